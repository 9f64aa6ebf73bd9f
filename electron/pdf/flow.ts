import type { Colour } from '#domain/layout/scene.ts'
import type { Paper } from '#domain/model/journeys.ts'
import type { TextStyle } from './clusters.ts'
import type { PageSize, Sheets } from './sheets.ts'
import type { Line } from './typesetter.ts'

/** Portrait sizes of paper in points. */
export const paperSizes: Readonly<Record<Paper, PageSize>> = { a4: [595.28, 841.89], letter: [612, 792] }

/** A place in the document that links lead to. */
export interface Place {
  readonly page: number
  readonly top: number
}

/** Thrown when whoever asked for the document no longer wants it. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** Where lines stand between the margins, and what is drawn beside them. */
export interface Setting {
  /** Kept free at the left, in points. */
  readonly indent?: number
  /** Kept free where the lines begin: at the left, or at the right of those that run from right to left. */
  readonly hang?: number
  /** Told of each stretch of lines that was drawn on one page. */
  beside?(top: number, bottom: number): void
}

const margins = { side: 68, top: 88, bottom: 74 }
const landscapeMargins = { side: 44, top: 66, bottom: 52 }
const breath = 12

/** The part of a page that text runs through, from top to bottom and on to the next page. */
export class Flow {
  readonly sheets: Sheets
  readonly left: number
  readonly places = new Map<string, Place>()
  y: number
  /** Named at the top right of each page. */
  chapter = ''
  #size: PageSize
  #landscape = false
  #chapterPage = 0
  readonly #portrait: PageSize
  readonly #runningHead: string | null
  readonly #shouldStop: () => boolean
  #lastBreath = performance.now()

  /** @param runningHead null for pages that carry nothing but their text. */
  constructor(sheets: Sheets, paper: Paper, runningHead: string | null, shouldStop: () => boolean) {
    this.sheets = sheets
    this.#portrait = paperSizes[paper]
    this.#size = this.#portrait
    this.#runningHead = runningHead
    this.#shouldStop = shouldStop
    this.left = margins.side
    this.y = margins.top
  }

  get width(): number {
    return this.#size[0] - 2 * (this.#landscape ? landscapeMargins : margins).side
  }
  get side(): number {
    return (this.#landscape ? landscapeMargins : margins).side
  }
  get top(): number {
    return (this.#landscape ? landscapeMargins : margins).top
  }
  get bottom(): number {
    return this.#size[1] - (this.#landscape ? landscapeMargins : margins).bottom
  }
  get pageHeight(): number {
    return this.#size[1]
  }
  get room(): number {
    return this.bottom - this.y
  }
  get atTop(): boolean {
    return this.y <= this.top + 0.5
  }
  /** The chapter began on this upright page and fills less than a third of it. */
  get isHardlyBegun(): boolean {
    return (
      !this.#landscape && this.#chapterPage === this.sheets.page && this.y - this.top < (this.bottom - this.top) * 0.3
    )
  }
  get isLandscape(): boolean {
    return this.#landscape
  }

  /** Width of the text on a page that stands upright. */
  get columnWidth(): number {
    return this.#portrait[0] - 2 * margins.side
  }

  /** Starts the text on the page that is there, for a document without a cover. */
  beginOnFirstPage(): void {
    this.#furnish()
  }

  /** Goes on at the top of a new page. */
  newPage(landscape = false): void {
    this.#landscape = landscape
    const [width, height] = this.#portrait
    this.#size = landscape ? [height, width] : this.#portrait
    this.sheets.addPage(this.#size)
    this.y = this.top
    this.#furnish()
  }

  /** Goes on to a new page unless `height` points are left on this one. */
  ensure(height: number): void {
    if (this.room < height && !this.atTop) this.newPage(this.#landscape)
  }

  /** A chapter opens here: on a new page, unless the one before has said all it has in a few lines. */
  openChapter(title: string): void {
    this.chapter = title
    if (this.isHardlyBegun) this.y += 34
    else this.newPage()
    this.#chapterPage = this.sheets.page
  }

  /** Remembers this place for links to it. */
  mark(id: string): Place {
    const place = { page: this.sheets.page, top: Math.max(0, this.y - 24) }
    this.places.set(id, place)
    return place
  }

  /**
   * Lines one below the other, over as many pages as they need; neither the first nor the last of them stands alone on a page.
   * @param leading distance of the baselines in points.
   */
  lines(lines: readonly Line[], leading: number, colour: Colour, setting: Setting = {}): void {
    let next = 0
    while (next < lines.length) {
      const rest = lines.length - next
      const fits = Math.floor((this.room + leading * 0.2) / leading)
      let take = Math.min(rest, fits)
      if (take < rest && rest - take === 1) take--
      if (take < rest && take < 2) take = 0
      if (take <= 0 && this.atTop) take = Math.max(1, Math.min(rest, fits))
      const top = this.y
      for (const line of lines.slice(next, next + take)) this.#draw(line, leading, colour, setting)
      if (take > 0) setting.beside?.(top, this.y)
      next += take
      if (next < lines.length) this.newPage(this.#landscape)
    }
  }

  #draw(line: Line, leading: number, colour: Colour, { indent = 0, hang = 0 }: Setting): void {
    const x = line.rtl ? this.side + this.width - hang - line.width : this.side + indent + hang
    this.sheets.text(line, x, this.y + leading * 0.72, colour)
    this.y += leading
  }

  /** Lets other work of the process go on now and then. @throws Stopped */
  async pause(): Promise<void> {
    if (performance.now() - this.#lastBreath < breath) return
    await this.checkStop()
  }

  /** Lets other work go on at once. @throws Stopped */
  async checkStop(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.#lastBreath = performance.now()
    if (this.#shouldStop()) throw new Stopped('The document was cancelled.')
  }

  /** Running head and page number. */
  #furnish(): void {
    if (this.#runningHead === null) return
    const { sheets, side, width } = this
    const small: TextStyle = { weight: 'regular', size: 8 }
    const y = this.#landscape ? 36 : 48
    const head = sheets.typesetter.line(this.#runningHead, small, width * 0.56)
    sheets.text(head, side, y, 'quiet')
    const chapter = sheets.typesetter.line(this.chapter, small, width * 0.4)
    sheets.text(chapter, side + width - chapter.width, y, 'quiet')
    sheets.rule(side, y + 8, side + width, y + 8, { colour: 'rule', width: 0.6 })
    const number = sheets.typesetter.line(String(sheets.page), { weight: 'regular', size: 9 })
    sheets.text(number, side + width - number.width, this.pageHeight - 36, 'quiet')
  }
}
