import { expect, type Page } from '@playwright/test'

/**
 * What has the focus, as a screen reader would name it; a radio button begins with its group, “Feeling: −2”, a
 * tab with “Tab”.
 */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
    function nameOf(element: Element): string {
      const own = element.getAttribute('aria-label')
      if (own) return words(own)
      const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
      const named = ids.map((id) => document.getElementById(id)?.ariaLabel ?? document.getElementById(id)?.textContent)
      if (named.some(words)) return words(named.join(' '))
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
      const label = labels?.[0]
      if (label) return words(label.getAttribute('aria-label') ?? label.textContent)
      return words(element.textContent).slice(0, 120)
    }
    const element = document.activeElement
    if (!element || element === document.body) return '(nothing)'
    if (element.getAttribute('role') === 'tab') return `Tab ${nameOf(element)}`
    const group =
      element instanceof HTMLInputElement && element.type === 'radio' && element.closest('[role=radiogroup]')
    return group ? `${nameOf(group)}: ${nameOf(element)}` : nameOf(element)
  })
}

type Name = string | RegExp
const fits = (found: string, name: Name) => (typeof name === 'string' ? found === name : name.test(found))

/**
 * Presses Tab (or Shift+Tab with `back`) until what is wanted has the focus. Answers how many presses it took.
 * More than `most` of them is no way for a person: it fails and says what was passed.
 */
export async function tabTo(page: Page, name: Name, { back = false, most = 60 } = {}): Promise<number> {
  const passed: string[] = []
  for (let presses = 0; presses <= most; presses += 1) {
    const found = await focusedName(page)
    if (fits(found, name)) return presses
    passed.push(found)
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${most} presses of Tab do not reach ${name}. Passed: ${passed.join(' → ')}`)
}

/** Goes to a button, a switch or a check box and presses it. */
export async function pressOn(page: Page, name: Name, options?: { back?: boolean; most?: number }): Promise<void> {
  await tabTo(page, name, options)
  await page.keyboard.press('Space')
}

/** Goes to a field and puts a text in the place of what it holds. */
export async function typeInto(page: Page, name: Name, text: string, options?: { back?: boolean }): Promise<void> {
  await tabTo(page, name, options)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

/** Presses an arrow key until what is wanted has the focus: radio buttons, tabs, menus, rows, the map. */
export async function arrowTo(page: Page, name: Name, key: string, most = 12): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses <= most; presses += 1) {
    const found = await focusedName(page)
    if (fits(found, name)) return
    passed.push(found)
    await page.keyboard.press(key)
    // A hand is slower than a busy window: the map draws what lies beyond its edge before the focus goes there.
    const moved = expect.poll(() => focusedName(page), { timeout: 1_000, intervals: [10, 20, 40, 80] })
    await moved.not.toBe(found).catch(() => undefined)
  }
  throw new Error(`${most} presses of ${key} do not reach ${name}. Passed: ${passed.join(' → ')}`)
}

/** Goes to a group of radio buttons and chooses one. */
export async function chooseIn(page: Page, group: string, choice: string): Promise<void> {
  await tabTo(page, new RegExp(`^${escaped(group)}: `))
  await page.keyboard.press('Space')
  await arrowTo(page, `${group}: ${choice}`, 'ArrowRight')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
