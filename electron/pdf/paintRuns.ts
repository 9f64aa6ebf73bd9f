import type { Colour } from '#domain/layout/scene.ts'
import type { Run } from '#domain/report/report.ts'
import type { TextStyle } from './clusters.ts'
import type { Flow } from './flow.ts'
import type { Line, Typesetter } from './typesetter.ts'

/** A piece of a line of runs. */
interface Piece {
  readonly line: Line
  /** Distance from the start of the line in points. */
  readonly x: number
  /** Id of the place it leads to; null for plain words. */
  readonly target: string | null
}

/** One line of runs, from left to right. */
export interface RunLine {
  readonly pieces: readonly Piece[]
  readonly width: number
}

/** A part of a word that belongs to one run. */
interface Part {
  readonly text: string
  readonly run: number
}

/**
 * Runs broken into lines no wider than `room` points. They are our own words and numbers, so they run from left to right and
 * break at blanks only, not where one run meets the next.
 */
export function setRuns(typesetter: Typesetter, runs: readonly Run[], style: TextStyle, room: number): RunLine[] {
  const space = typesetter.width('x x', style) - typesetter.width('xx', style)
  const lines: RunLine[] = []
  let words: Part[][] = []
  let width = 0
  const endLine = () => {
    if (words.length) lines.push(lineOf(typesetter, words, runs, style, space))
    words = []
    width = 0
  }
  for (const word of wordsOf(runs)) {
    const own = word.reduce((sum, { text }) => sum + typesetter.width(text, style) + blanksAfter(text) * space, 0)
    if (words.length && width + space + own > room) endLine()
    width += own + (words.length ? space : 0)
    words.push(word)
  }
  endLine()
  return lines
}

/** How many blanks that do not break end a text; a line has its width without them. */
function blanksAfter(text: string): number {
  return text.length - text.replace(/\u00a0+$/, '').length
}

/** The words of all runs; a word at which two runs meet has a part of each. */
function wordsOf(runs: readonly Run[]): Part[][] {
  const words: Part[][] = [[]]
  for (const [run, given] of runs.entries()) {
    const [first = '', ...rest] = (typeof given === 'string' ? given : given.text).split(' ')
    if (first) words.at(-1)?.push({ text: first, run })
    for (const text of rest) words.push(text ? [{ text, run }] : [])
  }
  return words.filter((word) => word.length)
}

/** Puts the words of a line one after the other, all that belong to one run in one piece. */
function lineOf(
  typesetter: Typesetter,
  words: readonly (readonly Part[])[],
  runs: readonly Run[],
  style: TextStyle,
  space: number,
): RunLine {
  const pieces: Piece[] = []
  let x = 0
  let open = null as (Part & { start: number }) | null
  const put = () => {
    if (!open) return
    const line = typesetter.line(open.text, style)
    const run = runs[open.run]
    pieces.push({ line, x: open.start, target: run && typeof run !== 'string' ? run.target : null })
    x = open.start + line.width + blanksAfter(open.text) * space
    open = null
  }
  for (const [place, word] of words.entries()) {
    for (const [index, { text, run }] of word.entries()) {
      const isApart: boolean = place > 0 && index === 0
      if (open?.run === run) open = { ...open, text: `${open.text}${isApart ? ' ' : ''}${text}` }
      else {
        put()
        open = { text, run, start: x + (isApart ? space : 0) }
      }
    }
  }
  put()
  return { pieces, width: x }
}

/**
 * Draws a line of runs where it begins; what leads somewhere is drawn in the accent colour, and becomes a link when it is
 * known where everything stands.
 * @param y its baseline.
 */
export function paintRunLine(
  flow: Flow,
  { pieces }: RunLine,
  place: { readonly x: number; readonly y: number; readonly leading: number; readonly colour: Colour },
  afterwards: (() => void)[],
): void {
  const { sheets } = flow
  const { page } = sheets
  for (const { line, x, target } of pieces) {
    sheets.text(line, place.x + x, place.y, target === null ? place.colour : 'accent')
    if (target !== null)
      linkLater(flow, target, { page, line, x: place.x + x, y: place.y, leading: place.leading }, afterwards)
  }
}

interface Spot {
  readonly page: number
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly leading: number
  readonly line: Line
}

/** Makes words that were drawn jump to a place, once every page is there. */
export function linkLater(flow: Flow, target: string, spot: Spot, afterwards: (() => void)[]): void {
  afterwards.push(() => {
    const place = flow.places.get(target)
    if (!place) return
    flow.sheets.goTo(spot.page)
    flow.sheets.link(spot.x, spot.y - spot.leading * 0.72, spot.line.width, spot.leading, place.page, place.top)
  })
}
