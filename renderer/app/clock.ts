import type { ZapatosDatabase } from '#renderer/persistence/database.ts'
import { readSetting, writeSetting } from '#renderer/persistence/settings.ts'
import { type SteadyClock, startSteadyClock } from './steadyClock.ts'

const checkEvery = 5_000

let clock: SteadyClock | null = null
let uptime: () => Promise<number>

/**
 * The time in milliseconds since 1970. Whatever of a session is timed asks here, so that one clock rules: one that a changed
 * system time does not move.
 */
export function now(): number {
  return clock?.now() ?? Date.now()
}

/**
 * Starts the clock; in the middle of a session it goes on where the one before a reload or a crash stood.
 * @param askUptime how long the machine has been up, sleep included, in milliseconds
 */
export async function startClock(database: ZapatosDatabase, askUptime: () => Promise<number>): Promise<void> {
  uptime = askUptime
  const place = await readSetting(database, 'place')
  const earlier = place?.view === 'run' ? await readSetting(database, 'clockAnchor') : undefined
  await anchor(database, earlier)
  setInterval(() => void clock?.check(), checkEvery)
}

/** Takes the system's time as right from now on; for the moment before a session begins. */
export async function setClock(database: ZapatosDatabase): Promise<void> {
  await anchor(database)
}

async function anchor(database: ZapatosDatabase, earlier?: { room: number; uptime: number }): Promise<void> {
  clock = await startSteadyClock({ wall: Date.now, ticks: () => performance.now(), uptime }, earlier)
  await writeSetting(database, 'clockAnchor', clock.anchor)
}
