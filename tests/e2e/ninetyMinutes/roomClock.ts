import type { ElectronApplication, Page } from '@playwright/test'

/** What the page keeps of the turned clock. */
interface Turned {
  /** Milliseconds the clock of the page runs ahead of the machine. */
  ahead: number
  /** True while the hands are being turned: no timer of the page runs. */
  held: boolean
}

declare global {
  interface Window {
    turned?: Turned
  }
}

/**
 * The clock on the wall of the room. Ninety minutes pass in it as fast as they are turned: system time, even ticks and uptime
 * of the machine together, as they would on the evening itself, so that the app cannot tell the difference. Between two
 * turns it goes on by itself.
 */
export class RoomClock {
  private ahead = 0
  private app: ElectronApplication
  private page: Page

  private constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
  }

  /** Takes over the clocks of a running app, also of one that was started again after a power cut; `before` is the clock until then. */
  static async of(app: ElectronApplication, page: Page, before?: RoomClock): Promise<RoomClock> {
    const clock = new RoomClock(app, page)
    clock.ahead = before?.ahead ?? 0
    await app.evaluate(turnMachine, clock.ahead)
    await page.addInitScript(takeOver, clock.ahead)
    await page.reload()
    return clock
  }

  /** Turns the clock on. @param by milliseconds; what is not positive turns nothing. */
  async turn(by: number): Promise<void> {
    if (by <= 0) return
    this.ahead += by
    // Nothing of the page may ask how long the machine is up between the two halves of the turn, nor wait for the answer.
    await this.page.evaluate(async () => {
      if (window.turned) window.turned.held = true
      await window.zapatos.uptime()
    })
    await this.app.evaluate(turnMachine, this.ahead)
    await this.page.evaluate((ahead) => {
      sessionStorage.setItem('turned', String(ahead))
      if (window.turned) Object.assign(window.turned, { ahead, held: false })
    }, this.ahead)
  }

  /** Milliseconds since 1970, as the room has it. */
  now(): number {
    return Date.now() + this.ahead
  }

  /** Turns the clock to a moment of the room. */
  async turnTo(at: number): Promise<void> {
    await this.turn(at - this.now())
  }
}

/** In the main process: the machine has been up for so much longer. */
function turnMachine(_: unknown, ahead: number): void {
  const os = process.getBuiltinModule('node:os')
  const kept = globalThis as { trueUptime?: () => number }
  kept.trueUptime ??= os.uptime
  const { trueUptime } = kept
  os.uptime = () => trueUptime() + ahead / 1_000
  process.getBuiltinModule('node:module').syncBuiltinESMExports()
}

/** In the page, before the app. */
function takeOver(first: number): void {
  const turned: Turned = { ahead: Number(sessionStorage.getItem('turned') ?? first), held: false }
  window.turned = turned
  const [TrueDate, ticks, every] = [Date, performance.now.bind(performance), window.setInterval.bind(window)]
  window.Date = new Proxy(TrueDate, {
    construct: (_, given) =>
      given.length ? Reflect.construct(TrueDate, given) : new TrueDate(TrueDate.now() + turned.ahead),
    get: (date, name) => (name === 'now' ? () => TrueDate.now() + turned.ahead : Reflect.get(date, name)),
  })
  performance.now = () => ticks() + turned.ahead
  window.setInterval = ((run: () => void, wait?: number) =>
    every(() => {
      if (!turned.held) run()
    }, wait)) as typeof window.setInterval
}
