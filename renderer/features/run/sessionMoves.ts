import {
  arrive,
  arriveUnlisted,
  askAdHoc,
  extendQuestion,
  leave,
  logSession,
  parkQuestion,
  skipQuestion,
  startSession,
  takeBreak,
} from '#domain/commands/run.ts'
import { presenceOf } from '#domain/insight/presence.ts'
import { type Move, moveAfter } from '#domain/insight/runPlan.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import { leaveRun } from '#renderer/app/navigation.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { modifier } from './runKeys.ts'
import type { RunningSession } from './useSession.ts'

/** Minutes of a break that nobody planned. */
const usualBreak = 10
const takesItBack = `${modifier} Z takes it back.`

/** What can be done to a session. Where a text comes back, it says what happened, or why nothing did. */
export interface SessionMoves {
  readonly start: () => void
  readonly move: (move: Move) => void
  /** Stops the clock, or lets it run on. */
  readonly togglePause: () => string
  /** Takes a session up again that was ended. */
  readonly reopen: () => void
  readonly end: () => void
  /** More time for the question in the room, or for the break. */
  readonly extend: (minutes: number) => string
  readonly passOver: (how: 'skip' | 'park') => { said: string; to: Move | null }
  /** Asks a question that came up. False when the session is not on. */
  readonly askAdHoc: (text: string) => boolean
  /** Begins a break of so many minutes, or ends the one that is on. */
  readonly toggleBreak: (planned: number) => string
  /** Lets somebody come in who is not on the list. */
  readonly welcome: () => string
  /** Lets somebody come in who is away, and leave who is there. */
  readonly comeOrGo: (participant: Participant) => string
}

type State = Omit<RunningSession, 'moves'>

export function sessionMoves(focusGroupId: Id, state: State): SessionMoves {
  const { session, questions, place, question, rest } = state
  const id = session?.id
  const isOn = id !== undefined && place.standing !== 'ended'
  return {
    start: () => void perform(startSession, { focusGroupId }),
    move(move) {
      if (id) perform(logSession, { id, ...move })
    },
    togglePause() {
      if (!isOn) return notOn(state)
      if (rest) return `This is a break. ${modifier} B ends it.`
      perform(logSession, { id, event: place.standing === 'running' ? 'pause' : 'resume' })
      return ''
    },
    reopen() {
      if (id) perform(logSession, { id, event: 'resume' })
    },
    end() {
      if (isOn) perform(logSession, { id, event: 'end' })
      leaveRun('notes')
    },
    extend(minutes) {
      if (!isOn) return notOn(state)
      if (!rest && !question) return 'There is no question in the room that could get more time.'
      if (rest) perform(takeBreak, { id, minutes })
      else if (question) perform(extendQuestion, { id, questionId: question.id, minutes })
      return `${minutes === 2 ? 'Two' : 'Five'} minutes more for ${rest ? 'the break' : 'this question'}. ${takesItBack}`
    },
    passOver(how) {
      if (!isOn || !session) return { said: notOn(state), to: null }
      if (!question || rest) return { said: `There is no question in the room to ${how}.`, to: null }
      const to = moveAfter(how, question.id, session, questions)
      if (!to || to.questionId === question.id) {
        return { said: 'This is the only question that is left. There is none to ask first.', to: null }
      }
      perform(how === 'skip' ? skipQuestion : parkQuestion, { id, questionId: question.id, next: to })
      const number = place.index + 1
      const back = how === 'park' ? 'It comes back before the closing script. ' : ''
      return { said: `${how === 'skip' ? 'Left out' : 'Parked'} question ${number}. ${back}${takesItBack}`, to }
    },
    askAdHoc(text) {
      if (!isOn) return false
      const afterId = place.part === 'opening' ? null : (question ?? questions.at(-1))?.id
      return perform(askAdHoc, { id, text, afterId: afterId ?? null }) !== undefined
    },
    toggleBreak(planned) {
      if (!isOn) return notOn(state)
      if (rest) {
        perform(logSession, { id, event: 'resume' })
        return 'Back from the break.'
      }
      perform(takeBreak, { id, minutes: planned || usualBreak })
      return ''
    },
    welcome() {
      if (!isOn) return notOn(state)
      const guest = perform(arriveUnlisted, { id })
      const seat = guest && currentTables().participants[guest]?.seat
      return seat
        ? `Somebody new is here now, on seat ${seat}. ${takesItBack}`
        : `Somebody new is here now. ${takesItBack}`
    },
    comeOrGo(participant) {
      if (!isOn) return notOn(state)
      const isThere = presenceOf(session, [participant]).get(participant.id)?.presence === 'there'
      perform(isThere ? leave : arrive, { id, participantId: participant.id })
      const name = participant.name || `Seat ${participant.seat}`
      const seat = currentTables().participants[participant.id]?.seat
      const where = seat && seat !== participant.seat ? `, on seat ${seat}` : ''
      if (!isThere) return `${name} is here now${where}. ${takesItBack}`
      return place.part === 'opening' ? `${name} is expected. ${takesItBack}` : `${name} has left. ${takesItBack}`
    },
  }
}

function notOn({ session }: State): string {
  return session ? 'The session has ended. Press “Go on with the session” first.' : 'Start the session first.'
}
