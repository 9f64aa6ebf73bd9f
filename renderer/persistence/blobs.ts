import Dexie from 'dexie'
import { soundsNamed, soundsToHandOn } from '#domain/journeyfile/attachments.ts'
import type { Id, Recording } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import type { StoredBlob, StoredChunk, ZapatosDatabase } from './database.ts'

/** A sound put together from its pieces. */
export interface AssembledSound {
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Milliseconds. */
  readonly duration: number
}

/** Writes a piece of a recording; it is on the disk when the promise resolves. */
export async function addChunk(database: ZapatosDatabase, chunk: StoredChunk): Promise<void> {
  await database.chunks.put(chunk)
}

/** Recordings of which there are pieces: they are being made, or were when the program ended. */
export async function recordingsInPieces(database: ZapatosDatabase): Promise<Set<Id>> {
  const keys = (await database.chunks.toCollection().primaryKeys()) as [Id, number][]
  return new Set(keys.map(([recordingId]) => recordingId))
}

function piecesOf(database: ZapatosDatabase, recordingId: Id) {
  return database.chunks.where('[recordingId+index]').between([recordingId, Dexie.minKey], [recordingId, Dexie.maxKey])
}

/** The pieces of a recording in one; null when there are none. */
export async function assembleSound(database: ZapatosDatabase, recordingId: Id): Promise<AssembledSound | null> {
  const pieces = await piecesOf(database, recordingId).toArray()
  const last = pieces.at(-1)
  if (!last) return null
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.bytes.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece.bytes, at)
    at += piece.bytes.length
  }
  return { sha256: await fingerprint(bytes), bytes, duration: Math.round(last.until) }
}

/** SHA-256 in lower-case hexadecimal. */
async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Puts the whole sound in the place of its pieces, in one transaction. Before that the pieces are the sound: the record may
 * already name it.
 */
export async function keepSound(database: ZapatosDatabase, recordingId: Id, blob: StoredBlob): Promise<void> {
  await database.transaction('rw', [database.blobs, database.chunks], async () => {
    await database.blobs.put(blob)
    await piecesOf(database, recordingId).delete()
  })
}

/** Keeps sounds that came with a file. Those no recording names when the next journey is opened go again. */
export async function keepSounds(database: ZapatosDatabase, blobs: readonly StoredBlob[]): Promise<void> {
  if (blobs.length) await database.blobs.bulkPut(blobs)
}

/** The sounds of a journey that may be handed on and are on this laptop, in the order of their fingerprints. */
export async function soundsOf(
  database: ZapatosDatabase,
  tables: Pick<Tables, 'recordings' | 'participants'>,
): Promise<StoredBlob[]> {
  const found = await database.blobs.bulkGet([...soundsToHandOn(tables).keys()].sort())
  return found.filter((blob) => blob !== undefined)
}

/** One sound; undefined when it is not on this laptop. */
export async function readSound(database: ZapatosDatabase, sha256: string): Promise<StoredBlob | undefined> {
  return database.blobs.get(sha256)
}

/** Which of some sounds are on this laptop. */
export async function soundsHere(database: ZapatosDatabase, sha256s: readonly string[]): Promise<Set<string>> {
  const keys = await database.blobs.where('sha256').anyOf(sha256s).primaryKeys()
  return new Set(keys)
}

/**
 * Erases the sound of a recording that its record says is deleted: its pieces, and the blob, unless a recording of another
 * journey has the same sound. Answers the journeys that do.
 */
export async function eraseSound(database: ZapatosDatabase, recording: Recording): Promise<Id[]> {
  const { id, sha256 } = recording
  const recordings = database.records('recordings')
  return database.transaction('rw', [recordings, database.blobs, database.chunks], async () => {
    await piecesOf(database, id).delete()
    if (sha256 === null) return []
    const others = ((await recordings.toArray()) as Recording[]).filter(
      (other) => other.id !== id && other.sha256 === sha256 && other.deletedAt === null,
    )
    if (!others.length) await database.blobs.delete(sha256)
    return [...new Set(others.map(({ journeyId }) => journeyId))]
  })
}

/** True while anything of a recording's sound is in the database: a piece of it, or the blob with its fingerprint. */
export async function isSoundLeft(
  database: ZapatosDatabase,
  { id, sha256 }: Pick<Recording, 'id' | 'sha256'>,
): Promise<boolean> {
  if ((await piecesOf(database, id).count()) > 0) return true
  return sha256 !== null && (await database.blobs.where('sha256').equals(sha256).count()) > 0
}

/**
 * Removes every sound that no recording names any more: of journeys that were purged, of focus groups that were deleted. Not
 * while something that can be undone might bring such a record back.
 */
export async function dropOrphanSounds(database: ZapatosDatabase): Promise<void> {
  const recordings = database.records('recordings')
  await database.transaction('rw', [recordings, database.blobs, database.chunks], async () => {
    const all = (await recordings.toArray()) as Recording[]
    const named = soundsNamed({ recordings: Object.fromEntries(all.map((recording) => [recording.id, recording])) })
    const living = new Set(all.flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])))
    const blobs = await database.blobs.toCollection().primaryKeys()
    await database.blobs.bulkDelete(blobs.filter((sha256) => !named.has(sha256)))
    const chunks = (await database.chunks.toCollection().primaryKeys()) as [Id, number][]
    await database.chunks.bulkDelete(chunks.filter(([recordingId]) => !living.has(recordingId)))
  })
}
