import { describe, expect, test } from 'vitest'
import { answersByQuestion } from '#domain/insight/answers.ts'
import { participantsWhoTookPart, tookPart } from '#domain/insight/people.ts'
import { evidenceByTheme } from '#domain/insight/themes.ts'
import type { SessionEvent } from '#domain/model/sessions.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'

const group = idOf(8)

/** Eight invited: one declined, one stands by, one has no seat, one says nothing, four accepted. */
function table(): Tables {
  const tables = emptyTables()
  put(tables, 'journeys', 1)
  put(tables, 'focusGroups', 8, { title: 'Saturday', order: 'a0' })
  put(tables, 'questions', 9, { focusGroupId: group, text: 'What happened?', order: 'a0' })
  put(tables, 'themes', 11, { title: 'Waiting', order: 'a0' })
  const invitations = ['accepted', 'accepted', 'invited', 'planned', 'declined', 'standby', 'accepted', 'accepted']
  invitations.forEach((invitation, index) => {
    const seat = index === 6 ? null : index + 1
    put(tables, 'participants', 20 + index, { focusGroupId: group, invitation, seat, order: `a${index}` })
  })
  return tables
}

type Entry = readonly [event: SessionEvent, person?: number]

function begin(tables: Tables, ...entries: Entry[]): Tables {
  const log = ([['opening'], ...entries] as Entry[]).map(([event, person], index) => ({
    at: index * 1000,
    event,
    questionId: event === 'question' ? idOf(9) : null,
    participantId: person === undefined ? null : idOf(20 + person),
    minutes: null,
  }))
  put(tables, 'sessions', 10, { focusGroupId: group, log })
  return tables
}

function note(tables: Tables, person: number): Tables {
  const at = 100 + Object.keys(tables.notes).length
  const values = { focusGroupId: group, questionId: idOf(9), participantId: idOf(20 + person), order: `a${at}` }
  put(tables, 'notes', at, { text: 'I called twice.', ...values })
  return tables
}

const counted = (tables: Tables) =>
  participantsWhoTookPart(tables, group).map(({ id }) => Number.parseInt(id.slice(-4), 16) - 20)

describe('who is counted at the table', () => {
  test('before the session: everybody but who declined or stands by', () => {
    expect(counted(table())).toEqual([0, 1, 2, 3, 7, 6])
  })

  test('once it was begun: everybody with a seat', () => {
    expect(counted(begin(table(), ['question']))).toEqual([0, 1, 2, 3, 7])
  })

  test('whoever a note was taken of was there, whatever the list says', () => {
    for (const person of [4, 5, 6]) {
      expect(counted(note(begin(table(), ['leave', person], ['question']), person))).toContain(person)
    }
    expect(counted(note(table(), 4))).toContain(4)
  })

  test('who is missing at the first question and never comes was not there', () => {
    expect(counted(begin(table(), ['leave', 0], ['question'], ['question']))).not.toContain(0)
    expect(counted(begin(table(), ['leave', 0]))).not.toContain(0)
  })

  test('who comes late, or leaves in the middle, was there', () => {
    expect(counted(begin(table(), ['leave', 0], ['question'], ['arrive', 0]))).toContain(0)
    expect(counted(begin(table(), ['question'], ['leave', 0]))).toContain(0)
    expect(counted(begin(table(), ['arrive', 0], ['leave', 0], ['question']))).toContain(0)
  })

  test('another focus group that was begun says nothing about this one', () => {
    const tables = table()
    put(tables, 'focusGroups', 18, { title: 'Other', order: 'a1' })
    put(tables, 'participants', 60, { focusGroupId: idOf(18), order: 'a0' })
    const log = [{ at: 1, event: 'opening', questionId: null, participantId: null, minutes: null }]
    put(tables, 'sessions', 19, { focusGroupId: idOf(18), log })
    expect(counted(tables)).toEqual([0, 1, 2, 3, 7, 6])
    expect(participantsWhoTookPart(tables, idOf(18))).toEqual([])
  })
})

test('“of N” counts them in themes, answers and the summary', () => {
  const tables = note(begin(table(), ['leave', 0], ['question']), 1)
  put(tables, 'placements', 12, { themeId: idOf(11), noteId: idOf(100) })
  expect(evidenceByTheme(tables, group).get(idOf(11))).toMatchObject({ peopleCount: 1, of: 4 })
  expect(evidenceByTheme(tables, null).get(idOf(11))).toMatchObject({ of: 4 })
  expect(answersByQuestion(tables, group)[0]).toMatchObject({ people: 1, of: 4 })
  const figures = summaryReport(tables, group, { names: false, date: '2026-11-22' }).blocks.find(
    (block) => block.kind === 'keyFigures',
  )
  expect(figures).toMatchObject({ figures: [{ label: 'people', value: '4' }, {}, {}] })
})

test('ten thousand notes are looked through once, not for each person', () => {
  const tables = begin(table(), ['question'])
  for (let number = 0; number < 10_000; number++) {
    put(tables, 'notes', 1000 + number, { focusGroupId: group, participantId: idOf(21), order: 'a0', text: 'x' })
  }
  let reads = 0
  const notes = new Proxy(tables.notes, {
    ownKeys(target) {
      reads += 1
      return Reflect.ownKeys(target)
    },
  })
  const people = Object.values(tables.participants)
  for (const person of people) tookPart({ ...tables, notes }, person)
  expect(reads).toBe(1)
})
