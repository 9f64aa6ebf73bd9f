import { describe, expect, test } from 'vitest'
import { consentGaps, mayKeep, mayQuote, wordsWithheld } from '#domain/insight/consent.ts'
import { feelingByStage } from '#domain/insight/feeling.ts'
import { codesOf, notesOf, participantsOf, questionsOf } from '#domain/insight/people.ts'
import { rankCandidates, rankingWeights } from '#domain/insight/ranking.ts'
import { evidenceByTheme, stageOfNote, themeEvidence, unsortedNotes } from '#domain/insight/themes.ts'
import { stageDepth, tooDeepWords } from '#domain/insight/tooDeep.ts'
import type { EntityName, Id, Note } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const groupId = idOf(8)
const change = (tables: Tables, name: EntityName, number: number, values: object) => {
  // Tables are never changed in place, and what is computed from them relies on it.
  const table = tables[name] as Record<Id, object>
  Object.assign(tables, { [name]: { ...table, [idOf(number)]: { ...table[idOf(number)], ...values } } })
}
const noteOf = (tables: Tables, number: number) => tables.notes[idOf(number)] as Note

describe('people', () => {
  test('are listed by seat, then in their order, and coded by seat', () => {
    const tables = smallJourney()
    put(tables, 'participants', 30, { focusGroupId: groupId, name: 'Late', seat: null, order: 'a9' })
    put(tables, 'participants', 31, { focusGroupId: groupId, name: 'Early', seat: null, order: 'a8' })
    put(tables, 'participants', 32, { focusGroupId: idOf(404), name: 'Elsewhere', seat: 1, order: 'a0' })
    change(tables, 'participants', 20, { seat: 9 })
    const people = participantsOf(tables, groupId)
    expect(people.map(({ name }) => name)).toEqual(['Μαρία', 'Ірина', '陈伟', 'שרה', 'أحمد', 'Anne', 'Early', 'Late'])
    const codes = codesOf(tables, groupId)
    expect(people.map(({ id }) => codes.get(id))).toEqual(['P2', 'P3', 'P4', 'P5', 'P6', 'P9', 'P10', 'P11'])
  })

  test('have codes of their own even when a merged copy gave a seat away twice', () => {
    const tables = smallJourney()
    change(tables, 'participants', 22, { seat: 2 })
    const codes = [...codesOf(tables, groupId).values()]
    expect(new Set(codes).size).toBe(6)
    expect(codes.sort()).toEqual(['P1', 'P2', 'P4', 'P5', 'P6', 'P7'])
  })

  test('questions and notes come in their order, of one focus group only', () => {
    const tables = smallJourney()
    put(tables, 'questions', 40, { focusGroupId: groupId, text: 'First', order: 'Zz' })
    put(tables, 'questions', 41, { focusGroupId: idOf(404), text: 'Other', order: 'a0' })
    put(tables, 'notes', 42, { focusGroupId: idOf(404), text: 'Other', order: 'a0' })
    expect(questionsOf(tables, groupId).map(({ text }) => text)).toEqual([
      'First',
      'Tell us about the last time you called.',
    ])
    expect(notesOf(tables, groupId).map(({ id }) => id)).toEqual(
      Array.from({ length: 12 }, (_, index) => idOf(100 + index)),
    )
  })
})

describe('consent', () => {
  test.each([
    ['unasked', 'unasked', { keep: true, quote: false, withheld: false }],
    ['given', 'unasked', { keep: true, quote: false, withheld: false }],
    ['given', 'given', { keep: true, quote: true, withheld: false }],
    ['given', 'refused', { keep: true, quote: false, withheld: true }],
    ['refused', 'given', { keep: false, quote: false, withheld: false }],
    ['refused', 'refused', { keep: false, quote: false, withheld: true }],
  ])('notes %s, quoting %s', (notesConsent, quotingConsent, wanted) => {
    const tables = smallJourney()
    change(tables, 'participants', 20, { notesConsent, quotingConsent })
    const note = noteOf(tables, 100)
    const seen = { keep: mayKeep(note, tables), quote: mayQuote(note, tables), withheld: wordsWithheld(note, tables) }
    expect(seen).toEqual(wanted)
  })

  test('is not needed for a note of nobody', () => {
    const tables = smallJourney()
    const note = { ...noteOf(tables, 100), participantId: null }
    expect([mayKeep(note, tables), mayQuote(note, tables), wordsWithheld(note, tables)]).toEqual([true, true, false])
  })

  test('gaps: who is still to be asked, who refused, and how many notes that concerns', () => {
    const tables = smallJourney()
    change(tables, 'participants', 20, { notesConsent: 'refused', quotingConsent: 'refused' })
    change(tables, 'participants', 21, { notesConsent: 'given', quotingConsent: 'refused' })
    change(tables, 'participants', 22, { notesConsent: 'given', quotingConsent: 'given' })
    const gaps = consentGaps(tables, groupId)
    const ids = (people: readonly { id: Id }[]) => people.map(({ id }) => id)
    expect(gaps).toMatchObject({ participants: 6, keptOut: 2, withheld: 2, complete: false })
    expect(ids(gaps.notes.unasked)).toEqual([23, 24, 25].map(idOf))
    expect(ids(gaps.notes.refused)).toEqual([idOf(20)])
    expect(ids(gaps.quoting.refused)).toEqual([20, 21].map(idOf))
    for (const number of [23, 24, 25])
      change(tables, 'participants', number, { notesConsent: 'given', quotingConsent: 'given' })
    expect(consentGaps(tables, groupId).complete).toBe(true)
  })
})

describe('themes', () => {
  test('are backed by notes, different people, feelings and stages', () => {
    const tables = smallJourney()
    put(tables, 'placements', 60, { themeId: idOf(11), noteId: idOf(106) })
    put(tables, 'placements', 61, { themeId: idOf(11), noteId: idOf(106) })
    change(tables, 'notes', 101, { kind: 'delight', touchpointId: null, questionId: null })
    const evidence = themeEvidence(tables, idOf(11), groupId)
    expect(evidence.notes.map(({ id }) => id)).toEqual([100, 101, 106].map(idOf))
    expect(evidence).toMatchObject({ people: [20, 21].map(idOf), peopleCount: 2, of: 6, irritations: 2, delights: 1 })
    expect(evidence.stages.map(({ id }) => id)).toEqual([idOf(4)])
    expect(evidenceByTheme(tables, groupId).get(idOf(11))).toEqual(evidence)
  })

  test('count all focus groups or one, group by group', () => {
    const tables = smallJourney()
    const other = put(tables, 'focusGroups', 70, { title: 'Earlier', order: 'Zz' })
    const speaker = put(tables, 'participants', 71, { focusGroupId: other, seat: 1, order: 'a0' })
    const said = put(tables, 'notes', 72, { focusGroupId: other, participantId: speaker, text: 'x', order: 'z9' })
    put(tables, 'placements', 73, { themeId: idOf(11), noteId: said })
    expect(themeEvidence(tables, idOf(11), null)).toMatchObject({ peopleCount: 3, of: 7 })
    expect(themeEvidence(tables, idOf(11), null).notes.map(({ id }) => id)).toEqual([72, 100, 101].map(idOf))
    expect(themeEvidence(tables, idOf(11), other)).toMatchObject({ peopleCount: 1, of: 1 })
    expect(themeEvidence(tables, idOf(404), null)).toMatchObject({ notes: [], peopleCount: 0 })
    const empty = put(tables, 'themes', 74, { title: 'Empty', order: 'a5' })
    expect(evidenceByTheme(tables, groupId).get(empty)).toMatchObject({ notes: [], people: [], of: 6, stages: [] })
  })

  test('leave out who refused notes, among the unsorted too', () => {
    const tables = smallJourney()
    expect(unsortedNotes(tables, groupId).map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => idOf(102 + index)),
    )
    expect(unsortedNotes(tables, idOf(404))).toEqual([])
    change(tables, 'participants', 20, { notesConsent: 'refused' })
    expect(themeEvidence(tables, idOf(11), groupId)).toMatchObject({ peopleCount: 1, of: 6, irritations: 0 })
    expect(unsortedNotes(tables, null)).toHaveLength(9)
  })

  test('a note speaks about the stage of its touchpoint before that of its question', () => {
    const tables = smallJourney()
    change(tables, 'questions', 9, { stageId: idOf(5), touchpointId: null })
    expect(stageOfNote(noteOf(tables, 100), tables)?.id).toBe(idOf(4))
    expect(stageOfNote({ ...noteOf(tables, 100), touchpointId: null }, tables)?.id).toBe(idOf(5))
    expect(stageOfNote({ ...noteOf(tables, 100), touchpointId: null, questionId: null }, tables)).toBeNull()
    change(tables, 'questions', 9, { stageId: idOf(5), touchpointId: idOf(7) })
    expect(stageOfNote({ ...noteOf(tables, 100), touchpointId: null }, tables)?.id).toBe(idOf(4))
  })
})

describe('feeling by stage', () => {
  test('has mean and spread, and nulls where nobody has said', () => {
    const tables = smallJourney()
    put(tables, 'touchpoints', 80, { stageId: idOf(4), title: 'Letter', emotion: 3, order: 'a5' })
    put(tables, 'touchpoints', 81, { stageId: idOf(4), title: 'Nothing known', emotion: null, order: 'a6' })
    const [first, second] = feelingByStage(tables)
    expect(first).toMatchObject({ stage: { id: idOf(4) }, mean: 0.5, lowest: -2, highest: 3, n: 2 })
    expect(first?.touchpoints.map(({ title }) => title)).toEqual(['Call', 'Letter', 'Nothing known'])
    expect(second).toMatchObject({
      stage: { id: idOf(5) },
      mean: null,
      lowest: null,
      highest: null,
      n: 0,
      touchpoints: [],
    })
  })
})

describe('the ranking of candidates', () => {
  const ranked = (scores: [frequency: number, negativeFeedback: number, urgency: number][]) => {
    const tables = emptyTables()
    scores.forEach(([frequency, negativeFeedback, urgency], index) => {
      put(tables, 'candidates', index, { title: `${index}`, frequency, negativeFeedback, urgency, order: `a${index}` })
    })
    return rankCandidates(tables).map(({ candidate, score, suggested }) => [candidate.title, score, suggested])
  }

  test('weighs negative feedback most, and goes from 0 to 100', () => {
    expect(Object.values(rankingWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1)
    expect(
      ranked([
        [5, 0, 0],
        [0, 5, 0],
        [0, 0, 5],
        [5, 5, 5],
      ]),
    ).toEqual([
      ['3', 100, true],
      ['1', 40, false],
      ['0', 35, false],
      ['2', 25, false],
    ])
  })

  test('keeps the order of equals, and suggests nothing while all is 0', () => {
    expect(
      ranked([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toEqual([
      ['0', 20, true],
      ['1', 20, false],
    ])
    expect(
      ranked([
        [0, 0, 0],
        [0, 0, 0],
      ]).map(([, score, suggested]) => [score, suggested]),
    ).toEqual([
      [0, false],
      [0, false],
    ])
    expect(ranked([])).toEqual([])
  })
})

describe('too deep', () => {
  test.each([
    ['The back-office approves it in the CRM', ['back-office', 'crm']],
    ['Back office and BACK OFFICE', ['back office']],
    ['Workflows, an SLA and the internal approval chain', ['workflows', 'sla', 'internal', 'approval chain']],
    ['The nightly run updates the database', ['nightly run', 'database']],
    ['I buy a train ticket and stand in the queue', []],
    ['The sophisticated slabs of the auditorium are clean', []],
    ['They promise to call back by noon', []],
    ['', []],
  ])('%s', (text, words) => expect(tooDeepWords(text)).toEqual(words))

  const depth = (texts: string[], parked: string[] = []) => {
    const tables = emptyTables()
    const stageId = put(tables, 'stages', 1, { order: 'a0' })
    ;[...texts, ...parked].forEach((text, index) => {
      const values = { stageId, lane: 'happens', text, parked: index >= texts.length, order: `a${index}` }
      put(tables, 'stageLines', 10 + index, values)
    })
    put(tables, 'stageLines', 90, { stageId: idOf(404), lane: 'happens', text: 'workflow', order: 'a0' })
    return stageDepth(tables, stageId)
  }

  test('a stage is too deep with three such lines, or a third of all', () => {
    expect(depth(['The workflow starts'])).toMatchObject({ tooDeep: true, lines: [{ words: ['workflow'] }] })
    expect(depth(['workflow', 'I call', 'I wait', 'I ask'])).toMatchObject({
      tooDeep: false,
      lines: [{ words: ['workflow'] }],
    })
    expect(depth(['workflow', 'I call', 'I wait']).tooDeep).toBe(true)
    const many = ['I call', 'I wait', 'I ask', 'I pay', 'I read', 'I sign', 'I go', 'I come', 'I sit', 'I eat']
    expect(depth([...many, 'workflow', 'CRM']).tooDeep).toBe(false)
    expect(depth([...many, 'workflow', 'CRM', 'SLA']).tooDeep).toBe(true)
    expect(depth(['I call', '', '', 'I wait', '', 'I ask', 'workflow']).tooDeep).toBe(false)
  })

  test('a parked line is no harm', () => {
    expect(depth(['I call'], ['workflow', 'CRM', 'SLA'])).toEqual({ tooDeep: false, lines: [] })
    expect(depth([])).toEqual({ tooDeep: false, lines: [] })
  })
})
