import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectDraft, expectOtherLaptop, expectSummary } from './dayChecks.ts'
import { day, turnsOf, typedNotes } from './dayPlan.ts'
import { drag } from './drag.ts'
import { draftsOnDisk, expectSaved, goToStep, noteLine, noteRows } from './focusGroupDay.ts'
import { type Launched, launchZapatos } from './launch.ts'

const transcripts = resolve(import.meta.dirname, '../fixtures/transcripts')

let zapatos: Launched
let page: Page
let folder: string

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  folder = await mkdtemp(join(tmpdir(), 'zapatos-day-'))
})

test.afterEach(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true })
})

const section = (name: string) => page.getByRole('region', { name, exact: true })

async function saveAs(name: string): Promise<string> {
  const path = join(folder, name)
  await zapatos.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}

// The second transcript is taken in by keyboard only, in `dayByKeyboard.spec.ts`.
for (const name of ['interview-P1.txt', 'interview-P3.txt']) {
  test(`the consultant's day by mouse, with ${name}`, async () => {
    test.setTimeout(240_000)
    const transcript = await readFile(join(transcripts, name), 'utf8')
    const turns = turnsOf(transcript)

    await test.step('library: a journey from a template', async () => {
      await page.getByRole('button', { name: 'New journey' }).first().click()
      await page.getByLabel('Title').fill(day.title)
      await page.getByLabel('Client').fill(day.client)
      await page.getByRole('dialog').getByText('Customer journey', { exact: true }).click()
      await page.getByRole('button', { name: 'Create journey' }).click()
    })

    await test.step('choose: candidates, reason, facilitator, outcome, scope, persona', async () => {
      for (const title of [day.title, 'Losing a card']) {
        await page.getByRole('button', { name: 'Add a candidate' }).click()
        await page.keyboard.type(title)
      }
      for (const criterion of ['How often', 'Negative feedback', 'How urgent']) {
        await page
          .getByRole('radiogroup', { name: `${criterion}: ${day.title}` })
          .getByText('4', { exact: true })
          .click()
        await page
          .getByRole('radiogroup', { name: `${criterion}: Losing a card` })
          .getByText('2', { exact: true })
          .click()
      }
      await page.getByRole('button', { name: `Choose ${day.title}` }).click()
      await page.getByLabel('Reason for the choice').fill(day.reason)
      const facilitator = section('Facilitator')
      await facilitator.getByLabel('Name').fill(day.facilitator)
      await facilitator.getByText('Outside', { exact: true }).click()
      await facilitator.getByText(/^Declares to be neutral/).click()
      await page.getByLabel('The outcome in one sentence').fill(day.outcome)
      await page.getByLabel('The journey begins when').fill('somebody looks for a bank')
      await page.getByLabel('and ends when').fill('the first salary is there')
      await page.getByRole('button', { name: 'Add a persona' }).click()
      await page.keyboard.type(day.persona)
    })

    await test.step('skeleton: rename, add, split, merge, a touchpoint with its feeling', async () => {
      await goToStep(page, 'Skeleton')
      const stages = page.getByRole('list', { name: 'Stages in order' }).getByRole('textbox')
      const before = await stages.count()
      await stages.first().fill('Looking for a bank')
      await page.getByRole('button', { name: 'Add stage', exact: true }).click()
      await page.keyboard.type('Moving on')
      await page.getByRole('button', { name: 'More for Looking for a bank' }).click()
      await page.getByRole('menuitem', { name: 'Split in two' }).click()
      await page.getByLabel('Name of the second stage').fill('Comparing')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Split/ })
        .click()
      await expect(stages).toHaveCount(before + 2)
      await page.getByRole('button', { name: 'More for Comparing' }).click()
      await page.getByRole('menuitem', { name: 'Merge with “Looking for a bank”' }).click()
      await expect(stages).toHaveCount(before + 1)
      await page.getByRole('button', { name: 'Add touchpoint to Moving on' }).click()
      await page.keyboard.type('Closes the account')
      const details = page.getByRole('complementary', { name: 'Details' })
      await details.getByRole('radiogroup', { name: 'Feeling' }).getByText('−2', { exact: true }).click()
      await details.getByText('Moment of truth').click()
    })

    await test.step('map: what was added is drawn', async () => {
      await goToStep(page, 'Map')
      await expect(page.getByRole('button', { name: /Closes the account/ })).toBeVisible()
    })

    await test.step('focus group: purpose, people, consent, questions, scripts', async () => {
      await goToStep(page, 'Focus group')
      await page.getByRole('button', { name: 'New focus group' }).click()
      await page.getByRole('textbox', { name: 'Purpose' }).fill(day.purpose)
      await page.getByLabel('How the outcome will be used').fill(day.use)
      await page.getByRole('tab', { name: /^Participants/ }).click()
      for (const person of day.people) {
        await page.getByRole('textbox', { name: /(First|Next) participant/ }).fill(person)
        await page.getByRole('button', { name: 'Add', exact: true }).click()
      }
      await page.getByRole('button', { name: 'Everyone here consents' }).click()
      await page.getByRole('tab', { name: /^Questions/ }).click()
      await page.getByRole('button', { name: 'Use the ready route' }).click()
      const first = page.getByRole('textbox', { name: 'Question 1', exact: true })
      await first.fill('Did you find the form easy?')
      await page
        .getByRole('button', { name: /^Use this:/ })
        .first()
        .click()
      await expect(first).not.toHaveValue(/^Did/)
      await page.getByRole('tab', { name: 'Scripts' }).click()
      await expect(page.getByRole('textbox', { name: 'Opening script' })).toHaveValue(new RegExp(day.client))
    })

    await test.step('run: the session with notes of every kind, reloaded in the middle', async () => {
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      const next = () => page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: 'Start the session' }).click()
      await next()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 1 of 10/)
      for (const { line } of day.notes) {
        await noteLine(page).fill(line)
        await page.keyboard.press('Enter')
      }
      await next()
      await noteLine(page).fill('4 "I stopped')
      await expect(noteRows(page)).toHaveCount(day.notes.length)
      await expectSaved(page)
      // The line itself is kept while it is typed, at most a moment behind.
      await expect.poll(async () => (await draftsOnDisk(page)).map(({ text }) => text)).toEqual(['4 "I stopped'])
      await page.reload()
      await expect(noteLine(page)).toHaveValue('4 "I stopped')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 2 of 10/)
      for (const { line } of day.afterNext) {
        await noteLine(page).fill(line)
        await page.keyboard.press('Enter')
      }
      await expect(noteRows(page)).toHaveCount(typedNotes.length)
      await page.keyboard.press('Control+Shift+E')
      await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()
    })

    await test.step('notes: a transcript, and a summary by question', async () => {
      await page.getByRole('button', { name: 'Paste a transcript' }).click()
      await page.getByRole('textbox', { name: 'Transcript' }).fill(transcript)
      await page.getByRole('button', { name: `Take in ${turns.length} turns` }).click()
      await expect(page.getByText(`${typedNotes.length + turns.length} notes`, { exact: true })).toBeVisible()
      await page.getByText('By question').click()
      await page.getByRole('textbox', { name: 'Summary of question 1', exact: true }).fill(day.summary)
    })

    await test.step('debrief', async () => {
      await goToStep(page, 'Debrief')
      await page.getByRole('textbox', { name: 'What worked?' }).fill(day.debrief)
    })

    await test.step('themes: three notes are dragged together, and say something', async () => {
      await goToStep(page, 'Themes')
      await page.getByRole('button', { name: 'Theme', exact: true }).click()
      await page.keyboard.type(day.theme)
      const theme = section(day.theme)
      const unsorted = page.getByRole('grid', { name: /^Unsorted notes/ })
      for (const { text } of typedNotes.filter((_, index) => [0, 1, 8].includes(index))) {
        await drag(page, unsorted.getByRole('row').filter({ hasText: text }).first(), theme.getByRole('grid'))
        await expect(theme.getByRole('row').filter({ hasText: text })).toHaveCount(1)
      }
      await expect(theme).toContainText(`2 of ${day.people.length + 1} people · 3 notes`)
      await page.getByRole('textbox', { name: `Finding of ${day.theme}` }).fill(day.finding)
      await page.getByRole('tab', { name: 'Findings' }).click()
      await page.getByRole('textbox', { name: `Recommendation from ${day.theme}` }).fill(day.recommendation)
    })

    await test.step('share: the summary, a copy, a mail draft', async () => {
      await goToStep(page, 'Share')
      // The consent of the speaker who came with the transcript is still open, so the words are not refused either.
      const pdf = await saveAs('summary.pdf')
      const panel = page.getByRole('complementary', { name: 'Ways to share' })
      await panel.getByRole('button', { name: 'Summary PDF' }).click()
      await expect(panel).toContainText('Saved summary.pdf', { timeout: 60_000 })
      await expectSummary(pdf, turns)

      const copy = await saveAs('copy.journey')
      await panel.getByRole('button', { name: 'Save a copy' }).click()
      await expect(page.getByText('Saved copy.journey.')).toBeVisible()
      await expectOtherLaptop(copy, typedNotes.length + turns.length)

      await zapatos.app.evaluate(({ shell }) => {
        shell.openPath = async (path) => {
          Object.assign(globalThis, { draft: path })
          return ''
        }
      })
      await panel.getByRole('button', { name: 'Share by e-mail' }).click()
      await expect(panel).toContainText('The draft is open in your mail program', { timeout: 60_000 })
      const draft = await zapatos.app.evaluate(() => (globalThis as unknown as { draft: string }).draft)
      await expectDraft(draft, pdf)
    })
  })
}
