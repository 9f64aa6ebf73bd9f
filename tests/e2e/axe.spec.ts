import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { MenuCommand } from '#domain/ipc/contract.ts'
import { expectAccessible } from './accessible.ts'
import { expectSaved, goToStep, makeJourney, noteLine } from './focusGroupDay.ts'
import { type Launched, launchZapatos } from './launch.ts'
import { cutOff } from './zoom.ts'

const steps = ['Choose', 'Skeleton', 'Map', 'Focus group', 'Notes', 'Debrief', 'Themes', 'Actions', 'Share']
const parts = ['Plan', 'Purpose', 'Participants', 'Questions', 'Place', 'Scripts']

let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  await expect(page.getByRole('heading', { level: 1, name: 'Journeys' })).toBeVisible()
})

test.afterEach(() => zapatos.close())

async function openSample(): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
}

async function chooseInMenu(command: MenuCommand): Promise<void> {
  await zapatos.app.evaluate(({ BrowserWindow }, chosen) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu.command', chosen)
  }, command)
}

const dialog = (name: string) => page.getByRole('dialog', { name })

test('the library, its dialogs and the list of keys have nothing that axe finds', async () => {
  await expectAccessible(page)
  await page.keyboard.press('Control+n')
  await expect(dialog('New journey')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await chooseInMenu('restoreBackup')
  await expect(page.getByText('There is no backup on this laptop yet.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await makeJourney(page, 'Opening an account', 'Ferrowick')
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('list', { name: 'Journeys' })).toBeVisible()
  await expectAccessible(page)
})

test('the list of backups has nothing that axe finds', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'zapatos-axe-'))
  try {
    await zapatos.close()
    const before = await launchZapatos({ userData })
    await makeJourney(before.page, 'Opening an account', 'Ferrowick')
    await before.page.getByRole('textbox', { name: 'The outcome in one sentence' }).fill('We know more.')
    await expectSaved(before.page)
    await before.close()
    zapatos = await launchZapatos({ userData })
    page = zapatos.page
    await expect(page.getByRole('list', { name: 'Journeys' })).toBeVisible()
    await chooseInMenu('restoreBackup')
    await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1)
    await expectAccessible(page)
    await zapatos.close()
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('the question what to do with another state of a journey has nothing that axe finds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zapatos-axe-'))
  try {
    const filePath = join(folder, 'copy.journey')
    await zapatos.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, filePath)
    await makeJourney(page, 'Opening an account', 'Ferrowick')
    await page.keyboard.press('Control+Shift+S')
    await expect(page.getByText('Saved copy.journey.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'The outcome in one sentence' }).fill('We know more than the file.')
    await page.keyboard.press('Control+o')
    await expect(dialog('This journey is in your library already')).toBeVisible()
    await expectAccessible(page)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('every step of a full journey, and its dialogs, have nothing that axe finds', async () => {
  test.setTimeout(400_000)
  await openSample()
  for (const step of steps) await test.step(step, () => expectStep(step))

  await goToStep(page, 'Skeleton')
  await page
    .getByRole('textbox', { name: /^Touchpoint 1/ })
    .first()
    .click()
  await expect(page.getByRole('radiogroup', { name: 'Feeling' })).toBeVisible()
  await expectAccessible(page)

  await goToStep(page, 'Map')
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expect(page.getByRole('region', { name: 'Map as a table' })).toBeVisible()
  await expectAccessible(page)

  await goToStep(page, 'Focus group')
  await goToPart('Questions')
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /library/i })
    .last()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await goToStep(page, 'Notes')
  await page.getByRole('button', { name: 'Paste a transcript' }).click()
  await expect(dialog('Paste a transcript')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'Transcript' })
    .fill('Dan: What happened?\nAylin: I waited.\nNew one: So did I.')
  await expect(page.getByRole('region', { name: 'Speakers' })).toBeVisible()
  await expectAccessible(page)
})

/** A part takes the place of the one before a moment after its tab was chosen. */
async function goToPart(part: string): Promise<void> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${part}`) })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function expectStep(step: string): Promise<void> {
  await goToStep(page, step)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  if (step !== 'Focus group' || (await page.getByRole('tab').count()) === 0) return
  for (const part of parts) {
    await goToPart(part)
    await expectAccessible(page)
  }
}

test('every step of an empty journey has nothing that axe finds', async () => {
  test.setTimeout(300_000)
  await makeJourney(page, '')
  for (const step of steps) await test.step(step, () => expectStep(step))
})

test('run mode has nothing that axe finds, whatever it shows', async () => {
  test.setTimeout(300_000)
  const where = page.getByRole('heading', { level: 1 })
  const press = (keys: string) => page.keyboard.press(keys)
  await openSample()
  await goToStep(page, 'Focus group')
  // A group of its own: the one of the sample has ended.
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New focus group' }).click()
  await page.getByRole('tab', { name: /^Participants/ }).click()
  await page.getByRole('textbox', { name: 'First participant' }).fill('Aylin')
  await press('Enter')
  await page.getByRole('tab', { name: /^Questions/ }).click()
  await page.getByRole('button', { name: 'Use the ready route' }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start the session' })).toBeVisible()
  await expectAccessible(page)

  await press('Control+Enter')
  await expect(where).toHaveText('Opening script')
  await expectAccessible(page)
  await press('Control+Enter')
  await expect(where).toHaveText(/^Question 1/)
  for (const line of ['1 "nobody told me #papers *', '! it broke', '+ kind']) {
    await noteLine(page).fill(line)
    await press('Enter')
  }
  await page.keyboard.type('1 "half a li')
  await expectAccessible(page)

  const panels = { F1: 'Keys', 'Control+m': 'Map', 'Control+e': 'Words that help' }
  for (const [key, name] of Object.entries(panels)) {
    await press(key)
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    await expectAccessible(page)
    await press(key)
  }
  await press('Control+Shift+p')
  await expect(page.getByRole('button', { name: /^Go on/ })).toBeVisible()
  await expectAccessible(page)
  await press('Control+Shift+p')
  for (let part = 0; part < 10; part += 1) await press('Control+Enter')
  await expect(where).toHaveText('Closing script')
  await expectAccessible(page)
})

test('nothing is cut off at 200 % zoom in a window of 1280 by 800', async () => {
  test.setTimeout(300_000)
  await zapatos.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  const expectWhole = async (place: string) => expect(await cutOff(page), place).toEqual([])
  await expectWhole('empty library')
  await openSample()
  for (const step of steps) {
    await goToStep(page, step)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectWhole(step)
    if (step !== 'Focus group') continue
    for (const part of parts) {
      await goToPart(part)
      await expectWhole(`${step}, ${part}`)
    }
  }
  await page.keyboard.press('Alt+5')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('main', { name: 'Run mode' })).toBeVisible()
  await expectWhole('run mode')
})
