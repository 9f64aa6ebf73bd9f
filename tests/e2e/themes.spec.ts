import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { drag } from './drag.ts'
import { type Launched, launchZapatos } from './launch.ts'

let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
  await page.keyboard.press('Alt+7')
  await expect(page.getByRole('heading', { name: 'Unsorted 57' })).toBeVisible()
})

test.afterEach(() => zapatos.close())

const unsorted = () => page.getByRole('grid', { name: /^Unsorted notes/ })
const theme = (name: string) => page.getByRole('region', { name, exact: true })

test('notes are sorted, taken out and gathered into a new theme by keys alone', async () => {
  const first = unsorted().getByRole('row').first()
  const text = (await first.locator('p').first().textContent()) ?? ''
  await expect(theme('Nobody says when')).toContainText('7 of 8 people · 20 notes')
  await first.focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { name: 'Unsorted 56' })).toBeVisible()
  await expect(theme('Nobody says when')).toContainText('21 notes')
  await expect(theme('Nobody says when').getByRole('row').filter({ hasText: text })).toHaveCount(1)

  await theme('Nobody says when').getByRole('row').filter({ hasText: text }).focus()
  await page.keyboard.press('0')
  await expect(page.getByRole('heading', { name: 'Unsorted 57' })).toBeVisible()

  await unsorted().getByRole('row').nth(0).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'Unsorted 55' })).toBeVisible()
  await page.keyboard.type('The first minutes')
  await expect(theme('The first minutes')).toContainText('2 notes')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('People arrive guarded.')
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Finding of The first minutes' })).toHaveValue(
    'People arrive guarded.',
  )
})

test('a note is dragged into a theme with the mouse', async () => {
  await drag(page, unsorted().getByRole('row').first(), theme('Nobody says when').getByRole('grid'))
  await expect(page.getByRole('heading', { name: 'Unsorted 56' })).toBeVisible()
  await expect(theme('Nobody says when')).toContainText('21 notes')
})

test('a deleted theme gives its notes back, and undo restores all of it', async () => {
  await page.getByRole('button', { name: 'More for Nobody says when' }).click()
  await page.getByRole('menuitem', { name: 'Delete theme' }).click()
  await expect(theme('Nobody says when')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(theme('Nobody says when')).toContainText('7 of 8 people · 20 notes')
  await expect(page.getByRole('heading', { name: 'Unsorted 57' })).toBeVisible()
})

test('themes are put in order, and nothing on the board keeps a screen reader out', async () => {
  await page.getByRole('button', { name: 'More for Nobody says when' }).click()
  await page.getByRole('menuitem', { name: 'Move right' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of theme 2' })).toHaveValue('Nobody says when')
  await expectAccessible(page)
})
