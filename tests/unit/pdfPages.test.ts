import { describe, expect, it, vi } from 'vitest'
import type { Block, Row } from '#domain/report/report.ts'
import { Flow, paperSizes } from '#electron/pdf/flow.ts'
import { type Progress, paintBlock } from '#electron/pdf/paintBlocks.ts'
import { Sheets } from '#electron/pdf/sheets.ts'
import { Typesetter } from '#electron/pdf/typesetter.ts'
import { fonts, pagesOf, wordsOf } from '#tests/fixtures/pdf.ts'

/** Paints some blocks, the first of them so far down the page that just this many points are left. */
async function painted(room: number, blocks: readonly Block[]) {
  const facts = {
    title: 'T',
    author: '',
    subject: '',
    keywords: '',
    language: 'en',
    date: '2026-11-22',
    fileId: '0'.repeat(32),
  }
  const sheets = new Sheets(new Typesetter(fonts, 'en'), paperSizes.a4, facts)
  const flow = new Flow(sheets, 'a4', 'Head', () => false)
  flow.beginOnFirstPage()
  flow.y = flow.bottom - room
  const dots: number[] = []
  vi.spyOn(sheets, 'circle').mockImplementation(() => void dots.push(sheets.page))
  const progress: Progress = { figures: 0, tables: 0, chapter: null, afterwards: [] }
  for (const [index, block] of blocks.entries()) await paintBlock(flow, block, blocks[index + 1], progress, () => {})
  const bytes = sheets.finish()
  return { pages: pagesOf(bytes).map((page) => page.replace(/\s+/g, ' ')), words: wordsOf(bytes), dots }
}

const row = (text: string): Row => ({ kind: 'cells', cells: [{ text }, { text: 'x' }] })
const table = (rows: readonly Row[], caption = ''): Block => ({
  kind: 'table',
  columns: [
    { title: 'Column', share: 0.7, align: 'start' },
    { title: 'Other', share: 0.3, align: 'start' },
  ],
  rows,
  caption,
  size: 'normal',
})
const tall = 'tall '.repeat(120)

describe('a table that goes on over the page', () => {
  it('does not leave its head, nor a line across it, at the foot of a page without a row', async () => {
    const many = Array.from({ length: 30 }, (_, index) => row(`${index ? 'next' : tall}`))
    const { pages } = await painted(120, [table(many)])
    expect(pages[0]).not.toContain('Column')
    expect(pages[1]).toContain('Column')
    const grouped = [
      { kind: 'group', text: 'First' } as const,
      row('short'),
      { kind: 'group', text: 'Second' } as const,
      row(tall),
    ]
    const { pages: two } = await painted(150, [table(grouped)])
    expect(two[0]).toContain('First')
    expect(two[0]).not.toContain('Second')
    expect(two[1]).toMatch(/Column Other Second tall/)
  })

  it('names the rows that go on', async () => {
    const rows = [
      { kind: 'group', text: 'A question' } as const,
      ...Array.from({ length: 40 }, (_, index) => row(`r${index}`)),
    ]
    const { pages } = await painted(300, [table(rows)])
    expect(pages[0]).toContain('A question')
    expect(pages[0]).not.toContain('(continued)')
    expect(pages[1]).toMatch(/Other A question \(continued\) r\d+/)
  })

  it('does not leave its last row, nor its caption, on a page alone', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => row(`r${index}`))
    for (let room = 560; room < 640; room += 6) {
      const { pages } = await painted(room, [table(rows, 'All of them.')])
      const last = pages.at(-1) ?? ''
      expect(last, `with ${room} points`).toContain('All of them.')
      expect(last, `with ${room} points`).toMatch(/r23.*r24/)
    }
  })
})

describe('what stands beside lines', () => {
  it('is on the page of the first line: the dot of an item', async () => {
    const item = 'words '.repeat(60)
    const { dots, pages } = await painted(20, [{ kind: 'list', items: [item] }])
    expect(pages[0]).not.toContain('words')
    expect(dots).toEqual([2])
  })

  it('is on the side where the lines begin', async () => {
    const { words } = await painted(600, [
      { kind: 'quote', text: 'انتظرت طوال اليوم', by: 'P4' },
      { kind: 'quote', text: 'I waited all day', by: 'P5' },
    ])
    const at = (word: string) => words.find((one) => one.word === word)
    expect(at('P4')?.right).toBeGreaterThan(480)
    expect(at('P5')?.x).toBeLessThan(100)
  })
})
