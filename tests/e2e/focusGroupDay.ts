import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { expect, type Locator, type Page } from '@playwright/test'

/** Makes a blank journey from the library. */
export async function makeJourney(page: Page, title: string, client = ''): Promise<void> {
  await page.getByRole('button', { name: 'New journey' }).first().click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Client').fill(client)
  await page.getByRole('button', { name: 'Create journey' }).click()
  await expect(page.getByRole('heading', { name: 'Choose the journey' })).toBeVisible()
}

export async function goToStep(page: Page, step: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^${step}`) })
    .click()
}

/** Makes the first focus group of the open journey, with the participants given and, if wanted, the ready route. */
export async function makeFocusGroup(page: Page, people: readonly string[], withRoute: boolean): Promise<void> {
  await goToStep(page, 'Focus group')
  await page.getByRole('button', { name: 'New focus group' }).click()
  await page.getByRole('tab', { name: /^Participants/ }).click()
  for (const name of people) {
    await page.getByRole('textbox', { name: /(First|Next) participant/ }).fill(name)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('list', { name: 'Participants' }).getByRole('listitem')).toHaveCount(people.length)
  if (!withRoute) return
  await page.getByRole('tab', { name: /^Questions/ }).click()
  await page.getByRole('button', { name: 'Use the ready route' }).click()
  await expect(page.getByRole('article')).toHaveCount(10)
}

export const noteLine = (page: Page): Locator => page.getByRole('textbox', { name: 'Note', exact: true })

/** The notes in run mode that are drawn, oldest first. */
export const noteRows = (page: Page): Locator => page.getByRole('region', { name: 'Notes' }).getByRole('listitem')

/** What stands in the note list, oldest first: time, who, and kind with text. */
export async function noteTexts(page: Page): Promise<string[]> {
  return noteRows(page).evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children]
        .map((part) => part.textContent)
        .join(' ')
        .trim(),
    ),
  )
}

export async function lastNote(page: Page): Promise<string> {
  return (await noteTexts(page)).at(-1) ?? ''
}

/** What is being typed, as the disk has it. */
export async function draftsOnDisk(page: Page): Promise<{ text: string; startedAt: number }[]> {
  const drafts = await recordsOnDisk(page, 'drafts')
  return drafts.map(({ value }) => value as { text: string; startedAt: number })
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Saved on this laptop' })).toBeVisible()
}

/** Kills the app and everything it has started, as a power cut would. */
export async function killTree(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  try {
    // Playwright gives the app a process group of its own.
    process.kill(-pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
  await gone
}

/** Every record of a table on the disk, whatever the screen says. */
export async function recordsOnDisk(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('zapatos')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result)
          }
        }
      }),
    table,
  )
}
