// Unpacks a zip from disk with nothing but Node: the central directory is read, each chosen entry is inflated and its CRC compared.
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { PlainError } from './plain-error.mjs'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeaderLength = 30

/** @typedef {{ name: string, method: number, crc: number, packedSize: number, size: number, mode: number, header: number }} Entry */

/**
 * Unpacks the entries of `zip` for which `rename` gives a path, with their file modes.
 * @param {string} zip path of the archive
 * @param {string} folder where to; entries may not leave it
 * @param {(name: string) => string | undefined} rename archive name → path inside `folder`, undefined leaves the entry out
 * @returns {Promise<string[]>} the paths written, inside `folder`
 * @throws {PlainError} when the archive is damaged
 */
export async function unzip(zip, folder, rename) {
  const written = []
  const root = resolve(folder)
  const file = await open(zip)
  try {
    for (const entry of await readDirectory(file, zip)) {
      const path = entry.name.endsWith('/') ? undefined : rename(entry.name)
      if (path === undefined) continue
      const target = resolve(root, path)
      if (!target.startsWith(root + sep)) throw damaged(zip)
      await mkdir(dirname(target), { recursive: true })
      const local = await readAt(file, entry.header, localHeaderLength)
      if (local.length < localHeaderLength) throw damaged(zip)
      const start = entry.header + localHeaderLength + local.readUInt16LE(26) + local.readUInt16LE(28)
      await writeEntry(zip, entry, start, target)
      written.push(path)
    }
  } finally {
    await file.close()
  }
  return written
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {string} zip
 * @returns {Promise<Entry[]>}
 */
async function readDirectory(file, zip) {
  const { size } = await file.stat()
  const tailLength = Math.min(size, 22 + 0xffff)
  const tail = await readAt(file, size - tailLength, tailLength)
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1
  if (end < 0) throw damaged(zip)
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (start + length > size) throw damaged(zip)
  const directory = await readAt(file, start, length)
  /** @type {Entry[]} */
  const entries = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > length || directory.readUInt32LE(at) !== directoryEntry) throw damaged(zip)
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      header: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {string} zip
 * @param {Entry} entry
 * @param {number} start position of the entry's data in the archive
 * @param {string} target
 */
async function writeEntry(zip, entry, start, target) {
  let crc = 0
  let size = 0
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      crc = crc32(chunk, crc)
      size += chunk.length
      done(null, chunk)
    },
  })
  const sink = createWriteStream(target)
  if (entry.packedSize === 0) {
    await pipeline([Buffer.alloc(0)], sink)
  } else {
    const source = createReadStream(zip, { start, end: start + entry.packedSize - 1 })
    if (entry.method === 0) await pipeline(source, counted, sink)
    else if (entry.method === 8) {
      await pipeline(source, createInflateRaw(), counted, sink).catch((error) => {
        throw String(error.code).startsWith('Z_') ? damaged(zip) : error
      })
    } else throw damaged(zip)
  }
  if (crc !== entry.crc || size !== entry.size) throw damaged(zip)
  if (entry.mode !== 0) await chmod(target, entry.mode & 0o777)
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** @param {string} zip */
function damaged(zip) {
  return new PlainError(`The archive ${zip} is damaged: delete it and try again.`)
}
