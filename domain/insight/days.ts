const dayLength = 86_400_000

/** Days since 1970-01-01; null when the text is not a day of the calendar. @param day YYYY-MM-DD */
export function dayNumber(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`)
  // 30 February would be taken for a day in March.
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day) && day ? at / dayLength : null
}

/** The day some days later (earlier when negative) as YYYY-MM-DD; empty when the text is not a day. */
export function addDays(day: string, days: number): string {
  const number = dayNumber(day)
  return number === null ? '' : new Date((number + days) * dayLength).toISOString().slice(0, 10)
}

/** Days from one day to another, negative when it lies before; null when one of them is not a day. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  return start === null || end === null ? null : end - start
}

/**
 * The moment a wall clock shows a time, in milliseconds since 1970; null when day or time is not given. A time that a
 * change to summer time leaves out is an hour later, of one that comes twice it is the first; in a zone nobody knows the
 * clock is taken for UTC.
 * @param day YYYY-MM-DD @param clock HH:MM @param timeZone as in `Europe/Zurich`
 */
export function instantAt(day: string, clock: string, timeZone: string): number | null {
  const number = dayNumber(day)
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(clock) ?? []
  if (number === null || !hours || !minutes) return null
  const asUtc = number * dayLength + (Number(hours) * 60 + Number(minutes)) * 60_000
  const zone = knownZone(timeZone)
  const before = asUtc - aheadOfUtc(asUtc - dayLength, zone)
  const after = asUtc - aheadOfUtc(asUtc + dayLength, zone)
  const shows = (at: number) => at + aheadOfUtc(at, zone) === asUtc
  return !shows(before) && shows(after) ? after : before
}

/** A laptop whose zone is not set calls it `Etc/Unknown`, which it does not understand itself. */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** How far the wall clock is ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((wanted) => Number(parts.find(({ type }) => type === wanted)?.value))
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}
