import { launchZapatos } from '#tests/e2e/launch.ts'
import { median, p95 } from './figures.mjs'
import { fillFocusGroup, openSample } from './seed.mjs'

const line = '3 "the letter came two weeks late #post /con and nobody could say why'
const rounds = 3

/** @type {import('#build/bench-run.mjs').Bench} */
export default {
  name: 'Key press → painted in the note line, 10,000 notes and 1,000 touchpoints',
  floor: 'a bare textarea in the same window',
  goal: { extras: { 'p95 over the floor': 4, 'longest frame': 33 } },
  unit: 'ms',
  async run() {
    const { page, close } = await launchZapatos()
    try {
      await openSample(page)
      await fillFocusGroup(page, { notes: 10_000, touchpoints: 1_000 })
      await page.addInitScript(clockKeys)
      await page.reload()
      const ours = page.getByRole('textbox', { name: 'Note', exact: true })
      await ours.waitFor()
      await page.evaluate(() => {
        const bare = document.createElement('textarea')
        bare.ariaLabel = 'Bare'
        bare.style.position = 'fixed'
        document.body.append(bare)
      })
      const bare = page.getByRole('textbox', { name: 'Bare', exact: true })
      await typeLine(page, ours)
      await typeLine(page, bare)
      const times = { ours: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) }
      const longest = { ours: 0, bare: 0 }
      for (let round = 0; round < rounds; round += 1) {
        const mine = await typeLine(page, ours)
        times.ours.push(...mine.painted)
        longest.ours = Math.max(longest.ours, mine.longestFrame)
        const floor = await typeLine(page, bare)
        times.bare.push(...floor.painted)
        longest.bare = Math.max(longest.bare, floor.longestFrame)
      }
      return {
        value: median(times.ours),
        floor: median(times.bare),
        rounds: times.ours.length,
        extras: {
          'p95 over the floor': p95(times.ours) - p95(times.bare),
          'longest frame': longest.ours,
          'longest frame of the floor': longest.bare,
        },
        note: 'from the keydown event until after the frame that shows the letter; a frame begins every 16.7 ms.',
      }
    } finally {
      await close()
    }
  },
}

/**
 * Types the line into an empty field, one key after the frame of the other, and empties the field again.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} field
 */
async function typeLine(page, field) {
  await field.focus()
  await page.evaluate(() => window.keys.start())
  for (const letter of line) {
    const before = await page.evaluate(() => window.keys.painted.length)
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForFunction((before) => window.keys.painted.length > before, before, { polling: 'raf' })
  }
  const result = await page.evaluate(() => window.keys.stop())
  await field.fill('')
  return result
}

/** Clocks every key press from its keydown to the end of its frame, and all frames. Runs in the page, before the app. */
function clockKeys() {
  let running = false
  let lastFrame = 0
  let longestFrame = 0
  function frame(/** @type {number} */ now) {
    if (lastFrame > 0) longestFrame = Math.max(longestFrame, now - lastFrame)
    lastFrame = now
    if (running) requestAnimationFrame(frame)
  }
  window.keys = {
    painted: [],
    start() {
      window.keys.painted = []
      running = true
      lastFrame = longestFrame = 0
      requestAnimationFrame(frame)
    },
    stop() {
      running = false
      return { painted: window.keys.painted, longestFrame }
    },
  }
  addEventListener(
    'keydown',
    () => {
      const from = performance.now()
      requestAnimationFrame(() => {
        // A message is taken up after the frame has been painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.keys.painted.push(performance.now() - from)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}
