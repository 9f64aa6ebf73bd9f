import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { mayKeep } from '#domain/insight/consent.ts'
import { noteFeeling } from '#domain/insight/noteFeeling.ts'
import { codesOf, notesOf, questionsOf, saidBy } from '#domain/insight/people.ts'
import { stageOfNote, themeEvidence, unsortedNotes } from '#domain/insight/themes.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { type Block, type Count, type Link, plainText, type Report, type Run } from '#domain/report/report.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { hostileJourney } from '#tests/fixtures/hostileJourney.ts'
import { linksOf, pagesOf, paint, wordsOf } from '#tests/fixtures/pdf.ts'
import { scrambledSample } from '#tests/fixtures/scrambledSample.ts'

const options = { names: false, date: '2026-11-22' }
const sample = makeSample()
const group = inOrder(sample, 'focusGroups')[0]!
const report = summaryReport(sample, group.id, options)

/** Every line, cell or figure of a report that is made of runs. */
function runsOf(blocks: readonly Block[]): (readonly Run[])[] {
  return blocks.flatMap((block): (readonly Run[])[] => {
    if (block.kind === 'counted') return [block.runs]
    if (block.kind === 'leaderFindings') return block.findings.map(({ breadth }) => breadth)
    if (block.kind === 'keyFigures' || block.kind === 'facts') {
      const facts = block.kind === 'facts' ? block.facts : block.figures
      return facts.flatMap(({ leads }) => (leads ? [[leads]] : []))
    }
    if (block.kind !== 'table') return []
    return block.rows.flatMap((row) =>
      row.kind === 'cells' ? row.cells.flatMap(({ runs }) => (runs ? [runs] : [])) : [],
    )
  })
}
const leadsOf = (made: Report) =>
  runsOf(made.blocks)
    .flat()
    .filter((run): run is Count | Link => typeof run !== 'string')
const countsOf = (made: Report) => leadsOf(made).filter((run): run is Count => run.kind === 'count')
function anchorsOf(made: Report): string[] {
  return made.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.id]
    return block.kind === 'table' ? block.rows.flatMap(({ id }) => id ?? []) : []
  })
}
/** `7–9` are 7, 8 and 9. */
function expanded(text: string): number[] {
  const [first = 0, last = first] = text.split('–').map(Number)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
const notesOfCount = ({ notes }: Count, tables: Tables) => notes.map((id) => tables.notes[id]!)
/** The number a count shows: the last one for a feeling, which says over how many notes it is the mean. */
const numberOf = ({ text }: Count) =>
  Number((text.startsWith('feeling') ? text.match(/(\d+) notes?$/)?.[1] : text.match(/\d+/)?.[0]) ?? Number.NaN)

describe.each<readonly [string, Tables]>([
  ['the sample', sample],
  ['a hostile journey', hostileJourney()],
  ...[1, 2, 3, 4, 5, 6].map((seed) => [`the sample at random ${seed}`, scrambledSample(seed)] as const),
])('the numbers in the summary of %s', (_, tables) => {
  const made = summaryReport(tables, null, options)

  it('are as large as the list of notes, or of the people who said them', () => {
    const counts = countsOf(made)
    expect(counts.length).toBeGreaterThan(20)
    for (const count of counts) {
      const notes = notesOfCount(count, tables)
      expect(new Set(count.notes).size, count.text).toBe(count.notes.length)
      const people = new Set(notes.map(saidBy))
      expect(count.counts === 'notes' ? notes.length : people.size, count.text).toBe(numberOf(count))
      if (count.counts === 'people') expect(people.has(null)).toBe(false)
      for (const note of notes) expect(mayKeep(note, tables)).toBe(true)
    }
  })

  it('lead to one row or heading of the document each', () => {
    const anchors = anchorsOf(made)
    expect(new Set(anchors).size).toBe(anchors.length)
    for (const { target, text } of leadsOf(made)) expect(anchors, text).toContain(target)
  })

  it('leave none behind in plain words', () => {
    for (const runs of runsOf(made.blocks)) {
      const plain = runs.filter((run) => typeof run === 'string').join('')
      expect(plain).not.toMatch(/[1-9]\d* (notes?|irritations?|delights?)|[1-9]\d* of \d+ (people|person)/)
    }
  })

  it('are listed in the appendix with the numbers of all their notes, person by person', () => {
    const rows = made.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const all = inOrder(tables, 'focusGroups')[0]!
    const kept = notesOf(tables, all.id).filter((note) => mayKeep(note, tables))
    const codes = codesOf(tables, all.id)
    for (const count of countsOf(made)) {
      const row = rows.find(({ id }) => id === count.target)
      if (row?.kind !== 'cells') continue
      const links = (row.cells[1]?.runs ?? []).filter((run) => typeof run !== 'string')
      const wanted = count.notes.map((id) => kept.findIndex((note) => note.id === id) + 1)
      const shown = links.flatMap(({ text }) => expanded(text))
      expect(shown, count.text).toEqual(expect.arrayContaining(wanted))
      if (count.counts === 'notes') expect(shown).toHaveLength(wanted.length)
      for (const link of links) expect(link.target).toBe(`note-${expanded(link.text)[0]}`)
      if (!/people|person/.test(row.cells[0]?.text ?? '')) continue
      const text = plainText(row.cells[1]?.runs ?? [])
      for (const note of notesOfCount(count, tables)) {
        const speaker = saidBy(note)
        expect(text).toContain(speaker === null ? 'nobody named:' : `${codes.get(speaker)}:`)
      }
    }
  })
})

describe('what each number of the sample counts', () => {
  const kept = notesOf(sample, group.id).filter((note) => mayKeep(note, sample))
  const under = (id: string) => {
    const start = report.blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
    const next = report.blocks.findIndex((block, place) => place > start && block.kind === 'heading')
    return runsOf(report.blocks.slice(start, next))
      .flat()
      .filter((run): run is Count => typeof run !== 'string' && run.kind === 'count')
  }
  const ids = (notes: readonly Note[]): Id[] => notes.map(({ id }) => id)

  it('is what was said of a finding: people, notes, irritations, delights, feelings', () => {
    const leaders = report.blocks.flatMap((block) => (block.kind === 'leaderFindings' ? block.findings : []))
    for (const theme of inOrder(sample, 'themes')) {
      const { notes } = themeEvidence(sample, theme.id, group.id)
      const { target, breadth } = leaders.find(({ sentence }) => {
        return sentence === Object.values(sample.findings).find(({ themeId }) => themeId === theme.id)!.sentence
      })!
      const counts = under(target)
      const find = (end: RegExp) => counts.find(({ text }) => end.test(text))?.notes ?? []
      expect(find(/people$/)).toEqual(ids(notes.filter(({ participantId }) => participantId)))
      expect(find(/^\d+ notes?$/)).toEqual(ids(notes))
      expect(find(/irritations?$/)).toEqual(ids(notes.filter(({ kind }) => kind === 'irritation')))
      expect(find(/delights?$/)).toEqual(ids(notes.filter(({ kind }) => kind === 'delight')))
      expect(find(/^feeling/)).toEqual(ids(notes.filter((note) => noteFeeling(note, sample) !== null)))
      const onePage = breadth.filter((run): run is Count => typeof run !== 'string')
      expect(onePage.map(({ target: row, notes: own }) => [row, own])).toEqual(
        counts.slice(0, 2).map(({ target: row, notes: own }) => [row, own]),
      )
    }
    expect(under('findings').map(({ notes }) => notes)).toEqual([ids(unsortedNotes(sample, group.id))])
  })

  it('is what was heard to a question, said about a stage, and everything', () => {
    questionsOf(sample, group.id).forEach((question, index) => {
      const given = kept.filter(({ questionId }) => questionId === question.id)
      const [notes, people] = under(`question-${index + 1}`)
      expect(notes?.notes ?? []).toEqual(ids(given))
      expect(people?.notes ?? []).toEqual(ids(given.filter(({ participantId }) => participantId)))
    })
    const stages = inOrder(sample, 'stages').map((stage) => kept.filter((note) => stageOfNote(note, sample) === stage))
    expect(under('feeling').map(({ notes }) => notes)).toEqual(stages.filter(({ length }) => length).map(ids))
    expect(under('leaders')[0]).toMatchObject({ text: String(kept.length), notes: ids(kept) })
  })
})

describe('the links on paper', async () => {
  const { bytes } = await paint(sample)
  const links = linksOf(bytes)
  const words = wordsOf(bytes)
  const pages = pagesOf(bytes)
  const under = ({ page, x, y, right, bottom }: (typeof links)[number]) =>
    words
      .filter((word) => word.page === page && word.right > x + 1 && word.x < right - 1)
      .filter((word) => (word.y + word.bottom) / 2 > y && (word.y + word.bottom) / 2 < bottom)
      .map(({ word }) => word)
      .join(' ')
      .replace(/[,·]$/, '')
  const pageWith = (text: string, from = 2) => pages.findIndex((page, at) => at >= from && page.includes(text)) + 1
  const appendix = pageWith('Appendix: all notes')
  const evidence = pageWith('Appendix: the notes behind the numbers')

  it('are there for every number, and for every note in the lists behind them', () => {
    const contents = report.blocks.filter(({ kind }) => kind === 'heading').length
    const leaders = report.blocks.flatMap((block) => (block.kind === 'leaderFindings' ? block.findings : []))
    const own = leaders.reduce((sum, { recommendation }) => sum + (recommendation ? 3 : 2), 0)
    expect(links).toHaveLength(contents + own + leadsOf(report).length)
    const shown = links.map(under)
    for (const { text } of countsOf(report)) expect(shown).toContain(text)
  })

  it('lead a number to the row that lists its notes', () => {
    const rows = links.filter(
      ({ page, toPage }) => page > 2 && page < evidence && toPage >= evidence && toPage < appendix,
    )
    expect(rows.length).toBeGreaterThan(30)
    for (const link of rows) {
      const text = under(link)
      const number = /\d+$/.test(text)
        ? text
        : (/(\d+)(?: notes?| irritations?| delights?| of \d+ people)$/.exec(text)?.[0] ?? text)
      const there = words
        .filter(({ page, y }) => page === link.toPage && y > link.toTop && y < link.toTop + 45)
        .map(({ word }) => word)
        .join(' ')
      expect(there, `${text} on page ${link.page}`).toContain(number)
    }
  })

  it('lead from such a row to the notes themselves', () => {
    const notes = links.filter(({ page }) => page >= evidence && page < appendix)
    // They stand in the file in the order they were painted in.
    const numbers = leadsOf(report).filter((run) => run.kind === 'link' && run.target.startsWith('note-'))
    expect(notes).toHaveLength(numbers.length)
    for (const [index, link] of notes.entries()) {
      const { text } = numbers[index]!
      const first = String(expanded(text)[0])
      expect(under(link)).toContain(text)
      const rows = words.filter(({ page, x }) => page === link.toPage && x < 110)
      const there = rows.filter(({ y }) => y > link.toTop + 20 && y < link.toTop + 40)
      expect(there.map(({ word }) => word)).toContain(first)
    }
  })
})
