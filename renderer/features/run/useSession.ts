import { useMemo } from 'react'
import { type RunPlan, runPlan } from '#domain/insight/runPlan.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import { type Break, breakOf, type SessionPlace, sessionPlace } from '#domain/insight/sessionPlace.ts'
import type { FocusGroup, Question, Session } from '#domain/model/index.ts'
import { useOrdered, useTable } from '#renderer/app/store/hooks.ts'
import { type SessionMoves, sessionMoves } from './sessionMoves.ts'

/** The session of a focus group as run mode sees it, and what can be done to it. */
export interface RunningSession {
  readonly session: Session | undefined
  readonly questions: readonly Question[]
  readonly place: SessionPlace
  /** The question in the room, if one is. */
  readonly question: Question | undefined
  readonly plan: RunPlan
  /** The break the room is on. */
  readonly rest: Break | null
  readonly moves: SessionMoves
}

export function useSession(group: FocusGroup): RunningSession {
  const sessions = useTable('sessions')
  const questions = useOrdered('questions', 'focusGroupId', group.id)
  const session = sessionOf(sessions, group.id)
  return useMemo(() => {
    const place = sessionPlace(session, questions)
    const plan = runPlan(session, questions)
    const question = place.part === 'question' ? questions[place.index] : undefined
    const state = { session, questions, place, plan, question, rest: breakOf(session) }
    return { ...state, moves: sessionMoves(group.id, state) }
  }, [group.id, session, questions])
}
