import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { mayKeep, wordsWithheld } from '#domain/insight/consent.ts'
import { notesOf } from '#domain/insight/people.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { paintDocument, Stopped } from '#electron/pdf/paint.ts'
import { everyScript, hostileJourney, scriptPieces } from '#tests/fixtures/hostileJourney.ts'
import { bookmarksOf, fonts, fontsOf, infoOf, linksOf, pagesOf, paint, textOf, wordsOf } from '#tests/fixtures/pdf.ts'
import { put } from '#tests/fixtures/smallJourney.ts'

const sample = makeSample()
const hostile = hostileJourney()
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u202a-\u202e\u2066-\u2069]/g, '')
/** Right-to-left pieces are compared by their letters; readers differ in how they give back the signs between them. */
const readable = scriptPieces.map(bare)

const [summary, map, guide, sampleSummary] = await Promise.all([
  paint(hostile),
  paint(hostile, { format: 'map-pdf' }),
  paint(hostile, { format: 'guide-pdf' }),
  paint(sample),
])
const pages = pagesOf(summary.bytes)
const pageWith = (text: string, from = 2) =>
  pages.findIndex((page, index) => index >= from && bare(page).includes(bare(text)))

describe('every script', () => {
  it.each([
    ['the cover', () => pages[0]],
    ['the contents', () => pages[1]],
    ['the page for leaders', () => pages[2]],
    ['a cell of a table', () => pages[pageWith('Who took part')]],
    ['findings', () => pages[pageWith('12 findings')]],
    ['the map', () => pages[pageWith('The map of the journey')]],
    ['a question', () => pages[pageWith('Question by question')]],
    ['the debrief', () => pages[pageWith('What those who led')]],
    ['a note', () => pages[pageWith('mark0end')]],
    ['the map on its own', () => pagesOf(map.bytes)[0]],
    ['the guide', () => pagesOf(guide.bytes)[0]],
  ])('can be read in %s', (_, page) => {
    const text = bare(page() ?? '')
    const cut = text.includes('...') ? readable.slice(0, 7) : readable
    for (const piece of cut) expect(text).toContain(piece)
  })

  it('can be read in running heads, at least as far as they reach', () => {
    for (const page of pages.slice(1)) expect(bare(page)).toContain(bare('Zażółć gęślą jaźń · Ελληνικά · Українська'))
  })

  it('is whole in the bookmarks and the metadata', () => {
    const titles = bookmarksOf(summary.bytes).map(({ title }) => title)
    expect(titles).toContain(`1. ${everyScript}`)
    // Characters of which a byte looks like a line end.
    expect(titles.filter((title) => title.includes('č 不'))).toHaveLength(12)
    const info = infoOf(summary.bytes)
    for (const piece of scriptPieces) expect(info.Title).toContain(piece)
    expect(info.Author).toBe('Jiří Čapek 不')
    expect(info.Keywords).toContain(everyScript)
  })

  it('runs from right to left where it should', () => {
    // With boxes, words come as they are seen from left to right.
    const words = wordsOf(summary.bytes)
    const world = words.find(({ word }) => word.includes('םלוע'))
    const beside = words.filter(({ page, y }) => page === world?.page && Math.abs(y - world.y) < 1)
    const first = Math.max(...beside.filter(({ word }) => word.includes('םולש')).map(({ x }) => x))
    expect(first).toBeGreaterThan(Math.max(...beside.filter(({ word }) => word.includes('םלוע')).map(({ x }) => x)))
  })

  it('warns of the characters no font has and puts a box in their place', () => {
    const warning = summary.warnings.find((text) => text.includes('No font has'))
    for (const sign of ['“ไ” (U+0E44)', '“ท” (U+0E17)', '“ย” (U+0E22)']) expect(warning).toContain(sign)
    expect(textOf(summary.bytes)).toContain('ไทย')
    expect(sampleSummary.warnings.join()).not.toContain('No font')
  })
})

describe('the text', () => {
  it('has every note that may be kept, in the appendix, once', () => {
    const appendix = bare(pages.slice(pageWith('Appendix: all notes')).join(''))
    for (const note of Object.values(hostile.notes)) {
      const mark = note.text.split(' ')[0]!
      const times = appendix.split(mark).length - 1
      const shown = mayKeep(note, hostile) && !wordsWithheld(note, hostile)
      if (mark.startsWith('mark')) expect(times, mark).toBe(shown ? 1 : 0)
    }
    const long = Object.values(hostile.notes).find(({ text }) => text.length > 10_000)!
    // Page furniture stands between the parts of a note that goes over pages, so it is looked for in pieces.
    for (const word of long.text.split(' ').slice(0, -1)) expect(appendix).toContain(word)
    expect(appendix).toContain(bare('<img src=x onerror=alert(1)> & "quoted"'))
  })

  it('has every note of the sample as it was written', () => {
    const text = textOf(sampleSummary.bytes)
    for (const note of notesOf(sample, Object.keys(sample.focusGroups)[0] ?? '')) {
      if (!mayKeep(note, sample) || wordsWithheld(note, sample) || /[\u0590-\u08ff]/.test(note.text)) continue
      expect(text).toContain(bare(note.text))
    }
  })

  it('stays on its page and, on upright pages, between the margins', () => {
    for (const { bytes } of [summary, map, guide, sampleSummary]) {
      for (const { word, page, x, right, y, bottom, width, height } of wordsOf(bytes)) {
        const margin = width < height ? 67 : 25
        expect(x, `${word} on ${page}`).toBeGreaterThanOrEqual(margin)
        expect(right, `${word} on ${page}`).toBeLessThanOrEqual(width - margin + 1.5)
        expect(y, `${word} on ${page}`).toBeGreaterThanOrEqual(15)
        expect(bottom, `${word} on ${page}`).toBeLessThanOrEqual(height - 10)
      }
    }
  })

  it('leaves no heading alone at the foot of a page', () => {
    for (const { bytes } of [summary, sampleSummary, guide]) {
      const words = wordsOf(bytes).filter(({ height, bottom }) => bottom < height - 50)
      for (const page of new Set(words.map((word) => word.page))) {
        const here = words.filter(
          (word) => word.page === page && word.width < word.height && page > 1 && /^[\w.]+$/.test(word.word),
        )
        // A heading of two thousand letters fills its page.
        if (!here.length || here.some(({ word }) => word.includes('gesellschaftDonau'))) continue
        const last = here.reduce((low, word) => (word.bottom > low.bottom ? word : low))
        expect(last.bottom - last.y, `“${last.word}” on page ${page}`).toBeLessThan(17)
      }
    }
  })

  it('keeps a short table on one page', async () => {
    for (const paper of ['a4', 'letter'] as const) {
      const tables = structuredClone(sample)
      for (const journey of Object.values(tables.journeys)) journey.paper = paper
      const own = pagesOf((await paint(tables)).bytes)
      expect(own.filter((page) => /^Touchpoints felt$/m.test(page))).toHaveLength(1)
    }
  })

  it('repeats the head of a table on each page it goes over', () => {
    const first = pageWith('Appendix: all notes')
    for (const page of pages.slice(first)) {
      for (const title of ['No.', 'Time', 'Who', 'Kind', 'Note']) expect(page).toMatch(new RegExp(`^${title}`, 'm'))
    }
    expect(pages.length - first).toBeGreaterThan(5)
  })
})

describe('the page for leaders', () => {
  it('has every finding of the sample with its breadth and all of its recommendation', () => {
    const page = bare(pagesOf(sampleSummary.bytes)[2] ?? '')
    for (const { sentence, recommendation } of Object.values(sample.findings)) {
      expect(page).toContain(bare(sentence))
      expect(page).toContain(bare(recommendation))
    }
    expect(page.match(/\d+of8people·\d+notes/g)).toHaveLength(Object.keys(sample.findings).length)
  })

  it('stays one page and counts what it cannot hold', async () => {
    const tables = structuredClone(sample)
    for (let theme = 0; theme < 70; theme++) {
      const themeId = put(tables, 'themes', 70_000 + theme, {
        title: `More ${theme}`,
        order: `z${String(theme).padStart(3, '0')}x`,
      })
      put(tables, 'findings', 71_000 + theme, { themeId, sentence: `Another thing ${theme}.` })
    }
    const own = pagesOf((await paint(tables)).bytes)
    const leaders = own.filter((text) => text.includes('What they told us'))
    expect(leaders).toHaveLength(1)
    const more = Number(/(\d+) more findings are told/.exec(leaders[0]!)?.[1])
    expect(more).toBeGreaterThan(30)
    expect((leaders[0]!.match(/\d of \d people/g) ?? []).length).toBe(Object.keys(tables.themes).length - more)
  })
})

it('puts chapters that only say what is missing on the same page', async () => {
  const tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'New' })
  const { bytes } = await paint(tables)
  expect(Number(infoOf(bytes).Pages)).toBeLessThan(6)
  expect(bookmarksOf(bytes)).toHaveLength(7)
})

describe('finding one’s way', () => {
  it('leads from the contents and the bookmarks to the right pages', () => {
    const text = pagesOf(sampleSummary.bytes)
    const bookmarks = bookmarksOf(sampleSummary.bytes)
    expect(bookmarks.length).toBeGreaterThan(20)
    const contents = bare(text[1]!)
    for (const { title, page } of bookmarks) {
      expect(bare(text[page - 1]!), title).toContain(bare(title))
      expect(contents).toContain(bare(title).slice(0, 50))
    }
    const fromContents = linksOf(sampleSummary.bytes).filter(({ page }) => page === 2)
    expect(fromContents.map(({ toPage }) => toPage)).toEqual(bookmarks.map(({ page }) => page))
  })

  it('writes the page numbers of the contents as they are', () => {
    const words = wordsOf(sampleSummary.bytes).filter(({ page }) => page === 2)
    for (const { title, page } of bookmarksOf(sampleSummary.bytes)) {
      const first = title.split(' ')[0]!
      const rows = words.filter(({ word }) => word === first).map(({ y, bottom }) => (y + bottom) / 2)
      const numbers = words.filter(({ word, x }) => /^\d+$/.test(word) && x > 480)
      const shown = rows.flatMap((row) =>
        numbers.filter(({ y, bottom }) => y < row && bottom > row).map(({ word }) => Number(word)),
      )
      expect(shown, title).toContain(page)
    }
  })

  it('numbers the pages after the cover', () => {
    const words = wordsOf(sampleSummary.bytes)
    const total = Number(infoOf(sampleSummary.bytes).Pages)
    for (let page = 2; page <= total; page++) {
      const foot = words.filter((word) => word.page === page && word.bottom > word.height - 45).map(({ word }) => word)
      expect(foot).toContain(String(page))
    }
    expect(words.filter(({ page, bottom, height }) => page === 1 && bottom > height - 45)).toEqual([])
  })
})

describe('the file', () => {
  it('says what it is', () => {
    const info = infoOf(sampleSummary.bytes)
    expect(info.Title).toBe('Switching home internet to Ferrowick: summary of the focus group')
    expect(info.Author).toBe('Ines Aguirre-Holt')
    expect(info.CreationDate).toContain('Nov 22')
    expect(Buffer.from(summary.bytes).toString('latin1')).toContain('/Lang (cs)')
  })

  it('is on the paper of the journey', async () => {
    expect(infoOf(sampleSummary.bytes)['Page size']).toContain('(A4)')
    const american = structuredClone(sample)
    for (const journey of Object.values(american.journeys)) journey.paper = 'letter'
    expect(infoOf((await paint(american)).bytes)['Page size']).toContain('(letter)')
    expect(infoOf((await paint(american, { format: 'map-pdf' })).bytes)['Page size']).toMatch(/^(792 x 612|1224 x 792)/)
  })

  it('embeds every font it uses', () => {
    for (const { bytes } of [summary, map, guide]) {
      const used = fontsOf(bytes)
      expect(used.length).toBeGreaterThan(5)
      expect(used.filter(({ embedded }) => !embedded)).toEqual([])
    }
  })

  it('reads only the fonts whose scripts occur', async () => {
    const tables = emptyTables()
    put(tables, 'journeys', 1, { title: 'Latin only', client: 'Zażółć' })
    const files: string[] = []
    await paint(tables, {
      fonts: (file) => {
        files.push(file)
        return fonts(file)
      },
    })
    expect(files.sort()).toEqual(['noto-sans-400-italic.ttf', 'noto-sans-400.ttf', 'noto-sans-700.ttf'])
  })

  it('is the same for the same journey, in whatever order its records lie', async () => {
    const shuffled = Object.fromEntries(
      Object.entries(hostile).map(([name, table]) => [name, Object.fromEntries(Object.entries(table).reverse())]),
    ) as Tables
    for (const [format, before] of [
      ['summary-pdf', summary],
      ['map-pdf', map],
      ['guide-pdf', guide],
    ] as const) {
      const again = await paint(shuffled, { format })
      expect(Buffer.compare(again.bytes, before.bytes), format).toBe(0)
    }
    const other = await paint(hostile, { date: '2026-11-23' })
    expect(Buffer.compare(other.bytes, summary.bytes)).not.toBe(0)
  })

  it('names people only when asked to, and never in the guide', async () => {
    expect(textOf(summary.bytes)).not.toContain('Secret')
    expect(textOf(map.bytes)).not.toContain('Secret')
    expect(textOf(guide.bytes)).not.toContain('Secret')
    expect(textOf((await paint(hostile, { names: true })).bytes)).toContain('P1Secret1')
  })

  it('is made for a journey without anything in it', async () => {
    for (const format of ['summary-pdf', 'map-pdf', 'guide-pdf'] as const) {
      const { bytes } = await paint(emptyTables(), { format })
      expect(Number(infoOf(bytes).Pages)).toBeGreaterThan(0)
    }
  })
})

describe('the map', () => {
  it('shows every touchpoint of the sample with its feeling, on one page', async () => {
    const { bytes } = await paint(sample, { format: 'map-pdf' })
    expect(infoOf(bytes).Pages).toBe('1')
    const text = textOf(bytes)
    for (const { title } of Object.values(sample.touchpoints)) expect(text).toContain(bare(title))
    for (const { title } of Object.values(sample.stages)) expect(text).toContain(bare(title))
  })

  it('goes over several pages before it gets too small to read', () => {
    const words = wordsOf(map.bytes)
    expect(Number(infoOf(map.bytes).Pages)).toBeGreaterThan(1)
    const text = textOf(map.bytes)
    for (const { title } of Object.values(hostile.touchpoints))
      if (title.startsWith('Touch')) expect(text).toContain(bare(title))
    // The box of a word is 1.36 times as high as its letters are large.
    const small = words.filter(({ word, y, bottom }) => word === 'Phone' && (bottom - y) / 1.36 < 6)
    expect(small).toEqual([])
  })
})

describe('long work', () => {
  function manyNotes(): Tables {
    const tables = structuredClone(sample)
    const [template] = Object.values(tables.notes)
    for (let index = 0; index < 1000; index++) {
      put(tables, 'notes', 90_000 + index, {
        ...template,
        text: `Again and again ${index}`,
        order: `z${String(index).padStart(4, '0')}x`,
      })
      const id = Object.keys(tables.notes).at(-1)!
      tables.notes[id]!.id = id
    }
    return tables
  }

  it('tells how far it is and lets other work go on', async () => {
    const told: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    await paint(manyNotes(), { onProgress: (done) => told.push(done) })
    clearInterval(timer)
    expect(told[0]).toBe(0)
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.filter((done) => done > 0.1 && done < 0.75).length).toBeGreaterThan(20)
    expect(turns).toBeGreaterThan(2)
  })

  it.each(['summary-pdf', 'map-pdf', 'guide-pdf'] as const)('stops when it is no longer wanted: %s', async (format) => {
    await expect(paint(manyNotes(), { format, shouldStop: () => true })).rejects.toThrow(Stopped)
  })

  it('stops in the middle of a long table', async () => {
    let done = 0
    const painting = paint(manyNotes(), { onProgress: (part) => (done = part), shouldStop: () => done > 0.4 })
    await expect(painting).rejects.toThrow(Stopped)
    expect(done).toBeLessThan(0.75)
  })
})

it('has a door that takes exactly what the worker gives', async () => {
  const { bytes, warnings } = await paintDocument({
    format: 'summary-pdf',
    tables: sample,
    focusGroupId: Object.keys(sample.focusGroups)[0]!,
    names: false,
    date: '2026-11-22',
    fonts,
    onProgress: () => {},
    shouldStop: () => false,
  })
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(warnings).toEqual(sampleSummary.warnings)
})
