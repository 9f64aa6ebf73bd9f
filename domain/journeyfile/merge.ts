import { type AnyRecord, type EntityName, entityNames, type Id, type Journey } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { emptyTables, journeyOf, type Tables } from '#domain/model/tables.ts'
import { type Loose, type LooseTables, redirect, redirected, type Survivors, survivorsOf } from './twins.ts'
import { commonMoments, joinedFields, newerVersion, prevails, sameContent } from './versions.ts'

/** A record that was changed on both sides and differs: which version stayed, and which one gave way. */
export interface Conflict {
  readonly entity: EntityName
  readonly id: Id
  readonly winner: 'mine' | 'theirs'
  readonly kept: AnyRecord
  /** As it can take the place of `kept`: what is joined by itself, as a withdrawal is, is in both. */
  readonly dropped: AnyRecord
}

/** What a merge brought in. Counts are by kind of record; kinds with nothing new are left out. */
export interface MergeReport {
  readonly added: { readonly [Name in EntityName]?: number }
  readonly updated: { readonly [Name in EntityName]?: number }
  /** Of the added, those that were here when the copy was made, and had been deleted since. */
  readonly broughtBack: number
  /** The notes that are new on this laptop. */
  readonly newNotes: readonly Id[]
  readonly conflicts: readonly Conflict[]
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
  let broughtBack = 0
  for (const name of entityNames) {
    const [ours, others] = [left[name], right[name]]
    for (const id of new Set([...Object.keys(ours), ...Object.keys(others)])) {
      const [my, their] = [ours[id], others[id]]
      const kept = my && their ? newerVersion(name, my, their) : (my ?? their)
      if (!kept) continue
      tables[name][id] = kept
      if (!my) {
        added[name] = (added[name] ?? 0) + 1
        if (kept.changedAt <= begun && !mine[name][id]) broughtBack += 1
      } else if (their && !sameContent(my, their)) {
        if (!sameContent(kept, my)) updated[name] = (updated[name] ?? 0) + 1
        if (Math.min(my.changedAt, their.changedAt) > begun) conflicts.push(...conflictOf(name, my, their, kept))
      }
    }
  }
  conflicts.push(...lostTwins(mine, theirs, tables, survivors, begun))
  const merged = tables as unknown as Tables
  const newNotes = Object.keys(merged.notes).filter((id) => !Object.hasOwn(mine.notes, id))
  return { tables: merged, report: { added, updated, broughtBack, newNotes, conflicts } }
}

/** The last moment at which the two were one; before all time when neither says. */
function lastCommonMoment(mine: Journey, theirs: Journey): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...commonMoments(mine, theirs))
}

/** The conflict two versions are in, if there is anything to choose: a recording is as it was made. */
function conflictOf(entity: EntityName, my: Loose, their: Loose, kept: Loose): Conflict[] {
  const winner = prevails(entity, my, their) ? 'mine' : 'theirs'
  const dropped = { ...(winner === 'mine' ? their : my), ...joinedFields(entity, my, their) }
  if (entity === 'recordings' || sameContent(kept, dropped)) return []
  return [{ entity, id: kept.id, winner, kept, dropped }]
}

/** Twins that gave way although they said something else, shown like any other conflict. */
function lostTwins(mine: Tables, theirs: Tables, tables: LooseTables, survivors: Survivors, begun: number): Conflict[] {
  const [left, right] = [mine as unknown as LooseTables, theirs as unknown as LooseTables]
  const found: Conflict[] = []
  for (const [entity, giving] of survivors) {
    for (const [id, stays] of giving) {
      const kept = tables[entity][stays]
      const [my, their] = [left[entity][id], right[entity][id]]
      const newest = my && their ? newerVersion(entity, my, their) : (my ?? their)
      if (!kept || !newest || newest.changedAt <= begun) continue
      const dropped = redirect(newest, entity, survivors)
      if (sameContent({ ...dropped, id: stays }, kept)) continue
      found.push({ entity, id: stays, winner: left[entity][stays] ? 'mine' : 'theirs', kept, dropped })
    }
  }
  return found
}
