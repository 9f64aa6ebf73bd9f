import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { FileRefusal } from './fileError.ts'
import { caps, mimetype, mimetypePart } from './format.ts'

/** One part of the zip as its directory describes it. None of it is trusted before the bytes have been read. */
export interface Part {
  readonly name: string
  readonly compressed: Uint8Array
  readonly deflated: boolean
  readonly bytes: number
  readonly crc: number
}

const localSignature = 0x04034b50
const directorySignature = 0x02014b50
const endSignature = 0x06054b50
const endLength = 22
const longestComment = 0xffff
/** Compressed bytes handed to the inflater at a time: bounds what a bomb can unfold before it is noticed to 16 MB. */
const chunk = 16 * 1024
const encrypted = 1
const stored = 0
const deflate = 8

/**
 * Lists the parts of a zip by its directory, after checking that directory, headers and data agree and do not overlap.
 * Names are not judged here: only a zip that says it is a journey is held to ours.
 * @throws FileRefusal notAJourney, tooLarge or damaged
 */
export function readContainer(file: Uint8Array): Part[] {
  if (file.length > caps.file) throw new FileRefusal({ code: 'tooLarge', what: 'more than 200 MB' })
  if (!startsLikeZip(file)) throw new FileRefusal({ code: 'notAJourney' })
  // Damage to somebody else's zip is none of our business: it is simply not a journey.
  const damaged = new FileRefusal(saysJourney(file) ? damagedDirectory : { code: 'notAJourney' })
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = findEnd(view)
  if (end === undefined) throw damaged
  const count = view.getUint16(end + 10, true)
  if (count > caps.parts) throw new FileRefusal({ code: 'tooLarge', what: `more than ${caps.parts} parts` })
  const directory = view.getUint32(end + 16, true)
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count
  if (!oneDisk || directory + view.getUint32(end + 12, true) !== end) throw damaged
  const entries: Entry[] = []
  let at = directory
  for (let index = 0; index < count; index++) {
    const entry = readEntry(view, file, at, end)
    if (!entry) throw damaged
    entries.push(entry)
    at = entry.next
  }
  if (at !== end || !entries.some((entry) => entry.name === mimetypePart)) throw damaged
  const parts: Part[] = []
  // Data must lie one after the other: overlapping entries are how small files unfold into huge ones.
  let dataEnd = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const start = entry.offset < dataEnd ? undefined : dataStart(view, file, entry)
    dataEnd = (start ?? directory) + entry.size
    if (start === undefined || dataEnd > directory) throw damaged
    const { name, bytes, crc } = entry
    parts.push({ name, bytes, crc, deflated: entry.method === deflate, compressed: file.subarray(start, dataEnd) })
  }
  return parts
}

const damagedDirectory = { code: 'damaged', part: 'its table of contents' } as const

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly bytes: number
  readonly offset: number
  readonly next: number
}

function startsLikeZip(file: Uint8Array): boolean {
  return file.length > endLength && file[0] === 0x50 && file[1] === 0x4b && file[2] === 3 && file[3] === 4
}

/** True when the type stands where our files have it, even if the rest is cut off. */
function saysJourney(file: Uint8Array): boolean {
  return new TextDecoder().decode(file.subarray(30, 38 + mimetype.length)) === mimetypePart + mimetype
}

/** Place of the end record, searched backwards as it may be followed by a comment. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    const signed = view.getUint32(at, true) === endSignature
    if (signed && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

function readEntry(view: DataView, file: Uint8Array, at: number, end: number): Entry | undefined {
  if (at + 46 > end || view.getUint32(at, true) !== directorySignature) return undefined
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end) return undefined
  return {
    name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next,
  }
}

/** Where the data of an entry begins, or undefined when its own header tells another story than the directory. */
function dataStart(view: DataView, file: Uint8Array, entry: Entry): number | undefined {
  const at = entry.offset
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localSignature) return undefined
  const nameLength = view.getUint16(at + 26, true)
  const sameName = new TextDecoder().decode(file.subarray(at + 30, at + 30 + nameLength)) === entry.name
  const sameWay = view.getUint16(at + 6, true) === entry.flags && view.getUint16(at + 8, true) === entry.method
  const readable = (entry.method === stored || entry.method === deflate) && !(entry.flags & encrypted)
  return sameName && sameWay && readable ? at + 30 + nameLength + view.getUint16(at + 28, true) : undefined
}

/** Counts what all parts of one file unfold to. */
export interface Tally {
  inflated: number
}

/**
 * Inflates a part piece by piece and stops at the first cap it breaks.
 * @param cap most bytes this part may have
 * @throws FileRefusal tooLarge or damaged
 */
export function readPart(part: Part, cap: number, tally: Tally, onBytes: (bytes: Uint8Array) => void): void {
  const damaged = new FileRefusal({ code: 'damaged', part: part.name })
  let total = 0
  let crc = 0
  const take = (bytes: Uint8Array) => {
    total += bytes.length
    tally.inflated += bytes.length
    if (total > cap || tally.inflated > caps.inflated) {
      throw new FileRefusal({ code: 'tooLarge', what: `${part.name} unfolds to too many bytes` })
    }
    if (total > caps.ratioFrom && total > part.compressed.length * caps.ratio) {
      throw new FileRefusal({
        code: 'tooLarge',
        what: `${part.name} unfolds to more than ${caps.ratio} times its size`,
      })
    }
    if (total > part.bytes) throw damaged
    crc = crc32(crc, bytes)
    onBytes(bytes)
  }
  if (part.deflated) inflate(part.compressed, take, damaged)
  else take(part.compressed)
  if (total !== part.bytes || crc !== part.crc) throw damaged
}

function inflate(compressed: Uint8Array, take: (bytes: Uint8Array) => void, damaged: FileRefusal): void {
  const inflater = new Inflate((bytes) => take(bytes))
  try {
    for (let at = 0; at < compressed.length; at += chunk) {
      inflater.push(compressed.subarray(at, at + chunk), at + chunk >= compressed.length)
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged
  }
}

/** The whole of a part in one piece. @throws FileRefusal tooLarge or damaged */
export function partBytes(part: Part, cap: number, tally: Tally): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  readPart(part, cap, tally, (bytes) => pieces.push(bytes))
  const whole = new Uint8Array(part.bytes)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
