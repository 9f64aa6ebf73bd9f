import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectDraft, expectOtherLaptop, expectSummary } from './dayChecks.ts'
import { day, turnsOf, typedNotes } from './dayPlan.ts'
import { draftsOnDisk, expectSaved, noteLine, noteRows } from './focusGroupDay.ts'
import { arrowTo, chooseIn, focusedName, pressOn, tabTo, typeInto } from './keyboard.ts'
import { type Launched, launchZapatos } from './launch.ts'

const transcripts = resolve(import.meta.dirname, '../fixtures/transcripts')

let zapatos: Launched
let page: Page
let folder: string

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  folder = await mkdtemp(join(tmpdir(), 'zapatos-keys-'))
})

test.afterEach(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true })
})

const press = (keys: string) => page.keyboard.press(keys)
const type = (text: string) => page.keyboard.type(text)
const stages = () => page.getByRole('list', { name: 'Stages in order' }).getByRole('textbox')
const titles = () => stages().evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

async function saveAs(name: string): Promise<string> {
  const path = join(folder, name)
  await zapatos.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}

/** Opens the menu that a button has and chooses an entry. */
async function chooseFromMenu(button: string | RegExp, entry: string): Promise<void> {
  await pressOn(page, button)
  await expect(page.getByRole('menuitem', { name: entry })).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem')
  await arrowTo(page, entry, 'ArrowDown')
  await press('Enter')
}

async function goToStep(number: number, title: string): Promise<void> {
  await press(`Alt+${number}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
}

/** Goes to the tabs of the focus group and along them. */
async function goToTab(name: string): Promise<void> {
  await tabTo(page, /^Tab /, { back: true })
  await arrowTo(page, new RegExp(`^Tab ${name}`), 'ArrowRight')
}

// The other transcripts are taken in by mouse, in `day.spec.ts`.
for (const name of ['interview-P2.txt']) {
  test(`the consultant's day by keyboard only, with ${name}`, async () => {
    test.setTimeout(240_000)
    const transcript = await readFile(join(transcripts, name), 'utf8')
    const turns = turnsOf(transcript)

    await test.step('library: a journey from a template', async () => {
      await expect(page.getByRole('button', { name: 'New journey' }).first()).toBeVisible()
      await press('Control+n')
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
      await type(day.title)
      await typeInto(page, 'Client', day.client)
      await tabTo(page, /^Begin with: /)
      await arrowTo(page, /^Begin with: Customer journey/, 'ArrowDown')
      await press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Choose the journey' })).toBeFocused()
    })

    await test.step('choose: candidates, reason, facilitator, outcome, scope, persona', async () => {
      await pressOn(page, 'Add a candidate')
      await type(day.title)
      await press('Enter')
      await type('Losing a card')
      for (const criterion of ['How often', 'Negative feedback', 'How urgent']) {
        await chooseIn(page, `${criterion}: Losing a card`, '2')
      }
      await tabTo(page, 'Candidate 1', { back: true })
      for (const criterion of ['How often', 'Negative feedback', 'How urgent']) {
        await chooseIn(page, `${criterion}: ${day.title}`, '4')
      }
      await pressOn(page, `Choose ${day.title}`)
      await typeInto(page, 'Reason for the choice', day.reason)
      await typeInto(page, 'Name', day.facilitator)
      await chooseIn(page, 'Comes from', 'Outside')
      await pressOn(page, /^Declares to be neutral/)
      await typeInto(page, 'The outcome in one sentence', day.outcome)
      await typeInto(page, 'The journey begins when', 'somebody looks for a bank')
      await typeInto(page, 'and ends when', 'the first salary is there')
      await pressOn(page, 'Add a persona')
      await type(day.persona)
    })

    await test.step('skeleton: rename, add, move, split, merge, a line, a touchpoint with its feeling', async () => {
      await goToStep(2, 'Stage skeleton')
      const before = await stages().count()
      await pressOn(page, 'Add stage')
      await type('Moving on')
      await tabTo(page, 'Stage 1', { back: true, most: 30 })
      await press('Control+a')
      await type('Looking for a bank')
      // To the right and back again: the stage moves and the cursor stays in it.
      await press('Alt+ArrowRight')
      await expect.poll(async () => (await titles()).indexOf('Looking for a bank')).toBe(1)
      expect(await focusedName(page)).toBe('Stage 2')
      await press('Alt+ArrowLeft')
      await expect.poll(async () => (await titles()).indexOf('Looking for a bank')).toBe(0)

      await chooseFromMenu('More for Looking for a bank', 'Split in two')
      await expect(page.getByRole('textbox', { name: 'Name of the second stage' })).toBeFocused()
      await type('Comparing')
      await pressOn(page, 'Split')
      await expect(stages()).toHaveCount(before + 2)
      await expect(stages().nth(1)).toBeFocused()
      await chooseFromMenu('More for Comparing', 'Merge with “Looking for a bank”')
      await expect(stages()).toHaveCount(before + 1)
      await expect(stages().first()).toBeFocused()

      // Undo in the message gives the focus back to where the person was.
      await pressOn(page, 'Undo', { back: true })
      await expect(stages()).toHaveCount(before + 2)
      await expect(stages().first()).toBeFocused()
      await press('F6')
      await pressOn(page, 'Redo')
      await expect(stages()).toHaveCount(before + 1)
      await expect(stages().first()).toBeFocused()
      await press('Control+z')
      await expect(stages()).toHaveCount(before + 2)
      await press('Control+Shift+z')
      await expect(stages()).toHaveCount(before + 1)
      await expect(stages().first()).toBeFocused()

      await arrowTo(page, /^Add line to What they need/, 'ArrowDown')
      await press('Enter')
      await type('to know which papers are asked for')
      await tabTo(page, 'Stage 6', { back: true })
      await arrowTo(page, 'Add touchpoint to Moving on', 'ArrowDown')
      await press('Enter')
      await type('Closes the account')
      await press('Control+Enter')
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
      await chooseIn(page, 'Feeling', '−2, bad')
      await pressOn(page, /^Moment of truth/)
      await expect(page.getByRole('checkbox', { name: /^Moment of truth/ })).toBeChecked()
      await press('Escape')
      await expect(page.getByRole('textbox', { name: 'Touchpoint 1, Moving on' })).toBeFocused()
    })

    await test.step('map: the touchpoint is reached with the arrows and opens', async () => {
      await goToStep(3, 'Map')
      await tabTo(page, 'Map of the journey')
      await press('Tab')
      await arrowTo(page, /^Stage Moving on/, 'ArrowRight')
      await arrowTo(page, /Closes the account/, 'ArrowDown')
      await press('Enter')
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
      await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Closes the account')
      await press('Escape')
      expect(await focusedName(page)).toMatch(/Closes the account/)
    })

    await test.step('focus group: purpose, people, consent, questions, scripts', async () => {
      await goToStep(4, 'Focus group')
      await pressOn(page, 'New focus group')
      await typeInto(page, 'Purpose', day.purpose)
      await typeInto(page, 'How the outcome will be used', day.use)
      await goToTab('Participants')
      await tabTo(page, 'First participant')
      for (const person of day.people) {
        await page.keyboard.insertText(person)
        await press('Enter')
      }
      await pressOn(page, 'Everyone here consents')
      await goToTab('Questions')
      await pressOn(page, 'Use the ready route')
      await typeInto(page, 'Question 1', 'Did you find the form easy?')
      await pressOn(page, /^Use this:/)
      const first = page.getByRole('textbox', { name: 'Question 1', exact: true })
      await expect(first).not.toHaveValue(/^Did/)
      await expect(first).toBeFocused()
      await goToTab('Scripts')
      await expect(page.getByRole('textbox', { name: 'Opening script' })).toHaveValue(new RegExp(day.client))
    })

    await test.step('run: the session with notes of every kind, a pause, and a reload in the middle', async () => {
      await pressOn(page, 'Run', { back: true })
      await expect(noteLine(page)).toBeFocused()
      await pressOn(page, 'Start the session', { back: true })
      await expect(noteLine(page)).toBeFocused()
      await press('Control+Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 1 of 10/)
      for (const { line } of day.notes) {
        await type(line)
        await press('Enter')
      }
      await press('Control+Shift+p')
      await expect(page.getByRole('button', { name: /^Go on/ })).toBeVisible()
      await press('Control+Shift+p')
      await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
      await press('Control+Enter')
      await type('4 "I stopped')
      await expect(noteRows(page)).toHaveCount(day.notes.length)
      await expectSaved(page)
      await expect.poll(async () => (await draftsOnDisk(page)).map(({ text }) => text)).toEqual(['4 "I stopped'])
      await page.reload()
      await expect(noteLine(page)).toHaveValue('4 "I stopped')
      await expect(noteLine(page)).toBeFocused()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 2 of 10/)
      await press('Control+a')
      for (const { line } of day.afterNext) {
        await type(line)
        await press('Enter')
      }
      await expect(noteRows(page)).toHaveCount(typedNotes.length)
      await press('Control+Shift+e')
      await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeFocused()
    })

    await test.step('notes: a transcript, and a summary by question', async () => {
      await pressOn(page, 'Paste a transcript')
      await expect(page.getByRole('textbox', { name: 'Transcript' })).toBeFocused()
      await page.keyboard.insertText(transcript)
      await pressOn(page, `Take in ${turns.length} turns`)
      await expect(page.getByText(`${typedNotes.length + turns.length} notes`, { exact: true })).toBeVisible()
      await chooseIn(page, 'Show', 'By question')
      await typeInto(page, 'Summary of question 1', day.summary)
    })

    await test.step('debrief', async () => {
      await goToStep(6, 'Debrief')
      await typeInto(page, 'What worked?', day.debrief)
    })

    await test.step('themes: notes are put together by keys, and say something', async () => {
      await goToStep(7, 'Themes')
      const note = (index: number) => new RegExp(typedNotes[index]?.text ?? 'no such note')
      await tabTo(page, note(0))
      await press('Space')
      await press('ArrowDown')
      await press('Space')
      await press('n')
      await expect(page.getByRole('textbox', { name: 'Name of theme 1' })).toBeFocused()
      await type(day.theme)
      await tabTo(page, note(2), { back: true })
      await arrowTo(page, note(8), 'ArrowDown')
      await press('1')
      await expect(page.getByRole('region', { name: day.theme, exact: true })).toContainText(
        `2 of ${day.people.length + 1} people · 3 notes`,
      )
      await typeInto(page, `Finding of ${day.theme}`, day.finding)
      await tabTo(page, 'Tab Board', { back: true })
      await arrowTo(page, 'Tab Findings', 'ArrowRight')
      await typeInto(page, `Recommendation from ${day.theme}`, day.recommendation)
    })

    await test.step('share: the summary, a copy, a mail draft', async () => {
      await goToStep(9, 'Share')
      const pdf = await saveAs('summary.pdf')
      const panel = page.getByRole('complementary', { name: 'Ways to share' })
      await pressOn(page, 'Summary PDF')
      await expect(panel).toContainText('Saved summary.pdf', { timeout: 60_000 })
      await expectSummary(pdf, turns)

      const copy = await saveAs('copy.journey')
      await pressOn(page, 'Save a copy')
      await expect(page.getByText('Saved copy.journey.')).toBeVisible()
      await expectOtherLaptop(copy, typedNotes.length + turns.length)

      await zapatos.app.evaluate(({ shell }) => {
        shell.openPath = async (path) => {
          Object.assign(globalThis, { draft: path })
          return ''
        }
      })
      await pressOn(page, 'Share by e-mail')
      await expect(panel).toContainText('The draft is open in your mail program', { timeout: 60_000 })
      const draft = await zapatos.app.evaluate(() => (globalThis as unknown as { draft: string }).draft)
      await expectDraft(draft, pdf)
    })
  })
}
