import type { Page } from '@playwright/test'

/** How long key presses took, in milliseconds. */
export interface KeyTimes {
  readonly presses: number
  /** Script, layout and paint that one key press cost, without the wait for the next frame. */
  readonly work: { readonly p95: number; readonly longest: number }
  /** Presses that cost more than one frame of 16 ms, and the dearest: key, field and what it cost. */
  readonly overAFrame: number
  readonly dearest: readonly string[]
  /** From the key to the end of its frame, the wait for the frame included; a frame begins every 16.7 ms. */
  readonly painted: { readonly p95: number; readonly longest: number }
}

/** Single key presses as they were clocked. */
export interface Clocked {
  readonly keys: readonly string[]
  readonly work: readonly number[]
  readonly painted: readonly number[]
}

declare global {
  interface Window {
    keyTimes?: { keys: string[]; work: number[]; painted: number[] }
  }
}

/** Clocks every key press of the page from now on, also after a reload. */
export async function clockKeys(page: Page): Promise<void> {
  await page.addInitScript(clock)
  await page.evaluate(clock)
}

/** What was clocked since the last time this was asked. */
export async function keyTimes(page: Page): Promise<Clocked> {
  return page.evaluate(() => {
    const times: Clocked = window.keyTimes ?? { keys: [], work: [], painted: [] }
    window.keyTimes = { keys: [], work: [], painted: [] }
    return times
  })
}

/** @param all one after the other what `keyTimes` gave. */
export function summed(all: readonly Clocked[]): KeyTimes {
  const of = (which: 'work' | 'painted') => {
    const sorted = all.flatMap((times) => times[which]).sort((a, b) => a - b)
    const at = (share: number) => Math.round(10 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 10
    return { p95: at(0.95), longest: at(1) }
  }
  const single = all.flatMap(({ keys, work }) => work.map((cost, index) => ({ key: keys[index], cost })))
  const dear = single.filter(({ cost }) => cost > 16).sort((a, b) => b.cost - a.cost)
  return {
    presses: single.length,
    work: of('work'),
    overAFrame: dear.length,
    dearest: dear.slice(0, 5).map(({ key, cost }) => `${key}: ${Math.round(cost)}`),
    painted: of('painted'),
  }
}

/** In the page. Event times are not touched by a turned clock. */
function clock(): void {
  if (window.keyTimes) return
  window.keyTimes = { keys: [], work: [], painted: [] }
  const now = () => new Event('now').timeStamp
  const after = (run: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = run
    port2.postMessage(null)
  }
  addEventListener(
    'keydown',
    ({ key, ctrlKey, target }) => {
      const from = now()
      const field = target instanceof HTMLElement ? target : document.body
      const labels = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.labels : null
      const where = field.ariaLabel ?? labels?.[0]?.textContent ?? field.textContent?.slice(0, 20) ?? ''
      let handled = 0
      // Taken up once everything that hangs on the key itself is done.
      after(() => {
        handled = now()
      })
      requestAnimationFrame(() => {
        const frame = now()
        // Taken up after the frame was painted.
        after(() => {
          const end = now()
          const keyWork = handled > 0 && handled <= frame ? handled - from : frame - from
          window.keyTimes?.keys.push(`${ctrlKey ? 'Ctrl+' : ''}${key} in ${where}`)
          window.keyTimes?.work.push(keyWork + (end - frame))
          window.keyTimes?.painted.push(end - from)
        })
      })
    },
    { capture: true },
  )
}
