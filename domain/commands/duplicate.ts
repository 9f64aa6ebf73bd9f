import { type AnyRecord, type EntityName, entityNames, type Id } from '#domain/model/index.ts'
import { emptyTables, journeyOf, type Tables } from '#domain/model/tables.ts'
import type { Context } from './command.ts'

/** A copy of a journey under new ids, with every reference pointing inside the copy. */
export function duplicateJourney(tables: Tables, title: string, context: Context): Tables {
  const ids = new Map<Id, Id>()
  for (const name of entityNames) for (const id of Object.keys(tables[name])) ids.set(id, context.newId())
  const copy = emptyTables() as Record<EntityName, Record<Id, AnyRecord>>
  for (const name of entityNames) {
    for (const record of Object.values(tables[name])) {
      const twin = replaceIds(record, ids) as AnyRecord
      copy[name][twin.id] = twin
    }
  }
  const result = copy as Tables
  const journey = journeyOf(result)
  if (journey) result.journeys[journey.id] = { ...journey, title, sharedAt: null, changedAt: context.now }
  return result
}

function replaceIds(value: unknown, ids: ReadonlyMap<Id, Id>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => replaceIds(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceIds(inner, ids)]))
}
