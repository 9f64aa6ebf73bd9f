import type { Impressions } from '#domain/insight/impressions.ts'
import type { Scene, SceneItem } from './scene.ts'
import { rowsOf, textRows } from './textRows.ts'

const width = 500
const rowHeight = 21
const bars = { from: 180, to: 400 }
const face = { size: 10.5, bold: false }
const bold = { size: 10.5, bold: true }

/** A word in the chart; `people` is 0 for what only cards without a name say, or nobody. */
interface Row {
  readonly label: string
  readonly count: number
  readonly people: number
  readonly wanted: boolean
}

/**
 * The words people said as bars, the most frequent first, then what was wanted and nobody said. A wanted word has a diamond,
 * bold letters and a filled bar; the bars of the others are outlined.
 * @param most so many said words at most.
 */
export function wordChart({ words, wanted }: Impressions, most: number): Scene {
  const rows: Row[] = [
    ...words.slice(0, most),
    ...wanted.filter(({ count }) => count === 0).map((word) => ({ ...word, wanted: true })),
  ]
  const longest = Math.max(1, ...rows.map(({ count }) => count))
  const items: SceneItem[] = []
  rows.forEach((row, index) => {
    drawRow(row, index * rowHeight, longest, items)
  })
  return {
    width,
    height: rows.length * rowHeight + 4,
    headHeight: 0,
    items,
    targets: [],
    description: `Words by how often they were said: ${rows.map(inWords).join('; ')}.`,
  }
}

function inWords({ label, count, people, wanted }: Row): string {
  const who = people ? ` by ${people} ${people === 1 ? 'person' : 'people'}` : ''
  return `${label} ${count}${who}${wanted ? ', wanted' : ''}`
}

function drawRow({ label, count, people, wanted }: Row, top: number, longest: number, items: SceneItem[]): void {
  const middle = top + rowHeight / 2
  const style = wanted ? bold : face
  const place = { x: 16, y: middle + 3.6, leading: rowHeight, room: bars.from - 26 }
  if (wanted) items.push(diamond(6, middle))
  items.push(...textRows(label, rowsOf(label, place.room, style, 1), place, style, 'ink'))
  const length = ((bars.to - bars.from) * count) / longest
  if (length) {
    items.push({
      kind: 'box',
      x: bars.from,
      y: top + 4,
      width: length,
      height: rowHeight - 8,
      radius: 1.5,
      fill: wanted ? 'accent' : 'tint',
      stroke: wanted ? 'accent' : 'ruleStrong',
      strokeWidth: 0.8,
    })
  }
  const small = { weight: 'regular', anchor: 'start', size: 10 } as const
  const end = bars.from + length + 6
  items.push({ kind: 'text', x: end, y: middle + 3.5, text: String(count), room: 30, colour: 'ink', ...small })
  const told = people ? `${people} ${people === 1 ? 'person' : 'people'}` : count ? '' : 'nobody said it'
  if (told) items.push({ kind: 'text', x: 428, y: middle + 3.5, text: told, room: 72, colour: 'quiet', ...small })
}

function diamond(x: number, y: number): SceneItem {
  return {
    kind: 'path',
    pieces: [['M', x, y - 4.5], ['L', x + 4.5, y], ['L', x, y + 4.5], ['L', x - 4.5, y], ['Z']],
    fill: 'accent',
    stroke: null,
    strokeWidth: 0,
  }
}
