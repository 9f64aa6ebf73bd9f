import { describe, expect, test } from 'vitest'
import { sessionClock } from '#domain/insight/clock.ts'
import { talkBalance } from '#domain/insight/talkBalance.ts'
import { timeBudget } from '#domain/insight/timeBudget.ts'
import type { Question, Session } from '#domain/model/index.ts'
import { changedAt, idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 22, 18)
const at = (minutes: number) => start + minutes * minute
const questions = [
  { id: 'q1', minutes: 5 },
  { id: 'q2', minutes: 10 },
] as Question[]
type Entry = Session['log'][number]
const entry = (when: number, event: Entry['event'], questionId: string | null = null): Entry => ({
  at: at(when),
  event,
  questionId,
  participantId: null,
  minutes: null,
})
const log = (...entries: [minutes: number, event: Entry['event'], questionId?: string][]) => ({
  log: entries.map((one) => entry(...one)),
})
const clock = (session: ReturnType<typeof log>, now: number) => sessionClock(session, questions, 90, at(now))

describe('the clock of a session', () => {
  test('begins with the opening script', () => {
    expect(clock(log([0, 'opening']), 3)).toEqual({
      state: 'opening',
      questionId: null,
      questionElapsed: 3 * minute,
      questionLeft: 0,
      elapsed: 3 * minute,
      left: 87 * minute,
      perQuestion: new Map(),
      planned: new Map([
        ['q1', 5 * minute],
        ['q2', 10 * minute],
      ]),
    })
  })

  test('counts each question by itself and the whole', () => {
    const session = log([0, 'opening'], [4, 'question', 'q1'], [10, 'question', 'q2'])
    expect(clock(session, 7)).toMatchObject({ state: 'question', questionId: 'q2', questionElapsed: 0 })
    expect(clock(session, 13)).toEqual({
      state: 'question',
      questionId: 'q2',
      questionElapsed: 3 * minute,
      questionLeft: 7 * minute,
      elapsed: 13 * minute,
      left: 77 * minute,
      perQuestion: new Map([
        ['q1', 6 * minute],
        ['q2', 3 * minute],
      ]),
      planned: new Map([
        ['q1', 5 * minute],
        ['q2', 10 * minute],
      ]),
    })
  })

  test('is negative when the time is over', () => {
    const session = log([0, 'question', 'q1'])
    expect(clock(session, 95)).toMatchObject({ questionLeft: -90 * minute, left: -5 * minute })
  })

  test('adds up what a question got on all its visits', () => {
    const session = log([0, 'question', 'q1'], [3, 'question', 'q2'], [5, 'question', 'q1'])
    expect(clock(session, 6)).toMatchObject({ questionId: 'q1', questionElapsed: 4 * minute, questionLeft: minute })
  })

  test('stands still while paused, for the question too, and knows which one', () => {
    const paused = log([0, 'question', 'q1'], [2, 'pause'])
    expect(clock(paused, 50)).toMatchObject({
      state: 'paused',
      questionId: 'q1',
      questionElapsed: 2 * minute,
      elapsed: 2 * minute,
    })
    const resumed = log([0, 'question', 'q1'], [2, 'pause'], [22, 'resume'])
    expect(clock(resumed, 23)).toMatchObject({
      state: 'question',
      questionId: 'q1',
      questionElapsed: 3 * minute,
      elapsed: 3 * minute,
    })
    expect(clock(log([0, 'question', 'q1'], [2, 'pause'], [4, 'pause'], [6, 'resume']), 7)).toMatchObject({
      elapsed: 3 * minute,
    })
  })

  test('goes on when the next question is asked in a pause', () => {
    const session = log([0, 'question', 'q1'], [2, 'pause'], [10, 'question', 'q2'])
    expect(clock(session, 11)).toMatchObject({ state: 'question', questionId: 'q2', elapsed: 3 * minute })
  })

  test('gives a question the minutes it got on top, once for each time, and no other', () => {
    const session = log([0, 'question', 'q1'])
    const more = (minutes: number | null) => ({ ...entry(4, 'extend', 'q1'), minutes })
    session.log.push(more(2), more(5), more(null), { ...entry(4, 'extend', 'gone'), minutes: 50 })
    expect(clock(session, 6)).toMatchObject({ questionId: 'q1', questionElapsed: 6 * minute, questionLeft: 6 * minute })
    expect(clock(session, 6).planned).toEqual(
      new Map([
        ['q1', 12 * minute],
        ['q2', 10 * minute],
      ]),
    )
  })

  test('lets a break use up the whole, not the question, and a pause neither', () => {
    const session = log([0, 'question', 'q1'], [2, 'break'])
    expect(clock(session, 12)).toMatchObject({
      state: 'break',
      questionId: 'q1',
      questionElapsed: 2 * minute,
      elapsed: 2 * minute,
      left: 78 * minute,
    })
    session.log.push(entry(12, 'resume'))
    expect(clock(session, 13)).toMatchObject({ state: 'question', elapsed: 3 * minute, left: 77 * minute })
    session.log.push(entry(13, 'pause'), entry(23, 'question', 'q2'))
    expect(clock(session, 24)).toMatchObject({ questionId: 'q2', elapsed: 4 * minute, left: 76 * minute })
  })

  test('minds neither who comes and goes nor what is skipped and parked', () => {
    const session = log([0, 'question', 'q1'], [1, 'arrive'], [1, 'leave'], [2, 'skip', 'q1'], [2, 'park', 'q1'])
    expect(clock(session, 3)).toMatchObject({ state: 'question', questionId: 'q1', elapsed: 3 * minute })
  })

  test('stops at the end, and goes on if the session does', () => {
    const ended = log([0, 'opening'], [1, 'question', 'q1'], [4, 'closing'], [6, 'end'])
    expect(clock(ended, 600)).toMatchObject({
      state: 'ended',
      questionId: null,
      questionElapsed: 2 * minute,
      elapsed: 6 * minute,
    })
    const again = log([0, 'question', 'q1'], [6, 'end'], [16, 'resume'])
    expect(clock(again, 17)).toMatchObject({ state: 'question', questionId: 'q1', elapsed: 7 * minute })
    expect(clock(log([0, 'question', 'q1'], [6, 'end'], [7, 'pause']), 9)).toMatchObject({
      state: 'ended',
      elapsed: 6 * minute,
    })
  })

  test('measures a script from where it began', () => {
    const session = log([0, 'opening'], [5, 'question', 'q1'], [9, 'closing'])
    expect(clock(session, 12)).toMatchObject({
      state: 'closing',
      questionElapsed: 3 * minute,
      questionLeft: 0,
      elapsed: 12 * minute,
    })
  })

  test('shows no question that was deleted, and keeps the time of the whole', () => {
    const session = log([0, 'question', 'gone'], [3, 'question', 'q1'], [5, 'question', 'gone'])
    const now = clock(session, 6)
    expect(now).toMatchObject({
      state: 'question',
      questionId: null,
      questionElapsed: minute,
      questionLeft: 0,
      elapsed: 6 * minute,
    })
    expect(now.perQuestion).toEqual(new Map([['q1', 2 * minute]]))
  })

  test('never runs backwards, when the clock of the laptop was set back', () => {
    const session = log([10, 'question', 'q1'], [4, 'question', 'q2'], [12, 'pause'], [11, 'resume'])
    expect(clock(session, 13)).toMatchObject({ questionId: 'q2', questionElapsed: 3 * minute, elapsed: 3 * minute })
    expect(clock(log([10, 'opening']), 2)).toMatchObject({ elapsed: 0, left: 90 * minute })
  })

  test('is the same whether the laptop slept or not: it reads the log alone', () => {
    const session = log([0, 'opening'], [1, 'question', 'q1'])
    const before = JSON.stringify(session)
    clock(session, 5)
    expect(clock(structuredClone(session), 61)).toEqual(clock(session, 61))
    expect(JSON.stringify(session)).toBe(before)
  })
})

describe('who speaks how much', () => {
  const groupId = idOf(8)
  const now = changedAt + 60_000

  test('by seat, with the share of all attributed notes and the silence since', () => {
    const tables = smallJourney()
    put(tables, 'notes', 200, {
      focusGroupId: groupId,
      participantId: idOf(20),
      text: 'x',
      at: changedAt + 30_000,
      order: 'b0',
    })
    put(tables, 'notes', 201, { focusGroupId: groupId, participantId: null, text: 'x', at: now, order: 'b1' })
    put(tables, 'notes', 202, {
      focusGroupId: groupId,
      participantId: idOf(21),
      kind: 'nonverbal',
      text: 'nods',
      at: now,
      order: 'b2',
    })
    put(tables, 'notes', 203, {
      focusGroupId: groupId,
      participantId: idOf(21),
      kind: 'opinion',
      text: 'tired',
      at: now,
      order: 'b3',
    })
    put(tables, 'notes', 204, {
      focusGroupId: idOf(404),
      participantId: idOf(21),
      text: 'elsewhere',
      at: now,
      order: 'b4',
    })
    const balance = talkBalance(tables, groupId, now)
    expect(balance.map(({ participantId }) => participantId)).toEqual([20, 21, 22, 23, 24, 25].map(idOf))
    expect(balance[0]).toEqual({
      participantId: idOf(20),
      notes: 3,
      share: 3 / 13,
      presence: 'there',
      silentFor: 30_000,
    })
    expect(balance[1]).toEqual({
      participantId: idOf(21),
      notes: 2,
      share: 2 / 13,
      presence: 'there',
      silentFor: 53_000,
    })
    expect(balance.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  test('who has said nothing is silent since the session began, if it did', () => {
    const tables = smallJourney()
    put(tables, 'participants', 26, { focusGroupId: groupId, seat: 7, order: 'a9' })
    const last = () => talkBalance(tables, groupId, now).at(-1)
    expect(last()).toEqual({ participantId: idOf(26), notes: 0, share: 0, presence: 'there', silentFor: 60_000 })
    tables.sessions = {}
    expect(last()?.silentFor).toBeNull()
  })

  test('a pasted transcript knows no times', () => {
    const tables = smallJourney()
    for (const note of Object.values(tables.notes)) tables.notes[note.id] = { ...note, at: null }
    expect(talkBalance(tables, groupId, now).map(({ silentFor }) => silentFor)).toEqual(Array(6).fill(null))
    tables.notes = {}
    expect(talkBalance(tables, groupId, now).map(({ share }) => share)).toEqual(Array(6).fill(0))
  })
})

describe('the time budget', () => {
  test('adds up the minutes of one focus group and says by how much they are over', () => {
    const tables = smallJourney()
    const groupId = idOf(8)
    expect(timeBudget(tables, groupId)).toEqual({
      planned: 10,
      breaks: 0,
      available: 90,
      over: 0,
      questions: 1,
      tooMany: false,
    })
    for (let number = 0; number < 11; number += 1)
      put(tables, 'questions', 300 + number, { focusGroupId: groupId, minutes: 8, order: 'b0' })
    put(tables, 'questions', 400, { focusGroupId: idOf(404), minutes: 99, order: 'b0' })
    expect(timeBudget(tables, groupId)).toEqual({
      planned: 98,
      breaks: 0,
      available: 90,
      over: 8,
      questions: 12,
      tooMany: false,
    })
    put(tables, 'questions', 401, { focusGroupId: groupId, minutes: 0, order: 'b0' })
    expect(timeBudget(tables, groupId)).toMatchObject({ questions: 13, tooMany: true })
  })
})
