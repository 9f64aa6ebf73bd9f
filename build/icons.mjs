// Makes the icons of the packages from assets/icons/zapatos.svg; run it by hand after changing the drawing.
// It needs rsvg-convert (Debian: librsvg2-bin). The PNG files are committed, so that packaging needs no such tool.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './dependencies.mjs'

const drawing = join(projectFolder, 'assets/icons/zapatos.svg')
const folder = join(projectFolder, 'build/icons')
const sizes = [16, 32, 48, 64, 128, 256, 512]

/** Apple's names for PNG images of these sizes inside an .icns file. */
const icnsTypes = { 128: 'ic07', 256: 'ic08', 512: 'ic09' }

mkdirSync(folder, { recursive: true })
const images = new Map(sizes.map((size) => [size, draw(size)]))
writeFileSync(join(folder, 'icon.ico'), ico([16, 32, 48, 64, 128, 256]))
writeFileSync(join(folder, 'icon.icns'), icns())

/** @param {number} size width and height in pixels */
function draw(size) {
  const file = join(folder, `${size}x${size}.png`)
  execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), '-o', file, drawing])
  return readFileSync(file)
}

/** @param {number} size */
function image(size) {
  const bytes = images.get(size)
  if (bytes === undefined) throw new Error(`No image of ${size} pixels was drawn.`)
  return bytes
}

/**
 * Windows' container: a directory of PNG images, 256 written as 0.
 * @param {number[]} wanted
 */
function ico(wanted) {
  const head = Buffer.alloc(6 + 16 * wanted.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(wanted.length, 4)
  let at = head.length
  for (const [index, size] of wanted.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(image(size).length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += image(size).length
  }
  return Buffer.concat([head, ...wanted.map(image)])
}

/** Apple's container: chunks of a type, a length and a PNG image. */
function icns() {
  const chunks = Object.entries(icnsTypes).map(([size, type]) => chunk(type, image(Number(size))))
  return chunk('icns', Buffer.concat(chunks))
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
