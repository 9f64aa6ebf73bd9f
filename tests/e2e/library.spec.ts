import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type Launched, launchZapatos } from './launch.ts'

let zapatos: Launched
let page: Page
let folder: string

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  folder = await mkdtemp(join(tmpdir(), 'zapatos-library-'))
  await expect(page.getByRole('heading', { name: 'Walk in your customer’s shoes' })).toBeVisible()
})

test.afterEach(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true })
})

const dialog = () => page.getByRole('dialog', { name: 'New journey' })
const cards = () => page.getByRole('list', { name: 'Journeys' }).getByRole('listitem')
const card = (title: string) => cards().filter({ has: page.getByRole('button', { name: title, exact: true }) })

async function makeJourney(title: string, client = '', template = 'Blank') {
  await page.getByRole('button', { name: 'New journey' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Client').fill(client)
  await dialog().getByText(template, { exact: true }).click()
  await page.getByRole('button', { name: 'Create journey' }).click()
  await expect(page.getByRole('heading', { name: 'Choose the journey' })).toBeVisible()
}

async function backToLibrary() {
  await page.getByRole('button', { name: 'Library' }).click()
  await expect(page.getByRole('heading', { name: 'Journeys', exact: true })).toBeVisible()
}

async function fromMenu(title: string, entry: string) {
  await page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Answers the next dialogs of the main process as a person would who picks these files. */
async function pickFile(path: string) {
  await zapatos.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: picked })
  }, path)
}

async function widths(locator: Locator) {
  return locator.evaluate((element) => [element.scrollWidth, element.clientWidth])
}

test('an empty library teaches in three steps, and a template makes a journey that stays', async () => {
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Choose a journey',
    'Map it, then ask customers',
    'Hand on what you heard',
  ])
  await expect(page.getByRole('button', { name: 'Open the sample journey' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open a .journey file…' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('list', { name: 'Templates' }).getByRole('button', { name: 'Online order' }).click()
  await expect(dialog().getByRole('radio', { name: /^Online order/ })).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel('Title').fill('Buying shoes')
  await page.getByLabel('Client').fill('Ferrowick')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Choose the journey' })).toBeVisible()
  await page.getByRole('button', { name: /^Skeleton/ }).click()
  await expect(page.getByText('Finding it').or(page.locator('input[value="Finding it"]')).first()).toBeVisible()
  await backToLibrary()
  await expect(card('Buying shoes')).toContainText('Ferrowick · customer')
  await page.reload()
  await expect(card('Buying shoes')).toContainText('Changed just now')
  await expect(card('Buying shoes')).toContainText('of 9 · next: Choose')
})

test('search narrows by title, client and kind, and Ctrl+F gets there', async () => {
  await makeJourney('Opening an account', 'Sparkasse Köln')
  await backToLibrary()
  await makeJourney('First ninety days', 'Ferrowick', 'Employee lifecycle')
  await backToLibrary()
  await expect(cards()).toHaveCount(2)

  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Search journeys' })).toBeFocused()
  await page.keyboard.type('koln')
  await expect(cards()).toHaveCount(1)
  await expect(card('Opening an account')).toBeVisible()
  await page.getByRole('searchbox').fill('employee')
  await expect(card('First ninety days')).toBeVisible()
  await expect(card('Opening an account')).toBeHidden()
  await page.getByRole('searchbox').fill('nowhere')
  await expect(page.getByText('No journey has “nowhere” in its title, client or kind.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(cards()).toHaveCount(2)
})

test('duplicate, delete, undo, and bring back later', async () => {
  await makeJourney('Service call', 'Ferrowick', 'Service call')
  await backToLibrary()
  await fromMenu('Service call', 'Duplicate')
  await expect(card('Service call (copy)')).toBeVisible()
  await expect(cards()).toHaveCount(2)

  await fromMenu('Service call', 'Delete')
  await expect(card('Service call')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Service call (copy)', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card('Service call')).toBeVisible()

  await fromMenu('Service call', 'Delete')
  await expect(card('Service call')).toBeHidden()
  await page.reload()
  await expect(cards()).toHaveCount(1)
  await page.getByText('Recently deleted (1)').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore Service call' }).click()
  await expect(card('Service call')).toBeVisible()
  await expect(page.getByText(/Recently deleted/)).toBeHidden()
})

test('the sample opens once, on the step that is next, and fills its card', async () => {
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
  const next = (await page.locator('nav [aria-current="step"] span').first().textContent()) ?? ''
  await backToLibrary()
  await expect(cards()).toHaveCount(1)
  await expect(cards().first()).toContainText(/\d{2,} notes/)
  await expect(cards().first()).toContainText(`next: ${next}`)
  await page.getByRole('button', { name: 'Open the sample journey' }).click()
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
  await backToLibrary()
  await expect(cards()).toHaveCount(1)
})

test('a file that is no journey gets a plain message and the library stays as it was', async () => {
  await makeJourney('Service call')
  await backToLibrary()
  const path = join(folder, 'holiday.journey')
  await writeFile(path, 'just a letter')
  await pickFile(path)
  await page.getByRole('button', { name: 'Open…' }).click()
  await expect(page.getByRole('alert')).toContainText('holiday.journey')
  await expect(cards()).toHaveCount(1)
  await expect(card('Service call')).toBeVisible()
})

test('a copy that was saved comes back from the dialog and by drop', async () => {
  await makeJourney('Moving house', 'Ferrowick')
  const path = join(folder, 'moving.journey')
  await pickFile(path)
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('Saved moving.journey.')).toBeVisible()
  await backToLibrary()
  await fromMenu('Moving house', 'Delete')
  await expect(page.getByRole('heading', { name: 'Walk in your customer’s shoes' })).toBeVisible()

  await page.getByRole('button', { name: 'Open a .journey file…' }).click()
  await expect(page.getByText('Moving house').first()).toBeVisible()
  await backToLibrary()
  await expect(card('Moving house')).toBeVisible()

  await fromMenu('Moving house', 'Delete')
  await expect(card('Moving house')).toBeHidden()
  await drop(path)
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
  await backToLibrary()
  await expect(card('Moving house')).toContainText('Ferrowick')
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
})

/** Drops a file from the disk on the window. */
async function drop(path: string) {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'from-the-desktop'
    document.body.append(input)
  })
  await page.setInputFiles('#from-the-desktop', path)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#from-the-desktop')
    const dataTransfer = new DataTransfer()
    for (const file of input?.files ?? []) dataTransfer.items.add(file)
    input?.remove()
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
}

test('everything by keyboard: new, open, move among the cards, delete and take back', async () => {
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('Title')).toBeFocused()
  await page.keyboard.type('Alpha')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Choose the journey' })).toBeVisible()

  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('Title')).toBeFocused()
  await page.keyboard.type('Beta')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ferrowick')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Choose the journey' })).toBeVisible()
  await page.keyboard.press('Alt+0')
  await expect(cards()).toHaveCount(2)

  const open = (title: string) => page.getByRole('button', { name: title, exact: true })
  await expect(open('Beta')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(open('Alpha')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(open('Beta')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Beta').first()).toBeVisible()
  await page.keyboard.press('Alt+0')

  await open('Alpha').focus()
  await page.keyboard.press('Delete')
  await expect(cards()).toHaveCount(1)
  await expect(open('Beta')).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(open('Alpha')).toBeFocused()

  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(open('Alpha')).toBeFocused()
})

test('the theme is kept', async () => {
  await page.getByRole('radiogroup', { name: 'Colours' }).getByText('Dark').click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.getByRole('radiogroup', { name: 'Colours' }).getByText('Light').click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('fifty journeys are all there and can be walked through; nothing is cut off at 200 %', async () => {
  await fillLibrary(50)
  await page.reload()
  await expect(cards()).toHaveCount(50)
  await page.getByRole('button', { name: 'Journey 1', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Journey 1', exact: true })).not.toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Journey 50', exact: true })).toBeFocused()

  await page.setViewportSize({ width: 640, height: 400 })
  const [scroll = 0, client = 0] = await widths(page.locator('main'))
  expect(scroll).toBeLessThanOrEqual(client)
})

/** Puts journeys into the library as the disk would have them, without making each by hand. */
async function fillLibrary(count: number) {
  await page.evaluate(async (journeys) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('zapatos')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const transaction = database.transaction(['heads', 'cards'], 'readwrite')
    for (let index = 1; index <= journeys; index += 1) {
      const journeyId = `0199a1b2-0000-7000-8000-${String(index).padStart(12, '0')}`
      const card = {
        journeyId,
        title: `Journey ${index}`,
        client: `Client ${index % 7}`,
        kind: 'customer',
        step: 'map',
        ready: index % 10,
        of: 9,
        emotions: [0, (index % 7) - 3, 2, -(index % 4)],
        changedAt: Date.now() - index * 3_600_000,
        sharedAt: index % 3 ? null : Date.now(),
        notes: index,
      }
      transaction.objectStore('heads').put({ journeyId, revision: 1, deletedAt: null })
      transaction.objectStore('cards').put({ journeyId, revision: 1, card })
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onerror = () => reject(transaction.error)
    })
    database.close()
  }, count)
}

test('leaving a journey writes a backup that can be restored', async () => {
  await makeJourney('Opening an account', 'Ferrowick')
  await page.getByLabel('The outcome in one sentence').fill('Kept.')
  await backToLibrary()
  await expect(page.getByText(/last backup/)).toBeVisible()
  await page.getByRole('button', { name: 'Restore…' }).click()
  await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toContainText('Opening an account')
})
