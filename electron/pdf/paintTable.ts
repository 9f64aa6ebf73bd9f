import type { Colour } from '#domain/layout/scene.ts'
import type { Block, Cell, Column, Row } from '#domain/report/report.ts'
import type { TextStyle } from './clusters.ts'
import type { Flow } from './flow.ts'
import { paintRunLine, type RunLine, setRuns } from './paintRuns.ts'
import type { Line } from './typesetter.ts'

type Table = Extract<Block, { kind: 'table' }>
type GroupRow = Extract<Row, { kind: 'group' }>
type CellsRow = Extract<Row, { kind: 'cells' }>

interface Type {
  readonly text: TextStyle
  readonly below: TextStyle
  readonly head: TextStyle
  readonly leading: number
  readonly belowLeading: number
  readonly pad: number
}

const types: Readonly<Record<Table['size'], Type>> = {
  normal: {
    text: { weight: 'regular', size: 9.5 },
    below: { weight: 'regular', size: 8 },
    head: { weight: 'bold', size: 8.5 },
    leading: 13.5,
    belowLeading: 11.5,
    pad: 5,
  },
  small: {
    text: { weight: 'regular', size: 8.6 },
    below: { weight: 'regular', size: 7.6 },
    head: { weight: 'bold', size: 8 },
    leading: 12,
    belowLeading: 10.5,
    pad: 3.5,
  },
}
const gap = 10

/** A piece of a cell: a line and how far the next one is. */
interface Piece {
  readonly line: Line | RunLine
  readonly leading: number
  readonly colour: Colour
}

/** A table on its way over the pages. */
interface Grid {
  readonly flow: Flow
  readonly table: Table
  readonly type: Type
  readonly edges: readonly { readonly x: number; readonly width: number }[]
  readonly afterwards: (() => void)[]
  /** Rows that were set to know how high they are, until they are painted. */
  readonly set: Map<CellsRow, Piece[][]>
  /** The line across the table that names the rows being painted. */
  group: GroupRow | null
}

function gridOf(flow: Flow, table: Table, afterwards: (() => void)[] = []): Grid {
  const edges = columnEdges(flow, table.columns)
  return { flow, table, type: types[table.size], edges, afterwards, set: new Map(), group: null }
}

/**
 * A table that goes on over pages with its head repeated, and the line that names the rows; only a row taller than a third of
 * a page is divided. Neither the head nor the last row stands alone on a page.
 */
export async function paintTable(
  flow: Flow,
  table: Table,
  afterwards: (() => void)[],
  onRow: (done: number) => void,
): Promise<void> {
  const grid = gridOf(flow, table, afterwards)
  flow.ensure(tableHeight(flow, table))
  paintHead(grid)
  for (const [index, row] of table.rows.entries()) {
    const isNextToLast = index === table.rows.length - 2 && table.rows[index - 1]?.kind === 'cells'
    if (row.kind === 'group') paintGroup(grid, row, beginHeight(grid, index))
    else paintRow(grid, row, isNextToLast ? beginHeight(grid, index, 2) : beginHeight(grid, index))
    if (index % 8 === 7) {
      onRow((index + 1) / table.rows.length)
      await flow.pause()
    }
  }
  flow.y += 4
}

/** How much of a page a table wants to begin with: all it needs when it is short, else its head and a row. In points. */
export function tableHeight(flow: Flow, table: Table): number {
  const grid = gridOf(flow, table)
  return wholeHeight(grid) ?? headHeight(grid.type) + beginHeight(grid, 0)
}

/** Most rows of a table that is kept on one page, and how much of the page it may take. */
const shortTable = { rows: 20, share: 0.6 }
const captionRoom = 24

/** Height of a short table, which is not divided; null for a long one. */
function wholeHeight(grid: Grid): number | null {
  const { flow, table, type } = grid
  if (table.rows.length > shortTable.rows || table.rows.some(({ kind }) => kind === 'group')) return null
  const heights = table.rows.map((row) => (row.kind === 'cells' ? heightOf(cellsOf(grid, row), type) : 0))
  const whole = heights.reduce((sum, height) => sum + height, headHeight(type)) + captionRoom
  return whole < (flow.bottom - flow.top) * shortTable.share ? whole : null
}

/** How much of a page is wanted to begin with a row: a group with its first row, a row that is divided with a few lines. */
function beginHeight(grid: Grid, index: number, rows = 1): number {
  const { flow, table, type } = grid
  const row = table.rows[index]
  if (!row) return 0
  if (row.kind === 'group')
    return groupLines(grid, row).length * type.leading + 2 * type.pad + beginHeight(grid, index + 1)
  const height = heightOf(cellsOf(grid, row), type)
  const isLast = index === table.rows.length - 1
  if (height >= (flow.bottom - flow.top) / 3) return 3 * type.leading + 2 * type.pad
  return height + (isLast && table.caption ? captionRoom : 0) + (rows > 1 ? beginHeight(grid, index + 1, rows - 1) : 0)
}

function cellsOf({ flow, edges, type, set }: Grid, row: CellsRow): Piece[][] {
  const known = set.get(row)
  if (known) return known
  const cells = row.cells.map((cell, index) => piecesOf(cell, edges[index]?.width ?? 0, flow, type))
  set.set(row, cells)
  return cells
}

function heightOf(cells: readonly (readonly Piece[])[], type: Type): number {
  return Math.max(...cells.map((pieces) => pieces.reduce((sum, { leading }) => sum + leading, 0))) + 2 * type.pad
}

function columnEdges(flow: Flow, columns: readonly Column[]): { x: number; width: number }[] {
  let x = flow.side
  return columns.map(({ share }, index) => {
    const whole = share * flow.width
    const edge = { x, width: whole - (index < columns.length - 1 ? gap : 0) }
    x += whole
    return edge
  })
}

function headHeight(type: Type): number {
  return type.leading + 2 * type.pad
}

function paintHead({ flow, table, edges, type }: Grid): void {
  const { sheets } = flow
  table.columns.forEach(({ title, align }, index) => {
    const edge = edges[index]
    if (!edge) return
    const line = sheets.typesetter.line(title, type.head, edge.width)
    sheets.text(
      line,
      align === 'end' ? edge.x + edge.width - line.width : edge.x,
      flow.y + type.pad + type.leading * 0.72,
      'quiet',
    )
  })
  flow.y += headHeight(type)
  sheets.rule(flow.side, flow.y, flow.side + flow.width, flow.y, { colour: 'ruleStrong', width: 0.8 })
}

/** @param group names the rows that go on; null where a new line across the table follows. */
function continueOnNextPage(grid: Grid, group: GroupRow | null): void {
  const { flow, type } = grid
  flow.newPage(flow.isLandscape)
  paintHead(grid)
  if (!group) return
  const words = flow.sheets.typesetter.line(' (continued)', { ...type.text, weight: 'italic' })
  const style: TextStyle = { ...type.head, size: type.text.size }
  const line = flow.sheets.typesetter.line(group.text, style, flow.width - 12 - words.width)
  const [left, right] = line.rtl ? [words, line] : [line, words]
  const start = line.rtl ? flow.side + flow.width - 6 - words.width - line.width : flow.side + 6
  paintAcross(grid, type.leading, () => {
    const y = flow.y + type.pad + type.leading * 0.72
    flow.sheets.text(left, start, y, line.rtl ? 'quiet' : 'ink')
    flow.sheets.text(right, start + left.width, y, line.rtl ? 'ink' : 'quiet')
  })
}

function groupLines({ flow, type }: Grid, { text }: GroupRow): Line[] {
  return flow.sheets.typesetter.clipped(text, { ...type.head, size: type.text.size }, flow.width - 12, 4)
}

/** A line across the table; it never stands at the foot of a page without a row under it. */
function paintGroup(grid: Grid, row: GroupRow, needed: number): void {
  const { flow, type } = grid
  const { sheets } = flow
  const lines = groupLines(grid, row)
  if (flow.room < needed) continueOnNextPage(grid, null)
  grid.group = row
  if (row.id) flow.mark(row.id)
  paintAcross(grid, lines.length * type.leading, () => {
    lines.forEach((line, index) => {
      const x = line.rtl ? flow.side + flow.width - 6 - line.width : flow.side + 6
      sheets.text(line, x, flow.y + type.pad + (index + 0.72) * type.leading, 'ink')
    })
  })
}

/** The ground of a line across the table, with what `draw` writes on it. */
function paintAcross({ flow, type }: Grid, lines: number, draw: () => void): void {
  const height = lines + 2 * type.pad
  flow.sheets.rect(flow.side, flow.y + 0.4, flow.width, height, 'tint')
  draw()
  flow.y += height
  flow.sheets.rule(flow.side, flow.y, flow.side + flow.width, flow.y, { colour: 'rule', width: 0.5 })
}

function paintRow(grid: Grid, row: CellsRow, needed: number): void {
  const { flow, table, edges, type, afterwards } = grid
  const cells = cellsOf(grid, row)
  grid.set.delete(row)
  if (flow.room < needed) continueOnNextPage(grid, grid.group)
  if (row.id) flow.mark(row.id)
  const next = cells.map(() => 0)
  while (true) {
    const top = flow.y + type.pad
    let lowest = top
    cells.forEach((pieces, index) => {
      const edge = edges[index]
      const align = table.columns[index]?.align ?? 'start'
      let y = top
      for (let at = next[index] ?? 0; edge && at < pieces.length; at++) {
        const piece = pieces[at]
        if (!piece || y + piece.leading > flow.bottom) break
        paintPiece(flow, piece, pieces.length > 1, align, { ...edge, y: y + piece.leading * 0.72 }, afterwards)
        y += piece.leading
        next[index] = at + 1
      }
      lowest = Math.max(lowest, y)
    })
    flow.y = lowest + type.pad
    if (cells.every((pieces, index) => (next[index] ?? 0) >= pieces.length)) break
    continueOnNextPage(grid, grid.group)
  }
  flow.sheets.rule(flow.side, flow.y, flow.side + flow.width, flow.y, { colour: 'rule', width: 0.5 })
}

function paintPiece(
  flow: Flow,
  { line, leading, colour }: Piece,
  isRunning: boolean,
  align: Column['align'],
  { x, y, width }: { x: number; y: number; width: number },
  afterwards: (() => void)[],
): void {
  if ('pieces' in line) {
    const start = align === 'end' ? x + width - line.width : x
    paintRunLine(flow, line, { x: start, y, leading, colour }, afterwards)
    return
  }
  // A name among others stays in its column; only running text goes flush right.
  const flush = (line.rtl && isRunning) !== (align === 'end')
  flow.sheets.text(line, flush ? x + width - line.width : x, y, colour)
}

function piecesOf(cell: Cell, width: number, flow: Flow, type: Type): Piece[] {
  const { typesetter } = flow.sheets
  if (cell.runs) {
    const lines = setRuns(typesetter, cell.runs, type.text, width)
    return lines.map((line) => ({ line, leading: type.leading, colour: 'ink' }))
  }
  const text = typesetter
    .lines(cell.text, type.text, width)
    .map((line): Piece => ({ line, leading: type.leading, colour: 'ink' }))
  if (!cell.below) return text
  const below = typesetter
    .lines(cell.below, type.below, width)
    .map((line): Piece => ({ line, leading: type.belowLeading, colour: 'quiet' }))
  return [...text, ...below]
}
