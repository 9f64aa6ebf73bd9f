import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeJourneys } from '#domain/journeyfile/merge.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { Tables } from '#domain/model/tables.ts'
import { changedAt, idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

/** One laptop's day: which notes were edited when, which were added, which were put into the theme. */
const day = fc.record({
  edits: fc.array(
    fc.record({ note: fc.integer({ min: 0, max: 11 }), later: fc.integer({ min: 0, max: 3 }), text: fc.string() }),
  ),
  added: fc.uniqueArray(fc.integer({ min: 200, max: 230 })),
  placed: fc.array(fc.record({ twin: fc.integer({ min: 0, max: 3 }), note: fc.integer({ min: 0, max: 11 }) })),
})

function laptop({ edits, added, placed }: typeof day extends fc.Arbitrary<infer Day> ? Day : never): Tables {
  const tables = smallJourney()
  for (const { note, later, text } of edits) {
    const record = tables.notes[idOf(100 + note)]!
    tables.notes[record.id] = { ...record, text, changedAt: changedAt + later }
  }
  for (const number of added)
    put(tables, 'notes', number, { focusGroupId: idOf(8), text: `new ${number}`, order: 'b00' })
  for (const { twin, note } of placed)
    put(tables, 'placements', 300 + note * 4 + twin, { themeId: idOf(11), noteId: idOf(100 + note) })
  return tables
}

const merged = (mine: Tables, theirs: Tables) => mergeJourneys(mine, theirs).tables

describe('merging, for any two or three days of work', () => {
  test('does not depend on whose laptop it happens', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(merged(laptop(a), laptop(b))).toEqual(merged(laptop(b), laptop(a)))
      }),
    )
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const left = merged(merged(laptop(a), laptop(b)), laptop(c))
        expect(left).toEqual(merged(laptop(a), merged(laptop(b), laptop(c))))
      }),
    )
  })

  test('changes nothing the second time, and says so', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const once = merged(laptop(a), laptop(b))
        const twice = mergeJourneys(once, laptop(b))
        expect(twice.tables).toEqual(once)
        expect(twice.report).toMatchObject({ added: {}, updated: {} })
      }),
    )
  })

  test('loses no note and leaves a whole journey', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const both = merged(laptop(a), laptop(b))
        const ids = [...Object.keys(laptop(a).notes), ...Object.keys(laptop(b).notes)]
        expect(Object.keys(both.notes).sort()).toEqual([...new Set(ids)].sort())
        expect(checkTables(both).ok).toBe(true)
      }),
    )
  })
})

describe('the report', () => {
  test('counts what came in and shows both versions of what differed', () => {
    const mine = smallJourney()
    const theirs = smallJourney()
    put(theirs, 'notes', 200, { focusGroupId: idOf(8), text: 'from the second laptop', order: 'b00' })
    const [first, second] = [idOf(100), idOf(101)]
    theirs.notes[first] = { ...theirs.notes[first]!, text: 'theirs, later', changedAt: changedAt + 5 }
    theirs.notes[second] = { ...theirs.notes[second]!, text: 'theirs', changedAt: changedAt + 5 }
    mine.notes[second] = { ...mine.notes[second]!, text: 'mine, later', changedAt: changedAt + 9 }
    const before = structuredClone(mine)
    const { tables, report } = mergeJourneys(mine, theirs)
    expect(mine).toEqual(before)
    expect(tables.notes[first]?.text).toBe('theirs, later')
    expect(tables.notes[second]?.text).toBe('mine, later')
    expect(report.added).toEqual({ notes: 1 })
    expect(report.updated).toEqual({ notes: 1 })
    expect(report.conflicts).toEqual([
      { entity: 'notes', id: first, winner: 'theirs', kept: theirs.notes[first], dropped: before.notes[first] },
      { entity: 'notes', id: second, winner: 'mine', kept: mine.notes[second], dropped: theirs.notes[second] },
    ])
  })

  test('does not count a note that both put into the same theme', () => {
    const mine = smallJourney()
    const theirs = smallJourney()
    put(mine, 'placements', 301, { themeId: idOf(11), noteId: idOf(105) })
    put(theirs, 'placements', 302, { themeId: idOf(11), noteId: idOf(105) })
    const { tables, report } = mergeJourneys(mine, theirs)
    expect(Object.keys(tables.placements)).toEqual([idOf(12), idOf(13), idOf(301)])
    expect(report.added).toEqual({})
  })
})

test('two different journeys are refused', () => {
  const other = smallJourney()
  other.journeys = { [idOf(77)]: { ...other.journeys[idOf(1)]!, id: idOf(77), journeyId: idOf(77) } }
  expect(() => mergeJourneys(smallJourney(), other)).toThrow(Refusal)
})
