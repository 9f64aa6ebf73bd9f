import { expect, type Page } from '@playwright/test'
import { noteLine } from '#tests/e2e/focusGroupDay.ts'
import { arrowTo, focusedName, pressOn, tabTo } from '#tests/e2e/keyboard.ts'
import { making } from './mouse.ts'
import { nameAt } from './plan.ts'
import type { Room } from './robot.ts'

/** As many presses as a long list may ask for. */
const far = 160

export async function goToStep(page: Page, number: number, title: string): Promise<void> {
  await page.keyboard.press(`Alt+${number}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
}

/** Goes back to the tabs of the screen and along them. */
export async function goToTab(page: Page, name: string): Promise<void> {
  await tabTo(page, /^Tab /, { back: true, most: far })
  await page.keyboard.press('Home')
  await arrowTo(page, new RegExp(`^Tab ${name}`), 'ArrowRight')
}

/** Opens the field where one of several is chosen, and chooses. */
export async function choose(page: Page, field: RegExp | string, option: string | RegExp, back = false): Promise<void> {
  await tabTo(page, field, { back, most: far })
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option')
  await page.keyboard.press('Home')
  await arrowTo(page, option, 'ArrowDown', 40)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

/** Opens the menu a button has and chooses an entry. */
export async function fromMenu(page: Page, button: string | RegExp, entry: RegExp, back = false): Promise<void> {
  await pressOn(page, button, { back, most: far })
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem')
  await arrowTo(page, entry, 'ArrowDown')
  await page.keyboard.press('Enter')
}

/** Goes to one of a group of radio buttons that is before where the person is. */
export async function chooseBefore(page: Page, groupName: string, choice: RegExp, key = 'ArrowRight'): Promise<void> {
  await tabTo(page, new RegExp(`^${groupName}: `), { back: true, most: far })
  await arrowTo(page, choice, key)
}

/** Writes a day into the three parts of the field, in the order they have on this laptop. @param day YYYY-MM-DD */
export async function typeDay(page: Page, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  const order = await page.evaluate(() =>
    new Intl.DateTimeFormat(navigator.language).formatToParts().map(({ type }) => type),
  )
  const parts: Readonly<Record<string, string>> = { year, month, day: date }
  await page.keyboard.type(order.map((part) => parts[part] ?? '').join(''))
}

/** Makes the drafts of the letter that is shown, for all it goes to. */
export async function makeDrafts(page: Page, count: number): Promise<void> {
  const drafts = making(page).getByRole('button', { name: /^Mail drafts/ })
  await expect(drafts).toHaveText(`Mail drafts (${count})`)
  await pressOn(page, /^Mail drafts/)
  await expect(making(page)).toContainText(`${count} mail drafts are in the folder`)
}

/** The room led by keys alone, without looking for anything on the screen. */
export function roomByKeys(given: Pick<Room, 'page' | 'clock' | 'clocked' | 'cut'>): Room {
  const press = (keys: string) => room.page.keyboard.press(keys)
  const room: Room = {
    ...given,
    next: () => press('Control+Enter'),
    async comeOrGo(seat, entry) {
      await press(`Control+${seat}`)
      const wanted = `${seat} ${nameAt(seat)} ${entry}`
      await expect(room.page.getByRole('menuitem', { name: wanted })).toBeFocused()
      await press('Enter')
      await expect(noteLine(room.page)).toBeFocused()
    },
    extend: () => press('Control+t'),
    correct: (seat) => press(`Alt+Shift+${seat}`),
    async ask() {
      await press('Control+i')
      await expect.poll(() => focusedName(room.page)).toBe('Question')
    },
    takeBreak: () => press('Control+b'),
    endBreak: () => press('Control+Enter'),
    park: () => press('Control+p'),
    skip: () => press('Control+k'),
  }
  return room
}
