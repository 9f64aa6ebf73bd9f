import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentDate } from '#domain/report/documentDate.ts'
import { makeHost, type WorkerProcess } from '#electron/worker/host.ts'
import type { Order, Report } from '#electron/worker/job.ts'
import { changedAt, idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'

/** A worker process as the host sees it; the test plays its part. */
class Played implements WorkerProcess {
  orders: Order[] = []
  killed = false
  tell: (report: Report) => void = () => {}
  die: () => void = () => {}
  postMessage(order: Order) {
    this.orders.push(order)
  }
  onReport(listener: (report: Report) => void) {
    this.tell = listener
  }
  onExit(listener: () => void) {
    this.die = listener
  }
  kill() {
    this.killed = true
  }
  answer(value: unknown, index = 0) {
    this.tell({ id: this.orders[index]!.id, outcome: { ok: true, value } })
  }
}

let started: Played[]
const newHost = () =>
  makeHost(() => {
    const process = new Played()
    started.push(process)
    return process
  })
const bytes = new Uint8Array([1])
const decode = { kind: 'decode', bytes } as const
const paint = { kind: 'export', format: 'map-pdf', tables: smallJourney(), focusGroupId: null, names: false } as const

beforeEach(() => {
  started = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('small jobs', () => {
  test('share one warm worker and get their own answers', async () => {
    const host = newHost()
    const [first, second] = [host.run(decode), host.run(decode)]
    started[0]!.answer('two', 1)
    started[0]!.answer('one', 0)
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ])
    expect(started).toHaveLength(1)
  })

  test('fail with words when the worker dies, and the next one gets a fresh worker', async () => {
    const host = newHost()
    const lost = host.run(decode)
    started[0]!.die()
    expect(await lost).toMatchObject({
      ok: false,
      error: { code: 'workerFailed', message: expect.stringContaining('safe') },
    })
    const next = host.run(decode)
    expect(started).toHaveLength(2)
    started[1]!.answer('again')
    expect(await next).toEqual({ ok: true, value: 'again' })
  })

  test('that never end are given up after their time, with the worker', async () => {
    const host = newHost()
    const stuck = host.run(decode)
    vi.advanceTimersByTime(20_001)
    expect(await stuck).toMatchObject({ ok: false, error: { code: 'workerFailed' } })
    expect(started[0]!.killed).toBe(true)
  })
})

describe('long jobs', () => {
  test('have a worker of their own, tell how far they are, and end it when done', async () => {
    const host = newHost()
    void host.run(decode)
    const seen: number[] = []
    const painted = host.runLong(paint, 'job 1', (done) => seen.push(done))
    expect(started).toHaveLength(2)
    started[1]!.tell({ id: 1, done: 0.5 })
    started[1]!.answer('pdf')
    expect(await painted).toEqual({ ok: true, value: 'pdf' })
    expect(seen).toEqual([0.5])
    expect(started[1]!.killed).toBe(true)
    expect(started[0]!.killed).toBe(false)
  })

  test('are cancelled by name, at once, and nothing else is', async () => {
    const host = newHost()
    const [one, two] = [host.runLong(paint, 'one', () => {}), host.runLong(paint, 'two', () => {})]
    host.cancel('one')
    host.cancel('unknown')
    expect(await one).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(started.map(({ killed }) => killed)).toEqual([true, false])
    started[1]!.answer('pdf')
    expect(await two).toEqual({ ok: true, value: 'pdf' })
  })

  test('have time as long as they make progress', async () => {
    const host = newHost()
    const painted = host.runLong(paint, 'one', () => {})
    for (let step = 1; step <= 5; step++) {
      vi.advanceTimersByTime(50_000)
      started[0]!.tell({ id: 1, done: step / 10 })
    }
    expect(started[0]!.killed).toBe(false)
    vi.advanceTimersByTime(60_001)
    expect(await painted).toMatchObject({ ok: false, error: { code: 'workerFailed' } })
  })

  test('end with the app', async () => {
    const host = newHost()
    const both = [host.run(decode), host.runLong(paint, 'one', () => {})]
    host.close()
    for (const outcome of await Promise.all(both))
      expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(started.every(({ killed }) => killed)).toBe(true)
  })
})

test('a document carries the day of its focus group, else of the last change, never today', () => {
  vi.setSystemTime(Date.UTC(2031, 0, 1))
  const tables = smallJourney()
  expect(documentDate(tables, idOf(8))).toBe('2026-11-17')
  expect(documentDate(tables, null)).toBe('2026-11-22')
  tables.notes[idOf(100)]!.changedAt = changedAt + 86_400_000
  expect(documentDate(tables, null)).toBe('2026-11-23')
  tables.focusGroups[idOf(8)]!.date = ''
  expect(documentDate(tables, idOf(8))).toBe('2026-11-23')
})
