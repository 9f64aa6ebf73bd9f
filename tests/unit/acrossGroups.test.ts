import { describe, expect, it } from 'vitest'
import { acrossGroups } from '#domain/insight/acrossGroups.ts'
import { groupsHeld } from '#domain/insight/themes.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'

/** Five focus groups with four people each; the fourth was held without a note in the theme, the fifth not at all. */
function fiveGroups(): Tables {
  const tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'J' })
  put(tables, 'themes', 90, { title: 'Waiting', order: 'a0' })
  put(tables, 'themes', 91, { title: 'Nobody spoke of it', order: 'a1' })
  for (let group = 1; group <= 5; group++) {
    const focusGroupId = put(tables, 'focusGroups', group * 1000, { title: `Group ${group}`, order: `a${group}` })
    for (let seat = 1; seat <= 4; seat++) {
      put(tables, 'participants', group * 1000 + seat, { focusGroupId, name: 'Ana', seat, order: `a${seat}` })
    }
    if (group === 5) continue
    for (let note = 1; note <= 6; note++) {
      const participantId = note === 6 ? null : idOf(group * 1000 + (note > 3 ? 1 : note))
      const noteId = put(tables, 'notes', group * 1000 + 100 + note, {
        focusGroupId,
        participantId,
        text: 'x',
        order: `a${note}`,
      })
      if (group < 4 && note > 1) put(tables, 'placements', group * 1000 + 200 + note, { themeId: idOf(90), noteId })
    }
  }
  return tables
}

describe('themes across focus groups', () => {
  it('say in how many groups and by how many people of those that were held', () => {
    const { held, themes } = acrossGroups(fiveGroups())
    expect(held.map(({ title }) => title)).toEqual(['Group 1', 'Group 2', 'Group 3', 'Group 4'])
    const [waiting, silent] = themes
    expect(waiting?.groupsWith).toBe(3)
    // In each group persons 2, 3 and 1; a person of the same name in another group is somebody else.
    expect(waiting?.evidence).toMatchObject({ peopleCount: 9, of: 16 })
    expect(waiting?.evidence.notes).toHaveLength(15)
    expect(waiting?.groups.map(({ people, of, notes }) => [people, of, notes.length])).toEqual([
      [3, 4, 5],
      [3, 4, 5],
      [3, 4, 5],
      [0, 4, 0],
    ])
    expect(silent).toMatchObject({ groupsWith: 0, evidence: { peopleCount: 0, of: 16 } })
  })

  it('count nobody for the opinion of the note-taker, whomever it is about', () => {
    const tables = fiveGroups()
    for (const note of Object.values(tables.notes)) if (note.participantId === idOf(1002)) note.kind = 'opinion'
    const [waiting] = acrossGroups(tables).themes
    expect(waiting?.groups[0]).toMatchObject({ people: 2, of: 4 })
    expect(waiting?.evidence).toMatchObject({ peopleCount: 8, of: 16 })
    expect(waiting?.evidence.notes).toHaveLength(15)
  })

  it('count the unsorted notes of each group, so that all notes are somewhere', () => {
    const tables = fiveGroups()
    const { themes, unsorted } = acrossGroups(tables)
    expect(unsorted.map(({ notes }) => notes.length)).toEqual([1, 1, 1, 6])
    const seen = new Set([
      ...themes.flatMap(({ evidence }) => evidence.notes),
      ...unsorted.flatMap(({ notes }) => notes),
    ])
    expect(seen.size).toBe(Object.keys(tables.notes).length)
  })

  it('leave out who did not take part, and a group of which no note may be kept', () => {
    const tables = fiveGroups()
    tables.participants[idOf(1004)]!.invitation = 'declined'
    for (let seat = 1; seat <= 3; seat++) tables.participants[idOf(4000 + seat)]!.notesConsent = 'refused'
    delete tables.notes[idOf(4106)]
    expect(groupsHeld(tables).map(({ title }) => title)).toEqual(['Group 1', 'Group 2', 'Group 3'])
    const { themes } = acrossGroups(tables)
    expect(themes[0]?.evidence).toMatchObject({ peopleCount: 9, of: 11 })
    expect(themes[0]?.groups[0]).toMatchObject({ people: 3, of: 3 })
  })
})
