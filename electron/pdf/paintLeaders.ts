import type { Fact, LeaderFinding } from '#domain/report/report.ts'
import type { Flow } from './flow.ts'

const textIndent = 30
const numberRoom = 40

/** Large numbers side by side, each over its label. */
export function paintKeyFigures(flow: Flow, figures: readonly Fact[]): void {
  const { sheets } = flow
  const column = flow.width / Math.max(figures.length, 1)
  const height = 62
  flow.ensure(height)
  sheets.rect(flow.side, flow.y, flow.width, height, 'tint', null, 5)
  figures.forEach(({ label, value }, index) => {
    const x = flow.side + index * column + 14
    sheets.text(sheets.typesetter.line(value, { weight: 'bold', size: 21 }, column - 20), x, flow.y + 27, 'accent')
    sheets.typesetter.clipped(label, { weight: 'regular', size: 8.5 }, column - 20, 2).forEach((line, row) => {
      sheets.text(line, x, flow.y + 41 + 11 * row, 'quiet')
    })
  })
  flow.y += height + 8
}

/**
 * As many findings as the page holds, each in a few lines with the page it is told on; the rest is counted.
 * @param afterwards is given what can only be drawn when it is known where the findings stand.
 */
export function paintLeaderFindings(flow: Flow, findings: readonly LeaderFinding[], afterwards: (() => void)[]): void {
  for (const [index, finding] of findings.entries()) {
    const rest = findings.length - index
    if (!paintFinding(flow, finding, index + 1, rest > 1 ? 18 : 0, afterwards)) {
      const words = rest === 1 ? '1 more finding is' : `${rest} more findings are`
      const line = flow.sheets.typesetter.line(`${words} told in the chapter “Findings”.`, {
        weight: 'italic',
        size: 9,
      })
      flow.sheets.text(line, flow.side + textIndent, flow.y + 12, 'quiet')
      flow.y += 16
      return
    }
  }
}

/** False, and nothing painted, when the finding does not fit above `keep` points at the foot of the page. */
function paintFinding(
  flow: Flow,
  finding: LeaderFinding,
  rank: number,
  keep: number,
  afterwards: (() => void)[],
): boolean {
  const { sheets } = flow
  const { typesetter } = sheets
  const room = flow.width - textIndent - numberRoom
  const sentence = typesetter.clipped(finding.sentence, { weight: 'bold', size: 10.5 }, room, 3)
  const advice = finding.recommendation
    ? typesetter.clipped(finding.recommendation, { weight: 'regular', size: 9 }, room, 2)
    : []
  const height = 15 * sentence.length + 14 + 13 * advice.length + 13
  if (flow.room < height + keep) return false

  const top = flow.y + 4
  const right = flow.side + textIndent + room
  sheets.text(typesetter.line(String(rank), { weight: 'bold', size: 15 }), flow.side, top + 12, 'accent')
  let y = top
  for (const line of sentence) {
    sheets.text(line, line.rtl ? right - line.width : flow.side + textIndent, y + 11, 'ink')
    y += 15
  }
  paintBreadth(flow, finding, y + 9)
  y += 14
  for (const line of advice) {
    sheets.text(line, line.rtl ? right - line.width : flow.side + textIndent, y + 10, 'ink')
    y += 13
  }
  sheets.rule(flow.side, y + 5, flow.side + flow.width, y + 5, { colour: 'rule', width: 0.5 })
  flow.y = y + 5
  const { page } = sheets
  afterwards.push(() => {
    const place = flow.places.get(finding.target)
    if (!place) return
    sheets.goTo(page)
    const number = typesetter.line(`p. ${place.page}`, { weight: 'regular', size: 8.5 })
    sheets.text(number, flow.left + flow.columnWidth - number.width, top + 11, 'quiet')
    sheets.link(flow.left, top, flow.columnWidth, y - top, place.page, place.top)
  })
  return true
}

/** One dot for each person at the table, filled for those who spoke of it, and the same in words. */
function paintBreadth(flow: Flow, { breadth, people, of }: LeaderFinding, y: number): void {
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
  const line = sheets.typesetter.line(breadth, { weight: 'regular', size: 8.5 })
  sheets.text(line, start + 8.5 * dots + (dots ? 5 : 0), y, 'quiet')
}
