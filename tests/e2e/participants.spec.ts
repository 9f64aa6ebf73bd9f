import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import type { Tables } from '#domain/model/tables.ts'
import { startSha256 } from '#tests/fixtures/journeyZip.ts'
import { idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { expectAccessible } from './accessible.ts'
import { expectSaved, goToStep, makeFocusGroup, makeJourney, recordsOnDisk } from './focusGroupDay.ts'
import { type Launched, launchZapatos } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

let zapatos: Launched
let page: Page

test.afterEach(async () => {
  await zapatos.close()
})

const view = (name: string) => page.getByRole('radiogroup', { name: 'Show' }).getByText(name, { exact: true }).click()
const cell = (name: RegExp): Locator => page.getByRole('grid').getByRole('button', { name })
const standing = (name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: `Name of ${name}` }) })
    .locator('[data-standing]')
const names = () =>
  page
    .getByRole('textbox', { name: /^Name of/ })
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value))
const undo = () => page.getByRole('button', { name: 'Undo', exact: true }).last().click()

async function choose(field: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function more(who: string, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: `More about ${who}` }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Pastes as a spreadsheet does: the cells are in the clipboard, the keys are pressed wherever the focus is. */
async function pasteCells(text: string): Promise<void> {
  await zapatos.app.evaluate(({ clipboard }, cells) => clipboard.writeText(cells), text)
  await page.keyboard.press('ControlOrMeta+v')
}

test('recruiting: people, invitations, consent by keys, quotas, a pasted and a chosen table', async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  await makeJourney(page, 'Service call', 'Ferrowick')
  await makeFocusGroup(page, ['Aylin Demir', 'Łukasz', 'Μαρία'], false)

  await test.step('a line for each person, advice on the number, seats that swap', async () => {
    await expect(page.getByText('Names stay on this laptop; documents say P1, P2')).toBeVisible()
    await expect(page.getByText('3 people for 8 seats: 3 planned. Invite about 12 for 8 seats')).toBeVisible()
    await choose(/Seat of Aylin Demir/, '3')
    await expect.poll(names).toEqual(['Μαρία', 'Łukasz', 'Aylin Demir'])
    await expect(page.getByRole('textbox', { name: 'Name of P3' })).toHaveValue('Aylin Demir')
    await page.getByRole('textbox', { name: 'Segment of Aylin Demir' }).fill('Retired')
  })

  await test.step('an invitation that is late is said; who declines gives the seat free', async () => {
    await page.getByRole('tab', { name: 'Purpose' }).click()
    const soon = new Date(Date.now() + 10 * 86_400_000)
    await page
      .getByLabel('Date')
      .fill(
        [soon.getFullYear(), soon.getMonth() + 1, soon.getDate()]
          .map((part) => String(part).padStart(2, '0'))
          .join('-'),
      )
    await page.getByRole('tab', { name: /^Participants/ }).click()
    await expect(page.getByText('is in 10 days and 3 people are not invited yet')).toBeVisible()
    await choose(/Invitation of Μαρία/, 'Declined')
    await choose(/Invitation of Łukasz/, 'Invited')
    await choose(/Invitation of Aylin Demir/, 'Accepted')
    await expect(page.getByText('1 accepted, 1 invited, 1 declined.')).toBeVisible()
    await expect(page.getByText('not invited yet')).toBeHidden()
    await expect.poll(names).toEqual(['Łukasz', 'Aylin Demir', 'Μαρία'])
  })

  await test.step('details of one person, and deleted with undo', async () => {
    await more('Łukasz', /^Details/)
    const details = page.getByRole('complementary', { name: 'Participant' })
    await details.getByRole('textbox', { name: 'E-mail' }).fill('l@example.org')
    await details.getByRole('textbox', { name: 'Phone' }).fill('+48 12')
    await details.getByRole('textbox', { name: 'Needs' }).fill('A ramp')
    await page.getByRole('textbox', { name: 'Name of P3' }).click()
    await expect(details.getByRole('heading', { level: 2 })).toHaveText('P3 Aylin Demir')
    await details.getByRole('button', { name: 'Close details' }).click()
    await expect(details).toBeHidden()
    await more('Łukasz', /^Delete/)
    await expect.poll(names).toEqual(['Aylin Demir', 'Μαρία'])
    await expect(page.getByRole('textbox', { name: 'Name of P3' })).toBeFocused()
    await undo()
    await expect.poll(names).toEqual(['Łukasz', 'Aylin Demir', 'Μαρία'])
  })

  await test.step('consent by keys, with its way; who declined is not asked', async () => {
    await view('Consent')
    await page.getByRole('radiogroup', { name: 'They answer' }).getByText('Signed').click()
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3)
    await cell(/^May what Łukasz says be noted/).focus()
    await page.keyboard.press('y')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('n')
    await page.keyboard.press('ArrowDown')
    await expect(cell(/^May Aylin Demir be quoted/)).toBeFocused()
    await page.keyboard.press('Space')
    await expect(cell(/^May what Łukasz says be noted: Yes, signed/)).toBeVisible()
    await expect(cell(/^May Łukasz be quoted: No, signed/)).toBeVisible()
    await expect(cell(/^May Aylin Demir be quoted: Yes, signed/)).toBeVisible()
    await page.keyboard.press('Backspace')
    await expect(cell(/^May Aylin Demir be quoted: Not asked/)).toBeVisible()
    await page.getByRole('button', { name: 'Recording', exact: true }).click()
    await expect(cell(/^May the voice of Aylin Demir be recorded: Yes, signed/)).toBeVisible()
    await expectAccessible(page)
    await view('People')
    await page.getByRole('button', { name: 'Everyone here consents' }).click()
    await expect(standing('P2')).toHaveText('No quotes')
    await expect(standing('P3')).toHaveText('Given')
    await more('Aylin Demir', /^Details/)
    const answers = page.getByRole('list', { name: 'Answers so far' }).getByRole('listitem')
    await expect(answers).toHaveText([
      /^Quotes: yes, spoken, .*\d/,
      /^Notes: yes, spoken/,
      /^Recording: yes, signed/,
      /^Quotes: not asked, signed/,
      /^Quotes: yes, signed/,
    ])
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Close details' }).click()
  })

  await test.step('quotas: wanted, there, missing, too many', async () => {
    await view('Quotas')
    await page.getByRole('button', { name: 'Add quota' }).click()
    await page.getByRole('textbox', { name: 'Segment of quota 1' }).fill('retired')
    await expect(page.getByRole('status', { name: 'Standing of “retired”' })).toHaveText('1 of 2, 1 accepted1 missing')
    await page.getByRole('textbox', { name: 'Wanted for quota 1' }).fill('0')
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 too many: P3 Aylin Demir')).toBeVisible()
    await expect(page.getByText('In no quota: P2 Łukasz.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'P3 Aylin Demir: stand by' }).click()
    await view('People')
    await expect(page.getByText('1 invited, 1 declined, 1 stands by.')).toBeVisible()
    await undo()
    await expect(page.getByText('1 accepted, 1 invited, 1 declined.')).toBeVisible()
  })

  const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' })
  await test.step('cells pasted anywhere but in a field become people, and one undo takes them back', async () => {
    await page.getByRole('tab', { name: /^Participants/ }).focus()
    await pasteCells(
      'Vorname\tNachname\tE-Mail\tKundengruppe\nZoë\tWeiß\tzoe@example.org\t=1+1\nŁ\t\tl@example.org\t\n\t\t\tNew',
    )
    await expect(dialog.getByRole('status')).toContainText('3 rows, cells divided by tabs: 1 comes in, 2 are left out.')
    await expect(dialog.getByRole('list', { name: 'Rows left out' })).toHaveText(
      /Row 3, on the list already: Ł, l@example.org.*Row 4, no name and no e-mail: New/s,
    )
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Take in 1 person' }).click()
    await expect.poll(names).toEqual(['Zoë Weiß', 'Łukasz', 'Aylin Demir', 'Μαρία'])
    await expect(page.getByRole('textbox', { name: 'Segment of Zoë Weiß' })).toHaveValue('=1+1')
    await undo()
    await expect.poll(names).toEqual(['Łukasz', 'Aylin Demir', 'Μαρία'])
  })

  await test.step('a CSV file in an old encoding, its columns put right by hand', async () => {
    await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click()
    const file = dialog.locator('input[type=file]')
    await file.setInputFiles({ name: 'list.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003') })
    await expect(dialog.getByRole('status')).toHaveText(/^list.xlsx is a whole workbook. Nothing was read./)
    await file.setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Jürgen;Retired;Zürich\r\nPia;New;Bern\r\n', 'latin1'),
    })
    await expect(dialog.getByRole('status')).toHaveText(
      '2 rows, cells divided by semicolons: 2 come in, 0 are left out.',
    )
    await dialog.getByRole('button', { name: /^Western European .*list.csv is read as/ }).click()
    await page.getByRole('option', { name: 'Greek (Windows-1253)' }).click()
    await expect(dialog.getByRole('cell', { name: 'Jόrgen' })).toBeVisible()
    await dialog.getByRole('button', { name: /^Greek .*list.csv is read as/ }).click()
    await page.getByRole('option', { name: 'Central European (Windows-1250)' }).click()
    await dialog.getByRole('button', { name: /Column 3 holds/ }).click()
    await page.getByRole('option', { name: 'Needs' }).click()
    await dialog.getByRole('button', { name: 'Take in 2 people' }).click()
    await expect.poll(names).toEqual(['Jürgen', 'Łukasz', 'Aylin Demir', 'Pia', 'Μαρία'])
  })

  await expectSaved(page)
  await page.reload()
  await expect.poll(names).toEqual(['Jürgen', 'Łukasz', 'Aylin Demir', 'Pia', 'Μαρία'])
  await expect(page.getByRole('textbox', { name: 'Segment of Aylin Demir' })).toHaveValue('Retired')
  const stored = await recordsOnDisk(page, 'participants')
  expect(stored.find(({ name }) => name === 'Łukasz')).toMatchObject({ email: 'l@example.org', needs: 'A ramp' })
  expect(stored.find(({ name }) => name === 'Jürgen')).toMatchObject({ segment: 'Retired', needs: 'Zürich' })
})

const words = 'The hold music drove me out of the door'

/** A focus group whose first person is quoted, with those words in a summary that was typed by hand. */
function quoted(): Tables {
  const tables = smallJourney()
  for (const [id, person] of Object.entries(tables.participants)) {
    tables.participants[id] = { ...person, notesConsent: 'given', quotingConsent: 'given' }
  }
  const said = { focusGroupId: idOf(8), questionId: idOf(9), participantId: idOf(20), kind: 'verbatim', order: 'b00' }
  put(tables, 'notes', 140, { ...said, text: words, tags: [], at: 1 })
  put(tables, 'placements', 141, { themeId: idOf(11), noteId: idOf(140) })
  // The persona of that fixture has the name of a participant.
  const persona = tables.personas[idOf(3)]
  if (persona) tables.personas[persona.id] = { ...persona, name: 'Loyal Ludmila' }
  const question = tables.questions[idOf(9)]
  if (question) tables.questions[question.id] = { ...question, summary: 'One “hold music drove me out of” it.' }
  return tables
}

test('withdrawal: says what it takes out, takes it out of everything, and can be taken back; no names elsewhere', async () => {
  zapatos = await launchWithJourney(quoted(), 4)
  page = zapatos.page
  const people = Object.values(quoted().participants).map(({ name }) => name)
  await page.getByRole('tab', { name: /^Participants/ }).click()

  await test.step('names stand in the participants part and on no other screen', async () => {
    await expect.poll(names).toEqual(people)
    for (const step of ['Notes', 'Debrief', 'Themes', 'Actions', 'Share']) {
      await goToStep(page, step)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(step)
      if (step === 'Notes') {
        await page
          .getByRole('button', { name: /Who$|Anyone/ })
          .first()
          .click()
        await expect(page.getByRole('option', { name: /^P1/ })).toBeVisible()
      }
      const shown = (await page.locator('body').textContent()) ?? ''
      for (const name of people) expect(shown, `${name} in ${step}`).not.toContain(name)
      if (step === 'Notes') await page.keyboard.press('Escape')
    }
    await expect(page.getByRole('region', { name: 'Preview of the summary' })).toContainText(words)
    await goToStep(page, 'Focus group')
  })

  await test.step('the dialog shows what goes before it goes', async () => {
    await more('Anne', /^Takes back/)
    const dialog = page.getByRole('alertdialog', { name: 'What Anne takes back' })
    await expect(dialog).toContainText('3 notes stand without the words, 1 of them verbatim; documents may quote 1')
    await expect(dialog).toContainText('Waiting: 1 of 3 notes without words. Finding: “Waiting without news')
    await expect(dialog).toContainText('Summary of question 1 holds their words: “hold music drove me out of”')
    await expect(dialog).toContainText('Their voice is in the recording')
    await dialog.getByText('Everything they said').click()
    await expect(dialog).toContainText('3 notes go, 1 of them verbatim')
    await expect(dialog).toContainText('Waiting: 2 of 3 notes, 2 people become 1.')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Take back everything' }).click()
    await expect(standing('P1')).toHaveText('Took back all')
    await expect(page.getByText('P1 took back everything they said. Documents and copies')).toBeVisible()
    await undo()
    await expect(standing('P1')).toHaveText('Given')
    await page.getByRole('button', { name: 'Redo', exact: true }).last().click()
    await expect(standing('P1')).toHaveText('Took back all')
  })

  await test.step('the preview, the notes as a table and a copy go without it, and say so', async () => {
    await goToStep(page, 'Share')
    const preview = page.getByRole('region', { name: 'Preview of the summary' })
    await expect(preview).toContainText('P1 took back everything they said: 3 notes left out.')
    await expect(preview).not.toContainText(words)
    await expect(page.getByRole('region', { name: 'Consent' })).toContainText(
      'Took back everything they said: P1. 3 notes left out of every document and copy.',
    )
    const csv = await saveAs('notes.csv')
    await page.getByRole('button', { name: 'Notes CSV' }).click()
    await expect(page.getByRole('list', { name: 'What to know about it' })).toContainText('P1 took back everything')
    expect(await readFile(csv, 'utf8')).not.toMatch(/hold music drove|P1/)
    const copy = await saveAs('copy.journey')
    await page.getByRole('button', { name: 'Save a copy' }).click()
    await expect(
      page.getByText('Saved copy.journey. P1 took back everything they said: 3 notes left out.'),
    ).toBeVisible()
    const opened = decodeJourney(await readFile(copy), startSha256)
    if (!opened.ok) throw new Error(opened.error.message)
    expect(Object.keys(opened.value.notes)).toHaveLength(10)
    expect(JSON.stringify(opened.value)).not.toMatch(/Anne|The hold music/)
  })

  await test.step('on this laptop nothing is gone, and what was taken back is allowed again', async () => {
    expect(await recordsOnDisk(page, 'notes')).toHaveLength(13)
    await goToStep(page, 'Focus group')
    await more('Anne', /^Details/)
    await page.getByRole('button', { name: 'May be used again' }).click()
    await expect(standing('P1')).toHaveText('Given')
    await goToStep(page, 'Share')
    await expect(page.getByRole('region', { name: 'Preview of the summary' })).toContainText(words)
  })
})

/** What the person answers in the next save dialog. */
async function saveAs(name: string): Promise<string> {
  const path = join(zapatos.userData, name)
  await zapatos.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}
