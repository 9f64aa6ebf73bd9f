import type { FocusGroup, Participant } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { addDays, dayNumber } from './days.ts'

/** What the open places of a letter are filled with; an empty text where nobody has said. */
export interface LetterValues {
  readonly name: string
  readonly firstName: string
  readonly date: string
  readonly time: string
  readonly until: string
  readonly minutes: string
  readonly place: string
  readonly address: string
  readonly incentive: string
  readonly contact: string
  readonly facilitator: string
  readonly client: string
  readonly journey: string
  readonly purpose: string
  readonly outcomeUse: string
  readonly summaryDate: string
  readonly weDid: string
}

/** Values for a letter about a focus group, with dates and times as its language writes them. @param weDid `weDidText` */
export function letterValues(
  tables: Pick<Tables, 'journeys' | 'planTasks'>,
  group: FocusGroup,
  person: Participant | null,
  weDid: string,
): LetterValues {
  const journey = journeyOf(tables as Tables)
  const language = languageOf(journey?.language ?? 'en')
  const name = oneLine(person?.name ?? '')
  return {
    name,
    firstName: firstNameOf(name),
    date: dayText(group.date, language),
    time: timeText(group.startTime, 0, language),
    until: timeText(group.startTime, group.minutes, language),
    minutes: String(group.minutes),
    place: oneLine(group.place),
    address: group.address.trim(),
    incentive: oneLine(group.incentive),
    contact: oneLine(group.contact),
    facilitator: oneLine(journey?.facilitatorName ?? ''),
    client: oneLine(journey?.client ?? ''),
    journey: oneLine(journey?.title ?? ''),
    purpose: group.purpose.trim(),
    outcomeUse: group.outcomeUse.trim(),
    summaryDate: dayText(summaryDay(tables, group), language),
    weDid,
  }
}

/** A name may have come from a spreadsheet with line breaks, or with signs that turn the direction of what follows. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** “Anna” of “Anna Keller” and of “Keller, Anna”; the whole name where it is one word. */
function firstNameOf(name: string): string {
  const given = /^[^,]+,\s*(.+)$/.exec(name)?.[1] ?? name
  return given.split(' ')[0] ?? ''
}

/** The language as dates are written in it. Documents in plain English are dated “3 November 2026”, so letters are too. */
function languageOf(language: string): string {
  if (language === 'en') return 'en-GB'
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}

/** The day in the head of a letter, as its language writes it: `3 November 2026`. @param day YYYY-MM-DD */
export function letterDay(tables: Pick<Tables, 'journeys'>, day: string): string {
  const language = languageOf(journeyOf(tables as Tables)?.language ?? 'en')
  const number = dayNumber(day)
  return number === null ? '' : new Intl.DateTimeFormat(language, calendarDay).format(number * dayLength)
}

const dayLength = 86_400_000
const calendarDay = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

/** `Tuesday 3 November 2026` */
function dayText(day: string, language: string): string {
  const number = dayNumber(day)
  if (number === null) return ''
  return new Intl.DateTimeFormat(language, { weekday: 'long', ...calendarDay }).format(number * dayLength)
}

/** The time on the wall clock `minutes` after a clock time, `18:30`; as the language writes it. */
function timeText(clock: string, minutes: number, language: string): string {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(clock) ?? []
  if (!hour || !minute) return ''
  const at = Date.UTC(2000, 0, 1, Number(hour), Number(minute) + minutes)
  const format = (hours: 'numeric' | '2-digit') =>
    new Intl.DateTimeFormat(language, { hour: hours, minute: '2-digit', timeZone: 'UTC' })
  const usual = format('numeric')
  // Where the day has 24 hours, ten past midnight is 00:10.
  return (usual.resolvedOptions().hourCycle === 'h23' ? format('2-digit') : usual).format(at)
}

/** The day by which the plan wants the summary written, YYYY-MM-DD; empty while the plan or the event has no date. */
function summaryDay({ planTasks }: Pick<Tables, 'planTasks'>, group: FocusGroup): string {
  const due = Object.values(planTasks)
    .filter(({ focusGroupId, step }) => focusGroupId === group.id && step === 'summarise')
    .map((task) => task.due)
  return due.length ? addDays(group.date, Math.max(...due)) : ''
}
