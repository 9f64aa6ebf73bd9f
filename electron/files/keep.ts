/** The newest backups of a journey that are always kept. */
export const keptBackups = 10
/** For so many days one backup a day is kept as well. */
export const keptDays = 14

const dayMs = 86_400_000

/**
 * Which backups of one journey can go: all but the newest ten and the last one of each of the past fourteen days.
 * @param times when they were made, in milliseconds since 1970
 * @param now in milliseconds since 1970
 */
export function backupsToDelete(times: readonly number[], now: number): number[] {
  const newestFirst = times.toSorted((a, b) => b - a)
  const keep = new Set(newestFirst.slice(0, keptBackups))
  const days = new Set<number>()
  const today = dayOf(now)
  for (const time of newestFirst) {
    const day = dayOf(time)
    if (days.has(day) || day <= today - keptDays) continue
    days.add(day)
    keep.add(time)
  }
  return newestFirst.filter((time) => !keep.has(time))
}

/** Days since 1970, in UTC so that a journey across time zones drops nothing. */
function dayOf(time: number): number {
  return Math.floor(time / dayMs)
}
