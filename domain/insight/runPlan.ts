import { assertNever } from '#domain/assertNever.ts'
import type { Id, Question, Session } from '#domain/model/index.ts'
import { sessionPlace } from './sessionPlace.ts'

type Log = Pick<Session, 'log'>

/** Where the room can go: to a question, or to one of the two scripts. */
export type Move =
  | { readonly event: 'question'; readonly questionId: Id }
  | { readonly event: 'opening' | 'closing'; readonly questionId: null }

/** What became of a question so far. */
export type QuestionState = 'here' | 'asked' | 'waiting' | 'skipped' | 'parked'

/** How a session goes through its route. */
export interface RunPlan {
  /** What became of each question. */
  readonly states: ReadonlyMap<Id, QuestionState>
  /** Put off until the end, in the order they come back. */
  readonly parked: readonly Id[]
  /** Where the room goes from here; null at either end. */
  readonly next: Move | null
  readonly previous: Move | null
}

/**
 * The way through the route, from the log alone. Skipped questions are passed over in both directions; parked ones come
 * back one by one behind the last question, before the closing script. A parked question that is asked earlier, and one that
 * came up in the room, take their place behind the one before.
 */
export function runPlan(session: Log | undefined, questions: readonly Question[]): RunPlan {
  const course = courseOf(session?.log ?? [], questions)
  const { line, parked, skipped, asked, at } = course
  const { part, index } = sessionPlace(session, questions)
  const hereId = part === 'question' ? questions[index]?.id : undefined
  const states = questions.map(({ id }): [Id, QuestionState] => {
    if (id === hereId) return [id, 'here']
    if (parked.includes(id)) return [id, 'parked']
    if (skipped.has(id)) return [id, 'skipped']
    return [id, asked.has(id) ? 'asked' : 'waiting']
  })
  const open = (id: Id) => !skipped.has(id)
  const on = line.slice(at + 1).find(open) ?? parked[0]
  const back = line.slice(0, Math.max(0, at)).findLast(open)
  return {
    states: new Map(states),
    parked,
    next: course.part === 'closing' ? null : on === undefined ? closing : { event: 'question', questionId: on },
    previous: course.part === 'opening' ? null : back === undefined ? opening : { event: 'question', questionId: back },
  }
}

const opening: Move = { event: 'opening', questionId: null }
const closing: Move = { event: 'closing', questionId: null }

/** Where the room goes when the question in it is skipped or parked; the same question when nothing else is left. */
export function moveAfter(
  event: 'skip' | 'park',
  questionId: Id,
  session: Log,
  questions: readonly Question[],
): Move | null {
  const at = session.log.at(-1)?.at ?? 0
  const entry = { at, event, questionId, participantId: null, minutes: null }
  return runPlan({ log: [...session.log, entry] }, questions).next
}

interface Course {
  /** The questions in the order they are gone through, without those that are parked. */
  line: Id[]
  parked: Id[]
  skipped: Set<Id>
  asked: Set<Id>
  part: 'opening' | 'question' | 'closing'
  /** Place of the room in the line: -1 in the opening script, its length in the closing one. */
  at: number
}

function courseOf(log: Session['log'], questions: readonly Question[]): Course {
  const askedHere = new Set(log.map(({ event, questionId }) => (event === 'question' ? questionId : null)))
  const course: Course = {
    // What came up in the room stands where it came up.
    line: questions.filter(({ id, adHoc }) => !(adHoc && askedHere.has(id))).map(({ id }) => id),
    parked: [],
    skipped: new Set(),
    asked: new Set(),
    part: 'opening',
    at: -1,
  }
  const known = new Set(questions.map(({ id }) => id))
  for (const { event, questionId } of log) {
    if (questionId !== null && !known.has(questionId)) continue
    take(course, event, questionId)
  }
  return course
}

function take(course: Course, event: Session['log'][number]['event'], id: Id | null): void {
  switch (event) {
    case 'opening':
      course.part = event
      course.at = -1
      return
    case 'closing':
      course.part = event
      course.at = course.line.length
      return
    case 'question':
      if (id !== null) ask(course, id)
      return
    case 'park':
      if (id !== null) park(course, id)
      return
    case 'skip':
      if (id !== null) course.skipped.add(id)
      return
    case 'pause':
    case 'break':
    case 'resume':
    case 'end':
    case 'extend':
    case 'arrive':
    case 'leave':
      return
    default:
      assertNever(event)
  }
}

function ask(course: Course, id: Id): void {
  course.parked = course.parked.filter((other) => other !== id)
  if (!course.line.includes(id)) course.line.splice(course.at + 1, 0, id)
  course.part = 'question'
  course.at = course.line.indexOf(id)
  course.skipped.delete(id)
  course.asked.add(id)
}

function park(course: Course, id: Id): void {
  const index = course.line.indexOf(id)
  if (index >= 0) course.line.splice(index, 1)
  if (index >= 0 && index <= course.at) course.at -= 1
  course.parked = [...course.parked.filter((other) => other !== id), id]
}
