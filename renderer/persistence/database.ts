import Dexie, { type Table, type Transaction } from 'dexie'
import type { JourneyCard } from '#domain/insight/progress.ts'
import { migrations, type OldSections } from '#domain/journeyfile/migrations/index.ts'
import { type AnyRecord, type EntityName, entityNames, type Id } from '#domain/model/index.ts'

/** Version of the tables on disk. Raise it together with an upgrade step in `openDatabase`. */
export const schemaVersion = 2

/** The kinds of records each version brought; the registry holds those of the newest. */
const kindsOfVersion1 = [
  'journeys',
  'candidates',
  'personas',
  'stages',
  'stageLines',
  'touchpoints',
  'focusGroups',
  'participants',
  'questions',
  'sessions',
  'notes',
  'themes',
  'placements',
  'findings',
]

/** State of a journey on disk. */
export interface Head {
  readonly journeyId: Id
  /** Counts the diffs that were written. */
  readonly revision: number
  /** When it was deleted from the library; it can be brought back until it is purged. */
  readonly deletedAt: number | null
}

/** What the library shows of a journey, kept so that a start need not read every record. */
export interface StoredCard {
  readonly journeyId: Id
  /** The head's revision the card was made from; another number means the card is out of date. */
  readonly revision: number
  readonly card: JourneyCard
}

interface Entry {
  readonly key: string
  readonly value: unknown
}

/** The database on this laptop: one table per registered entity, and four of its own. Sounds have boxes of theirs, see `boxes.ts`. */
export class ZapatosDatabase extends Dexie {
  declare heads: Table<Head, Id>
  declare cards: Table<StoredCard, Id>
  declare settings: Table<Entry, string>
  declare drafts: Table<Entry, string>

  constructor(name = 'zapatos') {
    // Strict: a transaction is complete when it is on the disk, not when the system has promised to write it.
    super(name, { chromeTransactionDurability: 'strict' })
    const own = { heads: 'journeyId', cards: 'journeyId', settings: 'key', drafts: 'key' }
    this.version(1).stores({ ...recordTables(kindsOfVersion1), ...own })
    this.version(2)
      .stores({ ...recordTables(entityNames), ...own })
      .upgrade((transaction) => migrateRecords(transaction, 1))
  }

  records(name: EntityName): Table<AnyRecord, Id> {
    return this.table(name)
  }
}

function recordTables(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'id, journeyId']))
}

/** Takes the records on disk the step a `.journey` file of that version takes, all journeys at once. */
async function migrateRecords(transaction: Transaction, from: number): Promise<void> {
  const step = migrations.find((migration) => migration.from === from)
  if (!step) throw new Error(`no migration from ${from}`)
  const sections: OldSections = {}
  for (const name of entityNames) sections[name] = await transaction.table(name).toArray()
  for (const [name, records] of Object.entries(step.up(sections))) {
    await transaction.table(name).bulkPut(records as AnyRecord[])
  }
  await transaction.table('cards').clear()
}

/** The database was written by a newer Zapatos; reading it with this one could lose what it does not know. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
}

/**
 * Opens the database and checks that this program may use it.
 * @throws NewerDatabase when a newer Zapatos has written it. Dexie itself would open it without a word.
 */
export async function openDatabase(name?: string): Promise<ZapatosDatabase> {
  const database = new ZapatosDatabase(name)
  await database.open()
  const stored = await database.settings.get('schemaVersion')
  if (typeof stored?.value === 'number' && stored.value > schemaVersion) {
    database.close()
    throw new NewerDatabase(`schema ${stored.value}, this program knows ${schemaVersion}`)
  }
  if (stored?.value !== schemaVersion) await database.settings.put({ key: 'schemaVersion', value: schemaVersion })
  return database
}
