import { type JourneyCard, journeyCard, methodSteps } from '#domain/insight/progress.ts'
import type { AnyRecord, Id } from '#domain/model/index.ts'
import { entityNames } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { dropOrphanSounds } from './blobs.ts'
import type { Head, StoredCard, ZapatosDatabase } from './database.ts'

/** Deleted journeys can be brought back for this long, in milliseconds. */
export const keepDeleted = 30 * 24 * 60 * 60 * 1_000

/** All journeys of the library, the last changed first, and those that were deleted but can come back. */
export interface Library {
  readonly present: readonly JourneyCard[]
  readonly deleted: readonly (JourneyCard & { deletedAt: number })[]
}

/** Reads the library; cards that are out of date, after a crash for instance, are made anew from the records. */
export async function readLibrary(database: ZapatosDatabase): Promise<Library> {
  const [heads, stored] = await Promise.all([database.heads.toArray(), database.cards.toArray()])
  const cards = new Map(stored.map((card) => [card.journeyId, card]))
  const all = await Promise.all(
    heads.map(async (head) => {
      const card = await freshCard(database, head, cards)
      return card ? [{ head, card }] : []
    }),
  )
  const newestFirst = all.flat().sort((a, b) => b.card.changedAt - a.card.changedAt)
  return {
    present: newestFirst.filter(({ head }) => head.deletedAt === null).map(({ card }) => card),
    deleted: newestFirst.flatMap(({ head, card }) =>
      head.deletedAt === null ? [] : [{ ...card, deletedAt: head.deletedAt }],
    ),
  }
}

async function freshCard(
  database: ZapatosDatabase,
  head: Head,
  cards: ReadonlyMap<Id, StoredCard>,
): Promise<JourneyCard | undefined> {
  const known = cards.get(head.journeyId)
  // A card from before the method had all its steps counts the wrong number of them.
  if (known?.revision === head.revision && known.card.of === methodSteps.length) return known.card
  const card = journeyCard(await readTables(database, head.journeyId))
  if (card) await database.cards.put({ journeyId: head.journeyId, revision: head.revision, card })
  return card
}

/** Every record of a journey. */
export async function readTables(database: ZapatosDatabase, journeyId: Id): Promise<Tables> {
  const tables = emptyTables() as Record<string, Record<Id, AnyRecord>>
  await Promise.all(
    entityNames.map(async (name) => {
      const records = await database.records(name).where('journeyId').equals(journeyId).toArray()
      tables[name] = Object.fromEntries(records.map((record) => [record.id, record]))
    }),
  )
  return tables as Tables
}

/** Puts a whole journey into the library, in place of an earlier one with the same id, in one transaction. */
export async function putJourney(database: ZapatosDatabase, tables: Tables): Promise<Id> {
  const card = journeyCard(tables)
  if (!card) throw new Error('tables hold no journey')
  const { journeyId } = card
  const stores = entityNames.map((name) => database.records(name))
  await database.transaction('rw', [...stores, database.heads, database.cards], async () => {
    const head = await database.heads.get(journeyId)
    const revision = (head?.revision ?? 0) + 1
    for (const name of entityNames) {
      if (head) await database.records(name).where('journeyId').equals(journeyId).delete()
      const records = Object.values<AnyRecord>(tables[name])
      if (records.length) await database.records(name).bulkPut(records)
    }
    await database.heads.put({ journeyId, revision, deletedAt: null })
    await database.cards.put({ journeyId, revision, card })
  })
  return journeyId
}

export async function headOf(database: ZapatosDatabase, journeyId: Id): Promise<Head | undefined> {
  return database.heads.get(journeyId)
}

/** Marks a journey as deleted, or brings it back with null. Its records stay until `purge`. */
export async function setDeleted(database: ZapatosDatabase, journeyId: Id, at: number | null): Promise<void> {
  await database.heads.update(journeyId, { deletedAt: at })
}

/** Removes for good what was deleted longer ago than `keepDeleted`, and every sound that belongs to no journey any more. */
export async function purge(database: ZapatosDatabase, now: number): Promise<void> {
  const heads = await database.heads.toArray()
  for (const { journeyId, deletedAt } of heads) {
    if (deletedAt === null || now - deletedAt < keepDeleted) continue
    const stores = entityNames.map((name) => database.records(name))
    await database.transaction('rw', [...stores, database.heads, database.cards], async () => {
      for (const name of entityNames) await database.records(name).where('journeyId').equals(journeyId).delete()
      await database.heads.delete(journeyId)
      await database.cards.delete(journeyId)
    })
  }
  await dropOrphanSounds(database)
}
