import { jsPDF } from 'jspdf'
import type { Colour } from '#domain/layout/scene.ts'
import { type FontOutput, listFaces, putFace, utf16 } from './embedFonts.ts'
import { rgb } from './palette.ts'
import type { Line, Typesetter } from './typesetter.ts'

/** The parts of jsPDF that are not in its types; `tests/unit/pdf.test.ts` notices when one changes. */
interface Inside {
  readonly internal: {
    out(line: string): void
    readonly events: { subscribe(topic: string, handler: (data: FontOutput) => void): void }
  }
  readonly outline: Outline
}
interface Outline {
  add(parent: Bookmark | null, title: string, options: { pageNumber: number }): Bookmark
  makeString(text: string): string
}
/** A bookmark that others can be put under. */
export type Bookmark = { readonly title: string }

type Fonts = Record<string, FontOutput['font']>
let newestFonts: Fonts = {}
// Runs while a document is made, the only moment at which jsPDF shows its table of fonts.
const events = (jsPDF as unknown as { API: { events: [string, (data: { fonts: Fonts }) => void][] } }).API.events
events.push(['addFonts', ({ fonts }) => (newestFonts = fonts)])

/** Width and height in points. */
export type PageSize = readonly [width: number, height: number]

export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  /** BCP 47. */
  readonly language: string
  /** YYYY-MM-DD. */
  readonly date: string
  /** 32 hexadecimal digits. */
  readonly fileId: string
}

export interface Stroke {
  readonly colour: Colour
  readonly width: number
  readonly dash?: readonly number[]
}

/** A PDF in the making: pages in points from the top left corner, and pen strokes on them. */
export class Sheets {
  readonly typesetter: Typesetter
  readonly #pdf: jsPDF & Inside
  readonly #fonts: Fonts
  readonly #heights: number[] = []
  #height: number
  #page = 1

  constructor(typesetter: Typesetter, size: PageSize, facts: DocumentFacts) {
    this.typesetter = typesetter
    const [width, height] = size
    const orientation = width > height ? 'l' : 'p'
    this.#pdf = new jsPDF({ unit: 'pt', format: [width, height], orientation, compress: true }) as jsPDF & Inside
    this.#fonts = newestFonts
    this.#height = height
    this.#heights[1] = height
    this.#pdf.setFileId(facts.fileId)
    this.#pdf.setCreationDate(pdfDate(facts.date) as unknown as Date)
    // As hexadecimal text: a literal string would lose every character with a byte that looks like a line end.
    const hex = (text: string) => (text ? `FEFF${utf16(text).toUpperCase()}` : '')
    const { title, author, subject, keywords } = facts
    this.#pdf.setProperties({
      title: hex(title),
      author: hex(author),
      subject: hex(subject),
      keywords: hex(keywords),
      creator: 'Zapatos',
    })
    this.#pdf.setDisplayMode('fullpage', 'continuous', 'UseOutlines')
    this.#pdf.viewerPreferences({ DisplayDocTitle: true })
    this.#pdf.outline.makeString = (text) => `<FEFF${utf16(text)}>`
    const { events: own } = this.#pdf.internal
    own.subscribe('putCatalog', () => this.#pdf.internal.out(`/Lang (${facts.language})`))
    own.subscribe('putFont', (output) => {
      const face = [...typesetter.typecase.faces.values()].find(({ key }) => key === output.font.id)
      if (face) putFace(face, output)
    })
  }

  get pageCount(): number {
    return this.#pdf.getNumberOfPages()
  }

  addPage([width, height]: PageSize): number {
    this.#pdf.addPage([width, height], width > height ? 'l' : 'p')
    this.#page = this.pageCount
    this.#heights[this.#page] = height
    this.#height = height
    return this.#page
  }

  get page(): number {
    return this.#page
  }

  /** Goes to a page to draw on it; pages count from 1. */
  goTo(page: number): void {
    this.#pdf.setPage(page)
    this.#page = page
    this.#height = this.#heights[page] ?? this.#height
  }

  /** A line of text with its baseline at `y`, beginning at `x`. `squeeze` below 1 narrows it. */
  text(line: Line, x: number, y: number, colour: Colour, squeeze = 1): void {
    if (!line.segments.length) return
    const { size, weight } = line.style
    const ink = rgb(colour)
    let ops = `BT ${ink} rg ${f(x)} ${f(this.#height - y)} Td${squeeze < 1 ? ` ${f(squeeze * 100)} Tz` : ''}`
    for (const { face, codes, actual } of line.segments) {
      const thick = weight === 'bold' && face.name !== 'bold'
      ops += ` /${face.key} ${f(size)} Tf`
      if (thick) ops += ` 2 Tr ${ink} RG ${f(size * 0.028)} w`
      if (actual !== null) ops += ` /Span <</ActualText <FEFF${utf16(actual)}>>> BDC`
      ops += ` [${codes.replaceAll('><', '')}] TJ`
      if (actual !== null) ops += ' EMC'
      if (thick) ops += ' 0 Tr'
    }
    this.#pdf.internal.out(`${ops}${squeeze < 1 ? ' 100 Tz' : ''} ET`)
  }

  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    fill: Colour | null,
    stroke?: Stroke | null,
    radius = 0,
  ): void {
    const r = Math.min(radius, width / 2, height / 2)
    const path =
      r > 0
        ? roundedRect(x, this.#height - y - height, width, height, r)
        : `${f(x)} ${f(this.#height - y - height)} ${f(width)} ${f(height)} re`
    this.#paint(path, fill, stroke ?? null)
  }

  circle(x: number, y: number, radius: number, fill: Colour | null, stroke?: Stroke | null): void {
    this.#paint(
      roundedRect(x - radius, this.#height - y - radius, 2 * radius, 2 * radius, radius),
      fill,
      stroke ?? null,
    )
  }

  rule(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    this.#paint(`${f(x1)} ${f(this.#height - y1)} m ${f(x2)} ${f(this.#height - y2)} l`, null, stroke)
  }

  /** Straight and curved pieces: `M x y`, `L x y` or `C` with three points, as flat lists. */
  path(pieces: readonly (readonly [string, ...number[]])[], fill: Colour | null, stroke: Stroke | null): void {
    const ops = pieces.map(([verb, ...numbers]) => {
      const points = numbers.map((number, index) => f(index % 2 ? this.#height - number : number)).join(' ')
      return verb === 'Z' ? 'h' : `${points} ${verb.toLowerCase()}`
    })
    this.#paint(ops.join(' '), fill, stroke)
  }

  /** Draws only inside of a rectangle, and shifted and scaled if wanted, until `release`. */
  clip(x: number, y: number, width: number, height: number): void {
    this.#pdf.internal.out(`q ${f(x)} ${f(this.#height - y - height)} ${f(width)} ${f(height)} re W n`)
  }

  release(): void {
    this.#pdf.internal.out('Q')
  }

  /** Makes a rectangle of this page jump to a place on another. */
  link(x: number, y: number, width: number, height: number, page: number, top: number): void {
    this.#pdf.link(x, y, width, height, { pageNumber: page, top: Math.max(top, 1) })
  }

  bookmark(parent: Bookmark | null, title: string, page: number): Bookmark {
    return this.#pdf.outline.add(parent, title, { pageNumber: page })
  }

  /** The finished file. */
  finish(): Uint8Array {
    listFaces(this.typesetter.typecase, this.#fonts)
    this.goTo(1)
    const content = this.#pdf.output()
    const facts = content.lastIndexOf('/Producer (jsPDF')
    const tail = content.slice(facts).replace(/\((FEFF(?:[0-9A-F]{4})+)\)/g, '<$1>')
    // What is read aloud for a picture and the language came with version 1.4; jsPDF still writes 1.3.
    return Buffer.from(`%PDF-1.7${content.slice(8, facts)}${tail}`, 'latin1')
  }

  #paint(path: string, fill: Colour | null, stroke: Stroke | null): void {
    if (!fill && !stroke) return
    let ops = fill ? `${rgb(fill)} rg ` : ''
    if (stroke) {
      ops += `${rgb(stroke.colour)} RG ${f(stroke.width)} w [${(stroke.dash ?? []).map(f).join(' ')}] 0 d 1 J 1 j `
    }
    this.#pdf.internal.out(`${ops}${path} ${fill ? (stroke ? 'B' : 'f') : 'S'}`)
  }
}

function f(number: number): string {
  return String(Math.round(number * 100) / 100)
}

function roundedRect(x: number, y: number, width: number, height: number, r: number): string {
  const k = r * 0.4477
  const right = x + width
  const top = y + height
  const curve = (...numbers: number[]) => `${numbers.map(f).join(' ')} c`
  return [
    `${f(x + r)} ${f(y)} m ${f(right - r)} ${f(y)} l`,
    curve(right - k, y, right, y + k, right, y + r),
    `${f(right)} ${f(top - r)} l`,
    curve(right, top - k, right - k, top, right - r, top),
    `${f(x + r)} ${f(top)} l`,
    curve(x + k, top, x, top - k, x, top - r),
    `${f(x)} ${f(y + r)} l`,
    curve(x, y + k, x + k, y, x + r, y),
    'h',
  ].join(' ')
}

/** jsPDF takes years up to 2037 and wants a time zone; noon in Greenwich is the same day nearly everywhere. */
function pdfDate(date: string): string {
  const [year = '2000', month = '01', day = '01'] = date.split('-')
  const known = Number(year) >= 1970 && Number(year) <= 2037 ? year : '2037'
  return `D:${known}${month}${day}120000+00'00'`
}
