import type { Colour } from '#domain/layout/scene.ts'
import type { Block, Cell, Column, Row } from '#domain/report/report.ts'
import type { TextStyle } from './clusters.ts'
import type { Flow } from './flow.ts'
import { paintRunLine, type RunLine, setRuns } from './paintRuns.ts'
import type { Line } from './typesetter.ts'

type Table = Extract<Block, { kind: 'table' }>

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

/** A table that goes on over pages with its head repeated; only a row taller than a third of a page is divided. */
export async function paintTable(
  flow: Flow,
  table: Table,
  afterwards: (() => void)[],
  onRow: (done: number) => void,
): Promise<void> {
  const type = types[table.size]
  const edges = columnEdges(flow, table.columns)
  flow.ensure(tableHeight(flow, table))
  paintHead(flow, table, edges, type)
  for (const [index, row] of table.rows.entries()) {
    if (row.kind === 'group') paintGroup(flow, row, table, edges, type)
    else paintRow(flow, row, table, edges, type, afterwards)
    if (index % 8 === 7) {
      onRow((index + 1) / table.rows.length)
      await flow.pause()
    }
  }
  flow.y += 4
}

/** How much of a page a table wants to begin with: all it needs when it is short, else its head and a row. In points. */
export function tableHeight(flow: Flow, table: Table): number {
  const type = types[table.size]
  return wholeHeight(flow, table, columnEdges(flow, table.columns), type) ?? headHeight(type) + 3 * type.leading
}

/** Most rows of a table that is kept on one page. */
const shortTable = 20

/** Height of a short table, which is not divided; null for a long one, or one that takes more than half of a page. */
function wholeHeight(
  flow: Flow,
  table: Table,
  edges: readonly { x: number; width: number }[],
  type: Type,
): number | null {
  if (table.rows.length > shortTable || table.rows.some(({ kind }) => kind === 'group')) return null
  const heights = table.rows.map((row) =>
    row.kind === 'cells'
      ? heightOf(
          row.cells.map((cell, index) => piecesOf(cell, edges[index]?.width ?? 0, flow, type)),
          type,
        )
      : 0,
  )
  const whole = heights.reduce((sum, height) => sum + height, headHeight(type)) + 24
  return whole < (flow.bottom - flow.top) / 2 ? whole : null
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

function paintHead(flow: Flow, table: Table, edges: readonly { x: number; width: number }[], type: Type): void {
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

function continueOnNextPage(
  flow: Flow,
  table: Table,
  edges: readonly { x: number; width: number }[],
  type: Type,
): void {
  flow.newPage(flow.isLandscape)
  paintHead(flow, table, edges, type)
}

/** A line across the table; it never stands at the foot of a page without a row under it. */
function paintGroup(
  flow: Flow,
  { text, id }: Extract<Row, { kind: 'group' }>,
  table: Table,
  edges: readonly { x: number; width: number }[],
  type: Type,
): void {
  const { sheets } = flow
  const lines = sheets.typesetter.clipped(text, { ...type.head, size: type.text.size }, flow.width - 12, 4)
  const height = lines.length * type.leading + 2 * type.pad
  if (flow.room < height + 3 * type.leading + 2 * type.pad) continueOnNextPage(flow, table, edges, type)
  if (id) flow.mark(id)
  sheets.rect(flow.side, flow.y + 0.4, flow.width, height, 'tint')
  let y = flow.y + type.pad
  for (const line of lines) {
    const x = line.rtl ? flow.side + flow.width - 6 - line.width : flow.side + 6
    sheets.text(line, x, y + type.leading * 0.72, 'ink')
    y += type.leading
  }
  flow.y += height
  sheets.rule(flow.side, flow.y, flow.side + flow.width, flow.y, { colour: 'rule', width: 0.5 })
}

function paintRow(
  flow: Flow,
  row: Extract<Row, { kind: 'cells' }>,
  table: Table,
  edges: readonly { x: number; width: number }[],
  type: Type,
  afterwards: (() => void)[],
): void {
  const cells = row.cells.map((cell, index) => piecesOf(cell, edges[index]?.width ?? 0, flow, type))
  const height = heightOf(cells, type)
  const whole = flow.bottom - flow.top
  if (height > flow.room && height < whole / 3) continueOnNextPage(flow, table, edges, type)
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
    continueOnNextPage(flow, table, edges, type)
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
