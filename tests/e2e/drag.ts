import type { Locator, Page } from '@playwright/test'

/** Drags as a hand does: over many small steps, so that what lies under the way hears of it. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  const target = await to.boundingBox()
  if (!target) throw new Error('there is nothing to drop on')
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 15 })
  await page.mouse.move(target.x + target.width / 2 + 2, target.y + target.height / 2 + 2, { steps: 2 })
  await page.mouse.up()
}
