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

/**
 * Runs broken into lines no wider than `room` points. They are our own words and numbers, so they run from left to right and
 * break between words.
 */
export function setRuns(typesetter: Typesetter, runs: readonly Run[], style: TextStyle, room: number): RunLine[] {
  const lines: RunLine[] = []
  let pieces: Piece[] = []
  let x = 0
  const space = typesetter.width('x x', style) - typesetter.width('xx', style)
  const endLine = () => {
    lines.push({ pieces, width: x })
    pieces = []
    x = 0
  }
  for (const run of runs) {
    const [text, target] = typeof run === 'string' ? [run, null] : [run.text, run.target]
    let words = ''
    let start = x
    const put = () => {
      const trimmed = words.trimStart()
      const lead = (words.length - trimmed.length) * space
      if (trimmed.trim()) pieces.push({ line: typesetter.line(trimmed.trimEnd(), style), x: start + lead, target })
      words = ''
    }
    for (const word of text.match(/ *[^ ]+| +$/g) ?? []) {
      const width = typesetter.width(word.trimStart(), style) + (word.length - word.trimStart().length) * space
      if (x + width > room && x > 0 && word.trim()) {
        put()
        endLine()
        start = 0
        words = word.trimStart()
        x = typesetter.width(words, style)
      } else {
        words += word
        x += width
      }
    }
    put()
  }
  if (pieces.length) endLine()
  return lines
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
