import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { drag } from './drag.ts'
import { focusedName } from './keyboard.ts'
import { type Launched, launchZapatos } from './launch.ts'

let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
  await page.keyboard.press('Alt+7')
  await expectUnsorted(57)
})

test.afterEach(() => zapatos.close())

const expectUnsorted = (count: number) =>
  expect(page.getByRole('heading', { name: `Unsorted ${count}`, exact: true })).toBeVisible()
const unsorted = () => page.getByRole('grid', { name: /^Unsorted notes/ })
const theme = (name: string) => page.getByRole('region', { name, exact: true })
const waiting = () => theme('Nobody says when')
const list = () => page.getByRole('grid', { name: /^All notes/ })
const tab = (name: string) => page.getByRole('tab', { name })
const textOf = async (row: ReturnType<typeof unsorted>) => (await row.locator('p').first().textContent()) ?? ''

test('on the board, notes are sorted, put into several themes, split off and undone by keys alone', async () => {
  const first = unsorted().getByRole('row').first()
  const text = await textOf(first)
  const next = await textOf(unsorted().getByRole('row').nth(1))
  await expect(waiting()).toContainText('7 of 8 people · 20 notes')
  await first.focus()
  await page.keyboard.press('1')
  await expectUnsorted(56)
  await expect(waiting()).toContainText('21 notes')
  await expect(waiting().getByRole('row').filter({ hasText: text })).toHaveCount(1)
  await expect.poll(() => focusedName(page), 'the focus is on the next note').toContain(next)

  // With Shift the note stays where it is as well, and says so in both places.
  await waiting().getByRole('row').filter({ hasText: text }).focus()
  await page.keyboard.press('Shift+2')
  await expect(waiting().getByRole('row').filter({ hasText: text })).toContainText('also in 2')
  await expect(theme('Two companies, nobody in charge').getByRole('row').filter({ hasText: text })).toContainText(
    'also in 1',
  )
  await page.keyboard.press('Control+z')
  await waiting().getByRole('row').filter({ hasText: text }).focus()
  await page.keyboard.press('Backspace')
  await expectUnsorted(57)

  await unsorted().getByRole('row').nth(0).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: 'Chosen notes' })).toContainText('2 notes chosen')
  await page.keyboard.press('n')
  await expectUnsorted(55)
  await page.keyboard.type('The first minutes')
  await expect(theme('The first minutes')).toContainText('2 notes')

  // Split off from a theme: they leave it and stand right beside it.
  await waiting().getByRole('row').first().focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('toolbar', { name: 'Chosen notes' })).toContainText('20 notes chosen')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Name of theme 2' })).toBeFocused()
  await page.keyboard.type('Part of it')
  await expect(waiting()).toContainText('19 notes')
  await expect(theme('Part of it')).toContainText('1 note')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await page.reload()
  await expect(theme('Part of it')).toContainText('1 note')
  await expectUnsorted(55)
})

test('with the mouse, notes are dragged together, chosen with Shift and Ctrl, and themes are merged and deleted', async () => {
  await drag(page, unsorted().getByRole('row').first(), waiting().getByRole('grid'))
  await expectUnsorted(56)
  await expect(waiting()).toContainText('21 notes')

  const rows = unsorted().getByRole('row')
  await rows.nth(0).click()
  await rows.nth(2).click({ modifiers: ['Shift'] })
  await rows.nth(1).click({ modifiers: ['ControlOrMeta'] })
  const chosen = page.getByRole('toolbar', { name: 'Chosen notes' })
  await expect(chosen).toContainText('2 notes chosen')
  await drag(page, rows.nth(2), waiting().getByRole('grid'))
  await expectUnsorted(54)
  await rows.nth(0).click()
  await chosen.getByRole('button', { name: 'Put into' }).click()
  await page.getByRole('menuitem', { name: /^2 / }).click()
  await expectUnsorted(53)
  await expect(unsorted().locator(':focus'), 'the next note').toHaveCount(1)

  await page.getByRole('button', { name: 'More for Two companies, nobody in charge' }).click()
  await page.getByRole('menuitem', { name: 'Merge into …' }).click()
  await page.getByRole('button', { name: /^Choose a theme/ }).click()
  await page.getByRole('option', { name: '1 Nobody says when' }).click()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(theme('Two companies, nobody in charge')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Name of theme 2' }), 'the column in its place').toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Finding of Nobody says when' })).toHaveValue(
    /^Twelve of fifteen[^\n]*\nEleven of fifteen/,
  )
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(theme('Two companies, nobody in charge')).toContainText('15 notes')

  await page.getByRole('button', { name: 'More for Nobody says when' }).click()
  await page.getByRole('menuitem', { name: 'Delete theme' }).click()
  await expect(waiting()).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Name of theme 1' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(waiting()).toContainText('7 of 8 people · 23 notes')
  await page.getByRole('button', { name: 'More for Nobody says when' }).click()
  await page.getByRole('menuitem', { name: 'Move right' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of theme 2' })).toHaveValue('Nobody says when')
  await expectAccessible(page)
})

test('the list holds the same notes; filters combine, say what they hide and are cleared at once', async () => {
  await tab('List').click()
  await expect(list()).toHaveAttribute('aria-rowcount', '139')
  await list().getByRole('row').nth(0).click()
  await list()
    .getByRole('row')
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.keyboard.press('2')
  const first = list().getByRole('row').first()
  await expect(first).toContainText('2 Two companies, nobody in charge')
  await page.keyboard.press('4')
  await expect(first).toContainText('4 ')
  await page.keyboard.press('2')
  await expect(first).not.toContainText('2 Two companies')
  await expect(page.getByText('139 notes, 54 unsorted')).toBeVisible()
  await page.keyboard.press('0')
  await expect(first).toContainText('Unsorted')
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('toolbar', { name: 'Chosen notes' })).toContainText('139 notes chosen')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: 'Chosen notes' })).toHaveCount(0)

  const status = page.getByRole('region', { name: 'Search and filters' }).getByRole('status')
  const choose = async (filter: string, choice: string | RegExp) => {
    await page.getByRole('button', { name: filter }).click()
    await page.getByRole('option', { name: choice }).first().click()
  }
  await page.getByRole('button', { name: 'Filters' }).click()
  await choose('Every person', /^P2/)
  await expect(status).toHaveText(/^\d+ of 139 notes shown, \d+ hidden$/)
  const ofOne = Number((await status.textContent())?.split(' ')[0])
  await choose('Every kind', 'Irritation')
  await expect.poll(async () => Number((await status.textContent())?.split(' ')[0])).toBeLessThan(ofOne)
  const both = Number((await status.textContent())?.split(' ')[0])
  await expect(list()).toHaveAttribute('aria-rowcount', String(both))
  for (const row of await list().getByRole('row').all()) await expect(row).toContainText(/P2.*Irritation/)
  await choose('Every theme', 'Unsorted')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('zzzz')
  await expect(list()).toContainText('No note fits')
  await expectAccessible(page)

  // On the board the same filters say for each column what they hide.
  await tab('Board').click()
  await expect(theme('Unsorted')).toContainText('0 shown, 57 hidden by filters')
  await expect(waiting()).toContainText('20 notes')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(status).toHaveText('')
  await expect(unsorted()).toHaveAttribute('aria-rowcount', '57')
})
