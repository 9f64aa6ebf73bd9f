import type { Fact, LeaderFinding } from '#domain/report/report.ts'
import type { TextStyle } from './clusters.ts'
import type { Flow } from './flow.ts'
import { linkLater, paintRunLine, setRuns } from './paintRuns.ts'
import type { Line } from './typesetter.ts'

const textIndent = 30

/** Large numbers side by side, each over its label. */
export function paintKeyFigures(flow: Flow, figures: readonly Fact[], afterwards: (() => void)[]): void {
  const { sheets } = flow
  const column = flow.width / Math.max(figures.length, 1)
  const height = 58
  flow.ensure(height)
  sheets.rect(flow.side, flow.y, flow.width, height, 'tint', null, 5)
  const { page } = sheets
  figures.forEach(({ label, value, leads }, index) => {
    const x = flow.side + index * column + 14
    const line = sheets.typesetter.line(value, { weight: 'bold', size: 21 }, column - 20)
    sheets.text(line, x, flow.y + 27, 'accent')
    if (leads) linkLater(flow, leads.target, { page, x, y: flow.y + 27, leading: 26, line }, afterwards)
    sheets.typesetter.clipped(label, { weight: 'regular', size: 8.5 }, column - 20, 2).forEach((line, row) => {
      sheets.text(line, x, flow.y + 41 + 11 * row, 'quiet')
    })
  })
  flow.y += height + 8
}

/** How finely the findings are set: with many of them smaller and shorter, so that leaders see them all. */
interface Detail {
  readonly sentence: TextStyle
  readonly advice: TextStyle
  /** Most lines of each. */
  readonly lines: readonly [sentence: number, advice: number]
}
const roomy = { sentence: { weight: 'bold', size: 10.5 }, advice: { weight: 'regular', size: 9 } } as const
const compact = { sentence: { weight: 'bold', size: 9.6 }, advice: { weight: 'regular', size: 8.6 } } as const
const details: readonly Detail[] = [
  { ...roomy, lines: [6, 5] },
  { ...compact, lines: [6, 5] },
  { ...compact, lines: [3, 2] },
  { ...compact, lines: [2, 2] },
  { ...compact, lines: [2, 1] },
  { ...compact, lines: [1, 1] },
  { ...compact, lines: [1, 0] },
]
const breadthLeading = 12
const between = 9

/**
 * The findings in a few lines each, with the page each is told on, in the finest detail in which the page holds them all; if
 * it never does, the rest is counted.
 * @param afterwards is given what can only be drawn when it is known where the findings stand.
 */
export function paintLeaderFindings(flow: Flow, findings: readonly LeaderFinding[], afterwards: (() => void)[]): void {
  const height = (all: readonly SetFinding[]) => all.reduce((sum, one) => sum + one.height, 0)
  const attempts = findings.length <= 60 ? details : details.slice(-1)
  let chosen: SetFinding[] = []
  for (const detail of attempts) {
    chosen = findings.map((finding) => setFinding(flow, finding, detail))
    if (height(chosen) <= flow.room) break
  }
  for (const [index, finding] of chosen.entries()) {
    const rest = chosen.length - index
    if (flow.room < finding.height + (rest > 1 && height(chosen.slice(index)) > flow.room ? 18 : 0)) {
      const words = rest === 1 ? '1 more finding is' : `${rest} more findings are`
      const style = { weight: 'italic', size: 9 } as const
      const line = flow.sheets.typesetter.line(`${words} told in the chapter “Findings”.`, style)
      flow.sheets.text(line, flow.side + textIndent, flow.y + 12, 'quiet')
      flow.y += 16
      return
    }
    paintFinding(flow, finding, index + 1, afterwards)
  }
}

interface SetFinding {
  readonly finding: LeaderFinding
  readonly sentence: readonly Line[]
  readonly advice: readonly Line[]
  readonly height: number
}

function leadingOf(lines: readonly Line[]): number {
  return Math.round((lines[0]?.style.size ?? 0) * 1.38)
}

function setFinding(flow: Flow, finding: LeaderFinding, { sentence: bold, advice: plain, lines }: Detail): SetFinding {
  const { typesetter } = flow.sheets
  const room = flow.width - textIndent
  const sentence = typesetter.clipped(finding.sentence, bold, room, lines[0])
  const advice =
    finding.recommendation && lines[1] ? typesetter.clipped(finding.recommendation, plain, room, lines[1]) : []
  const height = leadingOf(sentence) * sentence.length + breadthLeading + leadingOf(advice) * advice.length + between
  return { finding, sentence, advice, height }
}

function paintFinding(flow: Flow, set: SetFinding, rank: number, afterwards: (() => void)[]): void {
  const { sheets } = flow
  const { typesetter } = sheets
  const { finding, sentence, advice } = set
  const top = flow.y + 3
  const right = flow.side + flow.width
  sheets.text(typesetter.line(String(rank), { weight: 'bold', size: 15 }), flow.side, top + 12, 'accent')
  let y = top
  const put = (lines: readonly Line[]) => {
    const leading = leadingOf(lines)
    for (const line of lines) {
      sheets.text(line, line.rtl ? right - line.width : flow.side + textIndent, y + leading * 0.74, 'ink')
      y += leading
    }
  }
  put(sentence)
  const breadthLine = y + 9
  paintBreadth(flow, finding, breadthLine, afterwards)
  y += breadthLeading
  put(advice)
  flow.y = top - 3 + set.height
  sheets.rule(flow.side, flow.y - 3, right, flow.y - 3, { colour: 'rule', width: 0.5 })
  const { page } = sheets
  afterwards.push(() => {
    const place = flow.places.get(finding.target)
    if (!place) return
    sheets.goTo(page)
    const number = typesetter.line(`page ${place.page}`, { weight: 'regular', size: 8.5 })
    const numberAt = flow.left + flow.columnWidth - number.width
    sheets.text(number, numberAt, breadthLine, 'quiet')
    // The line between has links of its own.
    const [upper, lower] = [breadthLine - 9, breadthLine + breadthLeading - 9]
    sheets.link(flow.left, top, flow.columnWidth, upper - top, place.page, place.top)
    sheets.link(numberAt, upper, number.width, breadthLeading, place.page, place.top)
    if (y > lower) sheets.link(flow.left, lower, flow.columnWidth, y - lower, place.page, place.top)
  })
}

/** One dot for each person at the table, filled for those who spoke of it, and the same in words. */
function paintBreadth(flow: Flow, { breadth, people, of }: LeaderFinding, y: number, afterwards: (() => void)[]): void {
  const { sheets } = flow
  const start = flow.side + textIndent
  const dots = of <= 20 ? of : 0
  for (let index = 0; index < dots; index++) {
    const spoke = index < people
    sheets.circle(start + 3 + 8.5 * index, y - 3, 2.6, spoke ? 'accent' : null, {
      colour: spoke ? 'accent' : 'ruleStrong',
      width: 0.7,
    })
  }
  const x = start + 8.5 * dots + (dots ? 5 : 0)
  const [line] = setRuns(sheets.typesetter, breadth, { weight: 'regular', size: 8.5 }, flow.side + flow.width - x)
  if (line) paintRunLine(flow, line, { x, y, leading: breadthLeading, colour: 'quiet' }, afterwards)
}
