import { v7 } from 'uuid'
import type { Context } from '#domain/commands/command.ts'

/** A context whose clock is set by hand and whose ids are the same in every run. */
export interface SeededContext extends Context {
  now: number
}

/** Starts a clock at `now` (milliseconds since 1970); `seed` decides the ids. */
export function seededContext(now: number, seed: number): SeededContext {
  let state = seed >>> 0
  let made = 0
  // A linear congruential generator is poor randomness and a good fingerprint: ids need to differ, not to be secret.
  const nextByte = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
  return {
    now,
    newId() {
      made += 1
      return v7({ msecs: this.now, seq: made, random: Uint8Array.from({ length: 16 }, nextByte) })
    },
  }
}
