import { inVisualOrder } from './bidiLine.ts'
import { type Cluster, clustersOf, type Direction, type TextStyle } from './clusters.ts'
import { type Face, type FontReader, Typecase } from './faces.ts'

/** A stretch of a line in one font. */
export interface Segment {
  readonly face: Face
  /** Inside of a TJ array. */
  readonly codes: string
  readonly actual: string | null
}

/** One line of text, segments from left to right. */
export interface Line {
  readonly segments: readonly Segment[]
  /** In points, without blanks at its end. */
  readonly width: number
  /** Its paragraph runs from right to left, so it is set flush right. */
  readonly rtl: boolean
  readonly style: TextStyle
}

const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const SPACE = 0x20

/** Turns text into lines that fit, whatever script it is in. One for each document. */
export class Typesetter {
  readonly typecase: Typecase
  readonly #language: string
  /** Per weight and UTF-16 unit: 1 when the main face draws it by itself, 2 when more care is needed. */
  readonly #simple = {
    regular: new Uint8Array(0x10000),
    bold: new Uint8Array(0x10000),
    italic: new Uint8Array(0x10000),
  }

  constructor(fonts: FontReader, language: string) {
    this.typecase = new Typecase(fonts)
    this.#language = language
  }

  /**
   * The text broken into lines no wider than `room` points. A word that is too long is broken anywhere; nothing is left out.
   * An empty text gives one empty line.
   */
  lines(text: string, style: TextStyle, room: number, direction: Direction = 'auto'): Line[] {
    const lines: Line[] = []
    for (const paragraph of text.split(lineBreaks)) {
      const clean = paragraph.replaceAll('\t', '    ').trimEnd().normalize('NFC')
      if (direction !== 'rtl' && this.#isSimple(clean, style)) this.#breakSimple(clean, style, room, lines)
      else this.#breakClusters(clean, style, room, direction, lines)
    }
    return lines
  }

  /** The text on one line; what does not fit is replaced by an ellipsis. */
  line(text: string, style: TextStyle, room = Infinity, direction: Direction = 'auto'): Line {
    const flat = text.split(lineBreaks).join(' ')
    const whole = this.#first(this.lines(flat, style, Infinity, direction), style)
    if (whole.width <= room) return whole
    // Blanks that do not break let the cut come where the room ends, not at the last word that fits.
    const cut = this.lines(
      flat.replaceAll(' ', '\u00a0'),
      style,
      Math.max(room - this.#dots(style).width, 1),
      direction,
    )
    return this.#withDots(this.#first(cut, style))
  }

  /** At most `count` lines, the last one ending in an ellipsis when there is more. */
  clipped(text: string, style: TextStyle, room: number, count: number): Line[] {
    // Ten thousand lines are never needed to find out that five do not hold the text.
    const enough = text.length > 4000 ? `${text.slice(0, 4000)}…` : text
    const lines = this.lines(enough, style, room)
    if (lines.length <= count) return lines
    const shorter = this.lines(enough, style, room - this.#dots(style).width).slice(0, count)
    return [...shorter.slice(0, -1), this.#withDots(this.#first(shorter.slice(-1), style))]
  }

  #first(lines: readonly Line[], style: TextStyle): Line {
    return lines[0] ?? { segments: [], width: 0, rtl: false, style }
  }

  #dots(style: TextStyle): Line {
    return this.#first(this.lines('…', style, Infinity), style)
  }

  #withDots(line: Line): Line {
    const dots = this.#dots(line.style)
    const segments = line.rtl ? [...dots.segments, ...line.segments] : [...line.segments, ...dots.segments]
    return { ...line, segments, width: line.width + dots.width }
  }

  width(text: string, style: TextStyle): number {
    return this.line(text, style).width
  }

  #isSimple(text: string, style: TextStyle): boolean {
    const known = this.#simple[style.weight]
    const file = this.typecase.face(style.weight).file
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      let kind = known[code]
      if (!kind) {
        kind = needsCare(code) || !file.glyphOf(code) ? 2 : 1
        known[code] = kind
      }
      if (kind === 2) return false
    }
    return true
  }

  #breakSimple(text: string, style: TextStyle, room: number, lines: Line[]): void {
    const face = this.typecase.face(style.weight)
    const limit = (room * 1000) / style.size
    let start = 0
    let width = 0
    let breakAt = 0
    let widthAtBreak = 0
    let resumeWidth = 0
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      const advance = face.advance(code)
      if (width + advance > limit && index > start && code !== SPACE) {
        if (breakAt > start) {
          this.#pushSimple(text, start, breakAt, widthAtBreak, style, lines)
          start = breakAt
          width -= resumeWidth
        } else {
          this.#pushSimple(text, start, index, width, style, lines)
          start = index
          width = 0
        }
      }
      if (code === SPACE) {
        if (text.charCodeAt(index - 1) !== SPACE || index === start) widthAtBreak = width
        breakAt = index + 1
        resumeWidth = width + advance
      } else if (breaksAfter(code) && index > start && !isDigit(text.charCodeAt(index + 1))) {
        widthAtBreak = width + advance
        breakAt = index + 1
        resumeWidth = width + advance
      }
      width += advance
    }
    this.#pushSimple(text, start, text.length, width, style, lines)
  }

  #pushSimple(text: string, start: number, end: number, width: number, style: TextStyle, lines: Line[]): void {
    const face = this.typecase.face(style.weight)
    let stop = end
    while (stop > start && text.charCodeAt(stop - 1) === SPACE) stop--
    let codes = '<'
    for (let index = start; index < stop; index++) {
      const code = text.charCodeAt(index)
      codes += face.use(face.file.glyphOf(code), String.fromCharCode(code))
    }
    const segments = stop > start ? [{ face, codes: `${codes}>`, actual: null }] : []
    lines.push({ segments, width: (width * style.size) / 1000, rtl: false, style })
  }

  #breakClusters(text: string, style: TextStyle, room: number, direction: Direction, lines: Line[]): void {
    const { clusters, rtl } = clustersOf(text, style, this.typecase, this.#language, direction)
    const limit = (room * 1000) / style.size
    let start = 0
    let width = 0
    let breakAt = 0
    let widthAtBreak = 0
    for (let index = 0; index < clusters.length; index++) {
      const cluster = clusters[index] as Cluster
      if (width + cluster.width > limit && index > start && !cluster.space) {
        const end = breakAt > start ? breakAt : index
        lines.push(lineOf(clusters.slice(start, end), rtl, style))
        width = breakAt > start ? width - widthAtBreak : 0
        start = end
      }
      width += cluster.width
      if (cluster.mayBreak) {
        breakAt = index + 1
        widthAtBreak = width
      }
    }
    lines.push(lineOf(clusters.slice(start), rtl, style))
  }
}

function lineOf(clusters: readonly Cluster[], rtl: boolean, style: TextStyle): Line {
  let end = clusters.length
  while (end > 0 && clusters[end - 1]?.space) end--
  const shown = inVisualOrder(clusters.slice(0, end), rtl)
  const segments: Segment[] = []
  let width = 0
  for (const { face, codes, actual, width: own } of shown) {
    const last = segments.at(-1)
    if (last && last.face === face && actual === null && last.actual === null) {
      segments[segments.length - 1] = { face, codes: last.codes + codes, actual: null }
    } else {
      segments.push({ face, codes, actual })
    }
    width += own
  }
  return { segments, width: (width * style.size) / 1000, rtl, style }
}

function breaksAfter(code: number): boolean {
  return code === 0x2d || code === 0x2f || code === 0x2013 || code === 0x2014
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Marks, right-to-left letters, East Asian text, surrogates and everything invisible go the careful way. */
function needsCare(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x483 && code <= 0x489) ||
    (code >= 0x590 && code <= 0x1dff && !(code >= 0x10a0 && code <= 0x10ff)) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    code >= 0x2e80
  )
}
