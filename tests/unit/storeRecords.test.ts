import { describe, expect, it } from 'vitest'
import { newJourney } from '#domain/commands/start.ts'
import { applyDiff, type Diff, diffOf } from '#domain/history/diff.ts'
import { emptyHistory } from '#domain/history/history.ts'
import type { AnyRecord, Stage } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { changed, opened, type RecordsState, recordsReducer } from '#renderer/app/store/records.ts'
import { Random } from '#tests/fuzz/random.ts'

const journey = newJourney({ title: 'Opening an account', client: 'Bank' }, { now: 1, newId: () => 'j' })

function stage(number: number, order: string): Stage {
  return { id: `s${number}`, journeyId: 'j', changedAt: 1, title: `Stage ${number}`, order } as Stage
}

function stateOf(tables: Tables): RecordsState {
  return recordsReducer(undefined, opened({ journeyId: 'j', tables, revision: 0 }))
}

function withDiff(state: RecordsState, diff: Diff): RecordsState {
  return recordsReducer(state, changed({ diff, revision: state.revision + 1, history: emptyHistory }))
}

describe('the records of the store', () => {
  it.each([1, 2, 3, 4])('hold what the diffs say, with the ids in order (seed %i)', (seed) => {
    const random = new Random(seed)
    const order = () => `a${String.fromCharCode(random.between(97, 122))}`
    let tables = journey
    let state = stateOf(tables)
    let count = 0
    for (let step = 0; step < 60; step += 1) {
      const stages = Object.values(tables.stages)
      const changes: [table: 'stages', before: AnyRecord | undefined, after: AnyRecord | undefined][] = []
      // Some gestures, such as a pasted transcript, bring hundreds of records at once.
      const many = step % 20 === 19 ? 150 : random.between(0, 2)
      for (let added = 0; added < many; added += 1) changes.push(['stages', undefined, stage(++count, order())])
      for (const one of stages) {
        const fate = random.between(0, 11)
        if (fate === 0) changes.push(['stages', one, undefined])
        if (fate === 1) changes.push(['stages', one, { ...one, order: order() } as Stage])
        if (fate === 2) changes.push(['stages', one, { ...one, title: `Renamed ${step}` } as Stage])
      }
      const diff = diffOf(changes)
      tables = applyDiff(tables, diff)
      state = withDiff(state, diff)
      expect(state.tables.stages.entities).toEqual(tables.stages)
      expect(state.tables.stages.ids).toEqual(inOrder(tables, 'stages').map(({ id }) => id))
    }
    expect(stateOf(tables).tables.stages.ids).toEqual(state.tables.stages.ids)
  })

  it('keep the same objects for tables a diff does not touch, and leave the state before as it was', () => {
    const before = withDiff(stateOf(journey), diffOf([['stages', undefined, stage(1, 'a1')]]))
    const next = withDiff(before, diffOf([['stages', undefined, stage(2, 'a0')]]))
    expect(next.tables.stages.ids).toEqual(['s2', 's1'])
    expect(before.tables.stages.ids).toEqual(['s1'])
    expect(Object.keys(before.tables.stages.entities)).toEqual(['s1'])
    expect(next.tables.journeys).toBe(before.tables.journeys)
  })
})
