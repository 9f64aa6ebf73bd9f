import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Expects that axe-core finds nothing on what the window shows, in both themes; leaves the window in the light one. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    // Colours fade over; axe would measure one half-way. Frames are asked for, since Chromium may not draw one by itself
    // when nothing on screen changes, and then an animation is over but never says so.
    await page.evaluate(async () => {
      while (document.getAnimations().some(({ playState }) => playState === 'running')) {
        await new Promise(requestAnimationFrame)
      }
    })
    // Its other mode opens a second page, which Electron does not have.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // The dark theme changes colours and nothing else.
    if (theme === 'dark') axe.withRules(['color-contrast'])
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect(found).toEqual([])
  }
}
