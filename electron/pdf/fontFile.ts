/** What is needed of a TrueType file to set text with it: which glyph shows a character, how wide it is, where its ink is. */
export interface FontFile {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>
  readonly glyphCount: number
  /** In 1/1000 em, like every measure of this file. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  readonly italicAngle: number
  /** Glyph of a code point, 0 when the font has none. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** Advance and left bearing in units of the font, as the `hmtx` table has them. */
  metricsOf(glyph: number): readonly [advance: number, bearing: number]
  /** Left and right edge of the ink; 0, 0 for an empty glyph. */
  inkOf(glyph: number): readonly [left: number, right: number]
  /** Bytes of the outline in the `glyf` table. */
  outlineOf(glyph: number): Uint8Array
}

/** Reads the tables of a TrueType font. @throws Error when the bytes are not one. */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== 0x00010000) throw new Error('A font of the program is not a TrueType file.')
  const tables = new Map<string, { offset: number; length: number }>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) })
  }
  const at = (tag: string): number => {
    const table = tables.get(tag)
    if (!table) throw new Error(`A font of the program lacks its ${tag} table.`)
    return table.offset
  }
  const head = at('head')
  const metrics = at('hmtx')
  const outlines = at('glyf')
  const places = at('loca')
  const scale = 1000 / view.getUint16(head + 18)
  const longPlaces = view.getInt16(head + 50) === 1
  const metricCount = view.getUint16(at('hhea') + 34)
  const os2 = tables.get('OS/2')
  const scaled = (offset: number) => Math.round(view.getInt16(offset) * scale)
  const glyphs = readCharacterMap(view, at('cmap'))
  const placeOf = (glyph: number) =>
    longPlaces ? view.getUint32(places + 4 * glyph) : 2 * view.getUint16(places + 2 * glyph)

  return {
    bytes,
    view,
    tables,
    glyphCount: view.getUint16(at('maxp') + 4),
    ascent: scaled(at('hhea') + 4),
    descent: scaled(at('hhea') + 6),
    capHeight: os2 && os2.length >= 90 ? scaled(os2.offset + 88) : 700,
    box: [scaled(head + 36), scaled(head + 38), scaled(head + 40), scaled(head + 42)],
    italicAngle: view.getInt16(at('post') + 4),
    glyphOf: (codePoint) =>
      codePoint < 0x10000 ? (glyphs.basic[codePoint] ?? 0) : (glyphs.beyond.get(codePoint) ?? 0),
    advanceOf: (glyph) => Math.round(view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1)) * scale),
    metricsOf: (glyph) => {
      const advance = view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1))
      const bearing =
        glyph < metricCount ? metrics + 4 * glyph + 2 : metrics + 4 * metricCount + 2 * (glyph - metricCount)
      return [advance, view.getInt16(bearing)]
    },
    inkOf: (glyph) => {
      const place = placeOf(glyph)
      if (place === placeOf(glyph + 1)) return [0, 0]
      return [scaled(outlines + place + 2), scaled(outlines + place + 6)]
    },
    outlineOf: (glyph) => bytes.subarray(outlines + placeOf(glyph), outlines + placeOf(glyph + 1)),
  }
}

interface CharacterMap {
  readonly basic: Uint16Array
  /** Code points above U+FFFF. */
  readonly beyond: Map<number, number>
}

function readCharacterMap(view: DataView, offset: number): CharacterMap {
  const map: CharacterMap = { basic: new Uint16Array(0x10000), beyond: new Map() }
  for (let index = 0; index < view.getUint16(offset + 2); index++) {
    const subtable = offset + view.getUint32(offset + 4 + 8 * index + 4)
    const format = view.getUint16(subtable)
    if (format === 4) readSegments(view, subtable, map.basic)
    if (format === 12) readGroups(view, subtable, map.beyond)
  }
  return map
}

/** Format 4: segments of the Basic Multilingual Plane. */
function readSegments(view: DataView, subtable: number, basic: Uint16Array): void {
  const doubled = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(ends + segment)
    const start = view.getUint16(starts + segment)
    const delta = view.getUint16(deltas + segment)
    const range = view.getUint16(ranges + segment)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : view.getUint16(ranges + segment + range + 2 * (code - start))
      if (glyph !== 0) basic[code] = (glyph + delta) & 0xffff
    }
  }
}

/** Format 12: groups of consecutive code points; only what lies beyond the basic plane is taken from it. */
function readGroups(view: DataView, subtable: number, beyond: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(subtable + 12); group++) {
    const entry = subtable + 16 + 12 * group
    const start = view.getUint32(entry)
    const first = view.getUint32(entry + 8)
    for (let code = Math.max(start, 0x10000); code <= view.getUint32(entry + 4); code++) {
      beyond.set(code, first + code - start)
    }
  }
}
