import { limits } from '#domain/model/fields.ts'
import type { Id } from '#domain/model/index.ts'
import { type NoteSurroundings, parseNoteLine } from './noteLine.ts'

/** What somebody types while the words go round the table. */
export interface SaidWords {
  /** Whom the line names; null when it names nobody. */
  readonly participantId: Id | null
  readonly words: readonly string[]
  /** A seat or a name that nobody here has. */
  readonly unknown: string | null
}

/**
 * Reads a line such as `3 slow, honest, dear`: who, as in the note line, then the words. A comma, a semicolon or a full
 * stop parts them; where there is none, the spaces do.
 */
export function parseSaidWords(line: string, surroundings: NoteSurroundings): SaidWords {
  const { marks, participantId, unknown } = parseNoteLine(`${line} `, surroundings)
  const who = marks.find(({ what }) => what === 'who')
  const rest = line.slice(who?.end ?? 0)
  const parted = /[,;.]/.test(rest) ? rest.split(/[,;.]/) : rest.split(/\s+/)
  const words = parted.map((word) => word.trim().slice(0, limits.title)).filter(Boolean)
  return { participantId, words, unknown: who ? null : unknown }
}
