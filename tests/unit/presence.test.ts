import { describe, expect, test } from 'vitest'
import { followUpsOf, openFollowUps } from '#domain/insight/followUps.ts'
import { presenceOf } from '#domain/insight/presence.ts'
import { sessionOf, sessionsThatCount } from '#domain/insight/sessionOf.ts'
import { talkBalance } from '#domain/insight/talkBalance.ts'
import type { Participant, Session } from '#domain/model/index.ts'
import { changedAt, idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const minute = 60_000
type Event = Session['log'][number]['event']

/** A log from `[minutes since the beginning, event, participant]`. */
function log(...entries: [minutes: number, event: Event, participantId?: string][]): Session['log'] {
  return entries.map(([when, event, participantId = null]) => ({
    at: changedAt + when * minute,
    event,
    questionId: null,
    participantId,
    minutes: null,
  }))
}

describe('who is in the room', () => {
  const people = [
    { id: 'a', invitation: 'accepted', seat: 1 },
    { id: 'b', invitation: 'planned', seat: 2 },
    { id: 'c', invitation: 'standby', seat: 3 },
    { id: 'd', invitation: 'declined', seat: 4 },
  ] as Participant[]
  const presence = (...entries: Parameters<typeof log>) => presenceOf({ log: log(...entries) }, people)
  const states = (...entries: Parameters<typeof log>) => [...presence(...entries).values()].map((one) => one.presence)

  test('everybody from the beginning, except who declined or stands by', () => {
    expect(states([0, 'opening'], [5, 'question'])).toEqual(['there', 'there', 'notComing', 'notComing'])
    expect([...presenceOf(undefined, people).values()].map((one) => one.presence)).toEqual(
      states([0, 'opening'], [5, 'question']),
    )
  })

  test('is not who has no chair, until they come', () => {
    const guest = [{ id: 'g', invitation: 'accepted', seat: null }] as Participant[]
    const at = (...entries: Parameters<typeof log>) => presenceOf({ log: log(...entries) }, guest).get('g')?.presence
    expect(at([0, 'opening'], [5, 'question'])).toBe('notComing')
    expect(at([0, 'opening'], [5, 'question'], [6, 'arrive', 'g'])).toBe('there')
    expect(at([0, 'opening'], [6, 'arrive', 'g'], [7, 'leave', 'g'])).toBe('left')
  })

  test('is expected who is missing before the first question, until they arrive', () => {
    expect(states([0, 'opening'], [1, 'leave', 'a'], [5, 'question'])).toEqual([
      'expected',
      'there',
      'notComing',
      'notComing',
    ])
    const later = presence([0, 'opening'], [1, 'leave', 'a'], [5, 'question'], [12, 'arrive', 'a'])
    expect(later.get('a')).toEqual({ presence: 'there', since: changedAt + 12 * minute })
  })

  test('has left who goes later, or goes before the first question after having come', () => {
    expect(states([0, 'opening'], [5, 'question'], [30, 'leave', 'b'])[1]).toBe('left')
    expect(states([0, 'opening'], [1, 'arrive', 'b'], [2, 'leave', 'b'], [5, 'question'])[1]).toBe('left')
    expect(states([0, 'opening'], [5, 'question'], [30, 'leave', 'b'], [40, 'arrive', 'b'])[1]).toBe('there')
  })

  test('is there who was not to come and came, and nobody else is known', () => {
    expect(states([0, 'opening'], [2, 'arrive', 'c'], [2, 'arrive', 'stranger'])).toEqual([
      'there',
      'there',
      'there',
      'notComing',
    ])
    expect(presence([2, 'arrive', 'stranger']).size).toBe(4)
  })
})

describe('silence in the room', () => {
  const groupId = idOf(8)
  const [anne, maria, iryna] = [20, 21, 22].map(idOf) as [string, string, string]
  function silence(...entries: Parameters<typeof log>): (number | null)[] {
    const tables = smallJourney()
    tables.notes = {}
    put(tables, 'sessions', 10, { focusGroupId: groupId, log: log([0, 'opening'], [2, 'question'], ...entries) })
    put(tables, 'notes', 100, {
      focusGroupId: groupId,
      participantId: maria,
      text: 'x',
      at: changedAt + 5 * minute,
      order: 'a0',
    })
    const talk = talkBalance(tables, groupId, changedAt + 30 * minute)
    return [anne, maria, iryna].map((id) => {
      const { silentFor = null } = talk.find(({ participantId }) => participantId === id) ?? {}
      return silentFor === null ? null : silentFor / minute
    })
  }

  test('counts from what they said last, else from the beginning', () => {
    expect(silence()).toEqual([30, 25, 30])
  })

  test('of somebody who came late counts from then, and of nobody who is away', () => {
    expect(silence([1, 'leave', anne])).toEqual([null, 25, 30])
    expect(silence([1, 'leave', anne], [20, 'arrive', anne])).toEqual([10, 25, 30])
    expect(silence([10, 'leave', maria], [20, 'leave', iryna], [28, 'arrive', iryna])).toEqual([30, null, 2])
    expect(silence([10, 'leave', maria], [26, 'arrive', maria])).toEqual([30, 4, 30])
  })
})

describe('the session of a focus group', () => {
  const session = (id: string, focusGroupId: string, begun: number) =>
    ({ id, focusGroupId, log: log([begun, 'opening']) }) as Session
  const tableOf = (...sessions: Session[]) => Object.fromEntries(sessions.map((one) => [one.id, one]))

  test('is the one begun first of equally long ones, whatever order a merge left them in', () => {
    const [late, early, other] = [session('1', 'g', 7), session('2', 'g', 3), session('3', 'h', 1)]
    for (const sessions of [tableOf(late, early, other), tableOf(other, early, late)]) {
      expect(sessionOf(sessions, 'g')).toBe(early)
      expect(new Set(sessionsThatCount(sessions))).toEqual(new Set([early, other]))
    }
    expect(sessionOf(tableOf(other), 'g')).toBeUndefined()
  })

  test('is the one with the most steps, even when the clock of the other laptop was years behind', () => {
    const run = { ...session('1', 'g', 7), log: log([7, 'opening'], [9, 'question']) } as Session
    const behind = session('2', 'g', 0)
    expect(sessionOf(tableOf(run, behind), 'g')).toBe(run)
    expect(sessionOf(tableOf(behind, run), 'g')).toBe(run)
  })

  test('is the one with the lower id when both were begun in the same moment', () => {
    const [one, two] = [session('aa', 'g', 3), session('ab', 'g', 3)]
    expect(sessionOf(tableOf(two, one), 'g')).toBe(one)
    expect(sessionOf(tableOf(one, two), 'g')).toBe(one)
  })
})

describe('what is to be followed up', () => {
  test('stands in the order it came up, what was done behind, and is counted while it is open', () => {
    const tables = smallJourney()
    const groupId = idOf(8)
    const note = (number: number, values: object) =>
      put(tables, 'notes', number, { focusGroupId: groupId, kind: 'followup', text: `${number}`, ...values })
    expect(followUpsOf(tables, groupId)).toEqual([])
    expect(openFollowUps(tables.notes, groupId)).toBe(0)
    note(300, { order: 'b2' })
    note(301, { order: 'b0', handled: true })
    note(302, { order: 'b1' })
    note(303, { order: 'b0', focusGroupId: idOf(404) })
    tables.notes = { ...tables.notes }
    expect(followUpsOf(tables, groupId).map(({ text }) => text)).toEqual(['302', '300', '301'])
    expect(openFollowUps(tables.notes, groupId)).toBe(2)
    expect(openFollowUps(tables.notes, idOf(405))).toBe(0)
  })
})
