import { daysBetween } from '#domain/insight/days.ts'
import { type DatedTask, spanWords, taskOffsetWords } from '#domain/insight/plan.ts'

const plain = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const withYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day as people write it, “Sat, 5 Dec”; with the year, and without the weekday, when it is in another one. */
export function dayWords(day: string, today: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (!Number.isFinite(at)) return ''
  return (day.slice(0, 4) === today.slice(0, 4) ? plain : withYear).format(at)
}

/** How far a day is: “today”, “in 13 days”, “3 days ago”. */
export function distanceWords(days: number): string {
  if (days === 0) return 'today'
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday'
  return days > 0 ? `in ${spanWords(days)}` : `${spanWords(-days)} ago`
}

/** When a task is due or was done, for its line in the plan. */
export function taskDaysWords({ task, from, due, standing }: DatedTask, today: string): string {
  if (standing === 'done') return `Done ${dayWords(task.doneOn, today)}`
  if (!due) return taskOffsetWords(task)
  if (!from) return dayWords(due, today)
  const isThisYear = from.slice(0, 4) === today.slice(0, 4) && due.slice(0, 4) === today.slice(0, 4)
  return (isThisYear ? short : withYear).formatRange(Date.parse(from), Date.parse(due))
}

/** What a task that wants doing says about itself; nothing while it can wait. */
export function urgencyWords({ due, standing }: DatedTask, today: string): string {
  if (standing === 'late') return `${spanWords(daysBetween(due, today) ?? 0)} late`
  if (standing !== 'now') return ''
  return due === today ? 'today' : 'now'
}
