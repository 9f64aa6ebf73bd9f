import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { insteadOfWords, mayKeep, mayQuote } from '#domain/insight/consent.ts'
import { notesOf, participantsWhoTookPart, questionsOf } from '#domain/insight/people.ts'
import { priorityOf } from '#domain/insight/priority.ts'
import { themeEvidence } from '#domain/insight/themes.ts'
import { emptyTables, inOrder, type Tables } from '#domain/model/tables.ts'
import { guideReport } from '#domain/report/guideReport.ts'
import { count, excerpt, listed, longDate } from '#domain/report/phrases.ts'
import { type Block, plainText, type Report } from '#domain/report/report.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { hostileJourney } from '#tests/fixtures/hostileJourney.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'

const options = { names: false, date: '2026-11-22' }
const sample = makeSample()
const group = inOrder(sample, 'focusGroups')[0]!

type Kind = Block['kind']
function blocksOf<K extends Kind>(report: Report, kind: K): Extract<Block, { kind: K }>[] {
  return report.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)
}
/** Blocks from a heading up to the next of its level or above. */
function under(report: Report, id: string): Block[] {
  const start = report.blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  const heading = report.blocks[start]
  if (heading?.kind !== 'heading') throw new Error(`No heading ${id}.`)
  const length = report.blocks
    .slice(start + 1)
    .findIndex((block) => block.kind === 'heading' && block.level <= heading.level)
  return report.blocks.slice(start, length < 0 ? undefined : start + 1 + length)
}
function noteCells(report: Report): string[][] {
  const table = under(report, 'notes').find((block) => block.kind === 'table')
  if (table?.kind !== 'table') return []
  return table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells.map(({ text }) => text)] : []))
}
const allText = (report: Report) => JSON.stringify(report)

describe('the summary of the sample', () => {
  const report = summaryReport(sample, group.id, options)

  it('has every part, in order', () => {
    const chapters = blocksOf(report, 'heading').filter(({ level }) => level === 1)
    expect(chapters.map(({ id }) => id)).toEqual([
      'leaders',
      'method',
      'people',
      'findings',
      'feeling',
      'questions',
      'impressions',
      'debrief',
      'review',
      'actions',
      'evidence',
      'notes',
    ])
    expect(new Set(blocksOf(report, 'heading').map(({ id }) => id)).size).toBe(blocksOf(report, 'heading').length)
    expect(blocksOf(report, 'missing')).toEqual([])
  })

  it('ranks the findings by priority, with the counts of the evidence', () => {
    const findings = blocksOf(report, 'leaderFindings')[0]!.findings
    const themes = inOrder(sample, 'themes')
    expect(findings).toHaveLength(themes.length)
    const priorities = findings.map(({ breadth }) => Number(/priority (\d+)$/.exec(plainText(breadth))?.[1]))
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a))
    for (const theme of themes) {
      const { peopleCount, of, notes } = themeEvidence(sample, theme.id, group.id)
      const { value } = priorityOf(sample, theme.id, group.id)
      const sentence = Object.values(sample.findings).find(({ themeId }) => themeId === theme.id)!.sentence
      const finding = findings.find((one) => one.sentence === sentence)!
      expect(finding).toMatchObject({ people: peopleCount, of })
      expect(plainText(finding.breadth)).toBe(
        `${peopleCount} of ${of} people\u00a0· ${notes.length} notes\u00a0· priority ${value}`,
      )
      expect(
        under(report, finding.target).some((block) => block.kind === 'heading' && block.text.endsWith(theme.title)),
      ).toBe(true)
      const told = under(report, finding.target).flatMap((block) => (block.kind === 'small' ? block.text : []))
      expect(told.join(' ')).toContain(`Priority ${value}`)
    }
  })

  it('lists every note exactly once and in order', () => {
    const notes = notesOf(sample, group.id).filter((note) => mayKeep(note, sample))
    const cells = noteCells(report).sort((a, b) => Number(a[0]) - Number(b[0]))
    expect(cells.map(([number]) => number)).toEqual(notes.map((_, index) => String(index + 1)))
    expect(cells.map((row) => row.at(-1))).toEqual(notes.map((note) => insteadOfWords(note, sample) ?? note.text))
  })

  it('quotes only with consent, and in the words of the speaker', () => {
    const words = new Map(notesOf(sample, group.id).map((note) => [note.text.replace(/\s+/g, ' ').trim(), note]))
    const quotes = blocksOf(report, 'quote')
    expect(quotes.length).toBeGreaterThan(20)
    for (const { text } of quotes) {
      const note = words.get(text)
      expect(note && mayQuote(note, sample) && note.kind, text).toBe('verbatim')
    }
  })

  it('tells each question with its minutes, notes and people', () => {
    questionsOf(sample, group.id).forEach((question, index) => {
      const blocks = under(report, `question-${index + 1}`)
      const notes = notesOf(sample, group.id).filter((note) => note.questionId === question.id && mayKeep(note, sample))
      const people = new Set(notes.flatMap(({ participantId }) => participantId ?? [])).size
      expect(blocks[0]).toMatchObject({ text: `${index + 1}. ${question.text}` })
      expect(plainText(blocks[1]!.kind === 'counted' ? blocks[1]!.runs : [])).toContain(
        `${question.minutes} minutes planned\u00a0· ${notes.length} notes\u00a0· ${people} of 8 people`,
      )
      expect(blocks[2]).toEqual({ kind: 'paragraph', text: question.summary })
      expect(blocks.filter(({ kind }) => kind === 'quote').length).toBeLessThanOrEqual(3)
    })
  })

  it('names nobody unless it is asked to', () => {
    const names = Object.values(sample.participants).map(({ name }) => name)
    for (const name of names) expect(allText(report)).not.toContain(name)
    const named = allText(summaryReport(sample, group.id, { ...options, names: true }))
    for (const { name } of participantsWhoTookPart(sample, group.id)) expect(named).toContain(name)
  })

  it('says when words are withheld and who was not asked', () => {
    expect(report.warnings.join(' ')).toContain('14 notes are withheld')
    expect(report.warnings.join(' ')).toContain('1 person has not been asked')
  })

  it('counts time from the start of the session', () => {
    const session = Object.values(sample.sessions)[0]!
    const first = notesOf(sample, group.id)[0]!
    const seconds = Math.floor((first.at! - session.log[0]!.at) / 1000)
    const cell = noteCells(report).find(([number]) => number === '1')!
    expect(cell[1]).toBe(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`)
  })
})

describe('consent', () => {
  const tables = hostileJourney()
  const report = summaryReport(tables, null, options)
  const refused = Object.values(tables.participants).find(({ notesConsent }) => notesConsent === 'refused')!

  it('keeps the notes of whoever refused out of everything, and counts them', () => {
    const out = Object.values(tables.notes).filter(({ participantId }) => participantId === refused.id)
    expect(out.length).toBeGreaterThan(3)
    for (const note of out) expect(allText(report)).not.toContain(note.text.split(' ')[0])
    expect(under(report, 'notes')).toContainEqual({
      kind: 'paragraph',
      text: `${out.length} notes left out: no consent.`,
    })
    expect(noteCells(report)).toHaveLength(Object.keys(tables.notes).length - out.length)
  })

  it('withholds the words of whoever refused to be quoted, everywhere', () => {
    const silent = Object.values(tables.participants).find(({ quotingConsent }) => quotingConsent === 'refused')!
    for (const note of Object.values(tables.notes).filter(({ participantId }) => participantId === silent.id)) {
      expect(allText(report)).not.toContain(note.text.split(' ')[0])
    }
  })

  it('does not quote whoever was not asked, but keeps their notes', () => {
    const unasked = Object.values(tables.participants).find(({ quotingConsent }) => quotingConsent === 'unasked')!
    const quotes = blocksOf(report, 'quote')
      .map(({ text }) => text)
      .join(' ')
    const notes = Object.values(tables.notes).filter(({ participantId }) => participantId === unasked.id)
    for (const note of notes) {
      const mark = note.text.split(' ')[0]!
      expect(quotes).not.toContain(`${mark} `)
      expect(allText(report)).toContain(mark)
    }
  })

  it('says so where nobody agreed to be quoted', () => {
    const own = structuredClone(sample)
    for (const participant of Object.values(own.participants)) participant.quotingConsent = 'unasked'
    for (const note of Object.values(own.notes)) if (note.participantId === null) note.kind = 'nonverbal'
    const without = summaryReport(own, null, options)
    expect(blocksOf(without, 'quote')).toEqual([])
    expect(allText(without)).toContain('nobody who said them has agreed to be quoted')
  })
})

describe('what is missing', () => {
  it('is said in a sentence for an empty journey', () => {
    const tables = emptyTables()
    put(tables, 'journeys', 1, { title: 'New' })
    const report = summaryReport(tables, null, options)
    for (const id of ['leaders', 'method', 'people', 'findings', 'feeling', 'questions', 'notes']) {
      expect(
        under(report, id).some(({ kind }) => kind === 'missing'),
        id,
      ).toBe(true)
    }
    const ids = blocksOf(report, 'heading').map(({ id }) => id)
    for (const id of ['impressions', 'debrief', 'review', 'actions']) expect(ids).not.toContain(id)
    expect(blocksOf(report, 'table')).toEqual([])
    expect(blocksOf(guideReport(tables, null, options.date), 'missing')).toHaveLength(1)
    expect(summaryReport(emptyTables(), null, options).title).toContain('Journey without a title')
  })

  it('is said for a focus group that is only planned', () => {
    const tables = emptyTables()
    put(tables, 'journeys', 1, { title: 'Planned' })
    const focusGroupId = put(tables, 'focusGroups', 2, { title: 'First', order: 'a0' })
    put(tables, 'questions', 3, { focusGroupId, text: 'Tell us.', order: 'a0' })
    const report = summaryReport(tables, null, options)
    expect(under(report, 'questions')).toContainEqual({
      kind: 'missing',
      text: 'The questions as they are planned; none has been asked yet.',
    })
    expect(under(report, 'notes')).toContainEqual({ kind: 'missing', text: 'No notes have been taken yet.' })
  })

  it('leaves the column of times out when notes come from a transcript', () => {
    const tables = emptyTables()
    put(tables, 'journeys', 1, { title: 'T' })
    const focusGroupId = put(tables, 'focusGroups', 2, { order: 'a0' })
    put(tables, 'notes', 3, { focusGroupId, kind: 'verbatim', text: 'Hello', source: 'transcript', order: 'a0' })
    const table = blocksOf(summaryReport(tables, null, options), 'table').at(-1)!
    expect(table.columns.map(({ title }) => title)).toEqual(['No.', 'Who', 'Kind', 'Note'])
    expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })
})

describe('which focus group', () => {
  function twoGroups(): Tables {
    const tables = emptyTables()
    put(tables, 'journeys', 1, { title: 'Two' })
    for (const [number, title] of ['First group', 'Second group'].entries()) {
      const focusGroupId = put(tables, 'focusGroups', 10 + number, { title, order: `a${number}` })
      const participantId = put(tables, 'participants', 20 + number, {
        focusGroupId,
        seat: 1,
        quotingConsent: 'given',
        order: 'a0',
      })
      const noteId = put(tables, 'notes', 30 + number, {
        focusGroupId,
        participantId,
        kind: 'verbatim',
        text: `said in ${title}`,
        order: 'a0',
      })
      put(tables, 'placements', 40 + number, { themeId: idOf(50), noteId })
    }
    put(tables, 'themes', 50, { title: 'Shared', order: 'a0' })
    return tables
  }

  it('is the one asked for, else the first', () => {
    const tables = twoGroups()
    expect(allText(summaryReport(tables, null, options))).toContain('said in First group')
    const second = summaryReport(tables, idOf(11), options)
    expect(allText(second)).toContain('said in Second group')
    expect(allText(second)).not.toContain('said in First group')
    expect(plainText(blocksOf(second, 'leaderFindings')[0]!.findings[0]!.breadth)).toBe(
      '1 of 1 person\u00a0· 1 note\u00a0· priority 17',
    )
  })
})

describe('the guide', () => {
  const guide = guideReport(sample, group.id, options.date)

  it('has the scripts and the probes, and no names', () => {
    expect(blocksOf(guide, 'script').map(({ text }) => text)).toEqual([
      group.openingScript.trim(),
      group.closingScript.trim(),
    ])
    for (const { name } of Object.values(sample.participants)) expect(allText(guide)).not.toContain(name)
    const probes = questionsOf(sample, group.id).map((question) => question.probes)
    // The break has none.
    probes.splice(probes.findIndex((_, index) => questionsOf(sample, group.id)[index]?.breakAfter) + 1, 0, [])
    expect(blocksOf(guide, 'agenda').map(({ items }) => items)).toEqual(probes)
  })

  it('does not call quotes allowed that were taken back', () => {
    const seats = blocksOf(guide, 'table')[0]?.rows.map((row) => (row.kind === 'cells' ? row.cells[4]?.text : ''))
    const people = participantsWhoTookPart(sample, group.id)
    expect(seats?.map((words) => words === 'taken back')).toEqual(
      people.map(({ withdrawal }) => withdrawal === 'quotes'),
    )
    expect(seats).toContain('taken back')
  })

  it('says whom to ask for consent', () => {
    expect(allText(guide)).toContain('ask 1 person for consent')
    const asked = structuredClone(sample)
    for (const participant of Object.values(asked.participants)) {
      participant.notesConsent = 'given'
      participant.quotingConsent = 'given'
    }
    expect(allText(guideReport(asked, null, options.date))).toContain(
      'Everybody has been asked about notes and quotes. To record, ask 1 person about that too.',
    )
    for (const participant of Object.values(asked.participants)) participant.recordingConsent = 'refused'
    expect(allText(guideReport(structuredClone(asked), null, options.date))).toContain('notes and quotes."')
  })
})

describe('phrases', () => {
  it('count, list and date in plain English', () => {
    expect([count(1, 'note'), count(1204, 'note'), count(1, 'person', 'people')]).toEqual([
      '1 note',
      '1,204 notes',
      '1 person',
    ])
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
    expect([longDate('2026-11-03'), longDate(''), longDate('soon')]).toEqual(['3 November 2026', '', 'soon'])
  })

  it('cut an excerpt after a sentence or a word and show the cut', () => {
    expect(excerpt('Short.', 20)).toBe('Short.')
    expect(excerpt('A first sentence here. And then more words', 30)).toBe('A first sentence here. […]')
    expect(excerpt('word '.repeat(20), 22)).toBe('word word word word […]')
    expect(excerpt('😀'.repeat(20), 9)).toBe(`${'😀'.repeat(4)} […]`)
  })
})
