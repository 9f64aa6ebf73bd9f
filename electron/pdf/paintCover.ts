import type { Cover } from '#domain/report/report.ts'
import type { Sheets } from './sheets.ts'
import type { Line } from './typesetter.ts'

/** Title sizes from the finest to the smallest; a long title takes the first in which it fits. */
const titleSizes = [
  { size: 34, most: 4 },
  { size: 27, most: 5 },
  { size: 21, most: 7 },
  { size: 16, most: 11 },
]

/** The first page: client, title, date, and the feeling along the journey as a quiet line. */
export function paintCover(sheets: Sheets, cover: Cover, [pageWidth, pageHeight]: readonly [number, number]): void {
  const left = 68
  const width = pageWidth - 2 * left
  const { typesetter } = sheets
  paintCurve(sheets, cover.curve, { x: left + 9, y: pageHeight * 0.54, width: width - 18, height: pageHeight * 0.2 })

  sheets.rect(left, 120, 44, 3, 'accent')
  let y = 158
  const put = (line: Line, leading: number, colour: 'ink' | 'quiet' | 'accent') => {
    sheets.text(line, line.rtl ? left + width - line.width : left, y, colour)
    y += leading
  }
  for (const line of typesetter.clipped(cover.eyebrow, { weight: 'bold', size: 12 }, width, 3)) put(line, 17, 'accent')
  y += 30
  const { lines, size } = titleLines(sheets, cover.title, width)
  for (const line of lines) put(line, size * 1.24, 'ink')
  y += 8
  const subtitle = typesetter.clipped(cover.subtitle, { weight: 'regular', size: 14 }, width, 4)
  for (const line of subtitle) put(line, 20, 'quiet')

  const column = width / Math.max(cover.facts.length, 1)
  cover.facts.forEach(({ label, value }, index) => {
    const x = left + index * column
    const top = pageHeight - 148
    sheets.text(typesetter.line(label, { weight: 'regular', size: 8.5 }, column - 14), x, top, 'quiet')
    const lines = typesetter.clipped(value, { weight: 'regular', size: 11 }, column - 14, 3)
    lines.forEach((line, row) => {
      const flush = line.rtl && lines.length > 1
      sheets.text(line, flush ? x + column - 14 - line.width : x, top + 17 + 15 * row, 'ink')
    })
  })
  sheets.rule(left, pageHeight - 172, left + width, pageHeight - 172, { colour: 'rule', width: 0.8 })
}

function titleLines(sheets: Sheets, title: string, width: number): { lines: Line[]; size: number } {
  for (const { size, most } of titleSizes) {
    const lines = sheets.typesetter.lines(title, { weight: 'bold', size }, width)
    if (lines.length <= most) return { lines, size }
  }
  return { lines: sheets.typesetter.clipped(title, { weight: 'bold', size: 16 }, width, 11), size: 16 }
}

/** Over the whole width; broken where nobody has said how it feels. */
function paintCurve(
  sheets: Sheets,
  curve: readonly (number | null)[],
  area: { x: number; y: number; width: number; height: number },
): void {
  const step = area.width / Math.max(curve.length - 1, 1)
  const points = curve.map((feeling, index) =>
    feeling === null ? null : { x: area.x + index * step, y: area.y + ((3 - feeling) / 6) * area.height },
  )
  const pieces: (readonly [string, ...number[]])[] = []
  points.forEach((point, index) => {
    if (!point) return
    const before = points[index - 1]
    if (!before) pieces.push(['M', point.x, point.y])
    else {
      const middle = (before.x + point.x) / 2
      pieces.push(['C', middle, before.y, middle, point.y, point.x, point.y])
    }
  })
  if (pieces.length < 2) return
  sheets.path(pieces, null, { colour: 'accentSoft', width: 10 })
  for (const point of points) if (point) sheets.circle(point.x, point.y, 9, 'paper', { colour: 'accentSoft', width: 5 })
}
