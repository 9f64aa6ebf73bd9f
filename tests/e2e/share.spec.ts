import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { participantsWhoTookPart } from '#domain/insight/people.ts'
import { inOrder } from '#domain/model/tables.ts'
import { expectAccessible } from './accessible.ts'
import { type Launched, launchZapatos } from './launch.ts'

const run = promisify(execFile)

/** The people at the table of the first focus group. */
const sample = makeSample()
const names = participantsWhoTookPart(sample, inOrder(sample, 'focusGroups')[0]?.id ?? '').map(({ name }) => name)

let zapatos: Launched
let page: Page
let folder: string

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  folder = await mkdtemp(join(tmpdir(), 'zapatos-share-'))
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await page.getByRole('button', { name: /^Share/ }).click()
  await expect(page.getByRole('heading', { name: 'Share' })).toBeVisible()
})

test.afterEach(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true })
})

const panel = () => page.getByRole('complementary', { name: 'Ways to share' })
const button = (name: string) => panel().getByRole('button', { name, exact: true })

/** Answers the next “save as” of the main process. */
async function saveAs(name: string): Promise<string> {
  const path = join(folder, name)
  await zapatos.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}

/** Notes what the main process is asked to open or to show, and answers openPath with `problem`. */
async function watchShell(problem = '') {
  await zapatos.app.evaluate(({ shell }, answer) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    shell.openPath = async (path) => {
      asked.push(`open ${path}`)
      return answer
    }
    shell.showItemInFolder = (path) => {
      asked.push(`show ${path}`)
    }
  }, problem)
  return () => zapatos.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

async function pdfText(path: string): Promise<string> {
  return (await run('pdftotext', ['-layout', path, '-'])).stdout
}

test('the summary is written without names, opens and shows; the journey counts as shared', async () => {
  const path = await saveAs('summary.pdf')
  const asked = await watchShell()
  await button('Summary PDF').click()
  await expect(panel()).toContainText('Saved summary.pdf', { timeout: 30_000 })
  await expectAccessible(page)

  const text = await pdfText(path)
  expect(text).toContain('P1')
  expect(names.filter((name) => text.includes(name))).toEqual([])
  await button('Open').click()
  await button('Show in folder').click()
  await expect.poll(asked).toEqual([`open ${path}`, `show ${path}`])
  await expect(page.getByRole('button', { name: /^Share , ready/ })).toBeVisible()
  await page.getByRole('button', { name: 'Library' }).click()
  await expect(page.getByRole('list', { name: 'Journeys' }).getByRole('listitem')).toContainText(/Shared \w/)
})

test('map, guide and notes are written too, on the paper that was chosen', async () => {
  await panel().getByText('Letter', { exact: true }).click()
  const map = await saveAs('map.pdf')
  await button('Map PDF').click()
  await expect(panel()).toContainText('Saved map.pdf', { timeout: 30_000 })
  expect((await readFile(map)).subarray(0, 5).toString()).toBe('%PDF-')

  const guide = await saveAs('guide.pdf')
  await button('Facilitator’s guide PDF').click()
  await expect(panel()).toContainText('Saved guide.pdf', { timeout: 30_000 })
  const { stdout } = await run('pdfinfo', [guide])
  expect(stdout).toMatch(/Page size:\s+612 x 792/)

  const notes = await saveAs('notes.csv')
  await button('Notes CSV').click()
  await expect(panel()).toContainText('Saved notes.csv', { timeout: 30_000 })
  const rows = (await readFile(notes, 'utf8')).trim().split('\r\n')
  expect(rows.length).toBeGreaterThan(90)
  await page.reload()
  await expect(panel().getByRole('radio', { name: 'Letter' })).toBeChecked()
})

test('names are in the notes only when they are asked for', async () => {
  const without = await saveAs('without.csv')
  await button('Notes CSV').click()
  await expect(panel()).toContainText('Saved without.csv', { timeout: 30_000 })
  await panel().getByText('Real names').click()
  await expect(panel()).toContainText('The documents say who said what.')
  const having = await saveAs('with.csv')
  await button('Notes CSV').click()
  await expect(panel()).toContainText('Saved with.csv', { timeout: 30_000 })
  const [plain, named] = await Promise.all([readFile(without, 'utf8'), readFile(having, 'utf8')])
  expect(names.filter((name) => plain.includes(name))).toEqual([])
  expect(names.filter((name) => !named.includes(name))).toEqual([])
})

test('the preview shows the summary, with names only when they are asked for', async () => {
  const preview = page.getByRole('region', { name: 'Preview of the summary' })
  await expect(preview).toContainText('Switching home internet to Ferrowick')
  await expect(preview).toContainText('P1')
  const text = (await preview.textContent()) ?? ''
  expect(names.filter((name) => text.includes(name))).toEqual([])
  await panel().getByText('Real names').click()
  await expect(preview).toContainText(names[0] ?? '')

  // What the contents lead to is where Tab goes on.
  await preview.getByRole('link', { name: 'Findings', exact: true }).press('Enter')
  await expect(preview.getByRole('heading', { name: 'Findings', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName(/^\d+ notes: show the notes$/)
})

test('with several focus groups one is chosen, for the preview and the documents', async () => {
  const preview = page.getByRole('region', { name: 'Preview of the summary' })
  await page.getByRole('button', { name: /^Focus group/ }).click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New focus group' }).click()
  await page.getByRole('button', { name: /^Share/ }).click()
  await expect(preview).toContainText('Summary of the focus group “Focus group 4”')
  await panel()
    .getByRole('button', { name: /Which focus group$/ })
    .click()
  await page.getByRole('option', { name: 'Saturday group' }).click()
  await expect(preview).toContainText('Summary of the focus group “Saturday group')
  const path = await saveAs('first.pdf')
  await button('Summary PDF').click()
  await expect(panel()).toContainText('Saved first.pdf', { timeout: 30_000 })
  expect(await pdfText(path)).toContain('Saturday group')
})

test('consent is summed up in words', async () => {
  const consent = panel().getByRole('region', { name: 'Consent' })
  await expect(consent).toContainText(/Not asked about quotes: .+\. Their words are not set as quotes\./)
  await expect(consent).toContainText(/Refused quotes: .+\. \d+ notes without the words\./)
})

test('a long job shows how far it is and can be cancelled; nothing is written and the next one works', async () => {
  // The worker is stopped as it starts, so that the job is as long as the test needs it to be.
  await zapatos.app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess)
    const stopped: number[] = []
    Object.assign(globalThis, { stopped, fork })
    utilityProcess.fork = (...given) => {
      const child = fork(...given)
      child.once('spawn', () => {
        if (!child.pid) return
        stopped.push(child.pid)
        process.kill(child.pid, 'SIGSTOP')
      })
      return child
    }
  })
  const path = await saveAs('summary.pdf')
  await button('Summary PDF').click()
  await expect(panel().getByRole('progressbar', { name: 'Making the summary' })).toBeVisible()
  await expectAccessible(page)
  await button('Cancel').click()
  await expect(panel().getByRole('progressbar')).toBeHidden()
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(access(path)).rejects.toThrow()

  await zapatos.app.evaluate(({ utilityProcess }) => {
    const kept = globalThis as unknown as { stopped: number[]; fork: typeof utilityProcess.fork }
    utilityProcess.fork = kept.fork
    for (const pid of kept.stopped) process.kill(pid, 'SIGCONT')
  })
  await button('Summary PDF').click()
  await expect(panel()).toContainText('Saved summary.pdf', { timeout: 30_000 })
  expect((await stat(path)).size).toBeGreaterThan(10_000)
})

test('closing the dialog changes nothing, and a folder that is gone is said in words', async () => {
  await zapatos.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  await button('Map PDF').click()
  await expect(button('Map PDF')).toBeEnabled()
  await expect(page.getByRole('button', { name: /^Share , empty/ })).toBeVisible()
  await saveAs('gone/map.pdf')
  await button('Map PDF').click()
  await expect(panel().getByRole('alert')).toContainText('map.pdf', { timeout: 30_000 })
  await expect(page.getByRole('button', { name: /^Share , empty/ })).toBeVisible()
})

test('a copy is saved, and a mail draft holds the journey and the summary', async () => {
  const copy = await saveAs('copy.journey')
  await button('Save a copy').click()
  await expect(page.getByText('Saved copy.journey.')).toBeVisible()
  expect((await readFile(copy)).subarray(0, 2).toString()).toBe('PK')

  await expect(panel()).toContainText('holds the .journey file, with all names, and the summary PDF, without names')
  const asked = await watchShell()
  await button('Share by e-mail').click()
  await expect(panel()).toContainText('The draft is open in your mail program', { timeout: 30_000 })
  await expect.poll(asked).toHaveLength(1)
  const [opened = ''] = await asked()
  const draft = await readFile(opened.replace(/^open /, ''), 'utf8')
  expect(draft).toMatch(/filename.*\.journey/)
  expect(draft).toMatch(/filename.*\.pdf/)
})

test('without a mail program the draft is kept, and where is said', async () => {
  const asked = await watchShell('No application knows how to open this')
  await button('Share by e-mail').click()
  await expect(panel().getByRole('alert')).toContainText('No mail program', { timeout: 30_000 })
  await expect(panel().getByRole('alert')).toContainText('.eml')
  expect((await asked()).map((line) => line.split(' ')[0])).toEqual(['open', 'show'])
})

test('everything by keyboard: to the step, to the button, to the file', async () => {
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Alt+9')
  const path = await saveAs('keys.pdf')
  await panel().getByRole('radio', { name: 'A4' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(panel().getByRole('radio', { name: 'Letter' })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(panel().getByRole('checkbox', { name: 'Real names' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button('Summary PDF')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel()).toContainText('Saved keys.pdf', { timeout: 30_000 })
  await expect(button('Summary PDF')).toBeFocused()
  expect((await stat(path)).size).toBeGreaterThan(10_000)
})
