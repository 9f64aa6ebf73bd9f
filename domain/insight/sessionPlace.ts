import type { Id, Question, Session } from '#domain/model/index.ts'
import { sessionClock } from './clock.ts'

/** Where the room is, apart from any clock. */
export interface SessionPlace {
  readonly standing: 'waiting' | 'running' | 'paused' | 'break' | 'ended'
  readonly part: 'opening' | 'question' | 'closing'
  /** Position in the route while `part` is `question`; -1 in the opening script, the number of questions in the closing one. */
  readonly index: number
}

/** Where a focus group stands by its log; `waiting` while no session was started. A question deleted since counts as not asked. */
export function sessionPlace(session: Pick<Session, 'log'> | undefined, questions: readonly Question[]): SessionPlace {
  const opening = { part: 'opening', index: -1 } as const
  if (!session) return { standing: 'waiting', ...opening }
  const { state } = sessionClock(session, questions, 0, 0)
  const standing = state === 'paused' || state === 'break' || state === 'ended' ? state : 'running'
  for (const { event, questionId } of session.log.toReversed()) {
    if (event === 'closing') return { standing, part: 'closing', index: questions.length }
    if (event === 'opening') return { standing, ...opening }
    const index = event === 'question' ? questions.findIndex(({ id }) => id === questionId) : -1
    if (index >= 0) return { standing, part: 'question', index }
  }
  return { standing, ...opening }
}

/** A break that is going on. */
export interface Break {
  /** When it began, milliseconds since 1970. */
  readonly at: number
  /** How long it is to be, with what was added since. */
  readonly minutes: number
}

/** The break the room is on; null while there is none. */
export function breakOf(session: Pick<Session, 'log'> | undefined): Break | null {
  return (session?.log ?? []).reduce<Break | null>((before, { at, event, minutes }) => {
    if (event === 'break') return { at: before?.at ?? at, minutes: (before?.minutes ?? 0) + (minutes ?? 0) }
    return goesOn.has(event) ? null : before
  }, null)
}

/** Minutes of the break planned behind a question that was asked; 0 when there is none, or it was taken already. */
export function plannedBreak(session: Pick<Session, 'log'>, question: Pick<Question, 'id' | 'breakAfter'>): number {
  const asked = session.log.findIndex(({ event, questionId }) => event === 'question' && questionId === question.id)
  const taken = session.log.slice(asked).some(({ event }) => event === 'break')
  return asked < 0 || taken ? 0 : question.breakAfter
}

/** Events after which the room is no longer on a break. */
const goesOn: ReadonlySet<Session['log'][number]['event']> = new Set([
  'opening',
  'question',
  'closing',
  'resume',
  'end',
])

/** The part of a session that had happened at a moment (milliseconds since 1970); undefined before it began. */
function until(session: Pick<Session, 'log'> | undefined, at: number): Pick<Session, 'log'> | undefined {
  const log = session?.log.filter((entry) => entry.at <= at)
  return log?.length ? { log } : undefined
}

/** The question that was in the room at a moment; null in the scripts and before the session. */
export function questionAt(
  session: Pick<Session, 'log'> | undefined,
  questions: readonly Question[],
  at: number,
): Id | null {
  const past = until(session, at)
  return past ? sessionClock(past, questions, 0, at).questionId : null
}

/** How long the session has run between two moments, in milliseconds without pauses and the time after its end. */
export function ranBetween(session: Pick<Session, 'log'> | undefined, from: number, to: number): number {
  return Math.max(0, (elapsedAt(session, to) ?? 0) - (elapsedAt(session, from) ?? 0))
}

/** How long the session had run at a moment, in milliseconds without pauses; null before it began. */
export function elapsedAt(session: Pick<Session, 'log'> | undefined, at: number): number | null {
  const past = until(session, at)
  return past ? sessionClock(past, [], 0, at).elapsed : null
}
