import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { duplicateJourney } from '#domain/commands/duplicate.ts'
import type { Id, Recording } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import {
  addChunk,
  assembleSound,
  dropOrphanSounds,
  eraseSound,
  isSoundLeft,
  keepSound,
  keepSounds,
  readSound,
  recordingsInPieces,
  soundsHere,
  soundsOf,
} from '#renderer/persistence/blobs.ts'
import { boxesNamed } from '#renderer/persistence/boxes.ts'
import { openDatabase, type ZapatosDatabase } from '#renderer/persistence/database.ts'
import { keepDeleted, purge, putJourney, readTables, setDeleted } from '#renderer/persistence/library.ts'
import { idOf, journeyId, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

let database: ZapatosDatabase
let count = 0

beforeEach(async () => {
  database = await openDatabase(`sounds-${++count}`)
})

afterEach(() => {
  vi.restoreAllMocks()
  database.close()
})

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const mime = 'audio/webm;codecs=opus'

/** Bytes that are not the same for two numbers. */
function soundOf(number: number): { sha256: string; mime: string; bytes: Uint8Array<ArrayBuffer> } {
  const bytes = new Uint8Array(5_000).map((_, index) => (index * number * 31) % 251)
  return { sha256: hashOf(bytes), mime, bytes }
}

/** Fingerprints of the sounds on the disk. */
const wholeSounds = () => boxesNamed(`${database.name}/sound/`)

/** The small journey with a recording of a sound, or one that is still open. */
function recorded(number: number, sha256: string | null, more: object = {}): Tables {
  const tables = smallJourney()
  const values = { focusGroupId: idOf(8), startedAt: 1, sha256, mime, ...more }
  put(tables, 'recordings', number, values)
  return tables
}

const recordingOf = (tables: Tables, number: number) => tables.recordings[idOf(number)] as Recording

async function chunked(recordingId: Id, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  // Written out of order, as nothing says that a disk does otherwise.
  const size = Math.ceil(bytes.length / 12)
  for (const index of [11, 0, 5, 3, 2, 10, 1, 4, 9, 8, 6, 7]) {
    const piece = bytes.slice(index * size, (index + 1) * size)
    await addChunk(database, { recordingId, index, until: (index + 1) * 2_000 + 0.4, bytes: piece })
  }
}

describe('a sound in pieces', () => {
  test('is put together in order, with its fingerprint and length', async () => {
    const sound = soundOf(3)
    await chunked(idOf(70), sound.bytes)
    await chunked(idOf(71), soundOf(4).bytes)
    expect(await assembleSound(database, idOf(70))).toEqual({
      sha256: sound.sha256,
      bytes: sound.bytes,
      duration: 24_000,
    })
    expect(await recordingsInPieces(database)).toEqual(new Set([idOf(70), idOf(71)]))
    expect(await assembleSound(database, idOf(72))).toBeNull()
  })

  test('becomes one blob, and only then the pieces go', async () => {
    const sound = soundOf(3)
    await chunked(idOf(70), sound.bytes)
    await chunked(idOf(71), soundOf(4).bytes)
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(keepSound(database, idOf(70), sound)).rejects.toThrow('full')
    refuse.mockRestore()
    expect(await readSound(database, sound.sha256)).toBeUndefined()
    expect(await soundsHere(database, [sound.sha256])).toEqual(new Set())
    expect(await assembleSound(database, idOf(70))).toMatchObject({ sha256: sound.sha256 })

    // The second time it ends after the whole is on the disk: the third time does the rest.
    const stay = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('power cut', 'AbortError')
    })
    await expect(keepSound(database, idOf(70), sound)).rejects.toThrow('power cut')
    stay.mockRestore()
    expect(await readSound(database, sound.sha256)).toEqual(sound)
    expect(await assembleSound(database, idOf(70))).toBeNull()
    expect(await recordingsInPieces(database)).toEqual(new Set([idOf(70), idOf(71)]))
    await keepSound(database, idOf(70), sound)
    expect(await readSound(database, sound.sha256)).toEqual(sound)
    expect(await recordingsInPieces(database)).toEqual(new Set([idOf(71)]))
  })

  test('is looked for without leaving anything behind', async () => {
    const before = (await indexedDB.databases()).length
    expect(await readSound(database, soundOf(3).sha256)).toBeUndefined()
    expect(await soundsHere(database, [soundOf(3).sha256])).toEqual(new Set())
    expect(await assembleSound(database, idOf(70))).toBeNull()
    expect(await eraseSound(database, recordingOf(recorded(70, soundOf(3).sha256), 70))).toEqual([])
    expect(await indexedDB.databases()).toHaveLength(before)
  })

  test('outlives a start while its record is there, open or already closed', async () => {
    const sound = soundOf(3)
    await putJourney(database, recorded(70, null))
    await chunked(idOf(70), sound.bytes)
    await chunked(idOf(79), soundOf(4).bytes)
    await purge(database, 0)
    expect(await recordingsInPieces(database)).toEqual(new Set([idOf(70)]))
    // The crash came after the record was closed, before the blob was there.
    await putJourney(database, recorded(70, sound.sha256, { endedAt: 2 }))
    await purge(database, 0)
    expect(await assembleSound(database, idOf(70))).toMatchObject({ sha256: sound.sha256 })
  })
})

describe('a deleted sound', () => {
  test('is gone, pieces and all, and the search says so', async () => {
    const sound = soundOf(3)
    await putJourney(database, recorded(70, sound.sha256, { deletedAt: 9 }))
    await keepSounds(database, [sound, soundOf(4)])
    await chunked(idOf(70), sound.bytes)
    const recording = recordingOf(await readTables(database, journeyId), 70)
    expect(await isSoundLeft(database, recording)).toBe(true)
    expect(await eraseSound(database, recording)).toEqual([])
    expect(await isSoundLeft(database, recording)).toBe(false)
    expect(await wholeSounds()).toEqual([soundOf(4).sha256])
    expect(await recordingsInPieces(database)).toEqual(new Set())
  })

  test('stays while a duplicate of the journey has it, and is said to', async () => {
    const sound = soundOf(3)
    const tables = recorded(70, sound.sha256, { deletedAt: 9 })
    let made = 900
    const twin = duplicateJourney(recorded(70, sound.sha256), 'Copy', { now: 1, newId: () => idOf(made++) })
    await putJourney(database, tables)
    await putJourney(database, twin)
    await keepSounds(database, [sound])
    const recording = recordingOf(tables, 70)
    expect(await eraseSound(database, recording)).toEqual([journeyOf(twin)?.id])
    expect(await isSoundLeft(database, recording)).toBe(true)
    expect(await readSound(database, sound.sha256)).toEqual(sound)
  })
})

describe('sounds that belong to nobody', () => {
  test('go; those of a journey that can be brought back stay until it is purged', async () => {
    const [kept, orphan, gone] = [soundOf(3), soundOf(4), soundOf(5)]
    const tables = recorded(70, kept.sha256)
    put(tables, 'recordings', 71, {
      focusGroupId: idOf(8),
      startedAt: 1,
      sha256: gone.sha256,
      deletedAt: 9,
    })
    await putJourney(database, tables)
    await keepSounds(database, [kept, orphan, gone])
    await dropOrphanSounds(database)
    expect(await wholeSounds()).toEqual([kept.sha256])

    await setDeleted(database, journeyId, 1_000)
    await purge(database, 1_000 + keepDeleted - 1)
    expect(await readSound(database, kept.sha256)).toEqual(kept)
    await purge(database, 1_000 + keepDeleted)
    expect(await wholeSounds()).toEqual([])
  })

  test('are not taken for those of a journey', async () => {
    const [mine, other] = [soundOf(3), soundOf(4)]
    await keepSounds(database, [mine, other])
    const tables = recorded(70, mine.sha256)
    expect(await soundsOf(database, tables)).toEqual([mine])
    expect(await soundsOf(database, recorded(70, soundOf(6).sha256))).toEqual([])
    expect(await soundsHere(database, [mine.sha256, soundOf(6).sha256])).toEqual(new Set([mine.sha256]))
  })
})
