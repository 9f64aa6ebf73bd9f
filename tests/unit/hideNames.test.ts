import { beforeEach, describe, expect, test } from 'vitest'
import { hideNames } from '#domain/insight/hideNames.ts'
import { notesCsv } from '#domain/interchange/notesCsv.ts'
import type { Tables } from '#domain/model/tables.ts'
import { guideReport } from '#domain/report/guideReport.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const group = idOf(8)
let tables: Tables
const call = (...names: string[]) => {
  tables.participants = {}
  names.forEach((name, index) => {
    put(tables, 'participants', 20 + index, { focusGroupId: group, name, seat: index + 1, order: `a${index}` })
  })
}
const hidden = (text: string) => hideNames(tables, group)(text)
beforeEach(() => {
  tables = smallJourney()
  tables.personas = {}
})

describe('a name in what was typed', () => {
  test.each([
    ['whole, in any case and order', 'anna  KELLER and Keller, Anna', '[P1] and [P1]'],
    ['the first name', 'Anna’s right, says Łukasz.', '[P1]’s right, says [P2].'],
    ['the last name, after Mrs', 'Mrs Keller agrees', 'Mrs [P1] agrees'],
    ['not within another word', 'Annabel, Kellers, anna', 'Annabel, Kellers, anna'],
    ['in Greek', 'Η Μαρία το είπε', 'Η [P3] το είπε'],
    ['in Arabic', 'قال أحمد نعم', 'قال [P4] نعم'],
    ['in Chinese, without blanks', '我同意陈伟说的', '我同意[P5]说的'],
    ['in Japanese, with and without a blank', '田中健一と田中 健一と田中さん', '[P6]と[P6]と[P6]さん'],
  ])('%s', (_, text, expected) => {
    call('Anna Keller', 'ŁUKASZ', 'Μαρία', 'أحمد', '陈伟', '田中 健一')
    expect(hidden(text)).toBe(expected)
  })

  test('of two people is both, of more is a participant; of another group is one too', () => {
    call('Anna Keller', 'Anna Lind', 'Bo Ek', 'Bo Ask', 'Bo Uhl')
    expect(hidden('Anna, Anna Lind and Bo')).toBe('[P1 or P2], [P2] and [a participant]')
    expect(hideNames(tables, null)('Anna Lind')).toBe('[a participant]')
  })

  test('with a hyphen, a dot or anything else that means something in a pattern', () => {
    call('Anne-Marie Duval-Roy', 'J. R. (Bob) O’Neil / Sons [*+?^$|\\]')
    expect(hidden('Anne-Marie said it, then anne-marie duval-roy')).toBe('[P1] said it, then [P1]')
    expect(hidden('by J. R. (Bob) O’Neil / Sons [*+?^$|\\] or')).toBe('by [P2] or')
  })

  test('that is an ordinary word too counts inside of a sentence only', () => {
    call('Will Price')
    put(tables, 'notes', 150, { focusGroupId: group, text: 'the price will go up', order: 'c0' })
    expect(hidden('Will it? Price matters. I am with Will. Will Price left.')).toBe(
      'Will it? Price matters. I am with [P1]. [P1] left.',
    )
  })

  test('that says what a person is and not who hides nothing', () => {
    call('Participant', 'Speaker 2', 'Customer')
    const turn = 'Participant: no. The Customer of today is a Participant.'
    expect(hidden(turn)).toBe(turn)
  })

  test('of somebody who leads, acts or stands for customers stays; so does what is no name', () => {
    call('Ines Ott', 'Ludmila Berg', 'Guest 3', 'X', '')
    put(tables, 'personas', 3, { name: 'Loyal Ludmila', order: 'a0' })
    tables.actions[idOf(16)] = { ...tables.actions[idOf(16)]!, owner: 'Ines Baumann' }
    tables.focusGroups[group] = { ...tables.focusGroups[group]!, coLeader: 'Maya Aguirre-Berg' }
    const text = 'Ines calls Ludmila, then Maya Aguirre-Berg; a Guest and X'
    expect(hidden(text)).toBe(text)
    expect(hidden('Ines Ott and Guest 3')).toBe('[P1] and [P3]')
  })

  test('leaves what holds none as it is, and finds one however its accents are written', () => {
    call()
    expect(hidden('Anna')).toBe('Anna')
    call('Zoë')
    expect(hidden('Zoe\u0308 and u\u0308')).toBe('[P1] and ü')
    expect(hidden('u\u0308')).toBe('u\u0308')
  })
})

describe('documents', () => {
  beforeEach(() => {
    call('Anna Keller', 'Bo Ek')
    const said = 'Anna is right about the queue'
    put(tables, 'notes', 150, { focusGroupId: group, participantId: idOf(21), text: said, order: 'c0' })
    tables.focusGroups[group] = { ...tables.focusGroups[group]!, debriefWorked: 'Keller spoke first' }
    tables.questions[idOf(9)] = { ...tables.questions[idOf(9)]!, text: 'What would you add to what Anna said?' }
    tables.findings[idOf(14)] = { ...tables.findings[idOf(14)]!, sentence: 'Bo waits longest.' }
  })

  test('show numbers for names wherever one was typed, and say so', () => {
    const { blocks, warnings } = summaryReport(tables, group, { names: false, date: '2026-11-22' })
    const text = JSON.stringify(blocks)
    expect(text).not.toMatch(/Anna|Keller|"Bo /)
    for (const shown of ['[P1] is right about', '[P1] spoke first', '[P2] waits longest.'])
      expect(text).toContain(shown)
    expect(warnings.at(-1)).toMatch(/^Names of participants were typed in \d+ places; the document has their numbers/)
  })

  test('say where it was, though a street is called like somebody', () => {
    tables.focusGroups[group] = { ...tables.focusGroups[group]!, place: 'Keller Hall', purpose: 'Hear it' }
    const { blocks } = guideReport(tables, group, '2026-11-22')
    expect(JSON.stringify(blocks)).toContain('Keller Hall')
  })

  test('with names show them as they were typed', () => {
    const { blocks } = summaryReport(tables, group, { names: true, date: '2026-11-22' })
    expect(JSON.stringify(blocks)).toContain('Anna is right about the queue')
  })

  test('the guide and the table of notes hold none either', () => {
    expect(JSON.stringify(guideReport(tables, group, '2026-11-22').blocks)).not.toMatch(/Anna|Keller/)
    const csv = notesCsv(tables, { focusGroupId: null, names: false })
    expect(csv).toContain('[P1] is right about the queue')
    expect(csv).not.toMatch(/Anna|Keller/)
    expect(notesCsv(tables, { focusGroupId: null, names: true })).toContain('Anna is right')
  })
})
