import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const side = z.number().int().min(-100_000).max(100_000)

const placeSchema = z.object({
  x: side,
  y: side,
  width: side.min(300),
  height: side.min(200),
  maximized: z.boolean(),
  /** Colour of the page, shown until it has painted itself. */
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
})

/** Where the window stood when it was closed. */
export type WindowPlace = z.infer<typeof placeSchema>

/** The place kept in `path`; undefined when there is none or it makes no sense. */
export function readWindowPlace(path: string): WindowPlace | undefined {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * Keeps the place, at once: the program may be over before anything else gets its turn. A failure is not worth a word, the
 * window opens in the middle then.
 */
export function writeWindowPlace(path: string, place: WindowPlace): void {
  try {
    writeFileSync(path, JSON.stringify(place))
  } catch {
    // Nothing of the person's is in it.
  }
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** True when enough of the window would lie on one of the screens to be seen and moved. */
export function isOnScreen(place: Rectangle, screens: readonly Rectangle[]): boolean {
  const needed = 100
  return screens.some(
    (screen) =>
      place.x + place.width - needed >= screen.x &&
      place.x + needed <= screen.x + screen.width &&
      place.y >= screen.y &&
      place.y + needed <= screen.y + screen.height,
  )
}
