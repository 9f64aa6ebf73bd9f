import { launchZapatos } from '#tests/e2e/launch.ts'
import { inMs, median, p95 } from './figures.mjs'
import { fillFocusGroup, openSample } from './seed.mjs'

const rounds = 60
const warmUp = 5

/** @type {import('#build/bench-run.mjs').Bench} */
export default {
  name: 'Enter on a note → durable, 10,000 notes',
  floor: 'one bare strict IndexedDB put of the same size in the same window',
  goal: { ratio: 2, extras: { p95: 8 } },
  unit: 'ms',
  async run({ say }) {
    const { page, close } = await launchZapatos()
    try {
      await openSample(page)
      await page.addInitScript(listenToTheDisk)
      const growth = []
      for (const notes of [100, 1_000, 10_000]) {
        await fillFocusGroup(page, { notes })
        await page.reload()
        const { ours, handed, bare } = await measureEnter(page, notes === 10_000 ? rounds : rounds / 2)
        growth.push({
          notes,
          ours: median(ours),
          handed: median(handed),
          bare: median(bare),
          ourP95: p95(ours),
          bareP95: p95(bare),
        })
        say(`  ${notes} notes: ${inMs(median(ours))}, p95 ${inMs(p95(ours))}; bare put ${inMs(median(bare))}`)
      }
      const [few, , many] = growth
      if (!few || !many) throw new Error('nothing was measured')
      return {
        value: many.ours,
        floor: many.bare,
        rounds,
        extras: { p95: many.ourP95, 'handed to IndexedDB': many.handed, 'p95 of the floor': many.bareP95 },
        note: growth
          .map(({ notes, ours, bare }) => `${notes} notes ${inMs(ours)} (${(ours / bare).toFixed(2)} ×)`)
          .join(', '),
      }
    } finally {
      await close()
    }
  },
}

/**
 * Writes notes as a person does and, in turn, bare puts into a database of the bench.
 * @param {import('@playwright/test').Page} page in run mode
 * @param {number} rounds
 * @returns {Promise<{ ours: number[], handed: number[], bare: number[] }>} milliseconds
 */
async function measureEnter(page, rounds) {
  const line = page.getByRole('textbox', { name: 'Note', exact: true })
  await line.focus()
  const ours = []
  const handed = []
  const bare = []
  for (let round = -warmUp; round < rounds; round += 1) {
    await waitForDraft(page, () => page.keyboard.type(`3 the letter came two weeks late ${round}`))
    // A put before each, so that neither has to wait for what other programs have left to be written.
    await page.evaluate(() => window.disk.bare())
    const mine = await waitForDraft(page, async () => {
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => window.disk.tookMs !== null, undefined, { polling: 20 })
      return page.evaluate(() => ({ took: window.disk.tookMs ?? Number.NaN, handed: window.disk.handedMs }))
    })
    await page.evaluate(() => window.disk.bare())
    const floor = await page.evaluate(() => window.disk.bare())
    if (round < 0) continue
    ours.push(mine.took)
    handed.push(mine.handed)
    bare.push(floor)
  }
  return { ours, handed, bare }
}

/**
 * Does something to the note line and waits until the disk has heard of it and is quiet again.
 * @template Result
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<Result>} gesture
 */
async function waitForDraft(page, gesture) {
  const before = await page.evaluate(() => window.disk.drafts)
  const result = await gesture()
  await page.waitForFunction((before) => window.disk.drafts > before && window.disk.busy === 0, before, { polling: 20 })
  return result
}

/** Clocks every Enter from its keydown to the end of the transaction that holds the note. Runs in the page, before the app. */
function listenToTheDisk() {
  const plain = IDBDatabase.prototype.transaction
  const plainPut = IDBObjectStore.prototype.put
  /** @type {number | null} */
  let pressedAt = null
  /** @type {unknown} */
  let lastNote = { id: 'before the first' }
  /** @type {Promise<IDBDatabase> | undefined} */
  let own

  function openOwn() {
    own ??= new Promise((settle, reject) => {
      const request = indexedDB.open('bench', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' })
      request.onsuccess = () => settle(request.result)
      request.onerror = () => reject(request.error)
    })
    return own
  }

  window.disk = {
    tookMs: null,
    handedMs: Number.NaN,
    drafts: 0,
    busy: 0,
    async bare() {
      const database = await openOwn()
      return new Promise((settle, reject) => {
        const from = performance.now()
        const transaction = plain.call(database, 'notes', 'readwrite', { durability: 'strict' })
        transaction.oncomplete = () => settle(performance.now() - from)
        transaction.onabort = () => reject(transaction.error)
        plainPut.call(transaction.objectStore('notes'), lastNote)
      })
    },
  }
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Enter') return
      pressedAt = performance.now()
      window.disk.tookMs = null
    },
    { capture: true },
  )
  IDBObjectStore.prototype.put = function (value, ...key) {
    if (this.name === 'notes') lastNote = value
    return plainPut.call(this, value, ...key)
  }
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = plain.call(this, stores, mode, options)
    if (mode !== 'readwrite') return transaction
    const names = typeof stores === 'string' ? [stores] : [...stores]
    window.disk.busy += 1
    if (names.includes('notes') && pressedAt !== null) window.disk.handedMs = performance.now() - pressedAt
    transaction.addEventListener('complete', () => {
      window.disk.busy -= 1
      if (names.includes('drafts')) window.disk.drafts += 1
      if (!names.includes('notes') || pressedAt === null) return
      window.disk.tookMs = performance.now() - pressedAt
      pressedAt = null
    })
    return transaction
  }
}
