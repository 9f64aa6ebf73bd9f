import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { notesOf } from '#domain/insight/people.ts'
import { inOrder } from '#domain/model/tables.ts'
import { expectAccessible } from './accessible.ts'
import { type Launched, launchZapatos } from './launch.ts'

const transcripts = resolve(import.meta.dirname, '../fixtures/transcripts')

let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
})

test.afterEach(() => zapatos.close())

const list = () => page.getByRole('grid', { name: 'Notes' })
const count = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible()

test('search and filters narrow the notes, and a note is corrected, deleted and brought back', async () => {
  await page.keyboard.press('Alt+5')
  await count('139 notes')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('#work')
  const sample = makeSample()
  const heard = notesOf(sample, inOrder(sample, 'focusGroups')[0]?.id ?? '')
  const tagged = heard.filter(({ tags }) => tags.includes('work')).length
  expect(tagged).toBeGreaterThan(0)
  await count(`${tagged} of 139 notes`)
  await page.getByRole('textbox', { name: 'Search notes' }).fill('')

  await list().getByRole('row').first().click()
  const text = page.getByRole('complementary', { name: 'Note' }).getByRole('textbox', { name: 'Note', exact: true })
  await text.fill('Two chairs stay empty.')
  await page.getByRole('button', { name: /Who said it/ }).click()
  await page.getByRole('option', { name: /^P2/ }).click()
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await page.reload()
  const first = list().getByRole('row').first()
  await expect(first).toContainText('Two chairs stay empty.')
  await expect(first).toContainText('P2')

  await first.click()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await count('138 notes')
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await count('139 notes')
  await expect(first).toContainText('Two chairs stay empty.')
  await expectAccessible(page)
})

test('each question is summed up, and the summary stays', async () => {
  await page.keyboard.press('Alt+5')
  await page.getByText('By question').click()
  const summary = page.getByRole('textbox', { name: 'Summary of question 1', exact: true })
  await summary.fill('Everybody came because something broke.')
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await page.reload()
  await page.getByText('By question').click()
  await expect(summary).toHaveValue('Everybody came because something broke.')
  await expectAccessible(page)
})

for (const name of ['interview-P1.txt', 'interview-P2.txt', 'interview-P3.txt']) {
  test(`every turn of ${name} becomes a note, the moderator's are left out`, async () => {
    const transcript = await readFile(resolve(transcripts, name), 'utf8')
    const turns = transcript.split(/\r?\n/).filter((line) => line.startsWith('Participant:'))
    await page.keyboard.press('Alt+5')
    await page.getByRole('button', { name: 'Paste a transcript' }).click()
    await page.getByRole('textbox', { name: 'Transcript' }).fill(transcript)
    await expect(page.getByRole('button', { name: /Dan is/ })).toContainText('The moderator')
    await page.getByRole('button', { name: `Take in ${turns.length} turns` }).click()
    await count(`${139 + turns.length} notes`)
    await page
      .getByRole('button', { name: 'Who', exact: true })
      .or(page.getByRole('button', { name: /^Anyone/ }))
      .first()
      .click()
    // Whoever came in last has the highest number.
    await page.getByRole('option', { name: /^P\d+/ }).last().click()
    await count(`${turns.length} of ${139 + turns.length} notes`)
    await expect(list().getByRole('row').first()).toContainText((turns[0] ?? '').slice('Participant: '.length))
    // One gesture in, one gesture out, the new participant with it.
    await page.keyboard.press('Control+z')
    await expect(page.getByText('139 notes')).toBeVisible()
  })
}

test('a text file dropped on the notes is taken as a transcript; a text without turns takes in nothing and says so', async () => {
  await page.keyboard.press('Alt+5')
  await count('139 notes')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['Ana: nobody told me\nBen: same here\nand twice'], 'talk.txt', { type: 'text/plain' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const dialog = page.getByRole('dialog', { name: 'Paste a transcript' })
  await expect(dialog.getByText('1 turn, 3 words')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Transcript' }).fill('just some words without any speaker')
  await expect(dialog.getByText('No turn was found.', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Take in' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await count('139 notes')
})

test('the debrief keeps its four answers', async () => {
  await page.keyboard.press('Alt+6')
  const answer = page.getByRole('textbox', { name: 'What cannot wait?' })
  await answer.fill('Call the man with the alarm button tomorrow.')
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await page.reload()
  await expect(answer).toHaveValue('Call the man with the alarm button tomorrow.')
  await expectAccessible(page)
})
