import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { editQuestion } from '#domain/commands/focusGroup.ts'
import { addNote } from '#domain/commands/run.ts'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import { app, startSha256 } from '#tests/fixtures/journeyZip.ts'
import { idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'
import { expectAccessible } from './accessible.ts'
import type { Launched } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

const focusGroupId = idOf(8)
const questionId = idOf(9)

let zapatos: Launched
let folder: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapatos-two-'))
  zapatos = await launchWithJourney(smallJourney(), 4)
})

test.afterAll(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true })
})

/** The copy as it comes back: the second laptop typed a note and put a question into other words. */
async function backFromTheSecondLaptop(copy: string): Promise<string> {
  const opened = decodeJourney(await readFile(copy), startSha256)
  if (!opened.ok) throw new Error(opened.error.message)
  const bench = new Workbench(opened.value)
  // Later than the facilitator's words, earlier than what she decides about them; a command takes a second.
  bench.now = Date.now() - 1_990
  bench.do(addNote, { focusGroupId, at: bench.now, kind: 'verbatim', text: 'Heard on the second laptop' })
  bench.do(editQuestion, { id: questionId, changes: { text: 'In the words of the note-taker' } })
  const back = join(folder, 'back.journey')
  await writeFile(back, encodeJourney(bench.tables, app, startSha256))
  return back
}

test('a copy for the note-taker comes back with everything, and says what came in', async () => {
  const { page } = zapatos
  const copy = join(folder, 'copy.journey')
  await zapatos.app.evaluate(
    ({ dialog }, [given, back]) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: given ?? '' })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [back ?? ''] })
    },
    [copy, join(folder, 'back.journey')],
  )
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('Saved copy.journey.')).toBeVisible()
  const sent = await readFile(copy)

  // Meanwhile the facilitator changes the same question.
  await page.getByRole('tab', { name: 'Questions' }).click()
  const words = page.getByRole('textbox', { name: /^Question 1/ }).first()
  await words.fill('In the words of the facilitator')
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await backFromTheSecondLaptop(copy)

  await page.keyboard.press('Control+o')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  const report = page.getByRole('dialog', { name: 'What came in with back.journey' })
  await expect(report).toContainText('Came in: 1 note.')
  await expect(report).toContainText('Heard on the second laptop')
  const both = report.getByRole('listitem').filter({ hasText: 'In the words of the facilitator' })
  await expect(both).toHaveCount(1)
  await expect(both.getByRole('row', { name: 'Text' }).getByRole('cell')).toHaveText([
    'In the words of the facilitator',
    'In the words of the note-taker',
  ])
  await expectAccessible(page)

  const here = both.getByRole('button', { name: /the version of this laptop$/ })
  await expect(here).toHaveText('Take this')
  await here.focus()
  await page.keyboard.press('Enter')
  await expect(here).toHaveText('Stays')
  await expect(here, 'pressing it keeps the focus').toBeFocused()
  await report.getByRole('button', { name: 'Done' }).click()
  await expect(words).toHaveValue('In the words of the facilitator')

  // The choice was made: a second merge has nothing to say, after undo and redo of the choice either.
  await page.keyboard.press('Control+z')
  await expect(words).toHaveValue('In the words of the note-taker')
  await page.keyboard.press('Control+Shift+z')
  await expect(words).toHaveValue('In the words of the facilitator')
  await page.keyboard.press('Control+o')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(report).toContainText('There was nothing new in it. Everything here stayed as it was.')
  await expect(report).not.toContainText('Changed on both laptops')
  await page.keyboard.press('Escape')
  await expect(report).toBeHidden()

  await page.keyboard.press('Alt+5')
  await page.getByPlaceholder('Search notes and #tags').fill('second laptop')
  await expect(page.getByText('Heard on the second laptop')).toHaveCount(1)
  await page.reload()
  await page.keyboard.press('Alt+5')
  await page.getByPlaceholder('Search notes and #tags').fill('second laptop')
  await expect(page.getByText('Heard on the second laptop')).toHaveCount(1)
  expect(await readFile(copy), 'the copy itself is left alone').toEqual(sent)
})
