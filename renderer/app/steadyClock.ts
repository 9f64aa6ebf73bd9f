/** A moment in the time of the room and how long the machine had been up then; both in milliseconds. */
export interface Anchor {
  readonly room: number
  readonly uptime: number
}

/** What a steady clock reads; all in milliseconds. */
export interface ClockSources {
  /** The system's time, since 1970; somebody may set it at any moment. */
  wall(): number
  /** Runs on evenly whatever the system's time does, but may stand still while the machine sleeps. */
  ticks(): number
  /** How long the machine has been up, sleep included. Slower to ask. */
  uptime(): Promise<number>
}

/** A time that only passes: a changed system time does not touch it, a night in the bag counts in full. */
export interface SteadyClock {
  /** Milliseconds since 1970, as the system had it when the clock was anchored. */
  now(): number
  /** Compares with the machine; to be called now and then, and soon after the machine woke. */
  check(): Promise<void>
  readonly anchor: Anchor
}

/** Less than this between two clocks is the work of asking, not somebody's hand; milliseconds. */
const tolerance = 1_500

/**
 * Starts a steady clock at the system's time, or goes on from an anchor of an earlier run. The anchor does not count when
 * the machine was started after it: then how long that took is known to the system's time alone.
 */
export async function startSteadyClock(sources: ClockSources, earlier?: Anchor): Promise<SteadyClock> {
  const uptime = await sources.uptime()
  const wall = sources.wall()
  const bootedBefore = earlier !== undefined && earlier.uptime <= uptime && wall - uptime <= earlier.room + tolerance
  const anchor = bootedBefore ? earlier : { room: wall, uptime }
  let offset = anchor.room + (uptime - anchor.uptime) - wall
  if (Math.abs(offset) < tolerance) offset = 0
  let checked = { wall, ticks: sources.ticks() }
  let checking: Promise<void> | null = null

  async function compare(): Promise<void> {
    const machine = await sources.uptime()
    const here = sources.wall()
    const room = anchor.room + (machine - anchor.uptime)
    if (Math.abs(room - (here + offset)) > tolerance) offset = room - here
    checked = { wall: here, ticks: sources.ticks() }
  }

  function check(): Promise<void> {
    checking ??= compare().finally(() => {
      checking = null
    })
    return checking
  }

  return {
    anchor,
    check,
    now() {
      const here = sources.wall()
      const passed = sources.ticks() - checked.ticks
      // The system's time was set, or the machine slept; which of the two only the machine knows.
      if (Math.abs(here - checked.wall - passed) > tolerance) {
        void check()
        return Math.round(checked.wall + offset + passed)
      }
      return Math.round(here + offset)
    },
  }
}
