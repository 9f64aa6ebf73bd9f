import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import PostalMime from 'postal-mime'
import { groupId, lettersJourney, personId } from '#tests/fixtures/lettersJourney.ts'
import { expectAccessible } from './accessible.ts'
import { expectSaved, recordsOnDisk } from './focusGroupDay.ts'
import { arrowTo, focusedName, pressOn, tabTo } from './keyboard.ts'
import type { Launched } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

const run = promisify(execFile)

let zapatos: Launched
let page: Page
let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapatos-mails-'))
})

test.afterEach(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true })
})

const making = () => page.getByRole('region', { name: 'Make the letters' })
const preview = () => page.getByRole('article', { name: 'Letter as it goes out' })
const people = () => page.getByRole('listbox', { name: 'Whose letter' })
const letterTab = () => page.getByRole('tab', { name: 'Letters' })
const body = () => page.getByRole('textbox', { name: 'Letter', exact: true })

async function showLetter(name: string): Promise<void> {
  await page.getByRole('radio', { name }).check({ force: true })
}

/** Answers the questions of the main process where to write, and notes what it is asked to show. */
async function answerDialogs(pdf = 'letters.pdf') {
  await zapatos.app.evaluate(
    ({ dialog, shell }, [directory, file]) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showOpenDialog = async () => {
        asked.push('folder')
        return { canceled: false, filePaths: [directory] }
      }
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
      shell.showItemInFolder = (path) => void asked.push(`show ${path}`)
      shell.openPath = async (path) => {
        asked.push(`open ${path}`)
        return ''
      }
    },
    [folder, join(folder, pdf)] as const,
  )
  return () => zapatos.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

const clipboard = () => zapatos.app.evaluate(({ clipboard }) => clipboard.readText())

test('from what is missing to drafts in a folder, a PDF and a copy; everybody it was made for is remembered', async () => {
  const tables = lettersJourney()
  Object.assign(tables.focusGroups[groupId]!, { place: '', contact: '' })
  Object.assign(tables.participants[personId(2)]!, { email: '' })
  Object.assign(tables.participants[personId(3)]!, { invitation: 'declined' })
  zapatos = await launchWithJourney(tables, 4)
  page = zapatos.page
  const asked = await answerDialogs()
  await letterTab().click()

  // What is missing is named, and leads to where it is filled in.
  const drafts = () => making().getByRole('button', { name: /^Mail drafts/ })
  const missing = (text: string) => making().getByText(text, { exact: true })
  await expect(missing('The place is missing.')).toBeVisible()
  await expect(missing('The contact is missing.')).toBeVisible()
  await expect(missing('P2 has no e-mail address.')).toBeVisible()
  await expect(drafts()).toBeDisabled()
  await expect(making().getByRole('button', { name: 'Copy the letter to P1' })).toBeDisabled()
  await expect(preview()).toContainText('Where: [place]')
  await expectAccessible(page)
  await making().getByRole('button', { name: 'Go there: The place is missing.' }).click()
  await expect(page.getByRole('textbox', { name: 'Place', exact: true })).toBeFocused()
  await page.keyboard.type('Linden Room')
  await letterTab().click()
  await expect(missing('The place is missing.')).toBeHidden()
  await making().getByRole('button', { name: 'Go there: The contact is missing.' }).click()
  await expect(page.getByLabel('Contact', { exact: true })).toBeFocused()
  await page.keyboard.type('Lena, lena@ferrowick.example')
  await expect(preview()).toContainText('whether you can come: Lena, lena@ferrowick.example')
  await expect(making()).not.toContainText('Nothing can be made')

  await making().getByRole('button', { name: 'Go there: P2 has no e-mail address.' }).click()
  await expect(page.getByLabel('E-mail', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await letterTab().click()

  // Each person's letter as it goes out.
  await people().getByRole('option', { name: /^P4/ }).click()
  await expect(preview()).toContainText('Dear 田中 健一,')
  await expect(preview()).toContainText('p4@example.org')
  await expect(people().getByRole('option', { name: /^P3/ })).toContainText('has declined')
  await making().getByRole('button', { name: 'Copy the letter to P4' }).click()
  await expect(page.getByText('Copied the letter to P4.')).toBeVisible()
  expect(await clipboard()).toMatch(/^Dear 田中 健一,\n\nFerrowick would/)
  await preview().getByRole('button', { name: 'Copy the subject' }).click()
  expect(await clipboard()).toMatch(/^Would you tell us about it\? A conversation on Tuesday,? 17 November 2026$/)

  // Dates are written as the language of the journey writes them.
  await page.getByRole('button', { name: /Language$/ }).click()
  await page.getByRole('option', { name: 'Greek' }).click()
  await expect(preview()).toContainText('Τρίτη 17 Νοεμβρίου 2026')
  await page.keyboard.press('Control+z')
  await expect(preview()).toContainText(/Tuesday,? 17 November 2026/)

  // One draft for each who can be reached; what was there stays.
  await writeFile(join(folder, 'Invitation P1.eml'), 'kept')
  await expect(drafts()).toHaveText('Mail drafts (4)')
  await drafts().click()
  await expect(making()).toContainText(/4 mail drafts are in the folder/)
  await expect(making().getByRole('list', { name: 'What was left out' })).toHaveText('P2 has no e-mail address.')
  expect((await readdir(folder)).sort()).toEqual([
    'Invitation P1 (2).eml',
    'Invitation P1.eml',
    'Invitation P4.eml',
    'Invitation P5.eml',
    'Invitation P6.eml',
  ])
  expect(await readFile(join(folder, 'Invitation P1.eml'), 'utf8')).toBe('kept')
  const mail = await PostalMime.parse(await readFile(join(folder, 'Invitation P5.eml')))
  expect(mail.to).toEqual([{ name: 'ليلى حداد', address: 'p5@example.org' }])
  expect(mail.text).toContain('Where: Linden Room')
  expect(mail.attachments.map(({ mimeType, method }) => [mimeType, method])).toEqual([['text/calendar', 'REQUEST']])
  await expect(drafts()).toBeFocused()
  await making().getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(asked).toEqual(['folder', `show ${join(folder, 'Invitation P1 (2).eml')}`])

  await expect(drafts()).toHaveText('Mail drafts (0)')
  await drafts().press('Enter')
  await expect(page.getByText('None of them can be reached by mail. Print their letters.')).toBeVisible()

  // For whom one was made is remembered, in one step of undo; who is left is offered next.
  await expect(people().getByRole('option', { name: /^P4/ })).toContainText(/made \w/)
  await expect(people().getByRole('option', { name: /^P2/ })).toContainText('has no e-mail address')
  await expect(making().getByRole('button', { name: /For whom/ })).toHaveText('Without one yet (1)')
  await expectSaved(page)
  const invitations = async () => {
    const records = await recordsOnDisk(page, 'participants')
    return records.map(({ invitation }) => invitation).sort()
  }
  expect(await recordsOnDisk(page, 'mailings')).toHaveLength(4)
  expect(await invitations()).toEqual(['declined', 'invited', 'invited', 'invited', 'invited', 'planned'])
  await page.getByRole('button', { name: 'Undo: make letters' }).click()
  await expect(making().getByRole('button', { name: /For whom/ })).toHaveText('Without one yet (5)')
  await expectSaved(page)
  expect(await recordsOnDisk(page, 'mailings')).toEqual([])
  expect(await invitations()).toEqual(['declined', 'planned', 'planned', 'planned', 'planned', 'planned'])

  // On paper for everybody, also without an address.
  await making().getByRole('button', { name: 'PDF to print (5)' }).click()
  await expect(making()).toContainText('letters.pdf has 5 letters, each on a page of its own.', { timeout: 30_000 })
  const { stdout } = await run('pdftotext', ['-layout', join(folder, 'letters.pdf'), '-'])
  expect(stdout.split('\f')).toHaveLength(6)
  expect(stdout).toContain('Dear Łukasz,')
  await making().getByRole('button', { name: 'Open, to print it' }).click()
  await expect.poll(asked).toContain(`open ${join(folder, 'letters.pdf')}`)
  await expect(making()).toContainText('One was made for everybody.')

  // To all customers: one letter, to nobody in particular.
  await showLetter('To all customers')
  await expect(people()).toBeHidden()
  await expect(preview()).toContainText(
    'You said: Nobody can check the first bill.\nWe did: The first bill is one page',
  )
  await expect(making()).toContainText('nobody has written what came of it.')
  await making().getByRole('button', { name: 'Mail draft' }).click()
  await expect(making()).toContainText('To all customers.eml is in the folder')
  const open = await PostalMime.parse(await readFile(join(folder, 'To all customers.eml')))
  expect([open.to, open.attachments]).toEqual([undefined, []])
  await making().getByRole('button', { name: 'Open in the mail program' }).click()
  await expect.poll(asked).toContain(`open ${join(folder, 'To all customers.eml')}`)
  await expectAccessible(page)
})

test('each thing that is missing leads to the field where it is filled in', async () => {
  const tables = lettersJourney()
  const nothing = { date: '', startTime: '', place: '', address: '', incentive: '', contact: '', outcomeUse: '' }
  Object.assign(tables.focusGroups[groupId]!, nothing)
  Object.assign(Object.values(tables.journeys)[0]!, { client: '', title: '', facilitatorName: '' })
  tables.participants[personId(4)]!.name = ''
  zapatos = await launchWithJourney(tables, 4)
  page = zapatos.page
  for (const [text, field] of [
    ['The date is missing.', 'Date'],
    ['The client is missing.', 'Client'],
    ['The title of the journey is missing.', 'Title'],
    ['The time at which it begins is missing.', 'Begins at'],
    ['The place is missing.', 'Place'],
    ['The address is missing.', 'Address and way in'],
    ['What people get is missing.', 'What people get'],
    ['How the outcome will be used is missing.', 'How the outcome will be used'],
    ['The contact is missing.', 'Contact'],
    ['The name of the facilitator is missing.', 'Facilitator'],
    ['P4 has no name.', 'Name of P4'],
  ] as const) {
    await page.keyboard.press('Alt+4')
    await letterTab().click()
    await making()
      .getByRole('button', { name: `Go there: ${text}` })
      .click()
    await expect.poll(() => focusedName(page)).toBe(field)
  }
  // What is seen but not filled in: everybody's letter shows the gap.
  await letterTab().click()
  await expect(preview()).toContainText('[date]')
  await expect(preview().locator('mark')).toHaveCount(12)
})

test('by keyboard only: choose a letter, change its words with fields, go through the people, make it, take it back', async () => {
  zapatos = await launchWithJourney(lettersJourney(), 4)
  page = zapatos.page
  await answerDialogs()
  await tabTo(page, 'Tab Plan')
  await arrowTo(page, 'Tab Letters', 'ArrowRight')
  await tabTo(page, 'Which letter: Invitation')
  await arrowTo(page, 'Which letter: Thank-you', 'ArrowRight')
  await tabTo(page, 'Letter')

  // A brace offers the fields; arrows choose, Enter puts one in.
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('For {na')
  await expect(page.getByRole('listbox', { name: 'Fields' }).getByRole('option')).toHaveText([/^Name/, /^First name/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' of {nowhere}\n')
  await expect(body()).toHaveValue(/^For \{firstName\} of \{nowhere\}\nDear \{name\},/)
  await expect(preview()).toContainText('For Anna of {nowhere}')
  await expect(making()).toContainText('The text says {nowhere}, and nothing can be put there.')
  await expect(making().getByRole('button', { name: /^Mail drafts/ })).toBeDisabled()
  for (let left = '{nowhere}\n'.length; left > 0; left -= 1) await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')

  // The menu puts one in too, where the text was left.
  await pressOn(page, 'Insert a field', { back: true })
  await arrowTo(page, 'Client', 'ArrowDown', 20)
  await page.keyboard.press('Enter')
  await expect(body()).toHaveValue(/^For \{firstName\} of \{client\}Dear/)
  await expect.poll(() => focusedName(page)).toBe('Letter')
  await page.keyboard.press('Enter')
  await expect(preview()).toContainText('For Anna of Ferrowick')

  await tabTo(page, /^P1/)
  await arrowTo(page, /^P6/, 'ArrowDown')
  await expect(preview()).toContainText('Dear נועה ברקוביץ,')
  await pressOn(page, /^Mail drafts/, { back: true })
  await expect(making()).toContainText(/6 mail drafts are in the folder/)
  const mail = await PostalMime.parse(await readFile(join(folder, 'Thank-you P6.eml')))
  expect(mail.text?.replaceAll('\r', '')).toMatch(/^For נועה of Ferrowick\nDear נועה ברקוביץ,\n/)
  expect(mail.attachments).toEqual([])

  // Back to the template, and back from there; it is all there after a reload.
  await pressOn(page, 'Back to the template')
  await expect(body()).toHaveValue(/^Dear \{name\}/)
  await expect(body()).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body()).toHaveValue(/^For \{firstName\} of \{client\}/)
  await expectSaved(page)
  await page.reload()
  await expect(body()).toHaveValue(/^For \{firstName\} of \{client\}/)
  await expect(people().getByRole('option', { name: /^P6/ })).toContainText(/made \w/)
})
