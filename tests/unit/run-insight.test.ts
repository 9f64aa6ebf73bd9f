import { describe, expect, it } from 'vitest'
import { parseNoteLine } from '#domain/insight/noteLine.ts'
import { noteLineOf, seatPrefix } from '#domain/insight/noteLineOf.ts'
import { seatAdvice } from '#domain/insight/seatAdvice.ts'
import { elapsedAt, questionAt, ranBetween, sessionPlace } from '#domain/insight/sessionPlace.ts'
import { tagsOf } from '#domain/insight/tags.ts'
import type { Note, Question, Session } from '#domain/model/index.ts'
import { noteKinds } from '#domain/model/notes.ts'

const participants = [
  { id: 'a', name: 'Aylin Demir', seat: 3 },
  { id: 'b', name: 'Łukasz', seat: null },
]
const codes = new Map([
  ['a', 'P3'],
  ['b', 'P4'],
])
const touchpoints = [
  { id: 't1', title: 'Hotline' },
  { id: 't2', title: 'Call the hotline at night' },
  { id: 't3', title: 'The “welcome” letter' },
]
const room = { participants, codes, touchpoints }

describe('noteLineOf', () => {
  const texts = ['I hung up after ten minutes.', 'long hold', 'she said “no” (twice)', '日本語のメモ', 'a / b # c']
  for (const kind of noteKinds)
    it(`is read back as it was: ${kind}`, () => {
      for (const text of texts)
        for (const participantId of ['a', 'b', null])
          for (const touchpointId of ['t1', 't2', 't3', null])
            for (const [tags, star] of [
              [[], false],
              [['hold', 'Zażółć'], true],
            ] as const) {
              const note = { kind, text, participantId, touchpointId, tags: [...tags], star }
              const line = noteLineOf(note, room)
              expect(parseNoteLine(line, room), line).toMatchObject({ ...note, unknown: null })
            }
    })

  it('says that a text is text when it would be read as something else', () => {
    const texts = ['3 weeks I waited', '"no" was all', '(laughs) again', "'3 weeks", '! and ?', '@aylin said so']
    for (const text of texts)
      for (const participantId of ['a', 'b', null]) {
        const note = { kind: 'paraphrase' as const, text, participantId, touchpointId: null, tags: [], star: false }
        const line = noteLineOf(note, room)
        expect(parseNoteLine(line, room), line).toMatchObject({ ...note, unknown: null })
      }
    const note = { kind: 'paraphrase' as const, participantId: 'a', touchpointId: null, tags: [], star: false }
    expect(noteLineOf({ ...note, text: '3 weeks I waited' }, room)).toBe("3 '3 weeks I waited")
    expect(noteLineOf({ ...note, text: "'90s music" }, room)).toBe("3 '90s music")
  })

  it('names people by seat, or by code when they have none', () => {
    expect(seatPrefix('a', room)).toBe('3 ')
    expect(seatPrefix('b', room)).toBe('@P4 ')
    expect(seatPrefix(null, room)).toBe('')
    expect(seatPrefix('gone', room)).toBe('')
  })
})

describe('sessionPlace', () => {
  const questions = ['q1', 'q2', 'q3'].map((id) => ({ id, minutes: 10 })) as unknown as Question[]
  const log = (...entries: [number, Session['log'][number]['event'], string?][]) => ({
    log: entries.map(([at, event, questionId = null]) => ({
      at,
      event,
      questionId: questionId ?? null,
      participantId: null,
      minutes: null,
    })),
  })

  it('waits until a session was started', () => {
    expect(sessionPlace(undefined, questions)).toEqual({ standing: 'waiting', part: 'opening', index: -1 })
  })

  it('follows the log through questions, pauses and the end', () => {
    const entries: Parameters<typeof log> = [
      [0, 'opening'],
      [10, 'question', 'q2'],
    ]
    expect(sessionPlace(log(...entries), questions)).toEqual({ standing: 'running', part: 'question', index: 1 })
    entries.push([20, 'pause'])
    expect(sessionPlace(log(...entries), questions)).toEqual({ standing: 'paused', part: 'question', index: 1 })
    entries.push([30, 'resume'], [40, 'closing'], [50, 'end'])
    expect(sessionPlace(log(...entries), questions)).toEqual({ standing: 'ended', part: 'closing', index: 3 })
  })

  it('goes back to the last question that still exists', () => {
    const session = log([0, 'opening'], [10, 'question', 'q1'], [20, 'question', 'gone'])
    expect(sessionPlace(session, questions)).toEqual({ standing: 'running', part: 'question', index: 0 })
  })

  it('knows the question and the running time at any moment', () => {
    const session = log(
      [1000, 'opening'],
      [2000, 'question', 'q1'],
      [3000, 'pause'],
      [9000, 'resume'],
      [9500, 'question', 'q2'],
    )
    expect(questionAt(session, questions, 500)).toBeNull()
    expect(questionAt(session, questions, 1500)).toBeNull()
    expect(questionAt(session, questions, 2500)).toBe('q1')
    expect(questionAt(session, questions, 9600)).toBe('q2')
    expect(elapsedAt(session, 999)).toBeNull()
    expect(elapsedAt(session, 2500)).toBe(1500)
    expect(elapsedAt(session, 9600)).toBe(2600)
    expect(ranBetween(session, 2500, 9600)).toBe(1100)
    expect(ranBetween(session, 0, 2500)).toBe(1500)
    expect(ranBetween(session, 9600, 9500)).toBe(0)
    expect(ranBetween(undefined, 0, 9500)).toBe(0)
  })
})

describe('seatAdvice', () => {
  it('calls six to eight best, fewer than five thin, more than fifteen too many', () => {
    const fits = [1, 4, 5, 6, 8, 9, 13, 15, 16, 30].map((seats) => seatAdvice(seats).fit)
    expect(fits).toEqual(['thin', 'thin', 'best', 'best', 'best', 'many', 'many', 'many', 'tooMany', 'tooMany'])
  })
})

describe('tagsOf', () => {
  it('lists each tag of the focus group once, the last one first', () => {
    const note = (id: string, focusGroupId: string, changedAt: number, ...tags: string[]) => [
      id,
      { id, focusGroupId, changedAt, tags } as unknown as Note,
    ]
    const notes = Object.fromEntries([
      note('n1', 'g', 1, 'hold', 'bill'),
      note('n2', 'g', 3, 'hold'),
      note('n3', 'g', 2, 'letter'),
      note('n4', 'other', 9, 'elsewhere'),
    ])
    expect(tagsOf({ notes }, 'g')).toEqual(['hold', 'letter', 'bill'])
  })
})
