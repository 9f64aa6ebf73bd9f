import { assertNever } from '#domain/assertNever.ts'
import type { Block, Report } from '#domain/report/report.ts'
import type { TextStyle } from './clusters.ts'
import type { Flow } from './flow.ts'
import { agendaHeight, paintAgenda } from './paintAgenda.ts'
import { paintItem } from './paintItem.ts'
import { paintKeyFigures, paintLeaderFindings } from './paintLeaders.ts'
import { paintRunLine, setRuns } from './paintRuns.ts'
import { paintFigure } from './paintScene.ts'
import { paintTable, tableHeight } from './paintTable.ts'
import type { Bookmark } from './sheets.ts'
import type { Line } from './typesetter.ts'

const body: TextStyle = { weight: 'regular', size: 10 }
const bodyLeading = 15.5
/** Below this a map cannot be read; it goes on over the page instead. */
const smallestMap = 0.46

/** What has been counted and opened on the way through the blocks. */
export interface Progress {
  figures: number
  tables: number
  chapter: Bookmark | null
  /** What can only be drawn when every page is there. */
  readonly afterwards: (() => void)[]
}

/** Paints one block where the flow stands; `next` decides whether a heading may stay. */
export async function paintBlock(
  flow: Flow,
  block: Block,
  next: Block | undefined,
  progress: Progress,
  onPart: (done: number) => void,
): Promise<void> {
  switch (block.kind) {
    case 'heading':
      paintHeading(flow, block, next, progress)
      break
    case 'title':
      paintTitle(flow, block)
      break
    case 'label':
      flow.ensure(64)
      flow.y += 8
      text(flow, block.text, { weight: 'bold', size: 9 }, 14, 'accent')
      flow.y += 1
      break
    case 'lead':
      flow.ensure(40)
      text(flow, block.text, { weight: 'regular', size: 12.5 }, 18.5, 'ink')
      flow.y += 6
      break
    case 'paragraph':
      text(flow, block.text, body, bodyLeading, 'ink')
      flow.y += 7
      break
    case 'script':
      paintScript(flow, block.text)
      break
    case 'small':
      text(flow, block.text, { weight: 'regular', size: 9 }, 13.5, 'quiet')
      flow.y += 7
      break
    case 'counted':
      paintCounted(flow, block, progress)
      break
    case 'missing':
      text(flow, block.text, { weight: 'italic', size: 10 }, bodyLeading, 'quiet')
      flow.y += 7
      break
    case 'facts':
      paintFacts(flow, block)
      break
    case 'keyFigures':
      paintKeyFigures(flow, block.figures, progress.afterwards)
      break
    case 'leaderFindings':
      paintLeaderFindings(flow, block.findings, progress.afterwards)
      break
    case 'quote':
      paintQuote(flow, block)
      break
    case 'list':
      paintList(flow, block.items)
      break
    case 'agenda':
      paintAgenda(flow, block)
      break
    case 'table':
      await paintTable(flow, block, progress.afterwards, onPart)
      if (block.caption) caption(flow, `Table ${++progress.tables}. ${block.caption}`)
      break
    case 'scenes':
      await paintScenes(flow, block, progress)
      break
    default:
      assertNever(block)
  }
}

function text(flow: Flow, words: string, style: TextStyle, leading: number, colour: 'ink' | 'quiet' | 'accent'): void {
  flow.lines(flow.sheets.typesetter.lines(words, style, flow.width), leading, colour)
}

/** A line with numbers that lead to the appendix. */
function paintCounted(flow: Flow, block: Extract<Block, { kind: 'counted' }>, { afterwards }: Progress): void {
  const isSmall = block.size === 'small'
  const style: TextStyle = isSmall ? { weight: 'regular', size: 9 } : body
  const leading = isSmall ? 13.5 : bodyLeading
  const lines = setRuns(flow.sheets.typesetter, block.runs, style, flow.width)
  flow.ensure(leading * Math.min(lines.length, 3))
  for (const line of lines) {
    flow.ensure(leading)
    const place = { x: flow.side, y: flow.y + leading * 0.72, leading, colour: isSmall ? 'quiet' : 'ink' } as const
    paintRunLine(flow, line, place, afterwards)
    flow.y += leading
  }
  flow.y += 7
}

function caption(flow: Flow, words: string): void {
  flow.y += 4
  text(flow, words, { weight: 'italic', size: 8.5 }, 12.5, 'quiet')
  flow.y += 8
}

type Heading = Extract<Block, { kind: 'heading' }>

function paintHeading(flow: Flow, heading: Heading, next: Block | undefined, progress: Progress): void {
  const { sheets } = flow
  if (heading.level === 1) {
    flow.openChapter(heading.text)
    const place = flow.mark(heading.id)
    progress.chapter = sheets.bookmark(null, heading.text, place.page)
    sheets.rect(flow.side, flow.y, 28, 2.4, 'accent')
    flow.y += 14
    text(flow, heading.text, { weight: 'bold', size: 22 }, 29, 'ink')
    flow.y += 14
    return
  }
  const lines = sheets.typesetter.lines(heading.text, { weight: 'bold', size: 13 }, flow.width)
  if (next?.kind === 'scenes' && next.wide) flow.newPage(true)
  else flow.ensure(14 + 18 * lines.length + 4 + heightUnder(flow, next))
  if (!flow.atTop) flow.y += 14
  const place = flow.mark(heading.id)
  sheets.bookmark(progress.chapter, heading.text, place.page)
  flow.lines(lines, 18, 'ink')
  flow.y += 4
}

/** How much of what follows a heading is to be on its page, in points. */
function heightUnder(flow: Flow, next: Block | undefined): number {
  const half = (flow.bottom - flow.top) / 2
  if (next?.kind === 'agenda') return agendaHeight(flow, next)
  if (next?.kind === 'script') {
    // Nobody wants to turn the page while speaking.
    const whole = scriptLeading * scriptLines(flow, next.text).length
    return whole < 1.6 * half ? whole : 70
  }
  if (next?.kind === 'table') return tableHeight(flow, next)
  return Math.min(70, half)
}

function paintTitle(flow: Flow, title: Extract<Block, { kind: 'title' }>): void {
  flow.sheets.rect(flow.side, flow.y, 28, 2.4, 'accent')
  flow.y += 12
  text(flow, title.eyebrow, { weight: 'bold', size: 9.5 }, 15, 'accent')
  text(
    flow,
    title.title,
    { weight: 'bold', size: title.title.length > 90 ? 15 : 21 },
    title.title.length > 90 ? 20 : 28,
    'ink',
  )
  if (title.subtitle) text(flow, title.subtitle, { weight: 'regular', size: 10.5 }, 16, 'quiet')
  flow.y += 10
}

const scriptLeading = 17.5

function scriptLines(flow: Flow, words: string): Line[] {
  return flow.sheets.typesetter.lines(words, { weight: 'regular', size: 11 }, flow.width - 16)
}

/** What is to be said, beside a quiet rule. */
function paintScript(flow: Flow, words: string): void {
  const lines = scriptLines(flow, words)
  const x = barAt(flow, lines, 0)
  flow.lines(lines, scriptLeading, 'ink', {
    hang: 16,
    beside: (top, bottom) => flow.sheets.rect(x, top, 2, bottom - top, 'rule'),
  })
  flow.y += 8
}

function paintQuote(flow: Flow, quote: Extract<Block, { kind: 'quote' }>): void {
  const indent = 18
  const lines = flow.sheets.typesetter.lines(
    `“${quote.text}”`,
    { weight: 'italic', size: 10.5 },
    flow.width - indent - 24,
  )
  const height = 16 * lines.length + (quote.by ? 13 : 0)
  flow.ensure(Math.min(height + 4, (flow.bottom - flow.top) / 3))
  const x = barAt(flow, lines, 4)
  const bar = (top: number, bottom: number) => flow.sheets.rect(x, top + 2, 2, bottom - top - 3, 'accent')
  flow.lines(lines, 16, 'ink', { hang: indent, beside: bar })
  if (quote.by) {
    const style: TextStyle = { weight: 'regular', size: 8.5 }
    const by = flow.sheets.typesetter.lines(quote.by, style, flow.width - indent, lines[0]?.rtl ? 'rtl' : 'ltr')
    flow.lines(by, 13, 'quiet', { hang: indent, beside: (top, bottom) => bar(top - 6, bottom) })
  }
  flow.y += 9
}

/** Where a bar stands beside some lines: on the side they begin on. */
function barAt(flow: Flow, lines: readonly Line[], inside: number): number {
  return lines[0]?.rtl ? flow.side + flow.width - inside - 2 : flow.side + inside
}

function paintList(flow: Flow, items: readonly string[]): void {
  for (const item of items) {
    const lines = flow.sheets.typesetter.lines(item, body, flow.width - 16)
    paintItem(flow, lines, bodyLeading, { hang: 16 })
    flow.y += 1
  }
  flow.y += 7
}

/** Labels at the left, values at the right, line by line. */
function paintFacts(flow: Flow, { facts }: Extract<Block, { kind: 'facts' }>): void {
  const indent = 104
  for (const { label, value } of facts) {
    const lines = flow.sheets.typesetter.lines(value, body, flow.width - indent)
    flow.ensure(Math.min(lines.length, 3) * bodyLeading + 3)
    const name = flow.sheets.typesetter.line(label, { weight: 'regular', size: 9 }, indent - 10)
    flow.sheets.text(name, flow.side, flow.y + bodyLeading * 0.72, 'quiet')
    // A name among others stays in its column; only running text goes flush right.
    const [only] = lines.length === 1 ? lines : []
    flow.lines(only ? [{ ...only, rtl: false }] : lines, bodyLeading, 'ink', { indent })
    flow.y += 3
  }
  flow.y += 7
}

async function paintScenes(
  flow: Flow,
  { scenes, wide, caption: words }: Extract<Block, { kind: 'scenes' }>,
  progress: Progress,
): Promise<void> {
  for (const [index, scene] of scenes.entries()) {
    if (index > 0) wide ? flow.newPage(true) : flow.ensure(scene.height * Math.min(flow.width / scene.width, 1) + 30)
    else if (wide && !flow.isLandscape) flow.newPage(true)
    if (!flow.atTop) flow.y += 6
    await paintFigure(flow, scene, smallestMap)
    const part = scenes.length > 1 ? ` (${index + 1} of ${scenes.length})` : ''
    caption(flow, `Figure ${++progress.figures}. ${words}${part}`)
  }
}

/** Headings that stand in the contents. */
export function headingsOf(report: Report): Heading[] {
  return report.blocks.filter((block): block is Heading => block.kind === 'heading')
}
