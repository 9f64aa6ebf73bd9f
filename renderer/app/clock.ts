/** The time of this laptop in milliseconds since 1970. Whatever of a session is timed asks here, so that one clock rules. */
export function now(): number {
  return Date.now()
}
