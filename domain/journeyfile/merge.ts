import { type AnyRecord, type EntityName, entityNames, type Id } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { emptyTables, journeyOf, type Tables } from '#domain/model/tables.ts'

/** A record that both copies have and that differs: which version stayed, and which one gave way. */
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
  /** Without the copy both began with, an edit on one side and edits on both look the same, so all are listed. */
  readonly conflicts: readonly Conflict[]
}

/**
 * Joins two copies of one journey: every record of either, and of two versions the one changed last. Nothing is deleted,
 * since what one copy lacks may be new in the other. The order of merging does not matter, nor merging twice.
 * @throws Refusal when they are different journeys
 */
export function mergeJourneys(mine: Tables, theirs: Tables): { tables: Tables; report: MergeReport } {
  if (journeyOf(mine)?.id !== journeyOf(theirs)?.id) {
    throw new Refusal('These are two different journeys, so they cannot be merged. Nothing was changed.')
  }
  const tables = emptyTables() as Record<EntityName, Record<Id, AnyRecord>>
  const added: { [Name in EntityName]?: number } = {}
  const updated: { [Name in EntityName]?: number } = {}
  const conflicts: Conflict[] = []
  for (const name of entityNames) {
    const merged = tables[name]
    Object.assign(merged, mine[name])
    for (const theirRecord of Object.values<AnyRecord>(theirs[name])) {
      const { id } = theirRecord
      const myRecord = merged[id]
      if (!myRecord) {
        merged[id] = theirRecord
        added[name] = (added[name] ?? 0) + 1
        continue
      }
      const winner = newer(myRecord, theirRecord)
      merged[id] = winner
      if (canonical(myRecord) === canonical(theirRecord)) continue
      if (winner === theirRecord) updated[name] = (updated[name] ?? 0) + 1
      conflicts.push(
        winner === theirRecord
          ? { entity: name, id, winner: 'theirs', kept: theirRecord, dropped: myRecord }
          : { entity: name, id, winner: 'mine', kept: myRecord, dropped: theirRecord },
      )
    }
  }
  const joined = tables as Tables
  dropTwins(joined, mine, added)
  return { tables: joined, report: { added, updated, conflicts } }
}

/** The version changed last; versions of the same instant are settled by their content, so that all laptops agree. */
function newer(a: AnyRecord, b: AnyRecord): AnyRecord {
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? a : b
  return canonical(a) >= canonical(b) ? a : b
}

/** A record as text that does not depend on the order of its fields. */
function canonical(record: AnyRecord): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same note put into the same theme on both laptops is one placement, not two: the one with the smaller id. */
function dropTwins(tables: Tables, mine: Tables, added: { placements?: number }): void {
  const stays = new Set<string>()
  for (const { id, themeId, noteId } of Object.values(tables.placements).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = `${themeId}/${noteId}`
    if (stays.has(place)) delete tables.placements[id]
    stays.add(place)
  }
  const fresh = Object.keys(tables.placements).filter((id) => !Object.hasOwn(mine.placements, id)).length
  if (fresh) added.placements = fresh
  else delete added.placements
}
