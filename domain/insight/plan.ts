import type { FocusGroup, PlanTask } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { type PlanStep, planSteps } from '#domain/model/planTasks.ts'
import { addDays, daysBetween } from './days.ts'

/** How a task stands today. Without a date of the event an open task is never late. */
export type Standing = 'done' | 'late' | 'now' | 'later'

/** A task with its days in the calendar, YYYY-MM-DD; empty while the event has no date. */
export interface DatedTask {
  readonly task: PlanTask
  /** First day it can be done; empty when any day up to `due` will do. */
  readonly from: string
  readonly due: string
  readonly standing: Standing
}

/** One of the twelve steps with its tasks, the earliest first. */
export interface PlannedStep {
  readonly step: PlanStep
  readonly tasks: readonly DatedTask[]
  readonly done: number
  readonly late: number
}

/** The plan of a focus group as it stands on a day. */
export interface Plan {
  readonly steps: readonly PlannedStep[]
  /** Open tasks whose last day is over, the longest overdue first. */
  readonly late: readonly DatedTask[]
  /** The open tasks that come next, the earliest first. */
  readonly next: readonly DatedTask[]
  readonly open: number
  /** Days until the event, negative after it; null without a date. */
  readonly daysLeft: number | null
  /** True when people can no longer be asked three weeks ahead. */
  readonly inviteLate: boolean
}

/** How many days before the event an invitation should be out. */
export const inviteDays = 21
/** How many of the coming tasks are worth a look. */
const shownNext = 3

/** @param tasks those of the focus group, in any order. @param today YYYY-MM-DD */
export function planOf(group: Pick<FocusGroup, 'date'>, tasks: readonly PlanTask[], today: string): Plan {
  const dated = tasks.map((task) => datedTask(task, group.date, today)).sort(byDue)
  const open = dated.filter(({ standing }) => standing !== 'done')
  const late = open.filter(({ standing }) => standing === 'late')
  const daysLeft = daysBetween(today, group.date)
  return {
    steps: planSteps.map((step) => {
      const own = dated.filter(({ task }) => task.step === step)
      return { step, tasks: own, done: countOf(own, 'done'), late: countOf(own, 'late') }
    }),
    late,
    next: open.filter(({ standing }) => standing !== 'late').slice(0, shownNext),
    open: open.length,
    daysLeft,
    inviteLate: daysLeft !== null && daysLeft >= 0 && daysLeft < inviteDays && (!tasks.length || open.some(isInvite)),
  }
}

/** A task with its days. */
export function datedTask(task: PlanTask, eventDay: string, today: string): DatedTask {
  const due = addDays(eventDay, task.due)
  const from = task.from === null ? '' : addDays(eventDay, task.from)
  return { task, from, due, standing: standingOf(task, from, due, today) }
}

function standingOf({ doneOn }: PlanTask, from: string, due: string, today: string): Standing {
  if (doneOn) return 'done'
  if (!due) return 'later'
  // Days written as YYYY-MM-DD sort as text.
  if (due < today) return 'late'
  return due === today || (from !== '' && from <= today) ? 'now' : 'later'
}

/** Asking people is what must be over three weeks ahead. */
function isInvite({ task }: DatedTask): boolean {
  return task.step === 'participants' && task.from !== null && task.due <= -inviteDays
}

function byDue({ task: one }: DatedTask, { task: other }: DatedTask): number {
  return one.due - other.due || byOrder(one, other)
}

function countOf(tasks: readonly DatedTask[], standing: Standing): number {
  return tasks.filter((task) => task.standing === standing).length
}

/** How far from the event some days are, in words: “3 weeks before”, “the day after”, “on the day”. */
export function offsetWords(days: number): string {
  if (days === 0) return 'on the day'
  const side = days < 0 ? 'before' : 'after'
  const count = Math.abs(days)
  return count === 1 ? `the day ${side}` : `${spanWords(count)} ${side}`
}

/** A number of days in words; whole weeks from two on: “3 days”, “2 weeks”. */
export function spanWords(days: number): string {
  if (days === 1) return '1 day'
  return days >= 14 && days % 7 === 0 ? `${days / 7} weeks` : `${days} days`
}

/** When a task is to be done, counted from the event: “4 to 3 weeks before”, “2 to 7 days after”, “3 days before”. */
export function taskOffsetWords({ from, due }: Pick<PlanTask, 'from' | 'due'>): string {
  if (from === null) return offsetWords(due)
  if (Math.sign(from) !== Math.sign(due)) return `${offsetWords(from)} to ${offsetWords(due)}`
  const [first, last] = [spanWords(Math.abs(from)), offsetWords(due)]
  const [number, unit] = first.split(' ')
  return last.includes(` ${unit} `) ? `${number} to ${last}` : `${first} to ${last}`
}
