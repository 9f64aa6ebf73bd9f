import { expect, test } from 'vitest'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { leftOutSentences } from '#domain/report/leftOut.ts'
import { type Block, plainText, type Report } from '#domain/report/report.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'

const start = Date.UTC(2026, 10, 17, 17)

/** A journey with one focus group, of which so many people are on the list. */
function planned(people: number): { tables: Tables; focusGroupId: Id } {
  const tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'A day' })
  const focusGroupId = put(tables, 'focusGroups', 2, {
    title: 'Evening',
    purposeKind: 'changes',
    date: '2027-03-02',
    order: 'a0',
  } satisfies Partial<FocusGroup>)
  for (let seat = 1; seat <= people; seat += 1) {
    put(tables, 'participants', 10 + seat, { focusGroupId, seat, invitation: 'invited', order: `a${seat}` })
  }
  put(tables, 'questions', 30, { focusGroupId, text: 'Tell us.', minutes: 1, order: 'a0' })
  return { tables, focusGroupId }
}

function note(tables: Tables, number: number, values: object): Id {
  return put(tables, 'notes', number, { kind: 'verbatim', text: `Said ${number}`, order: `a${number % 10}`, ...values })
}

function theme(tables: Tables, number: number, noteIds: readonly Id[], finding: object): void {
  const themeId = put(tables, 'themes', number, { title: `Theme ${number}`, order: `a${number % 10}` })
  put(tables, 'findings', number + 100, { themeId, ...finding })
  for (const [index, noteId] of noteIds.entries()) put(tables, 'placements', number * 10 + index, { themeId, noteId })
}

const reportOf = (tables: Tables): Report => summaryReport(tables, null, { names: false, date: '2026-11-22' })

/** All that a report says in its own words, line by line. */
function said(report: Report): string {
  const textOf = (block: Block): string[] => {
    if (block.kind === 'counted') return [plainText(block.runs)]
    if (block.kind === 'keyFigures') return block.figures.map(({ value, label }) => `${value} ${label}`)
    if (block.kind === 'leaderFindings') return block.findings.map(({ breadth }) => plainText(breadth))
    if (block.kind === 'table') {
      const groups = block.rows.flatMap((row) => (row.kind === 'group' ? [row.text] : []))
      return [...groups, block.caption]
    }
    if (block.kind === 'scenes') return [block.caption]
    return 'text' in block ? [block.text] : []
  }
  return [report.cover?.subtitle, ...report.blocks.flatMap(textOf)].join('\n').replaceAll('\u00a0', ' ')
}

test('what is only planned is not told as if it had been held', () => {
  const { tables, focusGroupId } = planned(2)
  put(tables, 'participants', 20, { focusGroupId, invitation: 'declined', order: 'b0' })
  const before = said(reportOf(tables))
  for (const line of [
    'Summary of the focus group “Evening”, before it is held',
    '2 people expected',
    'The conversation is to be held to hear what customers think of proposed changes.',
    'Who is expected',
    '2 people are expected. 1 other person on the list is not. They are called',
    'There are no notes yet that could be grouped into findings.',
    'none has been asked yet.',
  ]) {
    expect(before).toContain(line)
  }
  for (const untrue of [
    'took part',
    'was held',
    'were taken',
    '0 of 2',
    'What they told us',
    'Key question · 1 minute planned ·',
  ]) {
    expect(before).not.toContain(untrue)
  }

  // What is computed from a table is known while the table is the same.
  const begun = structuredClone(tables)
  put(begun, 'sessions', 40, {
    focusGroupId,
    log: [{ at: start, event: 'opening', questionId: null, participantId: null, minutes: null }],
  })
  const after = said(reportOf(begun))
  expect(after).toContain('Summary of the focus group “Evening”\n')
  expect(after).toContain('The conversation was held to hear')
  expect(after).toContain('2 people took part. 1 other person on the list did not.')
  expect(after).toContain('Key question · 1 minute planned · 0 notes · 0 of 2 people')
})

test('over several focus groups people and notes are counted together as well', () => {
  const { tables, focusGroupId } = planned(3)
  const first = [50, 51].map((number) => note(tables, number, { focusGroupId, participantId: idOf(number - 39) }))
  theme(tables, 60, first, { sentence: 'Waiting hurts.' })
  theme(tables, 61, [note(tables, 52, { focusGroupId })], { sentence: 'Bills confuse.' })
  expect(said(reportOf(tables))).not.toContain('Over all focus groups')

  const both = structuredClone(tables)
  const other = put(both, 'focusGroups', 3, { title: 'Morning', order: 'a1' })
  put(both, 'participants', 20, { focusGroupId: other, seat: 1, order: 'a0' })
  const second = note(both, 55, { focusGroupId: other, participantId: idOf(20) })
  put(both, 'placements', 900, { themeId: idOf(60), noteId: second })
  // Not held, so it counts nowhere.
  put(both, 'focusGroups', 4, { title: 'Later', order: 'a2' })
  const { blocks } = reportOf(both)
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'across')
  const table = blocks[start + 1]
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows.map((row) => (row.kind === 'cells' ? row.cells.map(({ text }) => text) : []))).toEqual([
    ['1. Theme 60', '2 of 2', '3 of 4 people', '3 notes'],
    ['2. Theme 61', '1 of 2', '0 of 4 people', '1 note'],
  ])
  const notes = rows[0]?.kind === 'cells' ? rows[0].cells[3]?.runs?.[0] : undefined
  expect(notes).toMatchObject({ kind: 'count', notes: [...first, second], target: 'finding-1' })
  expect(table).toMatchObject({ caption: expect.stringContaining('of “Evening” and “Morning” counted together.') })
})

test('what consent keeps out is told of one focus group and of all', () => {
  const { tables, focusGroupId } = planned(2)
  const other = put(tables, 'focusGroups', 3, { title: 'Morning', order: 'a1' })
  for (const [number, group, refused] of [
    [20, focusGroupId, 'notesConsent'],
    [21, other, 'notesConsent'],
    [22, other, 'quotingConsent'],
  ] as const) {
    put(tables, 'participants', number, {
      focusGroupId: group,
      seat: number,
      [refused]: 'refused',
      order: `b${number}`,
    })
    note(tables, number + 40, { focusGroupId: group, participantId: idOf(number) })
  }
  expect(leftOutSentences(tables, focusGroupId)).toEqual(['1 note left out: no consent to take notes.'])
  expect(leftOutSentences(tables, null)).toEqual([
    '2 notes left out: no consent to take notes.',
    'The words of 1 note are withheld: no consent to quote.',
  ])
})

test('one of everything is told in the singular', () => {
  const { tables, focusGroupId } = planned(1)
  const participantId = idOf(11)
  const id = note(tables, 50, { focusGroupId, participantId, questionId: idOf(30), at: start })
  theme(tables, 60, [id], { sentence: 'Waiting hurts.', decision: 'act' })
  put(tables, 'actions', 70, { title: 'Call back', order: 'a0' })
  put(tables, 'impressionWords', 80, { focusGroupId, participantId, word: 'slow', at: start, order: 'a0' })
  const text = said(reportOf(tables))
  for (const line of [
    '1 person',
    '1 person took part. They are called by their seat',
    '\n1 finding.\n',
    '1 of 1 person · 1 note',
    '1 word, by how often it was said',
    '\n1 action.',
    '\n1 note. Time is counted from the first note.',
  ]) {
    expect(text).toContain(line)
  }
  expect(text).not.toMatch(/\b1 (notes|people|findings|actions|words|minutes|questions|touchpoints)\b/)
})

test('nobody on the list is not “0 of 0 people”', () => {
  const { tables, focusGroupId } = planned(0)
  const id = note(tables, 50, { focusGroupId, questionId: idOf(30) })
  theme(tables, 60, [id], { sentence: 'Waiting hurts.' })
  const text = said(reportOf(tables))
  expect(text).not.toMatch(/\b0 (of 0 )?people|0 % of/)
  expect(text).toContain('Key question · 1 minute planned · 1 note\n')
  expect(text).toContain('nobody is on the list of participants')
})

test('the numbers of the review and of the actions add up to those of the other chapters', () => {
  const { tables, focusGroupId } = planned(2)
  const ids = [50, 51, 52].map((number) => note(tables, number, { focusGroupId, participantId: idOf(11) }))
  theme(tables, 60, ids.slice(0, 1), { sentence: 'One.', decision: 'act' })
  theme(tables, 61, ids.slice(1, 2), { sentence: 'Two.' })
  theme(tables, 62, ids.slice(2), {})
  const states = ['open', 'open', 'doing', 'done', 'dropped', 'dropped']
  for (const [index, state] of states.entries()) {
    put(tables, 'actions', 70 + index, {
      title: `Do ${index}`,
      state,
      due: index ? '' : '2026-11-01',
      order: `a${index}`,
    })
  }
  const text = said(reportOf(tables))
  expect(text).toContain('3 findings, the most pressing first.')
  expect(text).toContain(
    '1 of 2 findings decided; the most pressing comes first. 1 more finding is not in a sentence yet and cannot be decided on.',
  )
  expect(text).toContain('3 to do · 1 overdue · 1 done · 2 dropped.')
  expect(text).toContain('Overdue\nAlso to do\nDone or dropped\n6 actions')
})
