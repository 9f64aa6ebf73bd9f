import type { AgendaItem } from '#domain/report/report.ts'
import type { TextStyle } from './clusters.ts'
import type { Flow } from './flow.ts'
import { paintItem } from './paintItem.ts'
import type { Line } from './typesetter.ts'

const side = 74
const type = {
  time: { style: { weight: 'bold', size: 14 }, leading: 18 },
  beside: { style: { weight: 'regular', size: 8.5 }, leading: 11.5 },
  label: { style: { weight: 'bold', size: 8.5 }, leading: 13 },
  text: { style: { weight: 'regular', size: 13 }, leading: 18.5 },
  item: { style: { weight: 'regular', size: 10 }, leading: 15 },
} as const satisfies Record<string, { style: TextStyle; leading: number }>
const bullet = 14
const pad = 9
/** Distance of the lines to write on by hand. */
const ruled = 21

interface Measured {
  readonly beside: readonly Line[]
  readonly label: readonly Line[]
  readonly text: readonly Line[]
  readonly items: readonly (readonly Line[])[]
  readonly height: number
}

function measure(flow: Flow, item: AgendaItem): Measured {
  const { typesetter } = flow.sheets
  const room = flow.width - side
  const beside = item.beside.flatMap((line) => typesetter.lines(line, type.beside.style, side - 12))
  const label = item.label ? typesetter.lines(item.label, type.label.style, room) : []
  const text = typesetter.lines(item.text, type.text.style, room)
  const items = item.items.map((words) => typesetter.lines(words, type.item.style, room - bullet))
  const left = type.time.leading + beside.length * type.beside.leading
  const right =
    label.length * type.label.leading +
    text.length * type.text.leading +
    (items.length ? 3 : 0) +
    items.flat().length * type.item.leading +
    item.lines * ruled
  return { beside, label, text, items, height: Math.max(left, right) + 2 * pad }
}

/** How high an item is, or a part of it worth beginning with when no page holds the whole. */
export function agendaHeight(flow: Flow, item: AgendaItem): number {
  const { height } = measure(flow, item)
  return height <= flow.bottom - flow.top ? height : (flow.bottom - flow.top) / 3
}

/** An item of the running order: a rule, the time at the left, everything else beside it, and lines to write on. */
export function paintAgenda(flow: Flow, item: AgendaItem): void {
  const { sheets } = flow
  const { beside, label, text, items, height } = measure(flow, item)
  flow.ensure(agendaHeight(flow, item))
  if (item.tone === 'break') sheets.rect(flow.side, flow.y, flow.width, height, 'tint')
  sheets.rule(flow.side, flow.y, flow.side + flow.width, flow.y, { colour: 'ruleStrong', width: 0.8 })
  const page = sheets.page
  const top = flow.y + pad
  const indent = item.tone === 'break' ? 6 : 0
  sheets.text(sheets.typesetter.line(item.time, type.time.style), flow.side + indent, top + 13, 'ink')
  beside.forEach((line, index) => {
    const y = top + type.time.leading + (index + 0.72) * type.beside.leading
    sheets.text(line, flow.side + indent, y, 'quiet')
  })
  const leftEnd = top + type.time.leading + beside.length * type.beside.leading

  flow.y = top
  flow.lines(label, type.label.leading, 'accent', { indent: side })
  flow.lines(text, type.text.leading, 'ink', { indent: side })
  if (items.length) flow.y += 3
  for (const lines of items) {
    paintItem(flow, lines, type.item.leading, { indent: side, hang: bullet })
  }
  for (let line = 0; line < item.lines; line += 1) {
    flow.ensure(ruled)
    flow.y += ruled
    const y = flow.y - 2
    sheets.rule(flow.side + side, y, flow.side + flow.width, y, { colour: 'ruleStrong', width: 0.4, dash: [0.8, 2.4] })
  }
  if (sheets.page === page) flow.y = Math.max(flow.y, leftEnd)
  flow.y += pad
}
