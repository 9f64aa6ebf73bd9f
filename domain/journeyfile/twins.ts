import { type AnyRecord, type EntityName, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { newerVersion } from './versions.ts'

/** A record of any kind, field by field. */
export type Loose = AnyRecord & { readonly [field: string]: unknown }
export type LooseTables = Record<EntityName, Record<Id, Loose>>

/** Twins that give way: kind → id → id of the one that stays. */
export type Survivors = ReadonlyMap<EntityName, ReadonlyMap<Id, Id>>

/**
 * Records of which there can only be one for the same values of these fields: two laptops that both made it made twins. The
 * one changed last stays; what points to the other points to it. None of the fields ever changes, or else the order of
 * merging would matter.
 */
const oneFor: { readonly [Name in EntityName]?: readonly string[] } = {
  placements: ['themeId', 'noteId'],
  findings: ['themeId'],
  findingTouchpoints: ['findingId', 'touchpointId'],
  topics: ['focusGroupId', 'stageId', 'touchpointId'],
  letters: ['focusGroupId', 'kind'],
  wordJoins: ['word'],
}

/** Finds the twins among the records of two copies, kind by kind, as kinds refer to those before. */
export function survivorsOf(mine: Tables, theirs: Tables): Survivors {
  const survivors = new Map<EntityName, Map<Id, Id>>()
  for (const name of entityNames) {
    const fields = oneFor[name]
    if (!fields) continue
    const placeOf = (record: Loose) => fields.map((field) => String(record[field])).join('/')
    const newest = new Map<Id, Loose>()
    for (const record of [...recordsOf(mine, name), ...recordsOf(theirs, name)]) {
      const moved = redirect(record, name, survivors)
      const other = newest.get(record.id)
      newest.set(record.id, other ? newerVersion(name, other, moved) : moved)
    }
    const stays = new Map<string, Loose>()
    for (const record of newest.values()) {
      const place = placeOf(record)
      const other = stays.get(place)
      stays.set(place, other && isBefore(other, record) ? other : record)
    }
    const giving = new Map<Id, Id>()
    for (const record of newest.values()) {
      const stayed = stays.get(placeOf(record))
      if (stayed && stayed.id !== record.id) giving.set(record.id, stayed.id)
    }
    if (giving.size) survivors.set(name, giving)
  }
  return survivors
}

/** True when of two twins `a` stays: the one changed last, at the same instant the one with the smaller id. */
function isBefore(a: Loose, b: Loose): boolean {
  return a.changedAt === b.changedAt ? a.id < b.id : a.changedAt > b.changedAt
}

function recordsOf(tables: Tables, name: EntityName): Loose[] {
  return Object.values((tables as unknown as LooseTables)[name])
}

/** The tables without the twins that give way, and nothing pointing to them. */
export function redirected(tables: Tables, survivors: Survivors): LooseTables {
  if (!survivors.size) return tables as unknown as LooseTables
  const next = emptyTables() as LooseTables
  for (const name of entityNames) {
    for (const record of recordsOf(tables, name)) {
      if (!survivors.get(name)?.has(record.id)) next[name][record.id] = redirect(record, name, survivors)
    }
  }
  return next
}

/** A record that points to the twins that stay, where it pointed to others. */
export function redirect(record: Loose, name: EntityName, survivors: Survivors): Loose {
  let moved = record
  for (const [field, { to }] of referencesOf(name)) {
    const next = survivors.get(to)?.get(record[field] as Id)
    if (next) moved = { ...moved, [field]: next }
  }
  return moved
}
