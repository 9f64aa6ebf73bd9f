import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Dexie from 'dexie'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addStage, editStage, removeStage } from '#domain/commands/skeleton.ts'
import { newJourney } from '#domain/commands/start.ts'
import { applyDiff, type Diff } from '#domain/history/diff.ts'
import { track } from '#domain/history/track.ts'
import { methodSteps } from '#domain/insight/progress.ts'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { NewerDatabase, openDatabase, schemaVersion, type ZapatosDatabase } from '#renderer/persistence/database.ts'
import { createDraftKeeper, readDraft } from '#renderer/persistence/drafts.ts'
import { keepDeleted, purge, putJourney, readLibrary, readTables, setDeleted } from '#renderer/persistence/library.ts'
import { readSetting, writeSetting } from '#renderer/persistence/settings.ts'
import { createWriter, type WriterStatus } from '#renderer/persistence/writer.ts'

/** What the first version of the program wrote, before anything was migrated. */
const v1File = readFileSync('tests/migrations/fixtures/v1.journey')
const v1Sections = (): Record<string, { id: string }[]> =>
  JSON.parse(strFromU8(unzipSync(v1File)['journey.json'] ?? new Uint8Array()))

let count = 0
let database: ZapatosDatabase
const name = () => `test-${count}`

function context() {
  return { now: 1_000 + count, newId: () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}` }
}

function journey(title = 'Opening an account'): Tables {
  return newJourney({ title, client: 'Bank' }, context())
}

function change<Args>(
  tables: Tables,
  command: { run(draft: Tables, args: Args, c: ReturnType<typeof context>): unknown },
  args: Args,
): { diff: Diff; tables: Tables } {
  const fresh = context()
  const { diff } = track(tables, (draft) => command.run(draft, args, fresh), fresh.now)
  return { diff, tables: applyDiff(tables, diff) }
}

beforeEach(async () => {
  count += 1
  database = await openDatabase(name())
})

afterEach(() => {
  vi.restoreAllMocks()
  database.close()
})

describe('database', () => {
  it('refuses a database a newer program has written, and leaves it alone', async () => {
    await database.settings.put({ key: 'schemaVersion', value: schemaVersion + 1 })
    database.close()
    await expect(openDatabase(name())).rejects.toBeInstanceOf(NewerDatabase)
    const raw = await new Dexie(name()).open()
    expect(await raw.table('settings').get('schemaVersion')).toEqual({ key: 'schemaVersion', value: schemaVersion + 1 })
    raw.close()
  })

  it('takes the records of an older program the steps a file of that time takes', async () => {
    const old = await Dexie.delete('old').then(() => new Dexie('old'))
    const sections = v1Sections()
    const own = { heads: 'journeyId', cards: 'journeyId', settings: 'key', drafts: 'key' }
    old
      .version(1)
      .stores({ ...Object.fromEntries(Object.keys(sections).map((table) => [table, 'id, journeyId'])), ...own })
    await old.open()
    for (const [table, records] of Object.entries(sections)) await old.table(table).bulkPut(records)
    await old.table('settings').put({ key: 'schemaVersion', value: 1 })
    await old.table('cards').put({ journeyId: 'stale' })
    old.close()

    const opened = await openDatabase('old')
    const journeyId = String(sections.journeys?.[0]?.id)
    const tables = await readTables(opened, journeyId)
    expect(checkTables(tables).ok).toBe(true)
    const file = decodeJourney(v1File, () => createHash('sha256'))
    expect(tables).toEqual(file.ok && file.value)
    expect(await opened.cards.count()).toBe(0)
    expect(await opened.settings.get('schemaVersion')).toMatchObject({ value: schemaVersion })
    opened.close()
  })

  it('asks for strict durability', () => {
    expect(database._options.chromeTransactionDurability).toBe('strict')
  })
})

describe('writer', () => {
  async function setUp() {
    const tables = journey()
    const id = await putJourney(database, tables)
    const statuses: WriterStatus[] = []
    const writer = createWriter(database, id, 1, (status) => statuses.push(status))
    return { tables, id, statuses, writer }
  }

  it('makes diffs durable in order, in one transaction with the revision', async () => {
    const { tables, id, statuses, writer } = await setUp()
    const first = change(tables, addStage, { title: 'Search' })
    const stage = Object.keys(first.tables.stages)[0] ?? ''
    const second = change(first.tables, editStage, { id: stage, changes: { title: 'Looking around' } })
    writer.enqueue(first.diff, 2, 'now')
    writer.enqueue(second.diff, 3, 'soon')
    await writer.flush()
    await writer.flush()
    expect(await readTables(database, id)).toEqual(second.tables)
    expect((await database.heads.get(id))?.revision).toBe(3)
    expect(statuses.at(-1)).toEqual({ durableRevision: 3, error: null })
  })

  it('writes typing by itself within the promised time', async () => {
    const { tables, id, writer } = await setUp()
    const { diff, tables: after } = change(tables, addStage, { title: 'Search' })
    writer.enqueue(diff, 2, 'soon')
    await vi.waitFor(async () => expect(await readTables(database, id)).toEqual(after), {
      timeout: 1_000,
      interval: 20,
    })
  })

  it('keeps what cannot be written, says so, and writes all of it once the disk works again', async () => {
    const { tables, id, statuses, writer } = await setUp()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError')
    })
    const first = change(tables, addStage, { title: 'Search' })
    writer.enqueue(first.diff, 2, 'now')
    await expect(writer.flush()).rejects.toThrow()
    expect(statuses.at(-1)?.durableRevision).toBe(1)
    expect(statuses.at(-1)?.error).toMatch(/disk full/)
    const stage = Object.keys(first.tables.stages)[0] ?? ''
    const second = change(first.tables, editStage, { id: stage, changes: { title: 'Buying' } })
    writer.enqueue(second.diff, 3, 'now')
    put.mockRestore()
    await writer.flush()
    expect(await readTables(database, id)).toEqual(second.tables)
    expect(statuses.at(-1)).toEqual({ durableRevision: 3, error: null })
  })

  it('writes again after the connection was closed by force', async () => {
    const { tables, id, statuses, writer } = await setUp()
    database.backendDB().close()
    const { diff, tables: after } = change(tables, addStage, { title: 'Search' })
    writer.enqueue(diff, 2, 'now')
    await expect(writer.flush()).rejects.toThrow()
    expect(statuses.at(-1)).toMatchObject({ durableRevision: 1, error: expect.any(String) })
    await writer.flush()
    expect(await readTables(database, id)).toEqual(after)
    expect(statuses.at(-1)).toEqual({ durableRevision: 2, error: null })
  })

  it('has the write on its way before it returns, strict and committed', async () => {
    const { tables, writer } = await setUp()
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const committed = vi.spyOn(IDBTransaction.prototype, 'commit')
    const { diff } = change(tables, addStage, { title: 'Search' })
    writer.enqueue(diff, 2, 'now')
    expect(begun).toHaveBeenCalledWith(['stages', 'heads'], 'readwrite', { durability: 'strict' })
    expect(committed).toHaveBeenCalledOnce()
    await writer.flush()
  })

  it('removes what was deleted', async () => {
    const { tables, id, writer } = await setUp()
    const first = change(tables, addStage, { title: 'Search' })
    const stage = Object.keys(first.tables.stages)[0] ?? ''
    writer.enqueue(first.diff, 2, 'now')
    await writer.flush()
    writer.enqueue(change(first.tables, removeStage, { id: stage }).diff, 3, 'now')
    await writer.flush()
    expect((await readTables(database, id)).stages).toEqual({})
  })
})

describe('library', () => {
  it('lists journeys, the last changed first, from their cards', async () => {
    await putJourney(database, journey('First'))
    await putJourney(database, journey('Second'))
    expect((await readLibrary(database)).present.map(({ title }) => title)).toEqual(['Second', 'First'])
  })

  it('makes a card anew when the records have gone on since', async () => {
    const tables = journey('Before')
    const id = await putJourney(database, tables)
    const record = journeyOf(tables)
    if (record) await database.records('journeys').put({ ...record, title: 'After' } as typeof record)
    expect((await readLibrary(database)).present[0]?.title).toBe('Before')
    await database.heads.update(id, { revision: 9 })
    expect((await readLibrary(database)).present[0]?.title).toBe('After')
  })

  it('makes a card anew that counts the steps of an earlier version', async () => {
    const id = await putJourney(database, journey())
    const stored = await database.cards.get(id)
    if (!stored) throw new Error('there is no card')
    await database.cards.put({ ...stored, card: { ...stored.card, of: 8, ready: 8 } })
    expect((await readLibrary(database)).present[0]).toMatchObject({ of: methodSteps.length, ready: 0 })
  })

  it('brings a deleted journey back, and purges it only after the time has passed', async () => {
    const id = await putJourney(database, journey())
    await setDeleted(database, id, 5_000)
    expect(await readLibrary(database)).toMatchObject({ present: [], deleted: [{ journeyId: id, deletedAt: 5_000 }] })
    await purge(database, 5_000 + keepDeleted - 1)
    await setDeleted(database, id, null)
    expect((await readLibrary(database)).present).toHaveLength(1)
    await setDeleted(database, id, 5_000)
    await purge(database, 5_000 + keepDeleted)
    expect(await database.records('journeys').count()).toBe(0)
    expect(await readLibrary(database)).toEqual({ present: [], deleted: [] })
  })

  it('replaces a journey as a whole and leaves the others alone', async () => {
    const other = journey('Other')
    const otherId = await putJourney(database, other)
    const before = change(journey('Mine'), addStage, { title: 'Old stage' }).tables
    const id = await putJourney(database, before)
    const after = { ...before, stages: {} }
    await putJourney(database, after)
    expect(await readTables(database, id)).toEqual(after)
    expect(await readTables(database, otherId)).toEqual(other)
  })
})

describe('drafts and settings', () => {
  it('keeps the line that is being typed and forgets an empty one', async () => {
    const keeper = createDraftKeeper(database)
    keeper.keep('note/1', { text: '3 "nobody told', startedAt: 7 })
    await keeper.flush()
    expect(await readDraft(database, 'note/1')).toEqual({ text: '3 "nobody told', startedAt: 7 })
    keeper.keep('note/1', { text: '', startedAt: 7 })
    await keeper.flush()
    expect(await readDraft(database, 'note/1')).toBeNull()
  })

  it('reads a damaged setting as missing', async () => {
    await writeSetting(database, 'theme', 'dark')
    expect(await readSetting(database, 'theme')).toBe('dark')
    await database.settings.put({ key: 'theme', value: 7 })
    expect(await readSetting(database, 'theme')).toBeUndefined()
  })
})
