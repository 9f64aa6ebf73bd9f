import type { LetterSheet, LettersReport } from '#domain/report/lettersReport.ts'
import type { TextStyle } from './clusters.ts'
import type { FontReader } from './faces.ts'
import { Flow, paperSizes } from './flow.ts'
import { fontWarnings } from './paint.ts'
import { Sheets } from './sheets.ts'
import { Typesetter } from './typesetter.ts'

const body: TextStyle = { weight: 'regular', size: 11 }
const bodyLeading = 16.5
const small: TextStyle = { weight: 'regular', size: 9.5 }
const smallLeading = 14

/** Letters as a PDF, each beginning on a page of its own. The same letters give the same bytes. */
export async function paintLetters(
  report: LettersReport,
  fonts: FontReader,
  { fileId, onProgress }: { readonly fileId: string; onProgress(done: number): void },
): Promise<{ bytes: Uint8Array; warnings: string[] }> {
  const typesetter = new Typesetter(fonts, report.language)
  const { title, author, language, date } = report
  const facts = { title, author, subject: title, keywords: '', language, date, fileId }
  const sheets = new Sheets(typesetter, paperSizes[report.paper], facts)
  const flow = new Flow(sheets, report.paper, null, () => false)
  for (const [index, sheet] of report.sheets.entries()) {
    if (index > 0) flow.newPage()
    paintLetter(flow, report, sheet)
    onProgress((index + 1) / report.sheets.length)
    await flow.pause()
  }
  return { bytes: sheets.finish(), warnings: fontWarnings(typesetter.typecase) }
}

function paintLetter(flow: Flow, { sender, dateText }: LettersReport, { to, subject, body: words }: LetterSheet): void {
  const { sheets, side, width } = flow
  const lines = (text: string, style: TextStyle) => sheets.typesetter.lines(text, style, width)
  const day = sheets.typesetter.line(dateText, small, width)
  const room = width - day.width - 24
  const top = flow.y
  flow.lines(sheets.typesetter.lines(sender, small, room), smallLeading, 'quiet')
  sheets.text(day, side + width - day.width, top + smallLeading * 0.72, 'quiet')
  flow.y += 30
  // A name stands on the side the letter begins on, whatever script it is in.
  const direction = lines(words.trim().slice(0, 200), body)[0]?.rtl ? 'rtl' : 'ltr'
  if (to) flow.lines(sheets.typesetter.lines(to, body, width, direction), bodyLeading, 'ink')
  flow.y += 26
  flow.lines(lines(subject, { weight: 'bold', size: 12.5 }), 18.5, 'ink')
  flow.y += 10
  for (const paragraph of words.trim().split(/\n{2,}/)) {
    // So does a name under a greeting, or a street under the place.
    const set = lines(paragraph, body)
    flow.lines(set[0]?.rtl ? sheets.typesetter.lines(paragraph, body, width, 'rtl') : set, bodyLeading, 'ink')
    flow.y += 9
  }
}
