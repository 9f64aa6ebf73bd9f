import { deflateSync } from 'node:zlib'
import type { Face, Typecase } from './faces.ts'
import { subsetFont } from './fontSubset.ts'

/** What jsPDF gives to whoever writes a font. */
export interface FontOutput {
  readonly font: { readonly id: string; objectNumber?: number; isAlreadyPutted?: boolean }
  out(line: string): void
  newObject(): number
  putStream(stream: {
    data: string
    alreadyAppliedFilters?: string[]
    additionalKeyValues?: { key: string; value: number }[]
    objectId: number
  }): void
}

/**
 * Writes one face as an embedded, subsetted font. jsPDF could do it too, but it puts fonts in whole tables uncompressed and
 * has no text for characters above U+FFFF.
 */
export function putFace(face: Face, output: FontOutput): void {
  const { out, newObject } = output
  const { file } = face
  const glyphs = [...face.used.keys()].sort((a, b) => a - b)
  // Each subset carries a tag of six letters of its own, as the format demands.
  const tag = `ZAPA${String.fromCharCode(65 + (Number(face.key.slice(1)) % 26))}T`
  const name = `${tag}+NotoSans-${face.name}`

  const subset = subsetFont(file, glyphs)
  const fontFile = putCompressed(output, subset, [{ key: 'Length1', value: subset.length }])
  const toUnicode = putCompressed(output, Buffer.from(characterMap(face), 'latin1'), [])

  const descriptor = newObject()
  out(
    `<</Type /FontDescriptor /FontName /${name} /FontFile2 ${fontFile} 0 R /FontBBox [${file.box.join(' ')}] /Flags 4 ` +
      `/StemV 80 /ItalicAngle ${file.italicAngle} /Ascent ${file.ascent} /Descent ${file.descent} /CapHeight ${file.capHeight}>>`,
  )
  out('endobj')
  const descendant = newObject()
  const widths = glyphs.map((glyph) => `${glyph} [${file.advanceOf(glyph)}]`).join(' ')
  out(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths}] ` +
      '/CIDToGIDMap /Identity /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>',
  )
  out('endobj')
  output.font.objectNumber = newObject()
  out(
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R>>`,
  )
  out('endobj')
  output.font.isAlreadyPutted = true
}

function putCompressed(output: FontOutput, bytes: Uint8Array, keys: { key: string; value: number }[]): number {
  const objectId = output.newObject()
  const data = deflateSync(bytes).toString('latin1')
  output.putStream({ data, alreadyAppliedFilters: ['/FlateDecode'], additionalKeyValues: keys, objectId })
  output.out('endobj')
  return objectId
}

/** Glyph → text, so that the document can be searched, copied and read aloud. */
function characterMap(face: Face): string {
  const entries = [...face.used].sort(([a], [b]) => a - b)
  const lines = entries.map(([glyph, text]) => `<${glyph.toString(16).padStart(4, '0')}> <${utf16(text)}>`)
  const blocks: string[] = []
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/** UTF-16, big end first, in hexadecimal. */
export function utf16(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return hex
}

/** Fonts of a jsPDF document by their key: the program's own instead of the fourteen that are embedded nowhere. */
export function listFaces(typecase: Typecase, fonts: Record<string, FontOutput['font']>): void {
  for (const key of Object.keys(fonts)) delete fonts[key]
  for (const face of typecase.faces.values()) {
    if (face.used.size) fonts[face.key] = Object.assign(emptyFont(face.key), { postScriptName: face.name })
  }
}

function emptyFont(id: string) {
  return { id, fontName: id, fontStyle: 'normal', encoding: 'Identity-H', metadata: {} }
}
