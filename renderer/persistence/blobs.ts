import { soundsNamed, soundsToHandOn } from '#domain/journeyfile/attachments.ts'
import type { Id, Recording } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { boxesNamed, countInBox, destroyBoxes, putInBox, sweepDisk, valuesInBox } from './boxes.ts'
import type { ZapatosDatabase } from './database.ts'

/** A sound, by the SHA-256 of its bytes. Records only name it. */
export interface StoredBlob {
  readonly sha256: string
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A piece of a recording that is being made; they become one blob when it ends. */
export interface StoredChunk {
  readonly recordingId: Id
  readonly index: number
  /** Length of the sound up to the end of this piece, in milliseconds. */
  readonly until: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A sound put together from its pieces. */
export interface AssembledSound {
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Milliseconds. */
  readonly duration: number
}

/** The box with the pieces of a recording. */
const piecesIn = ({ name }: ZapatosDatabase, recordingId: Id = '') => `${name}/pieces/${recordingId}`
/** The box with a whole sound. */
const soundIn = ({ name }: ZapatosDatabase, sha256 = '') => `${name}/sound/${sha256}`

/** Writes a piece of a recording; it is on the disk when the promise resolves. */
export async function addChunk(database: ZapatosDatabase, chunk: StoredChunk): Promise<void> {
  await putInBox(piecesIn(database, chunk.recordingId), chunk.index, chunk)
}

/** Recordings of which there are pieces: they are being made, or were when the program ended. */
export async function recordingsInPieces(database: ZapatosDatabase): Promise<Set<Id>> {
  return new Set(await boxesNamed(piecesIn(database)))
}

/** The pieces of a recording in one; null when there are none. */
export async function assembleSound(database: ZapatosDatabase, recordingId: Id): Promise<AssembledSound | null> {
  const pieces = (await valuesInBox(piecesIn(database, recordingId))) as StoredChunk[]
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

/** Destroys the pieces of a recording, when all that they hold is kept. */
export async function dropPieces(database: ZapatosDatabase, recordingId: Id): Promise<void> {
  await destroyBoxes([piecesIn(database, recordingId)])
}

/** SHA-256 in lower-case hexadecimal. */
async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Puts the whole sound in the place of its pieces. Until it is on the disk the pieces are the sound; what is interrupted in
 * between is done again when the journey is opened.
 */
export async function keepSound(database: ZapatosDatabase, recordingId: Id, blob: StoredBlob): Promise<void> {
  await keepSounds(database, [blob])
  await dropPieces(database, recordingId)
}

/** Keeps sounds that came with a file. Those no recording names when the next journey is opened go again. */
export async function keepSounds(database: ZapatosDatabase, blobs: readonly StoredBlob[]): Promise<void> {
  for (const blob of blobs) await putInBox(soundIn(database, blob.sha256), 0, blob)
}

/** The sounds of a journey that may be handed on and are on this laptop, in the order of their fingerprints. */
export async function soundsOf(
  database: ZapatosDatabase,
  tables: Pick<Tables, 'recordings' | 'participants'>,
): Promise<StoredBlob[]> {
  const wanted = await soundsHere(database, [...soundsToHandOn(tables).keys()].sort())
  const found = await Promise.all([...wanted].map((sha256) => readSound(database, sha256)))
  return found.filter((blob) => blob !== undefined)
}

/** One sound; undefined when it is not on this laptop. */
export async function readSound(database: ZapatosDatabase, sha256: string): Promise<StoredBlob | undefined> {
  const [blob] = await valuesInBox(soundIn(database, sha256))
  return blob as StoredBlob | undefined
}

/** Which of some sounds are on this laptop. */
export async function soundsHere(database: ZapatosDatabase, sha256s: readonly string[]): Promise<Set<string>> {
  const counts = await Promise.all(sha256s.map((sha256) => countInBox(soundIn(database, sha256))))
  return new Set(sha256s.filter((_, index) => counts[index]))
}

/**
 * Erases the sound of a recording that its record says is deleted: its pieces, and the blob, unless a recording of another
 * journey has the same sound. Answers the journeys that do.
 */
export async function eraseSound(database: ZapatosDatabase, { id, sha256 }: Recording): Promise<Id[]> {
  const all = (await database.records('recordings').toArray()) as Recording[]
  const others = all.filter(
    (other) => sha256 !== null && other.id !== id && other.sha256 === sha256 && other.deletedAt === null,
  )
  const doomed = [piecesIn(database, id), ...(others.length || sha256 === null ? [] : [soundIn(database, sha256)])]
  const here = new Set((await boxesNamed('')).filter((name) => doomed.includes(name)))
  await destroyBoxes([...here])
  if (here.size) await sweepDisk()
  return [...new Set(others.map(({ journeyId }) => journeyId))]
}

/** True while anything of a recording's sound is on the disk: a piece of it, or the blob with its fingerprint. */
export async function isSoundLeft(
  database: ZapatosDatabase,
  { id, sha256 }: Pick<Recording, 'id' | 'sha256'>,
): Promise<boolean> {
  const names = await boxesNamed('')
  return names.includes(piecesIn(database, id)) || (sha256 !== null && names.includes(soundIn(database, sha256)))
}

/**
 * Removes every sound that no recording names any more: of journeys that were purged, of focus groups that were deleted. Not
 * while something that can be undone might bring such a record back.
 */
export async function dropOrphanSounds(database: ZapatosDatabase): Promise<void> {
  // Looked at before the records: what is recorded from now on has its record first.
  const [sounds, pieces] = [await boxesNamed(soundIn(database)), await boxesNamed(piecesIn(database))]
  const all = (await database.records('recordings').toArray()) as Recording[]
  const named = soundsNamed({ recordings: Object.fromEntries(all.map((recording) => [recording.id, recording])) })
  const living = new Set(all.flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])))
  await destroyBoxes([
    ...sounds.filter((sha256) => !named.has(sha256)).map((sha256) => soundIn(database, sha256)),
    ...pieces.filter((id) => !living.has(id)).map((id) => piecesIn(database, id)),
  ])
}
