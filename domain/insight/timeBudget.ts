import type { FocusGroup, Id, Question } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/** More questions than this leave no room for a conversation. */
export const mostQuestions = 12

/** Minutes of a break when it is added: time to stand up, not to leave. */
export const usualBreak = 10

/** Reading the opening script and asking for consent takes no longer than this. */
const longestOpening = 10

/** Whether a route of questions fits the time of its focus group; all times in minutes. */
export interface TimeBudget {
  /** Questions and breaks together. */
  readonly planned: number
  /** The part of it that is breaks. */
  readonly breaks: number
  readonly available: number
  /** Minutes that are too many; 0 when all fits. */
  readonly over: number
  /** How many questions there are. */
  readonly questions: number
  readonly tooMany: boolean
}

/** Adds up the minutes of a focus group's questions and breaks. */
export function timeBudget(tables: Pick<Tables, 'focusGroups' | 'questions'>, focusGroupId: Id): TimeBudget {
  const available = tables.focusGroups[focusGroupId]?.minutes ?? 0
  let planned = 0
  let breaks = 0
  let questions = 0
  for (const question of Object.values(tables.questions)) {
    if (question.focusGroupId !== focusGroupId) continue
    planned += question.minutes + question.breakAfter
    breaks += question.breakAfter
    questions += 1
  }
  const over = Math.max(0, planned - available)
  return { planned, breaks, available, over, questions, tooMany: questions > mostQuestions }
}

/** When a question is asked, in minutes after the focus group has begun. */
export interface RouteStop {
  readonly question: Question
  readonly from: number
  readonly to: number
  /** Minutes of questions and breaks up to the end of this one, its break not counted. */
  readonly total: number
}

/** The course of a focus group, in minutes after it has begun. */
export interface RouteTimes {
  /** Minutes kept for the opening script; the first question follows. */
  readonly opening: number
  readonly stops: readonly RouteStop[]
  readonly closingFrom: number
  /** When the closing is over; never before it begins, even if the questions take too long. */
  readonly end: number
}

/**
 * When each question is asked. What the questions leave is shared by the two scripts: the opening gets half of it, ten
 * minutes at most, the closing the rest.
 * @param questions in the order they are asked.
 * @param available length of the focus group in minutes.
 */
export function routeTimes(questions: readonly Question[], available: number): RouteTimes {
  const planned = questions.reduce((sum, { minutes, breakAfter }) => sum + minutes + breakAfter, 0)
  const opening = Math.min(longestOpening, Math.floor(Math.max(0, available - planned) / 2))
  let reached = opening
  const stops = questions.map((question) => {
    const from = reached
    const to = from + question.minutes
    reached = to + question.breakAfter
    return { question, from, to, total: to - opening }
  })
  return { opening, stops, closingFrom: reached, end: Math.max(available, reached) }
}

/** A time on the wall, and how many days after the first one it is. */
export interface WallTime {
  /** `14:05`; without a start time the length so far, `0:35`. */
  readonly text: string
  readonly daysLater: number
}

/**
 * The time on the wall some minutes after a focus group has begun. With a date it follows the clocks of the place this runs
 * in, also in the night they are changed.
 */
export function wallTime({ date, startTime }: Pick<FocusGroup, 'date' | 'startTime'>, minutes: number): WallTime {
  if (!startTime) return { text: `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`, daysLater: 0 }
  const [hour = 0, minute = 0] = startTime.split(':').map(Number)
  if (!date) {
    const all = hour * 60 + minute + minutes
    const text = `${twoDigits(Math.floor(all / 60) % 24)}:${twoDigits(all % 60)}`
    return { text, daysLater: Math.floor(all / 1_440) }
  }
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const then = new Date(new Date(year, month - 1, day, hour, minute).getTime() + minutes * 60_000)
  const days = Date.UTC(then.getFullYear(), then.getMonth(), then.getDate()) - Date.UTC(year, month - 1, day)
  return {
    text: `${twoDigits(then.getHours())}:${twoDigits(then.getMinutes())}`,
    daysLater: Math.round(days / 86_400_000),
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
