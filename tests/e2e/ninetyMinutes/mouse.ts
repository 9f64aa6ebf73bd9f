import { expect, type Locator, type Page } from '@playwright/test'
import { nameAt } from './plan.ts'
import type { Room } from './robot.ts'

/** Clicks into a field and puts a text in the place of what it holds. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.fill(text)
}

/** Opens the field where one of several is chosen, and chooses. */
export async function choose(page: Page, field: RegExp | string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).first().click()
}

export async function fromMenu(open: Locator, entry: string | RegExp, how: 'left' | 'right' = 'left'): Promise<void> {
  await open.click({ button: how })
  await open.page().getByRole('menuitem', { name: entry }).click()
}

/** A button of the screen that is shown. */
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true })

export const making = (page: Page): Locator => page.getByRole('region', { name: 'Make the letters' })

/** Makes the drafts of the letter that is shown, for all it goes to. */
export async function makeDrafts(page: Page, count: number): Promise<void> {
  const drafts = making(page).getByRole('button', { name: /^Mail drafts/ })
  await expect(drafts).toHaveText(`Mail drafts (${count})`)
  await drafts.click()
  await expect(making(page)).toContainText(`${count} mail drafts are in the folder`)
}

/** The room led with the mouse; the keyboard writes into fields, nothing else. */
export function roomByMouse(given: Pick<Room, 'page' | 'clock' | 'clocked'>): Room {
  const { page } = given
  const press = (name: string) => button(page, name).click()
  const seat = (number: number) => page.getByRole('button', { name: new RegExp(`^Seat ${number} `) })
  return {
    ...given,
    next: () => press('Next'),
    comeOrGo: (number, entry) => fromMenu(seat(number), `${number} ${nameAt(number)} ${entry}`, 'right'),
    extend: () => press('+2 min'),
    correct: (number) => fromMenu(seat(number), 'The last note is theirs', 'right'),
    ask: () => press('Ask'),
    takeBreak: () => press('Break'),
    endBreak: () => press('Go on with the next question'),
    park: () => press('Park'),
    skip: () => press('Skip'),
  }
}

/** Puts all unsorted notes that a search shows into a theme: the first by hand, the others by the menu. @param count of them */
export async function sortAll(
  page: Page,
  search: string,
  theme: string,
  count: number,
  dragFirst: (row: Locator) => Promise<void>,
) {
  await write(page.getByRole('textbox', { name: 'Search notes' }), search)
  const loose = page.getByRole('grid', { name: /^Unsorted notes/ })
  const rows = loose.getByRole('row')
  const left = async () => Number(/\d+$/.exec((await loose.getAttribute('aria-label')) ?? '')?.[0])
  await expect.poll(left).toBe(count)
  await dragFirst(rows.first())
  for (let before = await left(); before > 0; before = await left()) {
    await rows.first().click()
    if (before > 1) await rows.last().click({ modifiers: ['Shift'] })
    const chosen = page.getByRole('toolbar', { name: 'Chosen notes' })
    await fromMenu(chosen.getByRole('button', { name: 'Put into', exact: true }), new RegExp(`^\\d ${theme}`))
    await expect.poll(left).toBeLessThan(before)
  }
}
