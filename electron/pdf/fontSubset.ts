import type { FontFile } from './fontFile.ts'

/** Tables a PDF viewer needs of an embedded font; the hinting programs go along as they are. */
const copied = ['cvt ', 'fpgm', 'prep']

/**
 * A TrueType file that holds the outlines of `glyphs` only. Glyph numbers stay as they are, so that the text can be written
 * before it is known which glyphs it needs.
 */
export function subsetFont(font: FontFile, glyphs: Iterable<number>): Uint8Array {
  const wanted = [...withParts(font, new Set([0, ...glyphs]))].sort((a, b) => a - b)
  const count = (wanted.at(-1) ?? 0) + 1
  const { glyf, loca } = outlines(font, wanted, count)
  const metrics = new Uint8Array(4 * count)
  const metricView = new DataView(metrics.buffer)
  for (const glyph of wanted) {
    const [advance, bearing] = font.metricsOf(glyph)
    metricView.setUint16(4 * glyph, advance)
    metricView.setInt16(4 * glyph + 2, bearing)
  }

  const parts = new Map<string, Uint8Array>()
  for (const tag of copied) if (font.tables.has(tag)) parts.set(tag, tableOf(font, tag))
  parts.set('glyf', glyf)
  parts.set('head', edited(tableOf(font, 'head'), { checksum: [8, 0, 4], longPlaces: [50, 1, 2] }))
  parts.set('hhea', edited(tableOf(font, 'hhea'), { metricCount: [34, count, 2] }))
  parts.set('hmtx', metrics)
  parts.set('loca', loca)
  parts.set('maxp', edited(tableOf(font, 'maxp'), { glyphCount: [4, count, 2] }))
  return assemble(parts)
}

function tableOf(font: FontFile, tag: string): Uint8Array {
  const table = font.tables.get(tag)
  return table ? font.bytes.subarray(table.offset, table.offset + table.length) : new Uint8Array(0)
}

/** A copy of a table with some fields set: name → offset, value, length in bytes. */
function edited(table: Uint8Array, fields: Readonly<Record<string, readonly [number, number, 2 | 4]>>): Uint8Array {
  const copy = Uint8Array.from(table)
  const view = new DataView(copy.buffer)
  for (const [offset, value, length] of Object.values(fields)) {
    if (length === 2) view.setUint16(offset, value)
    else view.setUint32(offset, value)
  }
  return copy
}

/** Glyphs that are put together from others bring those others with them. */
function withParts(font: FontFile, glyphs: Set<number>): Set<number> {
  for (const glyph of glyphs) {
    const outline = font.outlineOf(glyph)
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
    if (outline.byteLength < 10 || view.getInt16(0) >= 0) continue
    let offset = 10
    for (let more = true; more; ) {
      const flags = view.getUint16(offset)
      // A set that grows while it is walked is walked to its new end.
      glyphs.add(view.getUint16(offset + 2))
      offset += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0)
      more = (flags & 32) !== 0
    }
  }
  return glyphs
}

function outlines(font: FontFile, wanted: readonly number[], count: number): { glyf: Uint8Array; loca: Uint8Array } {
  const pieces = wanted.map((glyph) => font.outlineOf(glyph))
  const padded = (length: number) => (length + 3) & ~3
  const glyf = new Uint8Array(pieces.reduce((sum, piece) => sum + padded(piece.length), 0))
  const loca = new Uint8Array(4 * (count + 1))
  const view = new DataView(loca.buffer)
  let place = 0
  let next = 0
  wanted.forEach((glyph, index) => {
    for (; next <= glyph; next++) view.setUint32(4 * next, place)
    const piece = pieces[index] ?? new Uint8Array(0)
    glyf.set(piece, place)
    place += padded(piece.length)
  })
  for (; next <= count; next++) view.setUint32(4 * next, place)
  return { glyf, loca }
}

function assemble(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3
  const headLength = 12 + 16 * parts.size
  const file = new Uint8Array(headLength + [...parts.values()].reduce((sum, part) => sum + padded(part.length), 0))
  const view = new DataView(file.buffer)
  const log = Math.floor(Math.log2(parts.size))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, parts.size)
  view.setUint16(6, 16 * 2 ** log)
  view.setUint16(8, log)
  view.setUint16(10, 16 * parts.size - 16 * 2 ** log)
  let entry = 12
  let place = headLength
  for (const [tag, part] of parts) {
    file.set(part, place)
    for (let index = 0; index < 4; index++) file[entry + index] = tag.charCodeAt(index)
    view.setUint32(entry + 4, checksum(view, place, padded(part.length)))
    view.setUint32(entry + 8, place)
    view.setUint32(entry + 12, part.length)
    entry += 16
    place += padded(part.length)
  }
  return file
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0
  return sum
}
