import { describe, expect, test } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { steps } from '#domain/commands/index.ts'
import { participantsWhoTookPart } from '#domain/insight/people.ts'
import { inOrder } from '#domain/model/tables.ts'
import type { Block, Report } from '#domain/report/report.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { bookmarksOf, pagesOf, paint } from '#tests/fixtures/pdf.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { actions, debrief, focusGroup, impressions, review } = steps
const options = { names: false, date: '2026-11-22' }

/** The sample with everything this part of a summary can tell. */
function told() {
  const bench = new Workbench(makeSample())
  for (const name of ['actions', 'impressionWords', 'wordJoins'] as const)
    bench.tables = { ...bench.tables, [name]: {} }
  const group = inOrder(bench.tables, 'focusGroups')[0]
  if (!group) throw new Error('the sample has no focus group')
  const people = participantsWhoTookPart(bench.tables, group.id)
  const focusGroupId = group.id
  // Whoever took words back says nothing that counts.
  const speakers = people.filter(({ withdrawal }) => withdrawal === 'none')
  const say = (index: number, ...words: string[]) =>
    bench.do(impressions.addImpressionWords, { focusGroupId, participantId: speakers[index]?.id ?? null, words })
  const report = () => summaryReport(bench.tables, focusGroupId, options)
  const themes = inOrder(bench.tables, 'themes')
  return { bench, focusGroupId, people, speakers, say, report, themes }
}

function chapter({ blocks }: Report, id: string): Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  if (start < 0) return []
  const end = blocks.findIndex((block, index) => index > start && block.kind === 'heading' && block.level === 1)
  return blocks.slice(start, end < 0 ? undefined : end)
}

const text = (blocks: readonly Block[]) => JSON.stringify(blocks)

function rows(blocks: readonly Block[]): string[][] {
  const table = blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') return []
  return table.rows.flatMap((row) =>
    row.kind === 'cells' ? [row.cells.map((cell) => [cell.text, cell.below].filter(Boolean).join(' | '))] : [],
  )
}

test('nothing is printed of what there is nothing of', () => {
  const { bench, focusGroupId, report, themes } = told()
  for (const theme of themes) bench.do(review.editDecision, { themeId: theme.id, changes: { decision: 'open' } })
  bench.do(review.editReview, { id: focusGroupId, changes: { reviewDate: '', reviewPeople: ' ' } })
  const empty = { debriefWorked: '', debriefDidNot: ' ', debriefDifferently: '', debriefUrgent: '' }
  bench.do(debrief.editDebrief, { id: focusGroupId, changes: empty })
  bench.do(actions.addAction, { title: ' ' })
  for (const id of ['impressions', 'debrief', 'review', 'actions']) expect(chapter(report(), id)).toEqual([])
  bench.do(debrief.editDebrief, { id: focusGroupId, changes: { debriefUrgent: 'Call back' } })
  expect(chapter(report(), 'debrief').filter(({ kind }) => kind === 'label')).toEqual([
    { kind: 'label', text: 'What cannot wait' },
  ])
})

describe('impressions', () => {
  test('are a chart with words, people and what was wanted, and the sentence of the match', () => {
    const { bench, people, say, report } = told()
    bench.do(impressions.setWantedWords, { words: ['Reliable', 'quick'] })
    say(0, 'Slow', 'kind', 'fast')
    say(1, 'slow', 'Quick')
    say(2, 'SLOW')
    bench.do(impressions.joinWords, { word: 'fast', into: 'quick' })
    const blocks = chapter(report(), 'impressions')
    expect(text(blocks)).toContain(`2 of 6 words match what was wanted. 2 of ${people.length} people said one of them.`)
    expect(text(blocks)).toContain('“Quick” includes “fast”.')
    const figure = blocks.find((block) => block.kind === 'scenes')
    if (figure?.kind !== 'scenes') throw new Error('no chart')
    const [scene] = figure.scenes
    expect(scene?.description).toBe(
      'Words by how often they were said: Slow 3 by 3 people; Quick 2 by 2 people, wanted; kind 1 by 1 person; Reliable 0, wanted.',
    )
    const bars = scene?.items.flatMap((item) => (item.kind === 'box' ? [item] : [])) ?? []
    expect(bars.map(({ width }) => Math.round((3 * width) / (bars[0]?.width ?? 1)))).toEqual([3, 2, 1])
    expect(bars.map(({ fill }) => fill)).toEqual(['tint', 'accent', 'tint'])
    expect(scene?.items.filter(({ kind }) => kind === 'path')).toHaveLength(2)
  })

  test('of many words show the most frequent and list the others', () => {
    const { say, report } = told()
    say(0, 'often', 'often')
    for (let index = 0; index < 30; index += 1) say(1, `word${String.fromCharCode(97 + (index % 26))}${index}`)
    const blocks = chapter(report(), 'impressions')
    expect(text(blocks)).toContain('Also said')
    for (let index = 0; index < 30; index += 1) expect(text(blocks)).toMatch(new RegExp(`word[a-z]${index}\\b`))
  })

  test('leave out the words of who refused', () => {
    const { bench, speakers, say, report } = told()
    say(0, 'secretive')
    say(1, 'kind')
    bench.do(focusGroup.editParticipant, { id: speakers[0]?.id ?? '', changes: { notesConsent: 'refused' } })
    expect(text(report().blocks)).not.toContain('secretive')
    expect(text(chapter(report(), 'impressions'))).toContain('1 word left out: no consent, or taken back.')
  })
})

test('the review prints day, people and each decision, with a link to its finding', () => {
  const { bench, focusGroupId, report } = told()
  bench.do(review.editReview, {
    id: focusGroupId,
    changes: { reviewDate: '2026-12-01', reviewPeople: 'Head of service' },
  })
  const first = Object.values(bench.tables.findings)[0]
  if (!first) throw new Error('the sample has no finding')
  bench.do(review.editDecision, {
    themeId: first.themeId,
    changes: { decision: 'test', decisionNote: 'In one shop, until March.' },
  })
  const blocks = chapter(report(), 'review')
  expect(text(blocks)).toContain('1 December 2026')
  expect(text(blocks)).toContain('Head of service')
  const row = rows(blocks).find(([, finding]) => finding?.startsWith(first.sentence.trim()))
  expect(row?.slice(2)).toEqual(['Test', 'In one shop, until March.'])
  const anchors = report().blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
  const table = blocks.find((block) => block.kind === 'table')
  const targets = table?.kind === 'table' ? [...text([table]).matchAll(/"target":"([^"]+)"/g)].map(([, id]) => id) : []
  expect(targets.length).toBe(rows(blocks).length)
  for (const target of targets) expect(anchors).toContain(target)
})

describe('actions', () => {
  test('have owner, day and state; what is urgent or overdue says so', () => {
    const { bench, focusGroupId, report } = told()
    bench.now = Date.UTC(2026, 11, 10)
    const line = bench.do(actions.makeActionOfLine, { focusGroupId, line: 'Call Mrs. Hill' })
    bench.do(actions.editAction, { id: line, changes: { owner: 'Ines', due: '2026-12-09' } })
    const later = bench.do(actions.addAction, { title: 'Write to all', owner: 'Bo', due: '2026-12-24' })
    bench.do(actions.editAction, { id: later, changes: { state: 'done', result: 'You get a letter.' } })
    const other = bench.do(focusGroup.addFocusGroup, { title: 'Friday' })
    bench.do(actions.makeActionOfLine, { focusGroupId: other, line: 'Only on Friday' })
    const blocks = chapter(report(), 'actions')
    expect(rows(blocks)).toEqual([
      ['Call Mrs. Hill | from the debrief', 'Ines', '9 December 2026 | Overdue', 'Urgent · open'],
      ['Write to all', 'Bo', '24 December 2026', 'Done'],
    ])
    const table = blocks.find((block) => block.kind === 'table')
    const groups = table?.kind === 'table' ? table.rows.flatMap((row) => (row.kind === 'group' ? [row.text] : [])) : []
    expect(groups).toEqual(['Overdue', 'Done or dropped'])
    expect(text(blocks)).toContain('As of 10 December 2026: 1 to do · 1 urgent · 1 overdue · 1 done.')
    expect(blocks.at(-1)).toEqual({ kind: 'list', items: ['You get a letter.'] })
  })

  test('from words that were taken back show none of them', () => {
    const { bench, report } = told()
    const note = Object.values(bench.tables.notes).find(
      ({ participantId, text: words }) => participantId !== null && words.length > 20,
    )
    if (!note?.participantId) throw new Error('the sample has no such note')
    bench.do(actions.makeActionOfNote, { noteId: note.id })
    expect(text(chapter(report(), 'actions'))).toContain(note.text.slice(0, 20))
    bench.do(focusGroup.editParticipant, { id: note.participantId, changes: { notesConsent: 'refused' } })
    expect(text(chapter(report(), 'actions'))).not.toContain(note.text.slice(0, 20))
    expect(text(chapter(report(), 'actions'))).toContain('words withheld')
  })
})

test('on paper each chapter is in the contents and the bookmarks, owners by name and participants by number', async () => {
  const { bench, focusGroupId, people, say, themes } = told()
  for (const { id: themeId } of themes) bench.do(review.editDecision, { themeId, changes: { decision: 'open' } })
  bench.do(impressions.setWantedWords, { words: ['Reliable', 'Quick'] })
  say(0, 'Slow', 'מהיר', '親切')
  bench.do(review.editReview, { id: focusGroupId, changes: { reviewDate: '2026-12-01' } })
  const id = bench.do(actions.makeActionOfLine, { focusGroupId, line: 'Call everybody back' })
  bench.do(actions.editAction, { id, changes: { owner: 'Ines Aguirre', due: '2026-11-02' } })
  const { bytes } = await paint(bench.tables)
  const pages = pagesOf(bytes)
  const expected: Record<string, string[]> = {
    Impressions: ['0 of 3 words match what was wanted.', 'nobody said it', '親切'],
    'Leadership review': ['1 December 2026', 'Not yet'],
    Actions: ['Call everybody back', 'Ines Aguirre', '2 November 2026', 'Overdue', 'Urgent · open'],
  }
  for (const [title, pieces] of Object.entries(expected)) {
    const bookmark = bookmarksOf(bytes).find((one) => one.title === title)
    const page = pages[(bookmark?.page ?? 0) - 1] ?? ''
    for (const piece of [title, ...pieces]) expect(page).toContain(piece)
    expect(pages[1]).toContain(title)
  }
  const all = pages.join(' ')
  for (const { name } of people) expect(all).not.toContain(name)
})
