import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import PostalMime from 'postal-mime'
import { day, typedNotes } from './dayPlan.ts'
import { launchZapatos } from './launch.ts'

const run = promisify(execFile)

async function pdfText(path: string, ...options: string[]): Promise<string> {
  return (await run('pdftotext', [...options, path, '-'], { maxBuffer: 64_000_000 })).stdout
}

/** Text without white space and hyphens: lines break where the paper ends, and pdftotext joins words at a hyphen there. */
function squeezed(text: string): string {
  return text.replace(/[\s-]+/g, '')
}

/** The column with the words of the notes in the appendix, without running heads and what a table repeats on each page. */
async function noteColumn(path: string): Promise<string> {
  const whole = await pdfText(path)
  const pages = whole.split('\f')
  const first = pages.findLastIndex((page) => /^Appendix: all notes$/m.test(page) && /\d+ notes/.test(page)) + 1
  const column = await pdfText(path, '-f', String(first), '-x', '262', '-y', '60', '-W', '275', '-H', '720', '-nopgbrk')
  return squeezed(
    column
      .split('\n')
      .filter((line) => line.trim() !== 'Note' && !line.endsWith('(continued)'))
      .join('\n'),
  )
}

/** Reads the summary PDF back and expects every turn, every typed note and every count to be right. */
export async function expectSummary(path: string, turns: readonly string[]): Promise<void> {
  const info = (await run('pdfinfo', [path])).stdout
  expect(info).toContain(day.title)
  const text = await pdfText(path, '-layout')
  const flat = squeezed(text)
  const notes = typedNotes.length + turns.length
  const people = day.people.length + (turns.length ? 1 : 0)
  expect(text).toContain(day.client)
  expect(flat).toContain(squeezed(`${notes} notes, by question`))
  expect(flat).toContain(squeezed(`${people} people took part`))
  // P1 said two of the sorted notes, P2 one: two people, however often they spoke.
  expect(flat).toContain(squeezed(`2 of ${people} people · 3 notes`))
  for (const written of [day.finding, day.recommendation, day.summary, day.debrief, day.purpose, day.use]) {
    expect(flat).toContain(squeezed(written))
  }
  expect(day.people.filter((name) => text.includes(name))).toEqual([])

  const column = await noteColumn(path)
  // All turns together, in their order and with nothing between them: each is there once, none is cut.
  expect(column).toContain(squeezed(turns.join('')))
  for (const { text: note } of typedNotes) expect(column.split(squeezed(note)).length - 1).toBe(1)
  const numbers = [...(await pdfText(path, '-x', '50', '-y', '60', '-W', '60', '-H', '720')).matchAll(/^(\d+)$/gm)]
  const seen = numbers.map(([, number]) => Number(number))
  for (let number = 1; number <= notes; number += 1) expect(seen).toContain(number)
  expect(seen).not.toContain(notes + 1)
}

/** Parses the draft and expects its attachments to be the journey file and the summary. */
export async function expectDraft(path: string, pdf: string): Promise<void> {
  const bytes = await readFile(path)
  expect(bytes.toString('latin1')).toMatch(/^X-Unsent: 1\r$/m)
  const mail = await PostalMime.parse(bytes)
  expect(mail.subject).toContain(day.title)
  const [journey, summary] = [/\.journey$/, /\.pdf$/].map((end) =>
    mail.attachments.find(({ filename }) => end.test(filename ?? '')),
  )
  expect(mail.attachments).toHaveLength(2)
  expect(
    Buffer.from(journey?.content as ArrayBuffer)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect(Buffer.from(summary?.content as ArrayBuffer).equals(await readFile(pdf))).toBe(true)
}

/** Opens the file in a fresh Zapatos, as on another laptop, and expects the same journey there. */
export async function expectOtherLaptop(file: string, noteCount: number): Promise<void> {
  const other = await launchZapatos({ args: [file] })
  try {
    const { page } = other
    await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
    await page.keyboard.press('Alt+5')
    await expect(page.getByText(`${noteCount} notes`, { exact: true })).toBeVisible()
    await page.keyboard.press('Alt+7')
    await expect(page.getByRole('textbox', { name: `Finding of ${day.theme}` })).toHaveValue(day.finding)
    await page.keyboard.press('Alt+1')
    await expect(page.getByRole('textbox', { name: 'The outcome in one sentence' })).toHaveValue(day.outcome)
  } finally {
    await other.close()
  }
}
