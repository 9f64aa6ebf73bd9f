/** How long a debrief takes, in milliseconds. */
export const debriefLength = 10 * 60_000

/** After this long nobody sits at the table any more; milliseconds after the time was over. */
const forgotten = 60 * 60_000

/** Where the debrief timer stands. Times in milliseconds. */
export type DebriefTimer =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly left: number }
  | { readonly state: 'over'; readonly over: number }
  /** It ran out long ago. */
  | { readonly state: 'past' }

/**
 * The debrief timer from the moment it was started (milliseconds since 1970, null when it was not), so that a reload, a
 * crash or a sleeping laptop changes nothing. A clock that was set back shows the full time, never more.
 */
export function debriefTimer(startedAt: number | null, now: number): DebriefTimer {
  if (startedAt === null) return { state: 'waiting' }
  const passed = Math.max(0, now - startedAt)
  if (passed < debriefLength) return { state: 'running', left: debriefLength - passed }
  const over = passed - debriefLength
  return over < forgotten ? { state: 'over', over } : { state: 'past' }
}

/** The lines of “what cannot wait”, each once, without the sign a list begins them with. */
export function urgentLines(text: string): string[] {
  return [...new Set(text.split('\n').map(withoutBullet).filter(Boolean))]
}

/** The line that holds a position of the text; '' when it is empty. */
export function urgentLineAt(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1
  const end = text.indexOf('\n', position)
  return withoutBullet(text.slice(start, end < 0 ? undefined : end))
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-–—*•·▪]|\d{1,2}[.)])(?=\s|$)/, '').trim()
}
