import { beforeEach, describe, expect, test } from 'vitest'
import { type Anchor, type SteadyClock, startSteadyClock } from '#renderer/app/steadyClock.ts'

const minute = 60_000
const hour = 60 * minute
const begin = Date.UTC(2026, 10, 22, 18)

/** A laptop: true time passes; what its clocks say follows, each in its own way. */
class Machine {
  wall = begin
  ticks = 5_000
  uptime = 3 * hour

  readonly sources = {
    wall: () => this.wall,
    ticks: () => this.ticks,
    uptime: async () => this.uptime,
  }

  pass(time: number) {
    this.wall += time
    this.ticks += time
    this.uptime += time
  }

  sleep(time: number) {
    this.wall += time
    this.uptime += time
  }

  /** Another process of the app: its ticks begin anew. */
  restart(earlier?: Anchor) {
    this.ticks = 100
    return startSteadyClock(this.sources, earlier)
  }
}

let machine: Machine
let clock: SteadyClock

beforeEach(async () => {
  machine = new Machine()
  clock = await startSteadyClock(machine.sources)
})

describe('a steady clock', () => {
  test('is the system’s time while nobody touches it', async () => {
    machine.pass(25 * minute)
    expect(clock.now()).toBe(begin + 25 * minute)
    await clock.check()
    machine.pass(minute)
    expect(clock.now()).toBe(begin + 26 * minute)
  })

  test.each([-hour, hour, 5 * 24 * hour])('does not follow a system time set by %i ms', async (by) => {
    machine.pass(10 * minute)
    machine.wall += by
    expect(clock.now()).toBe(begin + 10 * minute)
    await clock.check()
    expect(clock.now()).toBe(begin + 10 * minute)
    machine.pass(3 * minute)
    expect(clock.now()).toBe(begin + 13 * minute)
    machine.wall -= by
    await clock.check()
    machine.pass(minute)
    expect(clock.now()).toBe(begin + 14 * minute)
  })

  test('counts an hour of sleep, as the room went on', async () => {
    machine.pass(10 * minute)
    machine.sleep(hour)
    expect(clock.now(), 'until the machine was asked').toBe(begin + 10 * minute)
    await clock.check()
    expect(clock.now()).toBe(begin + 70 * minute)
  })

  test('follows the small steps by which a system’s time is kept right', async () => {
    machine.wall += 400
    expect(clock.now()).toBe(begin + 400)
    await clock.check()
    expect(clock.now()).toBe(begin + 400)
  })

  test('never runs backwards between two questions', async () => {
    machine.pass(minute)
    const before = clock.now()
    machine.wall -= hour
    machine.pass(1)
    expect(clock.now()).toBeGreaterThanOrEqual(before)
  })
})

describe('after a restart of the app', () => {
  test('goes on from the anchor although the system’s time was set meanwhile', async () => {
    machine.pass(20 * minute)
    machine.wall -= 2 * hour
    machine.pass(minute)
    expect((await machine.restart(clock.anchor)).now()).toBe(begin + 21 * minute)
  })

  test('takes the system’s time when there is no anchor', async () => {
    machine.pass(minute)
    machine.wall += hour
    expect((await machine.restart()).now()).toBe(begin + minute + hour)
  })

  test('takes the system’s time when the machine itself was started anew', async () => {
    const { anchor } = clock
    machine.pass(20 * minute)
    machine.wall += 3 * minute
    machine.uptime = 40_000
    expect((await machine.restart(anchor)).now()).toBe(begin + 23 * minute)
  })

  test('also when it has been up longer since than it had been before', async () => {
    machine.uptime = minute
    const { anchor } = await startSteadyClock(machine.sources)
    machine.pass(30 * minute)
    machine.wall += 5 * minute
    machine.uptime = 2 * minute
    expect((await machine.restart(anchor)).now()).toBe(begin + 35 * minute)
  })
})
