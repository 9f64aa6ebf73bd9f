import { assertNever } from '#domain/assertNever.ts'
import type { Id, Question, Session } from '#domain/model/index.ts'

/** Where a session stands. Times in milliseconds; what is left turns negative when the time is over. */
export interface SessionClock {
  readonly state: 'opening' | 'question' | 'closing' | 'paused' | 'break' | 'ended'
  /** The question in the room, also while paused; null in the scripts, or when it was deleted since. */
  readonly questionId: Id | null
  /** Time spent on the current question over all its visits; during a script, the time since the script began. */
  readonly questionElapsed: number
  /** What is left of the minutes planned for it and given on top; 0 while there is no question. */
  readonly questionLeft: number
  /** How long people have talked, without pauses and breaks. */
  readonly elapsed: number
  /** What is left of the whole. A break uses it up as talk does: its minutes are part of the length. */
  readonly left: number
  /** Time spent on each question that still exists and was asked. */
  readonly perQuestion: ReadonlyMap<Id, number>
  /** Time planned for each question and given on top. */
  readonly planned: ReadonlyMap<Id, number>
}

const minute = 60_000

/**
 * The clocks of a session, from its log alone, so that a reload, a crash or a sleeping laptop changes nothing. Pauses and
 * the time after the end do not count, a break counts for the whole only. A question or a script that follows a pause or the end takes the session up again.
 * A clock of the laptop that was set back cannot make time negative.
 * @param minutes planned length of the focus group.
 * @param now milliseconds since 1970.
 */
export function sessionClock(
  session: Pick<Session, 'log'>,
  questions: readonly Question[],
  minutes: number,
  now: number,
): SessionClock {
  const planned = new Map(questions.map((question) => [question.id, question.minutes * minute]))
  const spent = new Map<Id, number>()
  let segment: 'opening' | 'question' | 'closing' = 'opening'
  let questionId: Id | null = null
  let standing: 'running' | 'paused' | 'break' | 'ended' = 'running'
  let elapsed = 0
  let onBreaks = 0
  let segmentElapsed = 0
  let reached = session.log[0]?.at ?? now

  const advance = (to: number) => {
    const passed = Math.max(0, to - reached)
    reached += passed
    if (standing === 'break') onBreaks += passed
    if (standing !== 'running') return
    elapsed += passed
    segmentElapsed += passed
    if (questionId !== null) spent.set(questionId, (spent.get(questionId) ?? 0) + passed)
  }
  for (const entry of session.log) {
    advance(entry.at)
    switch (entry.event) {
      case 'opening':
      case 'closing':
      case 'question': {
        const next = entry.event === 'question' ? entry.questionId : null
        if (entry.event !== segment || next !== questionId) segmentElapsed = 0
        segment = entry.event
        questionId = next
        standing = 'running'
        if (next !== null && !spent.has(next)) spent.set(next, 0)
        break
      }
      case 'pause':
        if (standing === 'running') standing = 'paused'
        break
      case 'break':
        if (standing !== 'ended') standing = 'break'
        break
      case 'resume':
        standing = 'running'
        break
      case 'end':
        standing = 'ended'
        break
      case 'extend': {
        const before = planned.get(entry.questionId ?? '')
        if (entry.questionId && before !== undefined)
          planned.set(entry.questionId, before + (entry.minutes ?? 0) * minute)
        break
      }
      case 'skip':
      case 'park':
      case 'arrive':
      case 'leave':
        break
      default:
        assertNever(entry.event)
    }
  }
  advance(now)

  const known = questionId !== null && planned.has(questionId) ? questionId : null
  const questionElapsed = known === null ? segmentElapsed : (spent.get(known) ?? 0)
  return {
    state: standing === 'running' ? segment : standing,
    questionId: known,
    questionElapsed,
    questionLeft: known === null ? 0 : (planned.get(known) ?? 0) - questionElapsed,
    elapsed,
    left: minutes * minute - elapsed - onBreaks,
    perQuestion: new Map([...spent].filter(([id]) => planned.has(id))),
    planned,
  }
}
