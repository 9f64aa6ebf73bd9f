const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const withYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })

/** How long ago something was, for people: “just now”, “3 hours ago”, “yesterday”, and after a week the date. */
export function relativeTime(at: number, now: number): string {
  const days = daysBetween(at, now)
  if (now - at < minute) return 'just now'
  if (now - at < hour) return words.format(-Math.floor((now - at) / minute), 'minute')
  if (days === 0) return words.format(-Math.floor((now - at) / hour), 'hour')
  if (days < 7) return words.format(-days, 'day')
  return dateText(at, now)
}

/** The date, with the year only when it is another one. */
export function dateText(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? dayAndMonth : withYear).format(at)
}

/** The time of day when it was today, otherwise the date. */
export function momentText(at: number, now: number): string {
  return daysBetween(at, now) === 0 ? timeOfDay.format(at) : dateText(at, now)
}

/** Midnights between two instants on the clock of this laptop. */
function daysBetween(at: number, now: number): number {
  return Math.round((midnight(now) - midnight(at)) / day)
}

function midnight(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0)
}
