import { beforeEach, describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import {
  addFindingTouchpoint,
  editFinding,
  mergeThemes,
  removeFindingTouchpoint,
  splitTheme,
  unsortNotes,
} from '#domain/commands/themes.ts'
import { applyDiff, inverse } from '#domain/history/diff.ts'
import { feelingOfNotes } from '#domain/insight/noteFeeling.ts'
import {
  affinityNotes,
  matchingNotes,
  noAffinityFilter,
  noFilter,
  partsInUse,
  standingFilter,
} from '#domain/insight/noteFilter.ts'
import {
  evidenceByTheme,
  notesInScope,
  notesLeftOut,
  segmentOfNote,
  stageOfNote,
  themesByNote,
  unsortedNotes,
} from '#domain/insight/themes.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { inOrder } from '#domain/model/tables.ts'
import { idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const [waiting, groupId] = [idOf(11), idOf(8)]
let bench: Workbench
beforeEach(() => {
  const tables = smallJourney()
  put(tables, 'placements', 50, { themeId: waiting, noteId: idOf(102) })
  bench = new Workbench(tables)
})
const undo = () => {
  bench.tables = applyDiff(bench.tables, inverse(bench.lastDiff))
}
const themesOf = (note: number) => [...(themesByNote(bench.tables.placements).get(idOf(note)) ?? [])]
const findingOf = (themeId: Id) => Object.values(bench.tables.findings).find((finding) => finding.themeId === themeId)

describe('splitting a theme', () => {
  it('moves the chosen notes into a new theme right after it, and leaves others where they are', () => {
    put(bench.tables, 'themes', 51, { title: 'Last', order: 'a5' })
    bench.do(splitTheme, { id: waiting, noteIds: [100, 102, 105].map(idOf), title: 'On the phone' })
    const [first, second, third] = inOrder(bench.tables, 'themes')
    expect([first, second, third].map((theme) => theme?.title)).toEqual(['Waiting', 'On the phone', 'Last'])
    expect([100, 101, 102, 105].map(themesOf)).toEqual([[second!.id], [waiting], [second!.id], []])
    undo()
    expect([100, 101, 102].map(themesOf)).toEqual([[waiting], [waiting], [waiting]])
  })
})

describe('taking notes out', () => {
  it('of all their themes at once leaves them unsorted', () => {
    put(bench.tables, 'themes', 51, { title: 'Second', order: 'a5' })
    put(bench.tables, 'placements', 52, { themeId: idOf(51), noteId: idOf(100) })
    expect(themesOf(100)).toHaveLength(2)
    bench.do(unsortNotes, { noteIds: [100, 101, 109].map(idOf) })
    expect([100, 101, 102].map(themesOf)).toEqual([[], [], [waiting]])
    expect(unsortedNotes(bench.tables, groupId)).toHaveLength(11)
  })
})

describe('merging a theme into another', () => {
  beforeEach(() => {
    put(bench.tables, 'themes', 51, { title: 'Calls', order: 'a5' })
    put(bench.tables, 'placements', 52, { themeId: idOf(51), noteId: idOf(100) })
    put(bench.tables, 'placements', 53, { themeId: idOf(51), noteId: idOf(107) })
    put(bench.tables, 'findings', 54, {
      themeId: idOf(51),
      sentence: 'Calls end nowhere.',
      recommendation: 'Call back.',
    })
  })

  it('brings its notes along, each once, and no word of either finding is lost', () => {
    bench.do(mergeThemes, { id: waiting, intoId: idOf(51) })
    expect(Object.keys(bench.tables.themes)).toEqual([idOf(51)])
    expect(
      Object.values(bench.tables.placements)
        .map(({ noteId }) => noteId)
        .sort(),
    ).toEqual([100, 101, 102, 107].map(idOf))
    expect(findingOf(idOf(51))).toMatchObject({
      sentence: 'Calls end nowhere.\nWaiting without news is worse than waiting.',
      recommendation: 'Call back.',
    })
  })

  it('keeps its touchpoints, actions, decision and a priority set by hand', () => {
    Object.assign(bench.tables.findings[idOf(14)]!, { priority: 80, priorityReason: 'Law', decision: 'act' })
    bench.do(mergeThemes, { id: waiting, intoId: idOf(51) })
    expect(findingOf(idOf(51))).toMatchObject({ priority: 80, priorityReason: 'Law', decision: 'act' })
    expect(Object.values(bench.tables.findingTouchpoints)).toMatchObject([
      { findingId: idOf(54), touchpointId: idOf(7) },
    ])
    expect(bench.tables.actions[idOf(16)]?.findingId).toBe(idOf(54))
  })

  it('does not write the same sentence twice, gives a theme without a name one, and can be undone', () => {
    const before = structuredClone(bench.tables)
    bench.tables.themes[idOf(51)]!.title = ''
    bench.tables.findings[idOf(54)]!.sentence = 'Waiting without news is worse than waiting.'
    bench.do(mergeThemes, { id: waiting, intoId: idOf(51) })
    expect(bench.tables.themes[idOf(51)]?.title).toBe('Waiting')
    expect(findingOf(idOf(51))?.sentence).toBe('Waiting without news is worse than waiting.')
    undo()
    expect(Object.keys(bench.tables.placements).sort()).toEqual(Object.keys(before.placements).sort())
    expect(bench.tables.findings[idOf(14)]).toEqual(before.findings[idOf(14)])
  })

  it('into itself changes nothing', () => {
    bench.do(mergeThemes, { id: waiting, intoId: waiting })
    expect(bench.lastDiff).toEqual({})
  })
})

describe('a finding', () => {
  it('gets touchpoints of its own, once each, and loses them again', () => {
    const themeId = put(bench.tables, 'themes', 51, { title: 'New', order: 'a5' })
    bench.do(addFindingTouchpoint, { themeId, touchpointId: idOf(7) })
    bench.do(addFindingTouchpoint, { themeId, touchpointId: idOf(7) })
    const links = Object.values(bench.tables.findingTouchpoints).filter(
      ({ findingId }) => findingId === findingOf(themeId)?.id,
    )
    expect(links).toHaveLength(1)
    bench.do(removeFindingTouchpoint, { id: links[0]!.id })
    expect(Object.keys(bench.tables.findingTouchpoints)).toEqual([idOf(15)])
  })

  it('takes a priority and its reason before it has a sentence', () => {
    const themeId = put(bench.tables, 'themes', 51, { title: 'New', order: 'a5' })
    bench.do(editFinding, { themeId, changes: { priority: 70 } })
    bench.do(editFinding, { themeId, changes: { priorityReason: 'Asked for' } })
    expect(findingOf(themeId)).toMatchObject({ sentence: '', priority: 70, priorityReason: 'Asked for' })
    bench.do(editFinding, { themeId, changes: { priority: null } })
    expect(findingOf(themeId)).toMatchObject({ priority: null })
  })
})

describe('the evidence of a theme', () => {
  const sample = makeSample()
  const [group] = inOrder(sample, 'focusGroups')

  it('names the segments of its people, the most frequent first', () => {
    for (const { people, segments } of evidenceByTheme(sample, group!.id).values()) {
      const counts = segments.map((segment) => segment.people)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
      expect(counts.reduce((sum, number) => sum + number, 0)).toBe(people.length)
    }
  })

  it('has the mean feeling of what is known', () => {
    const tables = smallJourney()
    const note = (values: object): Note => ({
      ...tables.notes[idOf(101)]!,
      questionId: null,
      touchpointId: null,
      ...values,
    })
    const irritation = note({ kind: 'irritation' })
    const delight = note({ kind: 'delight' })
    const calm = note({ kind: 'verbatim', touchpointId: idOf(7) })
    const asked = note({ kind: 'verbatim', questionId: idOf(9) })
    const unknown = note({ kind: 'verbatim' })
    expect(feelingOfNotes([], tables)).toEqual({ mean: null, notes: [] })
    expect(feelingOfNotes([unknown], tables)).toEqual({ mean: null, notes: [] })
    expect(feelingOfNotes([irritation, delight, unknown], tables)).toEqual({ mean: 0, notes: [irritation, delight] })
    // The touchpoint is felt at −2, but a delight there was a delight.
    expect(feelingOfNotes([calm, asked, note({ kind: 'delight', touchpointId: idOf(7) })], tables).mean).toBeCloseTo(
      -2 / 3,
    )
  })

  it('stays the very same for a theme whose notes have not changed', () => {
    const known = { tables: sample, focusGroupId: group!.id, evidence: evidenceByTheme(sample, group!.id) }
    const [first, second] = inOrder(sample, 'themes')
    const [loose] = unsortedNotes(sample, group!.id)
    const placement = { id: idOf(1), journeyId: idOf(2), changedAt: 0, themeId: first!.id, noteId: loose!.id }
    const tables = { ...sample, placements: { ...sample.placements, [idOf(1)]: placement } }
    const now = evidenceByTheme(tables, group!.id, known)
    expect(now.get(second!.id)).toBe(known.evidence.get(second!.id))
    expect(now).toEqual(evidenceByTheme(tables, group!.id))
    const renamed = { ...tables, touchpoints: { ...tables.touchpoints } }
    expect(evidenceByTheme(renamed, group!.id, known).get(second!.id)).not.toBe(known.evidence.get(second!.id))
  })

  it('counts the notes that consent keeps out of sight', () => {
    const [person] = inOrder(sample, 'participants')
    const participants = { ...sample.participants, [person!.id]: { ...person!, withdrawal: 'everything' as const } }
    const without = { ...sample, participants }
    const said = Object.values(sample.notes).filter(({ participantId }) => participantId === person!.id)
    expect(notesLeftOut(sample, group!.id)).toBe(0)
    expect(notesLeftOut(without, group!.id)).toBe(said.length)
    expect(notesLeftOut(without, null)).toBe(said.length)
    const placed = new Set([...evidenceByTheme(without, null).values()].flatMap(({ notes }) => notes))
    const all = placed.size + unsortedNotes(without, null).length + notesLeftOut(without, null)
    expect(all).toBe(Object.keys(sample.notes).length)
  })
})

describe('the filters', () => {
  const sample = makeSample()
  const notes = notesInScope(sample, null)
  const found = (filter: Partial<typeof noAffinityFilter>) =>
    affinityNotes(notes, { ...noAffinityFilter, ...filter }, sample)

  it('let everything through while none is used', () => {
    expect(found({})).toBe(notes)
    expect(partsInUse(noAffinityFilter)).toBe(0)
  })

  it('narrow by segment, stage, theme and focus group, and by what is missing', () => {
    const note = notes.find(
      (one) => segmentOfNote(one, sample) && stageOfNote(one, sample) && themesByNote(sample.placements).has(one.id),
    )!
    const segment = segmentOfNote(note, sample)
    const stageId = stageOfNote(note, sample)!.id
    const [themeId] = themesByNote(sample.placements).get(note.id)!
    for (const filter of [{ segment }, { stageId }, { themeId: themeId! }]) {
      const some = found(filter)
      expect(some).toContain(note)
      expect(some.length).toBeLessThan(notes.length)
    }
    expect(found({ segment }).every((one) => segmentOfNote(one, sample) === segment)).toBe(true)
    expect(found({ stageId }).every((one) => stageOfNote(one, sample)?.id === stageId)).toBe(true)
    expect(found({ themeId: 'none' })).toEqual(unsortedNotes(sample, null))
    expect(found({ stageId: 'none' }).every((one) => stageOfNote(one, sample) === null)).toBe(true)
    expect(found({ segment: 'none' }).every((one) => segmentOfNote(one, sample) === '')).toBe(true)
    expect(found({ focusGroupId: note.focusGroupId })).toEqual(
      notes.filter((one) => one.focusGroupId === note.focusGroupId),
    )
    expect(found({ focusGroupId: idOf(404) })).toEqual([])
  })

  it('combine: a note passes only if it passes each of them', () => {
    const note = notes.find((one) => one.star && one.participantId && stageOfNote(one, sample))!
    const filter = {
      text: note.text.slice(0, 8),
      participantId: note.participantId,
      kind: note.kind,
      questionId: note.questionId,
      starred: true,
      segment: segmentOfNote(note, sample),
      stageId: stageOfNote(note, sample)!.id,
    }
    expect(found(filter)).toContain(note)
    expect(partsInUse({ ...noAffinityFilter, ...filter })).toBe(7)
    expect(found({ ...filter, segment: 'none' })).toEqual([])
    for (const part of Object.keys(filter)) {
      const alone = found({ [part]: filter[part as keyof typeof filter] })
      for (const one of found(filter)) expect(alone).toContain(one)
    }
  })

  it('find letters with accents, of every case and in every script, by those a person types', () => {
    const [note] = notes
    const finds = (text: string, query: string) =>
      matchingNotes([{ ...note!, text }], { ...noFilter, text: query }).length === 1
    for (const [text, query] of [
      ['Très cher', 'tres'],
      ['Tres cher', 'TRÈS'],
      ['ο λόγος μου', 'ΛΟΓΟΣ'],
      ['Ο ΛΟΓΟΣ', 'λόγος'],
      ['Iğdır’a İstanbul’dan', "igdir'a istanbul"],
      ['Straße', 'STRASSE'],
      ['ｶﾀｶﾅ', 'カタカナ'],
      ['كَتَبَ', 'كتب'],
    ] as const)
      expect(finds(text, query), `${query} in ${text}`).toBe(true)
    for (const [text, query] of [
      ['かき', 'がき'],
      ['की', 'कि'],
      ['мой', 'мои'],
    ] as const)
      expect(finds(text, query), `${query} in ${text}`).toBe(false)
  })

  it('forget what is no longer there to choose: a theme that is deleted, a person of another focus group', () => {
    const [first, second] = inOrder(sample, 'focusGroups')
    const inFirst = notesInScope(sample, first!.id)
    const note = inFirst.find((one) => one.participantId && one.questionId && segmentOfNote(one, sample))!
    const [theme] = inOrder(sample, 'themes')
    const filter = {
      ...noAffinityFilter,
      text: 'bus',
      starred: true,
      participantId: note.participantId,
      questionId: note.questionId,
      segment: segmentOfNote(note, sample),
      stageId: 'none',
      themeId: theme!.id,
    }
    expect(standingFilter(filter, inFirst, sample, first!.id)).toBe(filter)
    const { [theme!.id]: _, ...themes } = sample.themes
    expect(standingFilter(filter, inFirst, { ...sample, themes }, first!.id)).toEqual({ ...filter, themeId: null })
    const elsewhere = standingFilter(filter, notesInScope(sample, second!.id), sample, second!.id)
    expect(elsewhere).toMatchObject({ text: 'bus', starred: true, participantId: null, questionId: null })
    const all = { ...noAffinityFilter, focusGroupId: second!.id, participantId: 'none' as const }
    expect(standingFilter(all, notes, sample, null)).toBe(all)
    expect(standingFilter(all, inFirst, sample, first!.id)).toMatchObject({ focusGroupId: null, participantId: 'none' })
    const withdrawn = inFirst.filter(({ participantId }) => participantId !== note.participantId)
    expect(standingFilter(filter, withdrawn, sample, first!.id).participantId).toBeNull()
  })
})
