import type { StageFeeling } from '#domain/insight/feeling.ts'
import type { PathPiece, SceneItem } from './scene.ts'
import { feelingMark } from './touchpointCards.ts'
import { feelingColour, feelingNumber } from './words.ts'

interface Point {
  readonly feeling: StageFeeling
  /** Middle of its stage. */
  readonly centre: number
}
interface Known extends Point {
  readonly mean: number
  readonly y: number
}

const unit = 22
const head = 22
const foot = 46

/** Height of the lane with the emotion curve, in units. */
export const feelingLaneHeight = head + 6 * unit + foot

/**
 * The emotion curve: the mean of each stage, joined where neighbouring stages have one, with a gap where nobody has said;
 * behind it a bar from the lowest to the highest touchpoint where there are several.
 */
export function feelingLane(
  points: readonly Point[],
  area: { readonly left: number; readonly right: number; readonly top: number },
  items: SceneItem[],
): void {
  const heightOf = (feeling: number) => area.top + head + (3 - feeling) * unit
  for (const level of [3, 0, -3]) drawLevel(level, heightOf(level), area, items)
  const runs = unbroken(points, heightOf)
  for (const { feeling, centre } of runs.flat()) drawSpread(feeling, centre, heightOf, items)
  for (const run of runs) {
    if (run.length < 2) continue
    items.push({ kind: 'path', pieces: curve(run), fill: null, stroke: 'ink', strokeWidth: 2.4 })
  }
  for (const run of runs) {
    for (const [index, point] of run.entries()) drawPoint(point, run[index - 1], run[index + 1], items)
  }
  for (const { feeling, centre } of points) drawCount(feeling, centre, area.top + feelingLaneHeight - 4, items)
}

function drawLevel(level: number, y: number, area: { left: number; right: number }, items: SceneItem[]): void {
  const stroke = level === 0 ? 'ruleStrong' : 'rule'
  items.push({
    kind: 'line',
    x1: area.left,
    y1: y,
    x2: area.right,
    y2: y,
    stroke,
    strokeWidth: 0.8,
    dashed: level !== 0,
  })
  const text = { text: feelingNumber(level), size: 11, weight: 'regular', anchor: 'end', colour: 'quiet' } as const
  items.push({ kind: 'text', x: area.left - 8, y: y + 3.5, room: 30, ...text })
}

/** Stages with a mean, in stretches without a gap. */
function unbroken(points: readonly Point[], heightOf: (feeling: number) => number): Known[][] {
  const runs: Known[][] = []
  let run: Known[] = []
  for (const point of points) {
    const { mean } = point.feeling
    if (mean === null) {
      if (run.length) runs.push(run)
      run = []
    } else {
      run.push({ ...point, mean, y: heightOf(mean) })
    }
  }
  return run.length ? [...runs, run] : runs
}

function drawSpread(
  feeling: StageFeeling,
  centre: number,
  heightOf: (feeling: number) => number,
  items: SceneItem[],
): void {
  const { lowest, highest, n } = feeling
  if (n < 2 || lowest === null || highest === null) return
  const y = heightOf(highest) - 5
  const height = heightOf(lowest) + 5 - y
  items.push({
    kind: 'box',
    x: centre - 17,
    y,
    width: 34,
    height,
    radius: 5,
    fill: 'accentSoft',
    stroke: null,
    strokeWidth: 0,
  })
}

/** Flat at each point, so that the curve never rises above or falls below what was said. */
function curve(run: readonly Known[]): PathPiece[] {
  return run.map(({ centre, y }, index) => {
    const before = run[index - 1]
    if (!before) return ['M', centre, y]
    const middle = (before.centre + centre) / 2
    return ['C', middle, before.y, middle, y, centre, y]
  })
}

/** The number stands above a crest and below a dip, where the curve leaves it room. */
function drawPoint(
  { mean, centre, y }: Known,
  before: Known | undefined,
  after: Known | undefined,
  items: SceneItem[],
): void {
  items.push({ kind: 'circle', x: centre, y, radius: 8, fill: 'paper', stroke: feelingColour(mean), strokeWidth: 1.2 })
  items.push(feelingMark(mean, centre, y, 4.6))
  const around = (before?.mean ?? mean) + (after?.mean ?? mean)
  const baseline = 2 * mean >= around ? y - 13 : y + 22
  const text = { text: feelingNumber(mean), size: 12, weight: 'bold', anchor: 'middle', colour: 'ink' } as const
  items.push({ kind: 'text', x: centre, y: baseline, room: 40, ...text })
}

function drawCount({ n, touchpoints }: StageFeeling, centre: number, y: number, items: SceneItem[]): void {
  const total = touchpoints.length
  const text = n === 0 ? 'not said yet' : n === total ? `n = ${n}` : `n = ${n} of ${total}`
  const style = { size: 11, weight: 'regular', anchor: 'middle', colour: 'quiet' } as const
  items.push({ kind: 'text', x: centre, y, text, room: 100, ...style })
}
