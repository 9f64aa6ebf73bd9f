import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import {
  draftsOnDisk,
  expectSaved,
  killTree,
  makeFocusGroup,
  makeJourney,
  noteLine,
  noteRows,
  recordsOnDisk,
} from './focusGroupDay.ts'
import { launchZapatos } from './launch.ts'

const seed = Number(process.env.ZAPATOS_SEED ?? 20_261_122)
const rounds = Number(process.env.ZAPATOS_CRASH_ROUNDS ?? 12)

/** A small generator with a seed (mulberry32), so that a failing run can be had again. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = 'nobody told me it would take ten minutes and then the line was dead again'.split(' ')

async function startSession(page: Page) {
  await makeJourney(page, 'Power cuts')
  await makeFocusGroup(page, ['Aylin', 'Noah'], true)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expectSaved(page)
}

const saidToBeSaved = (page: Page) => page.evaluate(() => document.querySelector('[data-saved="true"]') !== null)

/** What the robot knows when the power goes. */
interface Robot {
  /** Texts of the notes whose Enter was followed by the sign that all is saved. */
  readonly saved: string[]
  /** Texts of notes whose Enter was pressed, in order. */
  readonly entered: string[]
  /** What stands in the line. */
  line: string
  keys: number
}

/** Types notes until the window is gone. */
async function typeUntilTheEnd(page: Page, round: number, random: () => number, robot: Robot): Promise<void> {
  try {
    for (let note = 1; ; note += 1) {
      const count = Math.floor(random() * 4)
      const text = [
        `r${round}n${note}`,
        ...Array.from({ length: count }, () => words[Math.floor(random() * words.length)]),
      ]
      for (const key of text.join(' ')) {
        robot.line += key
        robot.keys += 1
        await page.keyboard.press(key === ' ' ? 'Space' : key)
      }
      robot.entered.push(robot.line)
      await page.keyboard.press('Enter')
      robot.line = ''
      if (await saidToBeSaved(page)) robot.saved.push(...robot.entered.slice(robot.saved.length))
    }
  } catch (problem) {
    // Playwright's way of saying that the window is gone; anything else is a failure.
    if (!/closed|crashed|disconnected/i.test(String(problem))) throw problem
  }
}

test(`a power cut loses no note that was said to be saved, ${rounds} rounds (seed ${seed})`, async () => {
  test.setTimeout(60_000 + rounds * 15_000)
  const random = randomFrom(seed)
  const userData = await mkdtemp(join(tmpdir(), 'zapatos-crash-'))
  let zapatos = await launchZapatos({ userData })
  await startSession(zapatos.page)
  const savedInAll: string[] = []
  let cutInMidNote = 0
  for (let round = 1; round <= rounds; round += 1) {
    const robot: Robot = { saved: [], entered: [], line: '', keys: 0 }
    const typing = typeUntilTheEnd(zapatos.page, round, random, robot)
    const lastKey = 10 + random() * 90
    await expect.poll(() => robot.keys, { intervals: [5 + random() * 45] }).toBeGreaterThan(lastKey)
    await killTree(zapatos.app.process())
    await typing
    savedInAll.push(...robot.saved)
    if (robot.line) cutInMidNote += 1

    zapatos = await launchZapatos({ userData })
    const { page } = zapatos
    await expect(noteLine(page)).toBeFocused()
    const texts = (await recordsOnDisk(page, 'notes')).map(({ text }) => String(text))
    expect(texts.filter((text) => savedInAll.includes(text)).sort(), `round ${round}`).toEqual([...savedInAll].sort())
    expect(new Set(texts).size, `round ${round}: no note twice`).toBe(texts.length)
    await expect(page.getByRole('heading', { name: `Notes ${texts.length}` })).toBeVisible()

    // The line holds a beginning of what was typed, or of the note whose Enter was the last key.
    const left = await noteLine(page).inputValue()
    const possible = [robot.line, robot.entered.at(-1) ?? '']
    expect(
      possible.some((text) => text.startsWith(left)),
      `round ${round}: “${left}” of “${robot.line}”`,
    ).toBe(true)
    if (left && left === robot.entered.at(-1))
      expect(texts, 'a saved note does not stand in the line').not.toContain(left)
    await noteLine(page).fill('')
    // What stood in the line may outlive it by a moment; the next cut shall not come within it.
    await expect.poll(() => draftsOnDisk(page)).toEqual([])
  }
  expect(savedInAll.length).toBeGreaterThan(rounds)
  expect(cutInMidNote).toBeGreaterThan(0)
  await zapatos.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

test('a record torn by a power cut costs that record, not the library at the start after the next', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'zapatos-torn-'))
  let zapatos = await launchZapatos({ userData })
  await makeJourney(zapatos.page, 'Before the cut')
  await expectSaved(zapatos.page)
  await killTree(zapatos.app.process())
  const folder = join(userData, 'IndexedDB', 'app_zapatos_0.indexeddb.leveldb')
  const log =
    (await readdir(folder))
      .filter((name) => name.endsWith('.log'))
      .sort()
      .at(-1) ?? ''
  // The head of a record of 200 bytes whose bytes never came.
  await appendFile(join(folder, log), Buffer.from([1, 2, 3, 4, 200, 0, 1]))

  zapatos = await launchZapatos({ userData })
  await makeJourney(zapatos.page, 'After the cut')
  await expectSaved(zapatos.page)
  await killTree(zapatos.app.process())

  zapatos = await launchZapatos({ userData })
  const journeys = zapatos.page.getByRole('list', { name: 'Journeys' })
  await expect(journeys).toContainText('Before the cut')
  await expect(journeys).toContainText('After the cut')
  await zapatos.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

/** Ways a laptop refuses to write: the call throws, or the transaction is taken back later. */
const refusals = ['throws', 'aborts'] as const

for (const refusal of refusals) {
  test(`the saved sign never lies while the disk ${refusal}, and nothing is dropped`, async () => {
    const { page, close } = await launchZapatos()
    await startSession(page)
    await page.keyboard.type('1 before')
    await page.keyboard.press('Enter')
    await expectSaved(page)

    await page.evaluate((how) => {
      const { put, add } = IDBObjectStore.prototype
      const refuse = (write: typeof put) =>
        function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
          if (how === 'throws') throw new DOMException('The disk is full.', 'QuotaExceededError')
          const request = write.apply(this, args)
          this.transaction.abort()
          return request
        }
      IDBObjectStore.prototype.put = refuse(put)
      IDBObjectStore.prototype.add = refuse(add)
      Object.assign(window, {
        letWritesThrough: () => Object.assign(IDBObjectStore.prototype, { put, add }),
        lies: 0,
      })
      // Whoever looks at the sign at any moment after the first Enter must not read that all is saved.
      new MutationObserver(() => {
        const notes = document.querySelectorAll('li[aria-posinset]').length
        if (notes > 1 && document.querySelector('[data-saved="true"]')) Object.assign(window, { lies: notes })
      }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-saved'] })
    }, refusal)

    for (const text of ['1 "while it fails', '2 ! and again', '1 + and once more']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByRole('alert')).toContainText('Not saved')
    await expect(noteRows(page)).toHaveCount(4)
    expect(await page.evaluate(() => Reflect.get(window, 'lies'))).toBe(0)
    expect(await recordsOnDisk(page, 'notes')).toHaveLength(1)

    await page.evaluate(() => Reflect.get(window, 'letWritesThrough')())
    await expectSaved(page)
    await expect(page.getByRole('alert')).toBeHidden()
    expect((await recordsOnDisk(page, 'notes')).map(({ text }) => text).sort()).toEqual([
      'and again',
      'and once more',
      'before',
      'while it fails',
    ])
    await page.reload()
    await expect(noteRows(page)).toHaveCount(4)
    await close()
  })
}
