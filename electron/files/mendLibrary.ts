import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'

const blockSize = 32_768
const headerSize = 7
const full = 1
const first = 2
const last = 4

/**
 * Repairs what a power cut can leave in Chromium's database before Chromium sees it.
 *
 * A log of the database (LevelDB) ends in a torn record when the program is killed between two writes. The next start
 * overlooks it and goes on writing *behind* it; the start after that finds a broken record in the middle of the file, calls
 * the database damaged and deletes all of it, the whole library. A log that ends with its last whole record is safe.
 *
 * What is cut away is kept in `mended` beside the database. A file that cannot be read or written is left as it is:
 * Chromium may still manage. Call it before a window is opened, and only in the one instance that runs.
 * @param userData folder of the program's data
 * @returns names of the files that were cut
 */
export function mendLibrary(userData: string): string[] {
  const mended: string[] = []
  for (const folder of entriesOf(join(userData, 'IndexedDB')).filter((name) => name.endsWith('.leveldb'))) {
    const path = join(userData, 'IndexedDB', folder)
    for (const name of entriesOf(path).filter((entry) => /^(\d+\.log|MANIFEST-\d+)$/.test(entry))) {
      if (mendLog(join(path, name), join(userData, 'mended'))) mended.push(name)
    }
  }
  return mended
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function mendLog(file: string, keepIn: string): boolean {
  try {
    const bytes = readFileSync(file)
    const end = soundLength(bytes)
    if (end === bytes.length) return false
    mkdirSync(keepIn, { recursive: true })
    writeFileSync(join(keepIn, `${basename(file)}-from-${end}`), bytes.subarray(end))
    const handle = openSync(file, 'r+')
    try {
      ftruncateSync(handle, end)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return true
  } catch {
    return false
  }
}

/**
 * Length in bytes of the part of a LevelDB log that holds whole, sound records only. The format: blocks of 32 KiB; a
 * record is a masked CRC-32C (4 bytes), a length (2), a kind (1) and the data; one that does not fit into its block
 * continues in the next, as first, middle … last; up to six zeros fill a block.
 */
export function soundLength(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  let end = 0
  let inside = false
  for (let at = 0; at < log.length; ) {
    const leftInBlock = blockSize - (at % blockSize)
    if (leftInBlock < headerSize) {
      at += leftInBlock
      if (!inside && at <= log.length) end = at
      continue
    }
    if (at + headerSize > log.length) return end
    const length = view.getUint16(at + 4, true)
    const kind = view.getUint8(at + 6)
    const next = at + headerSize + length
    if (length > leftInBlock - headerSize || next > log.length || kind < full || kind > last) return end
    if (inside === (kind === full || kind === first)) return end
    if (maskedCrc(log.subarray(at + 6, next)) !== view.getUint32(at, true)) return end
    inside = kind === first || (inside && kind !== last)
    at = next
    if (!inside) end = at
  }
  return end
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  return crc
})

/** CRC-32C as LevelDB stores it: turned and shifted, so that a record about checksums does not fool the check. */
export function maskedCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  crc = ~crc >>> 0
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}
