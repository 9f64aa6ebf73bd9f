import { lastInstant } from '#domain/model/fields.ts'
import {
  type AnyRecord,
  type EntityName,
  entityNames,
  type Id,
  type Journey,
  referencesOf,
} from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { changesOf, type Diff, diffOf, tableDiffs } from './diff.ts'
import type { History, Mark } from './history.ts'

type LooseTables = Record<EntityName, Record<Id, AnyRecord & Readonly<Record<string, unknown>>>>

/** Kinds of records that undo never changes, because what they tell of cannot be made unhappened. */
const lastingKinds: readonly EntityName[] = ['recordings']

/** What undo may take back of a diff that came in as a whole, as a merged copy does. */
export function withoutLasting(diff: Diff): Diff {
  return Object.fromEntries(tableDiffs(diff).filter(([table]) => !lastingKinds.includes(table))) as Diff
}

/**
 * History after something that undo does not take back: it is no mark, and what had been undone stays undone. When it was a
 * copy of the journey, what was done until then is in other hands too.
 */
export function withLasting({ past, future }: History, diff: Diff = {}): History {
  const isCopy = Object.values(diff.journeys?.updated ?? {}).some(
    ([before, after]) => before.copiedAt !== after.copiedAt,
  )
  return { past: isCopy ? past.map((mark) => ({ ...mark, given: true })) : past, future: future.length ? [] : future }
}

/**
 * A step of undo or redo as it has to be carried out now. What was given away in a copy is outdone by a newer stamp, or merging
 * that copy would bring it back; and when the journey was shared and copied since stays known.
 */
export function sinceGiven(
  tables: Tables,
  { diff, mark }: { readonly diff: Diff; readonly mark: Mark },
  now: number,
): Diff {
  const journey = journeyOf(tables)
  if (!journey || !(mark.given || diff.journeys)) return diff
  const changedAt = Math.min(lastInstant, Math.max(now, ...journey.copiedAt.map((moment) => moment + 1)))
  const changes = [...changesOf(diff)].map(([table, before, after]) => {
    const stamped = after && mark.given ? { ...after, changedAt } : after
    if (table !== 'journeys' || !before || !stamped) return [table, before, stamped] as const
    const [was, is] = [before as Journey, stamped as Journey]
    const sharedAt = was.sharedAt === is.sharedAt ? journey.sharedAt : is.sharedAt
    const copiedAt = String(was.copiedAt) === String(is.copiedAt) ? journey.copiedAt : is.copiedAt
    return [table, before, { ...is, sharedAt, copiedAt }] as const
  })
  return diffOf(changes)
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
