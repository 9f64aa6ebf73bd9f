import bidiFactory from 'bidi-js'
import { hasArabic, joinArabic } from './arabic.ts'
import type { Face, FaceName, Typecase } from './faces.ts'

const bidi = bidiFactory()

/** How a text is set: a weight of the main face, and a size in points. Scripts without that weight are thickened. */
export interface TextStyle {
  readonly weight: 'regular' | 'bold' | 'italic'
  readonly size: number
}

/** Direction of a paragraph; `auto` leaves it to its first letter. */
export type Direction = 'auto' | 'ltr' | 'rtl'

/** What stays together when a line breaks: a character with its marks, ready to be drawn. */
export interface Cluster {
  readonly face: Face
  /** Inside of a TJ array: hexadecimal glyphs and the moves between them. */
  readonly codes: string
  /** In 1/1000 em. */
  readonly width: number
  /** Bidirectional level; odd runs from right to left. */
  readonly level: number
  readonly space: boolean
  /** A line may end after this one. */
  readonly mayBreak: boolean
  /** What is read out and copied, where the glyphs alone do not say it. */
  readonly actual: string | null
}

/** Never drawn: joiners, variation selectors, direction marks, soft hyphen, control characters. */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u
const mark = /\p{M}/u
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u202b\u202e\u2067]/u
const han = /\p{Script=Han}/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hangul = /\p{Script=Hangul}/u
const eastAsian = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u1100-\u11ff\u{20000}-\u{3ffff}]/u
const emojiBase = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u
const modifier = /[\u{1f3fb}-\u{1f3ff}]/u
const mustNotBegin =
  /[!%),.:;?\]}»’”…、。〉》」』】〕〗〙〛ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーゝゞヽヾ々！％），．：；？］｝～]/u
const mustNotEnd = /[([{«‘“〈《「『【〔〖〘〚（［｛]/u
/** Scripts of which the main face has letters but whose letters want to be reordered or joined. */
const wantsShaping = /[\u0900-\u0dff\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff]/u

/** Marks that are drawn where they belong, over the stem at the right of their letter. */
const indian = /[\u0900-\u097f]/u
/** The Hindi vowel sign that is said after its letter and written before it. */
const writtenBefore = '\u093f'
/** The Hindi sign that makes one letter of two; here it is shown, which can be read as well. */
const joinsNext = '\u094d'

/** Clusters of one paragraph (no line breaks in it), in the order they are read, and its direction. */
export function clustersOf(
  text: string,
  style: TextStyle,
  typecase: Typecase,
  language: string,
  direction: Direction = 'auto',
): { clusters: Cluster[]; rtl: boolean } {
  const directions = rightToLeft.test(text) || direction === 'rtl' ? bidi.getEmbeddingLevels(text, direction) : null
  const joined = hasArabic(text) ? joinArabic(text) : null
  const eastern = easternFaces(text, language)
  const clusters: Cluster[] = []
  for (let index = 0; index < text.length; ) {
    const end = clusterEnd(text, index)
    const level = directions?.levels[index] ?? 0
    const piece = text.slice(index, end)
    const first = joined?.[index]
    if (!invisible.test(String.fromCodePoint(piece.codePointAt(0) ?? 0)) && first !== null) {
      const ligature = joined !== null && joined[index + 1] === null && first !== undefined && first >= 0xfef5
      const shown = level & 1 ? mirrored(piece) : piece
      const drawnAs = first !== undefined && first !== piece.charCodeAt(0) ? first : (shown.codePointAt(0) ?? 0)
      const cluster = makeCluster(shown, drawnAs, ligature, style, typecase, eastern)
      const next = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : ''
      clusters.push({ ...cluster, level, space: piece === ' ', mayBreak: mayBreakBetween(text, index, piece, next) })
    }
    index = end
  }
  return { clusters, rtl: ((directions?.paragraphs[0]?.level ?? 0) & 1) === 1 }
}

function mirrored(piece: string): string {
  return bidi.getMirroredCharacter(piece.charAt(0)) ?? piece
}

/** End of the cluster that begins at `start`: marks, selectors and whatever is glued by a joiner belong to it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  const pictorial = emojiBase.test(text.slice(start, end))
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0
    const character = String.fromCodePoint(code)
    const glued = pictorial && (modifier.test(character) || text.charCodeAt(end - 1) === 0x200d || code === 0x200d)
    if (!glued && !mark.test(character) && !(code >= 0xfe00 && code <= 0xfe0f)) break
    end += character.length
  }
  return end
}

function mayBreakBetween(text: string, index: number, piece: string, next: string): boolean {
  if (piece === ' ' || text.charCodeAt(index + piece.length) === 0x200b) return true
  if (!next || next === ' ') return false
  if (mustNotBegin.test(next) || mustNotEnd.test(piece)) return false
  if (/[-–—/]/.test(piece)) return !/\d/.test(next)
  return eastAsian.test(piece) || eastAsian.test(next) || emojiBase.test(next)
}

type Glyphs = Pick<Cluster, 'face' | 'codes' | 'width' | 'actual'>

function makeCluster(
  piece: string,
  drawnAs: number,
  ligature: boolean,
  style: TextStyle,
  typecase: Typecase,
  eastern: (character: string) => readonly FaceName[],
): Glyphs {
  const face = faceFor(drawnAs, style, typecase, eastern)
  const base = String.fromCodePoint(piece.codePointAt(0) ?? 0)
  if (!face) {
    typecase.missing.add(piece.codePointAt(0) ?? 0)
    const main = typecase.face(style.weight)
    return { face: main, codes: `<${main.use(0, '\ufffd')}>`, width: main.file.advanceOf(0), actual: piece }
  }
  if (wantsShaping.test(base) && (!indian.test(base) || piece.includes(joinsNext))) {
    typecase.unshaped.add(piece.codePointAt(0) ?? 0)
  }
  const glyph = face.file.glyphOf(drawnAs)
  let codes = `<${face.use(glyph, ligature ? String.fromCodePoint(drawnAs) : base)}>`
  let width = face.file.advanceOf(glyph)
  const rest = [...piece.slice(base.length)].filter((character) => !invisible.test(character))
  for (const character of rest) {
    const code = character.codePointAt(0) ?? 0
    const extra = face.file.glyphOf(code)
    // Skin tones have no meaning in a font of one colour.
    if (modifier.test(character)) continue
    if (!extra) typecase.missing.add(code)
    if (extra && mark.test(character) && face.file.advanceOf(extra) === 0) {
      codes += indian.test(character)
        ? `<${face.use(extra, character)}>`
        : placeMark(face, glyph, width, extra, character)
    } else if (extra && character === writtenBefore) {
      codes = `<${face.use(extra, character)}>${codes}`
      width += face.file.advanceOf(extra)
    } else {
      codes += `<${face.use(extra, character)}>`
      width += face.file.advanceOf(extra)
    }
  }
  // Readers take the moves of the pen between a letter and its marks for blanks.
  return { face, codes, width, actual: piece.length === base.length ? null : piece }
}

/** A mark over the middle of its letter, with the pen back where it was. */
function placeMark(face: Face, base: number, width: number, glyph: number, character: string): string {
  const middle = (edges: readonly [number, number]) => (edges[0] + edges[1]) / 2
  const baseMiddle = middle(face.file.inkOf(base)) || width / 2
  const place = Math.round(baseMiddle - middle(face.file.inkOf(glyph)))
  const advance = face.file.advanceOf(glyph)
  return ` ${width - place} <${face.use(glyph, character)}> ${place + advance - width} `
}

/** Face that has the character, or null. Only faces of its script are asked, so that no others are loaded. */
function faceFor(
  code: number,
  style: TextStyle,
  typecase: Typecase,
  eastern: (character: string) => readonly FaceName[],
): Face | null {
  const main = typecase.face(style.weight)
  if (main.file.glyphOf(code)) return main
  for (const name of fallbacks(code, eastern)) {
    const face = typecase.face(name)
    if (face.file.glyphOf(code)) return face
  }
  return null
}

function fallbacks(code: number, eastern: (character: string) => readonly FaceName[]): readonly FaceName[] {
  const character = String.fromCodePoint(code)
  if ((code >= 0x0590 && code <= 0x05ff) || (code >= 0xfb1d && code <= 0xfb4f)) return ['hebrew']
  if ((code >= 0x0600 && code <= 0x08ff) || (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefe)) {
    return ['arabic']
  }
  if (eastAsian.test(character)) return eastern(character)
  if (code >= 0x1f000 && code <= 0x1faff) return ['emoji', ...eastern(character)]
  if (code >= 0x2000 && code <= 0x2bff) return emojiBase.test(character) ? ['emoji', 'japanese'] : ['japanese', 'emoji']
  return []
}

/**
 * Which East Asian faces to ask, in order. The same character is drawn a little differently in Japan, Korea and China:
 * kana or hangul in the paragraph decide, else the language of the document.
 */
function easternFaces(text: string, language: string): (character: string) => readonly FaceName[] {
  const byLanguage = language.startsWith('ja') ? 'japanese' : language.startsWith('ko') ? 'korean' : 'chinese'
  const hasKana = kana.test(text)
  return (character) => {
    if (hangul.test(character)) return ['korean']
    if (kana.test(character)) return ['japanese', 'chinese', 'korean']
    const first = hasKana ? 'japanese' : han.test(character) ? byLanguage : hangul.test(text) ? 'korean' : byLanguage
    return [first, ...(['chinese', 'japanese', 'korean'] as const).filter((name) => name !== first)]
  }
}
