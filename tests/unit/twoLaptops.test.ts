import { describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { applyDiff } from '#domain/history/diff.ts'
import { emptyHistory, record, redo, undo } from '#domain/history/history.ts'
import { sinceGiven, withLasting } from '#domain/history/lasting.ts'
import { mergeNotices } from '#domain/insight/mergeNotices.ts'
import { mergeJourneys } from '#domain/journeyfile/merge.ts'
import { countOf } from '#domain/journeyfile/recordWords.ts'
import { sideBySide } from '#domain/journeyfile/sideBySide.ts'
import { type EntityName, entities, entityNames } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { idOf, journeyId, put, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { choose, consent, focusGroup, recording, run, share, skeleton } = steps
const year = 365 * 24 * 3_600_000
const focusGroupId = idOf(8)
const questionId = idOf(9)
const anne = idOf(20)

/** A recording is as it was made; there is nothing to choose. */
const chosenBetween = entityNames.filter((name) => name !== 'recordings')

/** The facilitator's laptop, and the note-taker's with a copy of it; the clocks differ by so much. */
function twoLaptops(skew = 0): [Workbench, Workbench] {
  const mine = new Workbench(smallJourney())
  mine.do(share.markCopied, {})
  const theirs = new Workbench(mine.tables)
  theirs.now = mine.now + skew
  return [mine, theirs]
}

/** Merges the copy into the facilitator's journey. */
function take(mine: Workbench, copy: Tables) {
  const before = mine.tables
  const { tables, report } = mergeJourneys(before, copy)
  mine.tables = tables
  return { ...report, notices: mergeNotices(before, copy, tables) }
}

const shown = ({ tables }: Workbench, conflict: Parameters<typeof sideBySide>[0] | undefined) => {
  if (!conflict) throw new Error('no conflict')
  return sideBySide(conflict, tables, (at) => new Date(at).toISOString().slice(0, 16))
}

describe('a laptop whose clock is years behind', () => {
  test('has what it changed kept, and shown beside what was changed here', () => {
    const [mine, theirs] = twoLaptops(-3 * year)
    theirs.do(focusGroup.editQuestion, { id: questionId, changes: { text: 'Theirs' } })
    theirs.do(skeleton.editStage, { id: idOf(4), changes: { title: 'Theirs' } })
    mine.do(skeleton.editStage, { id: idOf(4), changes: { title: 'Mine' } })
    const { conflicts } = take(mine, theirs.tables)
    expect(mine.tables.questions[questionId]?.text).toBe('Theirs')
    expect(conflicts.map(({ entity }) => entity)).toEqual(['stages'])
  })

  test('takes back a permission that was given again where the clock was right', () => {
    const mine = new Workbench(smallJourney())
    mine.do(consent.withdraw, { id: anne, what: 'quotes' })
    mine.do(consent.allowAgain, { id: anne })
    mine.do(share.markCopied, {})
    const theirs = new Workbench(mine.tables)
    theirs.now -= 3 * year
    theirs.do(consent.withdraw, { id: anne, what: 'everything' })
    take(mine, theirs.tables)
    expect(mine.tables.participants[anne]?.withdrawal).toBe('everything')
  })
})

test('a correction here outdoes a copy whose clock is a year ahead, however often it is merged', () => {
  const [mine, theirs] = twoLaptops(year)
  theirs.do(focusGroup.editQuestion, { id: questionId, changes: { text: 'Theirs' } })
  take(mine, theirs.tables)
  mine.do(focusGroup.editQuestion, { id: questionId, changes: { text: 'Corrected' } })
  expect(take(mine, theirs.tables)).toMatchObject({ added: {}, updated: {} })
  expect(mine.tables.questions[questionId]?.text).toBe('Corrected')
})

test('making a copy is no change of the journey: a title given here stays', () => {
  const [mine, theirs] = twoLaptops(60_000)
  mine.do(choose.editJourney, { id: journeyId, changes: { title: 'Renamed' } })
  theirs.do(share.markCopied, {})
  theirs.do(share.markShared, {})
  expect(take(mine, theirs.tables).conflicts).toEqual([])
  expect(mine.tables.journeys[journeyId]?.title).toBe('Renamed')
})

describe('what people agreed to', () => {
  test('is joined answer by answer: a refusal is not lost to a later edit of the same person', () => {
    const [mine, theirs] = twoLaptops(60_000)
    mine.do(consent.recordConsent, { ids: [anne], about: 'quoting', answer: 'refused', way: 'spoken' })
    theirs.do(focusGroup.editParticipant, { id: anne, changes: { segment: 'Retired' } })
    take(mine, theirs.tables)
    expect(mine.tables.participants[anne]).toMatchObject({ quotingConsent: 'refused', segment: 'Retired' })
  })

  test('differently on both is said, and the later answer counts', () => {
    const [mine, theirs] = twoLaptops(60_000)
    mine.do(consent.recordConsent, { ids: [anne], about: 'quoting', answer: 'given', way: 'signed' })
    theirs.do(consent.recordConsent, { ids: [anne], about: 'quoting', answer: 'refused', way: 'phone' })
    expect(take(mine, theirs.tables).notices).toEqual([
      'P1 of “Tuesday evening” gave two answers about being quoted: yes on this laptop, no in the copy. The later one counts: no.',
    ])
    expect(mine.tables.participants[anne]?.consentLog.map(({ answer }) => answer)).toEqual(['given', 'refused'])
  })

  test('and took back stays taken back whichever version of the person is chosen', () => {
    const [mine, theirs] = twoLaptops(60_000)
    mine.do(focusGroup.editParticipant, { id: anne, changes: { segment: 'Mine' } })
    mine.do(consent.withdraw, { id: anne, what: 'everything' })
    theirs.do(focusGroup.editParticipant, { id: anne, changes: { segment: 'Theirs' } })
    const [conflict] = take(mine, theirs.tables).conflicts
    expect(shown(mine, conflict).fields).toEqual([{ field: 'Segment', mine: 'Mine', theirs: 'Theirs' }])
    for (const version of [conflict?.dropped, conflict?.kept]) {
      if (version) mine.do(share.takeVersion, { entity: 'participants', id: anne, version })
      expect(mine.tables.participants[anne]?.withdrawal).toBe('everything')
    }
  })

  test('and took back over there is said here', () => {
    const [mine, theirs] = twoLaptops()
    theirs.do(consent.withdraw, { id: anne, what: 'quotes' })
    expect(take(mine, theirs.tables).notices).toEqual([
      'P1 of “Tuesday evening” took back their quotes, as the copy says. No document and no copy shows it from now on.',
    ])
  })
})

describe('a recording', () => {
  const sound = { sha256: 'a'.repeat(64), bytes: 9, duration: 9 }

  test('keeps its sound against a copy that was made while it ran and was touched later', () => {
    const mine = new Workbench(smallJourney())
    const id = mine.do(recording.startRecording, { focusGroupId, mime: 'audio/webm' })
    mine.do(share.markCopied, {})
    const theirs = new Workbench(mine.tables)
    mine.do(recording.finishRecording, { id, endedAt: mine.now, sound })
    theirs.now += 60_000
    theirs.do(recording.finishRecording, { id, endedAt: theirs.now, sound: { sha256: null, bytes: 0, duration: 0 } })
    expect(take(mine, theirs.tables).conflicts).toEqual([])
    expect(mine.tables.recordings[id]).toMatchObject(sound)
  })

  test('that was deleted on one laptop is deleted, and its fingerprint stays as the proof', () => {
    const mine = new Workbench(smallJourney())
    const id = mine.do(recording.startRecording, { focusGroupId, mime: 'audio/webm' })
    mine.do(share.markCopied, {})
    const theirs = new Workbench(mine.tables)
    theirs.do(recording.deleteRecording, { id })
    mine.now += 60_000
    mine.do(recording.finishRecording, { id, endedAt: mine.now, sound })
    take(mine, theirs.tables)
    expect(mine.tables.recordings[id]).toMatchObject({ sha256: sound.sha256, deletedAt: theirs.now })
  })
})

describe('undo', () => {
  test('of what a copy holds outdoes the copy, and the journey goes on knowing of the copy', () => {
    const bench = new Workbench(smallJourney())
    bench.do(choose.editJourney, { id: journeyId, changes: { title: 'Renamed' } })
    const mark = { label: 'rename', key: null, at: bench.now, diff: bench.lastDiff }
    bench.do(share.markCopied, {})
    const copy = bench.tables
    const taken = undo(withLasting(record(emptyHistory, mark), bench.lastDiff))
    if (!taken) throw new Error('nothing to undo')
    bench.tables = applyDiff(bench.tables, sinceGiven(bench.tables, taken, bench.now + 1_000))
    expect(take(bench, copy)).toMatchObject({ added: {}, updated: {} })
    const { title, copiedAt } = bench.tables.journeys[journeyId] ?? {}
    expect([title, copiedAt]).toEqual(['Zażółć gęślą jaźń', copy.journeys[journeyId]?.copiedAt])
    const again = redo(taken.history)
    if (!again) throw new Error('nothing to redo')
    bench.tables = applyDiff(bench.tables, sinceGiven(bench.tables, again, bench.now + 2_000))
    expect(bench.tables.journeys[journeyId]?.changedAt).toBe(bench.now + 2_000)
  })
})

describe('the report', () => {
  test('says what had been deleted here, what sits on one chair, and which session counts', () => {
    const [mine, theirs] = twoLaptops()
    mine.do(run.removeNote, { id: idOf(105) })
    mine.do(focusGroup.seatParticipant, { id: idOf(21), seat: 7 })
    theirs.do(focusGroup.seatParticipant, { id: anne, seat: 7 })
    const table = { ...theirs.tables, sessions: { ...theirs.tables.sessions } }
    put(table, 'sessions', 77, { focusGroupId, log: theirs.tables.sessions[idOf(10)]?.log, changedAt: theirs.now })
    const { broughtBack, newNotes, notices } = take(mine, table)
    expect([broughtBack, newNotes]).toEqual([1, [idOf(105)]])
    expect(notices).toEqual([
      'Two people of “Tuesday evening” have seat 7 now. Give one of them another seat.',
      '“Tuesday evening” was begun on both laptops. Its clock is the one with more steps; every note has its own time.',
    ])
  })

  test.each([
    [1, '1 note'],
    [2, '2 notes'],
    [87, '87 notes'],
    [10_000, '10,000 notes'],
  ])('counts %i', (count, words) => expect(countOf('notes', count)).toBe(words))

  test('counts what has words of its own in them', () => {
    expect(countOf('findingTouchpoints', 2)).toBe('2 touchpoints of findings')
    expect(countOf('placements', 1)).toBe('1 note in a theme')
    expect(countOf('candidates', 3)).toBe('3 candidate journeys')
  })

  test('shows a question that was moved on both by its places', () => {
    const [mine, theirs] = twoLaptops()
    for (const bench of [mine, theirs])
      for (const text of ['B', 'C']) {
        put(bench.tables, 'questions', text.charCodeAt(0) + 300, {
          focusGroupId,
          text,
          order: text === 'B' ? 'a1' : 'a2',
        })
      }
    mine.do(focusGroup.moveQuestion, { id: questionId, index: 1 })
    theirs.do(focusGroup.moveQuestion, { id: questionId, index: 2 })
    const [conflict] = take(mine, theirs.tables).conflicts
    expect(shown(mine, conflict).fields).toEqual([{ field: 'Place in the list', mine: '2 of 3', theirs: '3 of 3' }])
  })

  test('tells a running session from one that ended', () => {
    const [mine, theirs] = twoLaptops()
    mine.do(run.logSession, { id: idOf(10), event: 'closing' })
    theirs.do(run.logSession, { id: idOf(10), event: 'end' })
    const [conflict] = take(mine, theirs.tables).conflicts
    expect(shown(mine, conflict)).toEqual({
      noun: 'session',
      name: 'Tuesday evening',
      group: '',
      fields: [
        {
          field: 'Course',
          mine: 'Begun 2026-11-22T09:00; 2 steps; not ended',
          theirs: 'Begun 2026-11-22T09:00; 2 steps; ended 2026-11-22T09:00',
        },
      ],
    })
  })

  /** Another value for a field, as another laptop might have written it. */
  function other(value: unknown): unknown {
    if (typeof value === 'boolean') return !value
    if (typeof value === 'number') return value + 1
    if (typeof value === 'string') return `${value} too`
    return Array.isArray(value) ? ['another'] : value
  }

  test.each(chosenBetween)(
    'has words for every field of %s, and neither ids nor names out of the code',
    (name: EntityName) => {
      const tables = smallJourney()
      const [kept] = Object.values(tables[name])
      if (!kept) throw new Error(`no ${name}`)
      const fields = Object.keys(entities[name].schema.shape).filter(
        (field) => !['id', 'journeyId', 'order'].includes(field),
      )
      const dropped = Object.fromEntries(
        Object.entries(kept).map(([field, value]) => [
          field,
          fields.includes(field) && field !== 'log' ? other(value) : value,
        ]),
      ) as typeof kept
      const both = sideBySide({ entity: name, id: kept.id, winner: 'mine', kept, dropped }, tables, String)
      for (const { field, mine } of both.fields) {
        expect(field).toMatch(/^\p{Lu}[\p{L} -]+$/u)
        expect(mine).not.toMatch(
          /01890000-|\[object|^(unasked|given|verbatim|phone|exploration|participants|needs|key)$/,
        )
      }
      expect(`${both.noun} ${both.name}`).not.toMatch(/[a-z][A-Z]|01890000/)
    },
  )
})
