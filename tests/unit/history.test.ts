import { describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import {
  applyDiff,
  changesOf,
  compose,
  type Diff,
  difference,
  diffOf,
  inverse,
  isEmpty,
  tableDiffs,
} from '#domain/history/diff.ts'
import { emptyHistory, gestureGap, type History, record, redo, undo } from '#domain/history/history.ts'
import { track } from '#domain/history/track.ts'
import type { Stage } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { changedAt, idOf, journeyId, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const stage = (number: number, title: string): Stage => ({ id: idOf(number), journeyId, changedAt, title, order: 'a0' })
const [a, b, c] = [stage(1, 'a'), stage(1, 'b'), stage(1, 'c')]

describe('a diff', () => {
  test('of nothing is empty, also when a record ends as it began', () => {
    expect(isEmpty(diffOf([]))).toBe(true)
    expect(isEmpty(diffOf([['stages', a, a]]))).toBe(true)
    expect(difference(smallJourney(), smallJourney())).not.toEqual({})
    const tables = smallJourney()
    expect(difference(tables, tables)).toEqual({})
  })

  test('lists what was added, updated and removed, table by table', () => {
    const added = stage(2, 'new')
    const removed = stage(3, 'old')
    const diff = diffOf([
      ['stages', a, b],
      ['stages', undefined, added],
      ['stages', removed, undefined],
    ])
    expect(diff).toEqual({
      stages: { added: { [added.id]: added }, updated: { [a.id]: [a, b] }, removed: { [removed.id]: removed } },
    })
    expect([...changesOf(diff)]).toHaveLength(3)
    expect(tableDiffs(diff).map(([table]) => table)).toEqual(['stages'])
  })

  test.each<[string, Stage | undefined, Stage | undefined, Stage | undefined, object]>([
    ['added, then changed: added as it is', undefined, a, b, { added: { [a.id]: b }, updated: {}, removed: {} }],
    ['changed twice: from the first to the last', a, b, c, { added: {}, updated: { [a.id]: [a, c] }, removed: {} }],
    ['changed, then removed: removed as it was', a, b, undefined, { added: {}, updated: {}, removed: { [a.id]: a } }],
    ['removed, then back again: changed', a, undefined, b, { added: {}, updated: { [a.id]: [a, b] }, removed: {} }],
  ])('composed: %s', (_, first, second, third, wanted) => {
    expect(compose(diffOf([['stages', first, second]]), diffOf([['stages', second, third]]))).toEqual({
      stages: wanted,
    })
  })

  test.each([
    ['added, then removed', undefined, a],
    ['changed there and back', a, b],
    ['removed, then put back', a, undefined],
  ])('composed: %s is nothing', (_, first, second) => {
    expect(compose(diffOf([['stages', first, second]]), diffOf([['stages', second, first]]))).toEqual({})
  })

  test('applied, leaves the tables it does not touch as the same objects', () => {
    const tables = smallJourney()
    const next = applyDiff(tables, diffOf([['stages', undefined, stage(77, 'new')]]))
    expect(next.notes).toBe(tables.notes)
    expect(next.stages).not.toBe(tables.stages)
    expect(tables.stages[idOf(77)]).toBeUndefined()
    expect(applyDiff(next, inverse(diffOf([['stages', undefined, stage(77, 'new')]])))).toEqual(tables)
  })
})

describe('tracking', () => {
  test('stamps what was touched, and only that', () => {
    const tables = smallJourney()
    const { diff } = track(
      tables,
      (draft) => {
        draft.stages[idOf(4)]!.title = 'New'
      },
      changedAt + 42,
    )
    const after = { ...tables.stages[idOf(4)], title: 'New', changedAt: changedAt + 42 }
    expect(diff).toEqual({
      stages: {
        added: {},
        updated: { [idOf(4)]: [tables.stages[idOf(4)], after] },
        removed: {},
      },
    })
    expect(tables.stages[idOf(4)]?.title).toBe('日本語 stage')
  })

  test('finds nothing where a value was set to what it was, or a record looked at, or made and thrown away', () => {
    const { diff, result } = track(
      smallJourney(),
      (draft) => {
        draft.stages[idOf(4)]!.title = '日本語 stage'
        draft.stages[idOf(99)] = stage(99, 'x')
        delete draft.stages[idOf(99)]
        return Object.values(draft.notes).map((note) => note.text).length
      },
      42,
    )
    expect(diff).toEqual({})
    expect(result).toBe(12)
  })

  test('follows changes inside lists', () => {
    const { diff } = track(
      smallJourney(),
      (draft) => {
        draft.notes[idOf(100)]!.tags.push('more')
      },
      42,
    )
    expect(diff.notes?.updated[idOf(100)]?.map(({ tags }) => tags)).toEqual([['hold music'], ['hold music', 'more']])
  })

  test('refuses a record that its schema does not allow, naming the field', () => {
    const set = (values: object) => () =>
      track(
        smallJourney(),
        (draft) => {
          Object.assign(draft.questions[idOf(9)]!, values)
        },
        42,
      )
    expect(set({ minutes: 1.5 })).toThrow('The question cannot take that value (minutes). Nothing was changed.')
    expect(set({ probes: ['x', 7] })).toThrow('(probes.1)')
    expect(set({ text: 'x'.repeat(20_001) })).toThrow('That is too long for a question. Nothing was changed.')
    expect(set({ colour: 'red' })).toThrow(Refusal)
    expect(set({ minutes: 15 })).not.toThrow()
  })

  test('refuses a reference to what is not there, also when it goes in the same gesture', () => {
    const gone = 'This stage no longer exists.'
    const point = (stageId: string, also?: (draft: Tables) => void) => () =>
      track(
        smallJourney(),
        (draft) => {
          draft.questions[idOf(9)]!.stageId = stageId
          also?.(draft)
        },
        42,
      )
    expect(point(idOf(5))).not.toThrow()
    expect(point(idOf(404))).toThrow(gone)
    expect(
      point(idOf(5), (draft) => {
        delete draft.stages[idOf(5)]
      }),
    ).toThrow(gone)
    expect(
      point(idOf(404), (draft) => {
        draft.stages[idOf(404)] = stage(404, 'New')
      }),
    ).not.toThrow()
    expect(point('__proto__')).toThrow(gone)
  })

  test('gives on what the recipe throws, with the tables as they were', () => {
    const tables = smallJourney()
    const copy = structuredClone(tables)
    expect(() =>
      track(
        tables,
        (draft) => {
          draft.stages[idOf(4)]!.title = 'New'
          throw new Refusal('No.')
        },
        42,
      ),
    ).toThrow('No.')
    expect(tables).toEqual(copy)
  })
})

describe('the history of gestures', () => {
  const mark = (before: Stage, after: Stage, at: number, key: string | null = 'stages/1/title') => ({
    label: 'edit stage',
    key,
    at,
    diff: diffOf([['stages', before, after]]),
  })

  test('typing into one field is one gesture while it goes on', () => {
    const one = record(record(emptyHistory, mark(a, b, 0)), mark(b, c, gestureGap))
    expect(one.past).toHaveLength(1)
    expect(one.past[0]?.diff.stages?.updated[a.id]).toEqual([a, c])
    expect(record(record(emptyHistory, mark(a, b, 0)), mark(b, c, gestureGap + 1)).past).toHaveLength(2)
    expect(record(record(emptyHistory, mark(a, b, 0)), mark(b, c, 1, 'stages/1/other')).past).toHaveLength(2)
    expect(record(record(emptyHistory, mark(a, b, 0, null)), mark(b, c, 1, null)).past).toHaveLength(2)
    // What was typed and taken back by typing leaves nothing to undo.
    expect(record(record(emptyHistory, mark(a, b, 0)), mark(b, a, 1)).past).toEqual([])
  })

  test('a slow typist who never pauses long still makes one gesture', () => {
    let history: History = emptyHistory
    for (let key = 0; key < 10; key += 1)
      history = record(history, mark(stage(1, `${key}`), stage(1, `${key + 1}`), key * 1_500))
    expect(history.past).toHaveLength(1)
  })

  test('undo and redo go back and forth; a new gesture ends redo', () => {
    const history = record(record(emptyHistory, mark(a, b, 0)), mark(b, c, 5_000))
    const undone = undo(history)
    expect(undone?.diff).toEqual(diffOf([['stages', c, b]]))
    expect(undone?.mark.label).toBe('edit stage')
    const twice = undo(undone?.history ?? emptyHistory)
    expect(twice?.diff).toEqual(diffOf([['stages', b, a]]))
    expect(undo(twice?.history ?? emptyHistory)).toBeUndefined()
    const redone = redo(twice?.history ?? emptyHistory)
    expect(redone?.diff).toEqual(diffOf([['stages', a, b]]))
    expect(redone?.history.future).toHaveLength(1)
    const after = record(redone?.history ?? emptyHistory, mark(b, a, 9_000))
    expect(after.future).toEqual([])
    expect(redo(after)).toBeUndefined()
    expect(redo(emptyHistory)).toBeUndefined()
  })

  test('what was redone is closed: typing on does not melt into it', () => {
    const undone = undo(record(emptyHistory, mark(a, b, 0)))
    const redone = redo(undone?.history ?? emptyHistory)
    expect(record(redone?.history ?? emptyHistory, mark(b, c, 1)).past).toHaveLength(2)
  })

  test('typing on after an undo does not melt into the gesture before it', () => {
    const history = record(record(emptyHistory, mark(a, b, 0)), mark(b, c, 500, 'stages/1/other'))
    const undone = undo(history)?.history ?? emptyHistory
    const after = record(undone, mark(b, a, 1_000))
    expect(after.past).toHaveLength(2)
    expect(undo(after)?.diff).toEqual(diffOf([['stages', a, b]]))
  })

  test('a gesture that changes nothing is none, and leaves redo alone', () => {
    const undone = undo(record(emptyHistory, mark(a, b, 0)))?.history ?? emptyHistory
    const empty: Diff = {}
    expect(record(undone, { label: 'x', key: null, at: 9, diff: empty })).toBe(undone)
  })
})

test('tracking one note among ten thousand touches one record', () => {
  const tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'Large' })
  const focusGroupId = put(tables, 'focusGroups', 2, { order: 'a0' })
  for (let index = 0; index < 10_000; index += 1) {
    put(tables, 'notes', 100 + index, { focusGroupId, text: 'x', order: `b${String(index).padStart(4, '0')}V` })
  }
  const args = { focusGroupId, at: changedAt, kind: 'verbatim' as const, text: 'one more' }
  const { diff, result } = track(
    tables,
    (draft) => steps.run.addNote.run(draft, args, { now: 1, newId: () => idOf(50_000) }),
    1,
  )
  expect(Object.keys(diff)).toEqual(['notes'])
  expect(Object.keys(diff.notes?.added ?? {})).toEqual([result])
  expect(diff.notes?.updated).toEqual({})
})
