import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'

/** Longest texts a record may hold, in UTF-16 units. A title fits on a line, a passage on a page or two. */
export const limits = { title: 300, passage: 20_000, tag: 60, listItems: 200 } as const

/** A UUID in lower case; new records use version 7 so that ids sort by creation. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

/** One line of text; may be empty while the person is still thinking. */
export const title = z.string().max(limits.title)

/** Running text, may hold line breaks. */
export const passage = z.string().max(limits.passage)

/** The last moment a date can tell. A file may claim it; nothing is later. */
export const lastInstant = 8_640_000_000_000_000

/** Milliseconds since 1970 in UTC. */
export const instant = z.number().int().nonnegative().max(lastInstant)

/** A calendar day as YYYY-MM-DD, or empty. */
export const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)

/** A wall-clock time as HH:MM, or empty. */
export const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)

/** Fractional order key: moving a record between two others writes that record only. */
export const order = z
  .string()
  .regex(/^[0-9A-Za-z]{1,200}$/)
  .refine(isOrderKey, 'not an order key')

/** A key that is not well formed would be accepted here and refused at the next move, so it is refused here. */
function isOrderKey(key: string): boolean {
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

/** A score from 0 (not at all) to 5 (very). */
export const score = z.number().int().min(0).max(5)

/** Feeling at a touchpoint from −3 (awful) to +3 (wonderful). */
export const emotion = z.number().int().min(-3).max(3)

/** What every record has. `changedAt` is stamped when a command touches the record. */
export const base = { id, journeyId: id, changedAt: instant }
