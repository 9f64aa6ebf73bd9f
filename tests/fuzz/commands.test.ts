import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Context } from '#domain/commands/command.ts'
import { commands } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { applyDiff, compose, type Diff, difference, inverse, isEmpty, tableDiffs } from '#domain/history/diff.ts'
import { emptyHistory, type History, record, redo, undo } from '#domain/history/history.ts'
import { track } from '#domain/history/track.ts'
import { type AnyRecord, type EntityName, entities, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { countRecords, type Tables } from '#domain/model/tables.ts'
import { changedAt, idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { commandArguments } from './commandArguments.ts'
import { Random } from './random.ts'

const seeds = Array.from({ length: 24 }, (_, index) => 1_000 + index * 77)
const names = [...commands.keys()]
/** Lasting commands are no step of undo: `lasting.test.ts` walks with them. */
const undoable = names.filter((name) => !commands.get(name)?.lasting)
/** Long enough for each command to have its turns. */
const steps = 8 * names.length

/** How often each command was carried out over all walks. */
const carriedOut = new Map<string, number>()
let records = 0

describe('a random walk over all commands', () => {
  test('knows arguments for every command there is', () => {
    expect(Object.keys(commandArguments).sort()).toEqual([...names].sort())
  })

  test.each(seeds)('seed %i: undo to the beginning, redo to the end, every step sound', (seed) => {
    const random = new Random(seed)
    let made = 0
    let now = changedAt
    const context: Context = {
      get now() {
        return now
      },
      newId: () => idOf(1_000_000 + made++),
    }
    const start = frozen(seed % 2 ? smallJourney() : newJourney({ title: 'Walk' }, context))
    let tables = start
    let history: History = emptyHistory
    let previous: Diff | undefined

    for (let step = 0; step < steps; step += 1) {
      now += random.one([1, 40, 900, 3_000])
      if (random.chance(0.12)) {
        const taken = random.chance(0.6) ? undo(history) : redo(history)
        if (!taken) continue
        tables = frozen(applyDiff(tables, taken.diff))
        history = taken.history
        checkReferences(tables)
        previous = undefined
        continue
      }
      const name = random.one(undoable)
      const args = commandArguments[name]?.({ tables, random, now })
      const command = commands.get(name)
      if (!args || !command) continue
      let diff: Diff
      try {
        diff = track(tables, (draft) => command.run(draft, args as never, context), now).diff
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw new Error(`seed ${seed}, step ${step}, ${name}`, { cause: problem })
        expect(problem.message).toMatch(/^\p{Lu}.*[.]$/u)
        continue
      }
      if (isEmpty(diff)) continue
      carriedOut.set(name, (carriedOut.get(name) ?? 0) + 1)
      const next = frozen(applyDiff(tables, diff))
      const label = `seed ${seed}, step ${step}, ${name}`
      checkRecords(diff, now, label)
      checkReferences(next, label)
      checkUnique(next, label)
      checkLaws(tables, next, diff, previous, label)
      history = record(history, { label: command.label, key: command.mergeKey?.(args as never) ?? null, at: now, diff })
      previous = diff
      tables = next
    }
    const end = tables
    records += countRecords(end)
    for (const table of entityNames) {
      for (const one of Object.values(end[table])) expect(entities[table].schema.safeParse(one).error).toBeUndefined()
    }

    const marks = history.past.length
    expect(marks).toBeGreaterThan(40)
    let undone = 0
    for (let taken = undo(history); taken; taken = undo(history)) {
      tables = applyDiff(tables, taken.diff)
      history = taken.history
      undone += 1
    }
    expect(undone).toBe(marks)
    expect(isDeepStrictEqual(tables, start), `seed ${seed}: undo of all is the start`).toBe(true)
    // What had been undone when the walk ended comes after the end state.
    for (let step = 0; step < marks; step += 1) {
      const taken = redo(history)
      if (!taken) throw new Error('nothing to redo')
      tables = applyDiff(tables, taken.diff)
      history = taken.history
    }
    expect(isDeepStrictEqual(tables, end), `seed ${seed}: redo of all is the end`).toBe(true)
  })

  test('carries out every command, and leaves journeys with something in them', () => {
    expect(undoable.filter((name) => (carriedOut.get(name) ?? 0) < 5)).toEqual([])
    expect(records / seeds.length).toBeGreaterThan(40)
  })
})

/** A command that changes the records themselves, and not its draft, fails at once. */
function frozen(tables: Tables): Tables {
  for (const table of Object.values(tables)) {
    for (const one of Object.values(table)) if (!Object.isFrozen(one)) deepFreeze(one)
    Object.freeze(table)
  }
  return Object.freeze(tables)
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const inner of Object.values(value)) deepFreeze(inner)
  Object.freeze(value)
}

function checkRecords(diff: Diff, now: number, label: string) {
  for (const [table, { added, updated }] of tableDiffs(diff)) {
    for (const one of [...Object.values(added), ...Object.values(updated).map(([, after]) => after)]) {
      const { error } = entities[table].schema.safeParse(one)
      if (error) throw new Error(`${label}: ${table} ${error.message}`)
      if (one.changedAt !== now) throw new Error(`${label}: ${table} is not stamped`)
    }
    for (const [id, one] of Object.entries(added))
      if (one.id !== id) throw new Error(`${label}: ${table} under a wrong id`)
  }
}

function checkReferences(tables: Tables, label = '') {
  const journeyId = Object.keys(tables.journeys)[0]
  for (const table of entityNames) {
    const references = referencesOf(table)
    for (const one of Object.values(tables[table]) as (AnyRecord & Record<string, unknown>)[]) {
      if (one.journeyId !== journeyId) throw new Error(`${label}: ${table} ${one.id} belongs to no journey`)
      for (const [field, { to }] of references) {
        const id = one[field] as Id | null
        if (id !== null && !Object.hasOwn(tables[to], id))
          throw new Error(`${label}: ${table}.${field} points to nothing`)
      }
    }
  }
}

/** A note is in a theme once, a theme has one finding, a focus group one session, a seat one person. */
function checkUnique(tables: Tables, label: string) {
  const once = (what: EntityName, keys: string[]) => {
    if (new Set(keys).size !== keys.length) throw new Error(`${label}: ${what} twice`)
  }
  once(
    'placements',
    Object.values(tables.placements).map(({ themeId, noteId }) => `${themeId}/${noteId}`),
  )
  once(
    'findings',
    Object.values(tables.findings).map(({ themeId }) => themeId),
  )
  once(
    'sessions',
    Object.values(tables.sessions).map(({ focusGroupId }) => focusGroupId),
  )
  const seated = Object.values(tables.participants).filter(({ seat }) => seat !== null)
  once(
    'participants',
    seated.map(({ focusGroupId, seat }) => `${focusGroupId}/${seat}`),
  )
}

function checkLaws(before: Tables, after: Tables, diff: Diff, previous: Diff | undefined, label: string) {
  const same = (one: unknown, other: unknown, law: string) => {
    if (!isDeepStrictEqual(one, other)) throw new Error(`${label}: ${law}`)
  }
  same(applyDiff(after, inverse(diff)), before, 'a diff and its inverse give what was')
  same(inverse(inverse(diff)), diff, 'the inverse of the inverse is the diff')
  same(difference(before, after), diff, 'the difference of two states is the diff between them')
  same(isEmpty(compose(diff, inverse(diff))), true, 'a diff and its inverse are nothing')
  for (const table of entityNames) {
    if (!(table in diff) && before[table] !== after[table]) throw new Error(`${label}: ${table} was copied for nothing`)
  }
  if (!previous) return
  const earlier = applyDiff(before, inverse(previous))
  same(applyDiff(earlier, compose(previous, diff)), after, 'two diffs in one do what both do')
  same(inverse(compose(previous, diff)), compose(inverse(diff), inverse(previous)), 'taking back goes backwards')
}
