import { useMemo } from 'react'
import { logSession, startSession } from '#domain/commands/run.ts'
import { type SessionPlace, sessionPlace } from '#domain/insight/sessionPlace.ts'
import type { FocusGroup, Id, Question, Session } from '#domain/model/index.ts'
import { leaveRun } from '#renderer/app/navigation.ts'
import { useOrdered, useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'

/** The session of a focus group as run mode sees it, and what can be done to it. */
export interface RunningSession {
  readonly session: Session | undefined
  readonly questions: readonly Question[]
  readonly place: SessionPlace
  readonly start: () => void
  /** Goes on in the route, through both scripts; starts the session when it waits. Answers false at either end. */
  readonly go: (by: 1 | -1) => boolean
  readonly togglePause: () => void
  readonly end: () => void
}

export function useSession(group: FocusGroup): RunningSession {
  const sessions = useTable('sessions')
  const questions = useOrdered('questions', 'focusGroupId', group.id)
  const session = useMemo(
    () => Object.values(sessions).find((candidate) => candidate.focusGroupId === group.id),
    [sessions, group.id],
  )
  return useMemo(
    () => runningSession(group.id, session, questions, sessionPlace(session, questions)),
    [group.id, session, questions],
  )
}

function runningSession(
  focusGroupId: Id,
  session: Session | undefined,
  questions: readonly Question[],
  place: SessionPlace,
): RunningSession {
  const id = session?.id
  const start = () => void perform(startSession, { focusGroupId })
  return {
    session,
    questions,
    place,
    start,
    go(by) {
      if (!id) {
        if (by === 1) start()
        return by === 1
      }
      const index = place.index + by
      if (index < -1 || index > questions.length) return false
      const question = questions[index]
      if (question) perform(logSession, { id, event: 'question', questionId: question.id })
      else perform(logSession, { id, event: index < 0 ? 'opening' : 'closing' })
      return true
    },
    togglePause() {
      if (id) perform(logSession, { id, event: place.standing === 'running' ? 'pause' : 'resume' })
    },
    end() {
      if (id && place.standing !== 'ended') perform(logSession, { id, event: 'end' })
      leaveRun('notes')
    },
  }
}
