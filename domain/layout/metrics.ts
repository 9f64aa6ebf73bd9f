/**
 * Widths of the printable ASCII characters in 1/100 em: for each the wider of Inter (screen) and Noto Sans (paper), so that a
 * text wrapped by them fits in both.
 */
const regular = [
  28, 29, 47, 65, 64, 98, 73, 30, 36, 36, 55, 66, 29, 46, 29, 37, 63, 57, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30, 66,
  66, 66, 51, 97, 69, 65, 73, 73, 60, 59, 75, 74, 34, 57, 67, 57, 91, 76, 78, 64, 78, 64, 64, 65, 74, 69, 99, 68, 68,
  63, 36, 37, 36, 57, 46, 32, 56, 62, 57, 62, 58, 37, 62, 62, 26, 26, 55, 26, 94, 62, 60, 62, 62, 41, 53, 36, 62, 56,
  82, 55, 56, 55, 43, 55, 43, 66,
]
const bold = [
  26, 33, 54, 65, 65, 101, 75, 33, 38, 38, 55, 68, 33, 47, 33, 42, 67, 57, 63, 64, 67, 62, 64, 58, 65, 64, 33, 34, 68,
  68, 68, 55, 101, 74, 66, 74, 73, 61, 59, 75, 76, 39, 58, 71, 57, 94, 81, 79, 65, 79, 66, 65, 66, 76, 74, 103, 73, 72,
  66, 38, 42, 38, 57, 47, 36, 60, 63, 59, 63, 60, 39, 63, 65, 30, 30, 62, 30, 98, 65, 62, 63, 63, 45, 55, 43, 65, 59,
  86, 58, 60, 57, 46, 55, 46, 68,
]

const eastAsian = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u1100-\u11ff]/
const mark = /[\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u206f]/u
/** Line breaks, and blanks that are not single ones between words. */
const untidy = /[^\S ]| {2}|^ | $/
const beyondAscii = new Map<string, number>()

/** How a text is set in a scene. */
export interface TextFace {
  /** Of the letters, in units. */
  readonly size: number
  readonly bold: boolean
}

function characterWidth(character: string, face: TextFace): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 32 && code < 127) return (face.bold ? bold : regular)[code - 32] ?? 60
  const key = face.bold ? `b${character}` : character
  const known = beyondAscii.get(key)
  if (known !== undefined) return known
  const width = widthBeyondAscii(character, code, face)
  beyondAscii.set(key, width)
  return width
}

function widthBeyondAscii(character: string, code: number, face: TextFace): number {
  if (code < 32 || mark.test(character)) return 0
  if (code > 0xffff) return 130
  if (eastAsian.test(character)) return 104
  const plain = character.normalize('NFD').charCodeAt(0)
  if (plain < 127) return characterWidth(String.fromCharCode(plain), face) + 2
  if (code >= 0x2010 && code <= 0x2027) return code === 0x2014 || code === 0x2026 ? 102 : 52
  return face.bold ? 76 : 72
}

/** Width of one line of text in units; a little generous, never too small. */
export function textWidth(text: string, face: TextFace): number {
  let sum = 0
  for (const character of text) sum += characterWidth(character, face)
  return (sum * face.size) / 100
}

/**
 * Breaks a text into lines of at most `room` units, at blanks, after hyphens and between East Asian characters; a word that
 * is too long is broken anywhere.
 */
export function wrapText(text: string, room: number, face: TextFace): string[] {
  const limit = (room * 100) / face.size
  const lines: string[] = []
  if (text && !untidy.test(text)) {
    breakParagraph(text, limit, face, lines)
    return lines
  }
  for (const paragraph of text.split(/\r\n|[\n\r]/)) {
    const flat = paragraph.replace(/\s+/g, ' ').trim()
    if (flat) breakParagraph(flat, limit, face, lines)
  }
  return lines
}

function breakParagraph(text: string, limit: number, face: TextFace, lines: string[]): void {
  let start = 0
  let width = 0
  let breakAt = 0
  let widthAtBreak = 0
  let index = 0
  for (const character of text) {
    const advance = characterWidth(character, face)
    if (width + advance > limit && index > start && character !== ' ') {
      const end = breakAt > start ? breakAt : index
      lines.push(text.slice(start, end).trimEnd())
      width = breakAt > start ? width - widthAtBreak : 0
      start = end
    }
    width += advance
    index += character.length
    if (
      character === ' ' ||
      character === '-' ||
      character === '/' ||
      (character > '\u2e7f' && eastAsian.test(character))
    ) {
      breakAt = index
      widthAtBreak = width
    }
  }
  if (start < text.length) lines.push(text.slice(start))
}
