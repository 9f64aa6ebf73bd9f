import { type AnyRecord, entityNames, type Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/**
 * The day a document carries, as YYYY-MM-DD: that of its focus group, else that of the last change of the journey. Never
 * today, so that the same journey gives the same document tomorrow.
 */
export function documentDate(tables: Tables, focusGroupId: Id | null): string {
  const held = focusGroupId === null ? '' : tables.focusGroups[focusGroupId]?.date
  return held || lastChangeDay(tables)
}

/** The day of the last change of the journey, YYYY-MM-DD in UTC. */
export function lastChangeDay(tables: Tables): string {
  let newest = 0
  for (const name of entityNames) {
    for (const { changedAt } of Object.values<AnyRecord>(tables[name])) newest = Math.max(newest, changedAt)
  }
  return new Date(newest).toISOString().slice(0, 10)
}
