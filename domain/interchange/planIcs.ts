import { dayNumber, instantAt } from '#domain/insight/days.ts'
import { ownerWords } from '#domain/insight/owners.ts'
import { datedTask } from '#domain/insight/plan.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { planStepNames } from '#domain/model/planTasks.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { type CalendarEvent, calendar } from './ics.ts'

/** What one record is called in every calendar. */
export function calendarUid(id: Id): string {
  return `${id}@zapatos`
}

/**
 * The focus group itself as an event: at its time, all day when only the day is known, null without a date. It says
 * nothing of its purpose, so that it can go to participants.
 * @param timeZone whose wall clock the start time is meant for, as in `Europe/Zurich`
 */
export function groupEvent(group: FocusGroup, timeZone: string): CalendarEvent | null {
  if (dayNumber(group.date) === null) return null
  const start = instantAt(group.date, group.startTime, timeZone)
  const place = [group.place, ...group.address.split('\n')].map((line) => line.trim()).filter(Boolean)
  return {
    uid: calendarUid(group.id),
    title: group.title.trim() || 'Focus group',
    when:
      start === null ? { firstDay: group.date, lastDay: group.date } : { start, end: start + group.minutes * 60_000 },
    place: place.join(', '),
    busy: true,
  }
}

/**
 * The plan of a focus group for a calendar program: the event, and each open task as days that leave one free. Done tasks
 * are left out. Null while the focus group has no date.
 */
export function planCalendar(tables: Tables, focusGroupId: Id, timeZone: string): string | null {
  const group = tables.focusGroups[focusGroupId]
  const event = group && groupEvent(group, timeZone)
  if (!event) return null
  const tasks = inOrder(tables, 'planTasks', (task) => task.focusGroupId === focusGroupId)
  const named = journeyOf(tables)?.changedAt ?? 0
  const now = Math.max(group.changedAt, named, ...tasks.map(({ changedAt }) => changedAt))
  const open = tasks.filter(({ doneOn, title }) => !doneOn && title.trim())
  return calendar({
    now,
    events: [
      { ...event, description: [group.purpose.trim(), leaders(tables, group)].filter(Boolean).join('\n\n') },
      ...open.map((task): CalendarEvent => {
        const { from, due } = datedTask(task, group.date, group.date)
        const owner = ownerWords(task.owner, tables, group)
        return {
          uid: calendarUid(task.id),
          title: task.title.trim(),
          when: { firstDay: from || due, lastDay: due },
          description: [`${event.title}: ${planStepNames[task.step]}`, owner && `Owner: ${owner}`]
            .filter(Boolean)
            .join('\n'),
          category: 'Zapatos',
          busy: false,
        }
      }),
    ],
  })
}

function leaders(tables: Tables, group: FocusGroup): string {
  const named = (['Facilitator', 'Co-leader', 'Note-taker'] as const).map((role) => {
    const words = ownerWords(role, tables, group)
    return words === role ? '' : words
  })
  return named.filter(Boolean).join(', ')
}
