/** A length of time as `5:12` or `1:05:12`; parts of a second are left out. @param ms not negative. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const tail = String(seconds % 60).padStart(2, '0')
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** What is left, or how far it is over: “5:12 left”, “0:40 over”. @param ms negative when over. */
export function leftText(ms: number): string {
  return ms > -1000 ? `${clockText(Math.ceil(Math.max(0, ms) / 1000) * 1000)} left` : `${clockText(-ms)} over`
}
