import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { maskedCrc, mendLibrary, soundLength } from '#electron/files/mendLibrary.ts'

const block = 32_768

/** A log as LevelDB writes it: each text a record, in pieces where it does not fit into its block. */
function logOf(...lengths: number[]): Buffer {
  let log = Buffer.alloc(0)
  for (const length of lengths) {
    let left = length
    let begun = false
    do {
      const room = block - (log.length % block)
      if (room < 7) {
        log = Buffer.concat([log, Buffer.alloc(room)])
        continue
      }
      const size = Math.min(left, room - 7)
      const ends = size === left
      const piece = Buffer.alloc(7 + size, length % 251)
      piece[6] = begun ? (ends ? 4 : 3) : ends ? 1 : 2
      piece.writeUInt16LE(size, 4)
      piece.writeUInt32LE(maskedCrc(piece.subarray(6)), 0)
      log = Buffer.concat([log, piece])
      left -= size
      begun = true
      if (ends) break
    } while (left >= 0)
  }
  return log
}

test('the checksum is the one LevelDB stores', () => {
  // CRC-32C of “123456789” is 0xE3069283; LevelDB turns it by 15 bits and adds a constant.
  const crc = 0xe3069283
  const masked = (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
  expect(maskedCrc(Buffer.from('123456789'))).toBe(masked)
})

describe('the sound part of a log', () => {
  test.each([
    ['nothing', []],
    ['small records', [0, 1, 200]],
    ['a record over several blocks', [10, 90_000, 5]],
    ['a block with four bytes left', [block - 7 - 4, 12]],
    ['a block with no room but for a head', [block - 7 - 7, 40]],
  ])('%s: is all of it', (_, lengths) => {
    const log = logOf(...lengths)
    expect(soundLength(log)).toBe(log.length)
  })

  test('cut at every byte of its last record, it ends before that record', () => {
    const before = logOf(10, 33_000)
    const log = logOf(10, 33_000, 60)
    for (let length = before.length; length < log.length; length += 1) {
      expect(soundLength(log.subarray(0, length))).toBe(before.length)
    }
  })

  test('a record over two blocks without its end is no record', () => {
    const before = logOf(10)
    const torn = logOf(10, 60_000).subarray(0, block)
    expect(soundLength(torn)).toBe(before.length)
  })

  test('it ends before the first flipped bit, and before zeros a power cut leaves', () => {
    const log = logOf(10, 20, 30)
    const flipped = Buffer.from(log)
    const place = logOf(10).length + 12
    flipped[place] = (flipped[place] ?? 0) ^ 1
    expect(soundLength(flipped)).toBe(logOf(10).length)
    expect(soundLength(Buffer.concat([log, Buffer.alloc(500)]))).toBe(log.length)
  })
})

describe('mending', () => {
  let userData: string
  let folder: string

  beforeEach(() => {
    userData = mkdtempSync(join(tmpdir(), 'zapatos-mend-'))
    folder = join(userData, 'IndexedDB', 'app_zapatos_0.indexeddb.leveldb')
  })
  afterEach(() => rmSync(userData, { recursive: true, force: true }))

  test('cuts torn logs, keeps what it cut, and touches nothing else', () => {
    mkdirSync(folder, { recursive: true })
    const torn = Buffer.from([1, 2, 3, 4, 200, 0, 1])
    writeFileSync(join(folder, '000003.log'), Buffer.concat([logOf(50), torn]))
    writeFileSync(join(folder, 'MANIFEST-000001'), logOf(20))
    writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-000001\n')
    expect(mendLibrary(userData)).toEqual(['000003.log'])
    expect(readFileSync(join(folder, '000003.log'))).toEqual(logOf(50))
    expect(readFileSync(join(folder, 'MANIFEST-000001'))).toEqual(logOf(20))
    expect(readFileSync(join(folder, 'CURRENT'), 'utf8')).toBe('MANIFEST-000001\n')
    const [kept = ''] = readdirSync(join(userData, 'mended'))
    expect(readFileSync(join(userData, 'mended', kept))).toEqual(torn)
    expect(mendLibrary(userData)).toEqual([])
  })

  test('says nothing where there is no library yet', () => {
    expect(mendLibrary(userData)).toEqual([])
    expect(readdirSync(userData)).toEqual([])
  })
})
