import { type AnyRecord, type EntityName, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { type Diff, tableDiffs } from './diff.ts'
import type { History } from './history.ts'

type LooseTables = Record<EntityName, Record<Id, AnyRecord & Readonly<Record<string, unknown>>>>

/** Kinds of records that undo never changes, because what they tell of cannot be made unhappened. */
const lastingKinds: readonly EntityName[] = ['recordings']

/** What undo may take back of a diff that came in as a whole, as a merged copy does. */
export function withoutLasting(diff: Diff): Diff {
  return Object.fromEntries(tableDiffs(diff).filter(([table]) => !lastingKinds.includes(table))) as Diff
}

/** History after something that undo does not take back: it is no mark, and what had been undone stays undone. */
export function withLasting(history: History): History {
  return history.future.length ? { past: history.past, future: [] } : history
}

/**
 * True when a step of undo would remove a record that something lasting points to, which is then left over: a focus group
 * that has been recorded since it was made.
 */
export function leavesOrphans(tables: Tables, diff: Diff): boolean {
  const loose = tables as unknown as LooseTables
  const touched = new Map<string, ReadonlySet<Id>>()
  for (const [table, { removed, updated }] of tableDiffs(diff)) {
    touched.set(table, new Set([...Object.keys(removed), ...Object.keys(updated)]))
  }
  return entityNames.some((name) =>
    referencesOf(name).some(([field, { to }]) => {
      const gone = diff[to]?.removed
      if (!gone || !Object.keys(gone).length) return false
      return Object.values(loose[name]).some(
        (record) => Object.hasOwn(gone, record[field] as Id) && !touched.get(name)?.has(record.id),
      )
    }),
  )
}
