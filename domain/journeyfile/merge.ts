import {
  type AnyRecord,
  type EntityName,
  entityNames,
  type Id,
  type Journey,
  referencesOf,
} from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { emptyTables, journeyOf, type Tables } from '#domain/model/tables.ts'
import { content, newerVersion, prevails } from './versions.ts'

/** A record that was changed on both sides and differs: which version stayed, and which one gave way. */
export interface Conflict {
  readonly entity: EntityName
  readonly id: Id
  readonly winner: 'mine' | 'theirs'
  readonly kept: AnyRecord
  readonly dropped: AnyRecord
}

/** What a merge brought in. Counts are by kind of record; kinds with nothing new are left out. */
export interface MergeReport {
  readonly added: { readonly [Name in EntityName]?: number }
  readonly updated: { readonly [Name in EntityName]?: number }
  /** The notes that are new on this laptop. */
  readonly newNotes: readonly Id[]
  readonly conflicts: readonly Conflict[]
}

type Loose = AnyRecord & { readonly [field: string]: unknown }
type LooseTables = Record<EntityName, Record<Id, Loose>>

/**
 * Records of which there can only be one for the same values of these fields: two laptops that both made it made twins. The
 * one changed last stays; what points to the other points to it.
 */
const oneFor: { readonly [Name in EntityName]?: readonly string[] } = {
  placements: ['themeId', 'noteId'],
  findings: ['themeId'],
  findingTouchpoints: ['findingId', 'touchpointId'],
  topics: ['focusGroupId', 'stageId', 'touchpointId'],
  letters: ['focusGroupId', 'kind'],
  wordJoins: ['word'],
}

/**
 * Joins two copies of one journey: every record of either, and of two versions the one changed last. Nothing is deleted,
 * since what one copy lacks may be new in the other. The order of merging does not matter, nor merging twice.
 * @throws Refusal when they are different journeys
 */
export function mergeJourneys(mine: Tables, theirs: Tables): { tables: Tables; report: MergeReport } {
  const [myJourney, theirJourney] = [journeyOf(mine), journeyOf(theirs)]
  if (!myJourney || myJourney.id !== theirJourney?.id) {
    throw new Refusal('These are two different journeys, so they cannot be merged. Nothing was changed.')
  }
  const begun = lastCommonMoment(myJourney, theirJourney)
  const survivors = survivorsOf(mine, theirs)
  const [left, right] = [redirected(mine, survivors), redirected(theirs, survivors)]
  const tables = emptyTables() as LooseTables
  const added: { [Name in EntityName]?: number } = {}
  const updated: { [Name in EntityName]?: number } = {}
  const conflicts: Conflict[] = []
  for (const name of entityNames) {
    for (const id of new Set([...Object.keys(left[name]), ...Object.keys(right[name])])) {
      const [my, their] = [left[name][id], right[name][id]]
      const kept = my && their ? newerVersion(name, my, their) : (my ?? their)
      if (!kept) continue
      tables[name][id] = kept
      if (!my) added[name] = (added[name] ?? 0) + 1
      if (!my || !their || content(my) === content(their)) continue
      if (content(kept) !== content(my)) updated[name] = (updated[name] ?? 0) + 1
      if (Math.min(my.changedAt, their.changedAt) > begun) conflicts.push(conflictOf(name, my, their, kept))
    }
  }
  conflicts.push(...lostTwins(mine as LooseTables, theirs as LooseTables, tables, survivors, begun))
  const merged = tables as unknown as Tables
  merged.journeys = { [myJourney.id]: joinedJourney(tables.journeys[myJourney.id], myJourney, theirJourney) }
  const newNotes = Object.keys(merged.notes).filter((id) => !Object.hasOwn(mine.notes, id))
  return { tables: merged, report: { added, updated, newNotes, conflicts } }
}

/** The last moment at which the two were one; before all time when neither says. */
function lastCommonMoment(mine: Journey, theirs: Journey): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...commonMoments(mine, theirs))
}

function commonMoments(mine: Journey, theirs: Journey): number[] {
  const theirMoments = new Set(theirs.copiedAt)
  return mine.copiedAt.filter((moment) => theirMoments.has(moment))
}

/** The journey itself, with the moments both copies know: they are what a later merge counts from. */
function joinedJourney(kept: AnyRecord | undefined, mine: Journey, theirs: Journey): Journey {
  const shared = [mine.sharedAt, theirs.sharedAt].filter((at) => at !== null)
  return {
    ...mine,
    ...kept,
    sharedAt: shared.length ? Math.max(...shared) : null,
    copiedAt: commonMoments(mine, theirs).sort((a, b) => a - b),
  }
}

function conflictOf(entity: EntityName, my: Loose, their: Loose, kept: Loose): Conflict {
  const winner = prevails(entity, my, their) ? 'mine' : 'theirs'
  return { entity, id: kept.id, winner, kept, dropped: winner === 'mine' ? their : my }
}

/** Twins that give way: entity → id → id of the one that stays. Found kind by kind, as kinds refer to those before. */
function survivorsOf(mine: Tables, theirs: Tables): Map<EntityName, Map<Id, Id>> {
  const survivors = new Map<EntityName, Map<Id, Id>>()
  for (const name of entityNames) {
    const fields = oneFor[name]
    if (!fields) continue
    const newest = new Map<Id, Loose>()
    for (const record of [...recordsOf(mine, name), ...recordsOf(theirs, name)]) {
      const moved = redirect(record, name, survivors)
      const other = newest.get(record.id)
      newest.set(record.id, other ? newerVersion(name, other, moved) : moved)
    }
    const stays = new Map<string, Loose>()
    for (const record of newest.values()) {
      const place = fields.map((field) => String(record[field])).join('/')
      const other = stays.get(place)
      stays.set(place, other && isBefore(other, record) ? other : record)
    }
    const giving = new Map<Id, Id>()
    for (const record of newest.values()) {
      const stayed = stays.get(fields.map((field) => String(record[field])).join('/'))
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
function redirected(tables: Tables, survivors: ReadonlyMap<EntityName, ReadonlyMap<Id, Id>>): LooseTables {
  if (!survivors.size) return tables as unknown as LooseTables
  const next = emptyTables() as LooseTables
  for (const name of entityNames) {
    for (const record of recordsOf(tables, name)) {
      if (!survivors.get(name)?.has(record.id)) next[name][record.id] = redirect(record, name, survivors)
    }
  }
  return next
}

function redirect(record: Loose, name: EntityName, survivors: ReadonlyMap<EntityName, ReadonlyMap<Id, Id>>): Loose {
  let moved = record
  for (const [field, { to }] of referencesOf(name)) {
    const next = survivors.get(to)?.get(record[field] as Id)
    if (next) moved = { ...moved, [field]: next }
  }
  return moved
}

/** Twins that gave way although they said something else, shown like any other conflict. */
function lostTwins(
  mine: LooseTables,
  theirs: LooseTables,
  tables: LooseTables,
  survivors: ReadonlyMap<EntityName, ReadonlyMap<Id, Id>>,
  begun: number,
): Conflict[] {
  const found: Conflict[] = []
  for (const [entity, giving] of survivors) {
    for (const [id, stays] of giving) {
      const kept = tables[entity][stays]
      const dropped = mine[entity][id] ?? theirs[entity][id]
      if (!kept || !dropped || dropped.changedAt <= begun) continue
      if (content({ ...dropped, id: '' }) === content({ ...kept, id: '' })) continue
      found.push({ entity, id: stays, winner: mine[entity][stays] ? 'mine' : 'theirs', kept, dropped })
    }
  }
  return found
}
