import { type EntityName, entityNames, type Id, type Journey, type RecordOf } from './index.ts'
import { byOrder } from './order.ts'

/** All records of one journey: table name → id → record. */
export type Tables = { [Name in EntityName]: Record<Id, RecordOf<Name>> }

/** Tables without a record. */
export function emptyTables(): Tables {
  return Object.fromEntries(entityNames.map((name) => [name, {}])) as Tables
}

/** The journey the tables belong to, if there is one. */
export function journeyOf(tables: Tables): Journey | undefined {
  return Object.values(tables.journeys)[0]
}

type OrderedName = {
  [Name in EntityName]: RecordOf<Name> extends { order: string } ? Name : never
}[EntityName]

/** Records of a table in their order, optionally only those that `keep` accepts. */
export function inOrder<Name extends OrderedName>(
  tables: Tables,
  name: Name,
  keep?: (record: RecordOf<Name>) => boolean,
): RecordOf<Name>[] {
  const records: RecordOf<Name>[] = Object.values(tables[name])
  return (keep ? records.filter(keep) : records).sort(byOrder)
}

/** How many records there are in all. */
export function countRecords(tables: Tables): number {
  return entityNames.reduce((sum, name) => sum + Object.keys(tables[name]).length, 0)
}
