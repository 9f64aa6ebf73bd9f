import { describe, expect, test } from 'vitest'
import type { Context } from '#domain/commands/command.ts'
import { commands } from '#domain/commands/index.ts'
import { applyDiff, isEmpty } from '#domain/history/diff.ts'
import { emptyHistory, type History, record, redo, undo } from '#domain/history/history.ts'
import { leavesOrphans, withLasting } from '#domain/history/lasting.ts'
import { track } from '#domain/history/track.ts'
import { type AnyRecord, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { Tables } from '#domain/model/tables.ts'
import { idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { commandArguments } from './commandArguments.ts'
import { Random } from './random.ts'

const seeds = Array.from({ length: 12 }, (_, index) => 400 + index * 31)
const names = [...commands.keys()]
const lasting = names.filter((name) => commands.get(name)?.lasting)
const recording = lasting.filter((name) => name.startsWith('recording.'))
const carriedOut = new Map<string, number>()
let refused = 0
let marks = 0

function danglingIn(tables: Tables): string[] {
  return entityNames.flatMap((name) =>
    referencesOf(name).flatMap(([field, { to }]) =>
      Object.values(tables[name] as Record<Id, AnyRecord & Record<string, unknown>>)
        .filter((one) => one[field] !== null && !Object.hasOwn(tables[to], one[field] as Id))
        .map(({ id }) => `${name} ${id} ${field}`),
    ),
  )
}

describe('a random walk with commands that undo does not take back', () => {
  test.each(seeds)('seed %i: undo and redo never change what they wrote, and leave nothing dangling', (seed) => {
    const random = new Random(seed)
    let now = Date.UTC(2026, 10, 22)
    let made = 0
    const context: Context = {
      get now() {
        return now
      },
      newId: () => idOf(1_000_000 + made++),
    }
    let tables = smallJourney()
    let history: History = emptyHistory
    /** Each recording as the last lasting command left it. */
    const written = new Map<Id, unknown>(Object.entries(tables.recordings))
    for (let step = 0; step < 600; step += 1) {
      now += random.one([1, 900, 3_000])
      if (random.chance(0.35)) {
        const taken = random.chance(0.7) ? undo(history) : redo(history)
        if (!taken) continue
        if (leavesOrphans(tables, taken.diff)) {
          refused += 1
          continue
        }
        tables = applyDiff(tables, taken.diff)
        history = taken.history
      } else {
        const name = random.chance(0.3) ? random.one(recording) : random.one(names)
        const command = commands.get(name)
        const args = commandArguments[name]?.({ tables, random, now })
        if (!args || !command) continue
        try {
          const { diff } = track(tables, (draft) => command.run(draft, args as never, context), now)
          if (isEmpty(diff)) continue
          carriedOut.set(name, (carriedOut.get(name) ?? 0) + 1)
          tables = applyDiff(tables, diff)
          const mark = { label: command.label, key: null, at: now, diff }
          history = command.lasting ? withLasting(history) : record(history, mark)
          if (command.lasting) for (const [id, one] of Object.entries(tables.recordings)) written.set(id, one)
        } catch (problem) {
          if (!(problem instanceof Refusal)) throw new Error(`seed ${seed}, step ${step}, ${name}`, { cause: problem })
        }
      }
      expect(danglingIn(tables), `seed ${seed}, step ${step}`).toEqual([])
      for (const [id, one] of Object.entries(tables.recordings)) {
        expect(one, `seed ${seed}, step ${step}`).toBe(written.get(id))
      }
    }
    marks += history.past.length
  })

  test('comes across each of them, and across an undo that has to be refused', () => {
    expect(lasting.filter((name) => (carriedOut.get(name) ?? 0) < 10)).toEqual([])
    expect(lasting).toHaveLength(7)
    expect(refused).toBeGreaterThan(0)
    expect(marks).toBeGreaterThan(500)
  })
})
