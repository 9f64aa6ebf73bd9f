import { describe, expect, it } from 'vitest'
import type { Context } from '#domain/commands/command.ts'
import { addImpressionWords } from '#domain/commands/impressions.ts'
import * as run from '#domain/commands/run.ts'
import { applyDiff, inverse } from '#domain/history/diff.ts'
import { track } from '#domain/history/track.ts'
import { runPlan } from '#domain/insight/runPlan.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { changedAt, idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const groupId = idOf(8)
const sessionId = idOf(10)
const [first, second] = [idOf(9), idOf(30)]
const context: Context = { now: changedAt + 60_000, newId: () => idOf(900) }

/** A route of two questions, the first of them in the room. */
function journey(): Tables {
  const tables = smallJourney()
  put(tables, 'questions', 30, { focusGroupId: groupId, text: 'What else?', type: 'ending', order: 'a1' })
  return tables
}

function changed<Args>(
  tables: Tables,
  command: { run(draft: Tables, args: Args, context: Context): unknown },
  args: Args,
) {
  const { diff } = track(tables, (draft) => command.run(draft, args, context), context.now)
  const next = applyDiff(tables, diff)
  expect(applyDiff(next, inverse(diff))).toEqual(tables)
  return next
}

const logged = (tables: Tables) => tables.sessions[sessionId]?.log.slice(1)
const entry = (event: string, values: object = {}) => ({
  at: context.now,
  event,
  questionId: null,
  participantId: null,
  minutes: null,
  ...values,
})

describe('what happens in a session', () => {
  it('is one gesture each, which undo takes back as a whole', () => {
    const tables = journey()
    const next = { event: 'question', questionId: second } as const
    const what = { id: sessionId, questionId: first }
    expect(logged(changed(tables, run.skipQuestion, { ...what, next }))).toEqual([
      entry('skip', { questionId: first }),
      entry('question', { questionId: second }),
    ])
    const parked = changed(tables, run.parkQuestion, { ...what, next: { event: 'closing', questionId: null } })
    expect(logged(parked)).toEqual([entry('park', { questionId: first }), entry('closing')])
    expect(logged(changed(tables, run.extendQuestion, { ...what, minutes: 5 }))).toEqual([
      entry('extend', { questionId: first, minutes: 5 }),
    ])
    expect(logged(changed(tables, run.takeBreak, { id: sessionId, minutes: 15 }))).toEqual([
      entry('break', { minutes: 15 }),
    ])
    const who = { id: sessionId, participantId: idOf(20) }
    expect(logged(changed(tables, run.leave, who))).toEqual([entry('leave', { participantId: idOf(20) })])
    expect(logged(changed(tables, run.arrive, who))).toEqual([entry('arrive', { participantId: idOf(20) })])
  })

  it('gives a chair to whoever comes unexpected', () => {
    const tables = journey()
    const of = { focusGroupId: groupId }
    const standby = put(tables, 'participants', 90, { ...of, name: 'Noor', invitation: 'standby', order: 'aA' })
    const comes = { id: sessionId, participantId: standby }
    // Six sit there, of eight chairs.
    expect(changed(tables, run.arrive, comes).participants[standby]).toMatchObject({ invitation: 'accepted', seat: 7 })
    put(tables, 'participants', 91, { ...of, seat: 7, order: 'aB' })
    put(tables, 'participants', 92, { ...of, seat: 8, order: 'aC' })
    expect(changed(tables, run.arrive, comes).participants[standby]?.seat).toBe(9)
    const after = changed(tables, run.arriveUnlisted, { id: sessionId })
    const guest = Object.values(after.participants).find(({ id }) => !tables.participants[id])
    expect(guest).toMatchObject({ ...of, seat: 9, invitation: 'accepted' })
    expect(after.sessions[sessionId]?.log.at(-1)).toMatchObject({ event: 'arrive', participantId: guest?.id })
    // Who comes back has a chair already.
    const back = changed(tables, run.arrive, { id: sessionId, participantId: idOf(91) })
    expect(back.participants[idOf(91)]?.seat).toBe(7)
  })

  it('names nobody and nothing that is gone', () => {
    const tables = journey()
    const gone = idOf(404)
    const refused = (command: Parameters<typeof changed>[1], args: object) =>
      expect(() => track(tables, (draft) => command.run(draft, args as never, context), 0)).toThrow('no longer exists')
    refused(run.arrive, { id: sessionId, participantId: gone })
    refused(run.leave, { id: gone, participantId: idOf(20) })
    refused(run.extendQuestion, { id: sessionId, questionId: gone, minutes: 2 })
    refused(run.skipQuestion, { id: sessionId, questionId: first, next: { event: 'question', questionId: gone } })
    refused(run.askAdHoc, { id: sessionId, text: 'x', afterId: gone })
    refused(run.handleNote, { id: gone, handled: true })
  })
})

describe('a question that comes up in the room', () => {
  const route = (tables: Tables) => inOrder(tables, 'questions').map(({ text }) => text)

  it('stands behind the one in the room, about the same moment, and is asked at once', () => {
    const tables = journey()
    const asked = changed(tables, run.askAdHoc, { id: sessionId, text: ' What did it say? ', afterId: first })
    expect(route(asked)).toEqual(['Tell us about the last time you called.', 'What did it say?', 'What else?'])
    expect(asked.questions[idOf(900)]).toMatchObject({
      type: 'key',
      adHoc: true,
      minutes: 5,
      stageId: idOf(4),
      touchpointId: idOf(7),
    })
    expect(logged(asked)).toEqual([entry('question', { questionId: idOf(900) })])
    const session = sessionOf(asked.sessions, groupId)
    expect(runPlan(session, inOrder(asked, 'questions')).next).toEqual({ event: 'question', questionId: second })
  })

  it('stands at the beginning during the opening script, and needs words', () => {
    const asked = changed(journey(), run.askAdHoc, { id: sessionId, text: 'Who is still missing?', afterId: null })
    expect(route(asked)[0]).toBe('Who is still missing?')
    expect(asked.questions[idOf(900)]).toMatchObject({ type: 'opening', stageId: null, touchpointId: null })
    expect(() =>
      track(journey(), (draft) => run.askAdHoc.run(draft, { id: sessionId, text: ' ', afterId: null }, context), 0),
    ).toThrow('The question is empty.')
  })
})

describe('the rest', () => {
  it('ticks off what was followed up, and opens it again', () => {
    const tables = journey()
    const done = changed(tables, run.handleNote, { id: idOf(100), handled: true })
    expect(done.notes[idOf(100)]?.handled).toBe(true)
    expect(changed(done, run.handleNote, { id: idOf(100), handled: false }).notes[idOf(100)]?.handled).toBe(false)
  })

  it('keeps words in the order they were said, behind those that are there', () => {
    const tables = journey()
    put(tables, 'impressionWords', 500, { focusGroupId: groupId, word: 'fair', order: 'a0' })
    const ids = [601, 602].map(idOf)
    const many = { ...context, newId: () => ids.shift() ?? idOf(999) }
    const args = { focusGroupId: groupId, participantId: idOf(20), words: [' slow ', '', 'dear'], at: 5 }
    const { diff } = track(tables, (draft) => addImpressionWords.run(draft, args, many), 0)
    const words = inOrder(applyDiff(tables, diff), 'impressionWords').filter((one) => one.focusGroupId === groupId)
    expect(words.map(({ word, participantId, at }) => [word, participantId, at]).slice(-2)).toEqual([
      ['slow', idOf(20), 5],
      ['dear', idOf(20), 5],
    ])
    expect(words.findIndex(({ word }) => word === 'fair')).toBeLessThan(words.length - 2)
  })
})
