import type { Report } from '#domain/report/report.ts'
import { Flow, paperSizes } from './flow.ts'
import { headingsOf, type Progress, paintBlock } from './paintBlocks.ts'
import { type ContentsPages, reserveContents } from './paintContents.ts'
import { paintCover } from './paintCover.ts'
import { Sheets } from './sheets.ts'
import type { Typesetter } from './typesetter.ts'

/** How whoever waits for the document is kept informed, and how it is named. */
export interface Painting {
  readonly fileId: string
  onProgress(done: number): void
  shouldStop(): boolean
}

/** Share of the time that writing the file takes after the last page is painted. */
const writing = 0.25

/** A report as a PDF. @throws Stopped */
export async function paintReport(typesetter: Typesetter, report: Report, painting: Painting): Promise<Uint8Array> {
  const size = paperSizes[report.paper]
  const sheets = new Sheets(typesetter, size, {
    title: report.title,
    author: report.author,
    subject: report.subject,
    keywords: report.keywords.join(', '),
    language: report.language,
    date: report.date,
    fileId: painting.fileId,
  })
  const flow = new Flow(sheets, report.paper, report.runningHead, () => painting.shouldStop())
  await flow.checkStop()
  if (report.cover) paintCover(sheets, report.cover, size)
  else flow.beginOnFirstPage()
  const contents: ContentsPages | null = report.contents ? reserveContents(flow, headingsOf(report)) : null
  const progress: Progress = { figures: 0, tables: 0, chapter: null, afterwards: [] }

  const weights = report.blocks.map((block) => (block.kind === 'table' ? 1 + block.rows.length : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 1)
  let done = 0
  for (const [index, block] of report.blocks.entries()) {
    const weight = weights[index] ?? 1
    const tell = (part: number) => painting.onProgress(((done + part * weight) / total) * (1 - writing))
    await paintBlock(flow, block, report.blocks[index + 1], progress, tell)
    done += weight
    tell(0)
    await flow.pause()
  }
  contents?.fill()
  for (const draw of progress.afterwards) draw()
  await flow.checkStop()
  return sheets.finish()
}
