import { feelingByStage, type StageFeeling } from '#domain/insight/feeling.ts'
import type { Id, StageLine } from '#domain/model/index.ts'
import type { StageLane } from '#domain/model/stageLines.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { feelingLane, feelingLaneHeight } from './feelingLane.ts'
import { textWidth } from './metrics.ts'
import type { Scene, SceneItem, SceneTarget } from './scene.ts'
import { rowsOf, textRows } from './textRows.ts'
import { touchpointColumn } from './touchpointCards.ts'
import { laneNames, type MapLane, mapLanes } from './words.ts'

/** What of the map is drawn, and how wide. */
export interface MapOptions {
  /** Lanes to draw; all of them when not given. A lane for what customers see is left out while it is empty. */
  readonly lanes?: readonly MapLane[]
  /** Stages to draw, for a map that goes over several pages; all of them when not given. */
  readonly stageIds?: readonly Id[]
  /** Width of a stage in units, at least 90; 190 when not given. */
  readonly columnWidth?: number
}

const pad = 8
const laneGap = 12
/** A stage name is cut after so many rows; the target has all of it. */
const longestTitle = 6
const titleFace = { size: 14, bold: true }
const lineFace = { size: 11.5, bold: false }
const nameFace = { size: 11, bold: true }

interface Column {
  readonly number: number
  readonly feeling: StageFeeling
  readonly x: number
  readonly width: number
}

/** The width of a stage at which no word of the names of these stages is broken. */
export function wholeWordsWidth(tables: Tables, stageIds: readonly Id[]): number {
  const words = stageIds.flatMap((id) => (tables.stages[id]?.title ?? '').split(/[\s/-]+/))
  return Math.max(...words.map((word) => Math.ceil(textWidth(word, titleFace))), 0) + 3 * pad
}

/** Widths tried for a stage when the map has to fit a page. */
const fittingWidths = [150, 190, 230, 270, 310]

/**
 * The map in the column width at which it gets largest on a page.
 * @param page width and height of the page, in any unit.
 */
export function fittingMapScene(tables: Tables, options: MapOptions, page: { width: number; height: number }): Scene {
  const scaleOf = (scene: Scene) => Math.min(page.width / scene.width, page.height / scene.height)
  return fittingWidths
    .map((columnWidth) => mapScene(tables, { ...options, columnWidth }))
    .reduce((best, scene) => (scaleOf(scene) > scaleOf(best) ? scene : best))
}

/** The map of a journey: stages across, lanes down. Everything is measured first, so no text meets another. */
export function mapScene(tables: Tables, options: MapOptions = {}): Scene {
  const width = Math.max(90, options.columnWidth ?? 190)
  const lanes = options.lanes ?? mapLanes
  // A lane that stands alone is named by its caption.
  const gutter = lanes.length > 1 ? 92 : 34
  const all = feelingByStage(tables)
  const wanted = options.stageIds ? new Set(options.stageIds) : null
  const shown = all
    .map((feeling, index) => ({ feeling, number: index + 1 }))
    .filter(({ feeling }) => wanted?.has(feeling.stage.id) ?? true)
  const columns = shown.map((stage, index): Column => ({ ...stage, x: gutter + index * width, width }))
  const right = gutter + Math.max(columns.length, 1) * width
  const items: SceneItem[] = []
  const targets: SceneTarget[] = []

  const headHeight = drawHeads(columns, items, targets)
  let y = headHeight
  const lines = linesByLane(tables)
  for (const lane of lanes) {
    if (lane === 'sees' && !columns.some(({ feeling }) => lines.get(`sees ${feeling.stage.id}`))) continue
    items.push({ kind: 'line', x1: 0, y1: y, x2: right, y2: y, stroke: 'rule', strokeWidth: 1, dashed: false })
    const top = y + laneGap
    const nameBottom = lanes.length > 1 ? drawLaneName(lane, top, gutter - 14, items) : top
    const bottom = Math.max(nameBottom, drawLane(lane, columns, lines, { top, left: gutter, right }, items, targets))
    y = bottom + laneGap
  }
  return { width: right, height: y, headHeight, items, targets, description: inOneSentence(tables, columns) }
}

function drawLane(
  lane: MapLane,
  columns: readonly Column[],
  lines: ReadonlyMap<string, readonly StageLine[]>,
  area: { readonly top: number; readonly left: number; readonly right: number },
  items: SceneItem[],
  targets: SceneTarget[],
): number {
  if (lane === 'feeling') {
    const points = columns.map(({ feeling, x, width }) => ({ feeling, centre: x + width / 2 }))
    feelingLane(points, area, items)
    return area.top + feelingLaneHeight
  }
  let bottom = area.top + 14
  for (const column of columns) {
    const place = { x: column.x + pad, y: area.top, width: column.width - 2 * pad }
    const end =
      lane === 'touchpoints'
        ? touchpointColumn(column.feeling.touchpoints, place, items, targets)
        : drawLines(lines.get(`${lane} ${column.feeling.stage.id}`) ?? [], place, items)
    bottom = Math.max(bottom, end)
  }
  return bottom
}

/** Stage titles on their plates, all as high as the highest. Returns where the lanes begin. */
function drawHeads(columns: readonly Column[], items: SceneItem[], targets: SceneTarget[]): number {
  const nameOf = ({ number, feeling }: Column) => `${number}  ${feeling.stage.title || 'Stage without a name'}`
  const titles = columns.map((column) => rowsOf(nameOf(column), column.width - 3 * pad, titleFace, longestTitle))
  const height = 22 + 18 * Math.max(1, ...titles.map((rows) => rows.length))
  columns.forEach((column, index) => {
    const { feeling, x, width } = column
    const plate = { x: x + 3, y: 0, width: width - 6, height }
    items.push({ kind: 'box', ...plate, radius: 6, fill: 'accentSoft', stroke: null, strokeWidth: 0 })
    const place = { x: x + 1.5 * pad, y: 24, leading: 18, room: width - 3 * pad }
    items.push(...textRows(feeling.stage.title, titles[index] ?? [], place, titleFace, 'ink'))
    targets.push({ record: 'stages', id: feeling.stage.id, ...plate, label: `Stage ${feeling.stage.title}` })
  })
  return height + laneGap
}

function drawLaneName(lane: MapLane, top: number, room: number, items: SceneItem[]): number {
  const rows = rowsOf(laneNames[lane], room, nameFace)
  items.push(...textRows(laneNames[lane], rows, { x: 0, y: top + 10, leading: 14, room }, nameFace, 'quiet'))
  return top + 14 * rows.length
}

function drawLines(
  lines: readonly StageLine[],
  place: { x: number; y: number; width: number },
  items: SceneItem[],
): number {
  let y = place.y
  for (const { text } of lines) {
    const room = place.width - 10
    const rows = rowsOf(text, room, lineFace)
    if (!rows.length) continue
    const dot = { x: place.x + 2, y: y + 6.5, radius: 1.6 }
    items.push({ kind: 'circle', ...dot, fill: 'ruleStrong', stroke: null, strokeWidth: 0 })
    items.push(...textRows(text, rows, { x: place.x + 10, y: y + 10.5, leading: 15, room }, lineFace, 'ink'))
    y += 15 * rows.length + 4
  }
  return y
}

/** Lines that are not parked, by `lane stage`. */
function linesByLane(tables: Tables): Map<string, StageLine[]> {
  const lines = new Map<string, StageLine[]>()
  for (const line of inOrder(tables, 'stageLines', ({ parked }) => !parked)) {
    const lane: StageLane = line.lane
    const key = `${lane} ${line.stageId}`
    const list = lines.get(key)
    if (list) list.push(line)
    else lines.set(key, [line])
  }
  return lines
}

function inOneSentence(tables: Tables, columns: readonly Column[]): string {
  const title = journeyOf(tables)?.title || 'this journey'
  const touchpoints = columns.reduce((sum, { feeling }) => sum + feeling.touchpoints.length, 0)
  const stages = columns.length === 1 ? '1 stage' : `${columns.length} stages`
  return `Map of ${title}: ${stages}, ${touchpoints === 1 ? '1 touchpoint' : `${touchpoints} touchpoints`}.`
}
