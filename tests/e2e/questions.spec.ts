import { expect, type Page, test } from '@playwright/test'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import type { Tables } from '#domain/model/tables.ts'
import { put } from '#tests/fixtures/smallJourney.ts'
import { expectAccessible } from './accessible.ts'
import { expectSaved, goToStep, recordsOnDisk } from './focusGroupDay.ts'
import { focusedName, pressOn, tabTo } from './keyboard.ts'
import type { Launched } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

let zapatos: Launched
let page: Page

/** The sample, where one question came up in the room, and the purpose names a touchpoint that nobody asks about. */
function journey(): Tables {
  const tables = structuredClone(makeSample())
  const [group] = Object.values(tables.focusGroups)
  const [own] = Object.values(tables.journeys)
  const touchpoint = Object.values(tables.touchpoints).find(({ title }) => title === 'Router parcel')
  if (!group || !own || !touchpoint) throw new Error('The sample has changed.')
  put(tables, 'topics', 900, { focusGroupId: group.id, touchpointId: touchpoint.id, journeyId: own.id })
  return tables
}

test.beforeEach(async () => {
  zapatos = await launchWithJourney(journey(), 3)
  page = zapatos.page
})

test.afterEach(async () => {
  await zapatos.close()
})

const question = (number: number) => page.getByRole('textbox', { name: `Question ${number}`, exact: true })
const item = (number: number) => page.getByRole('article', { name: `Question ${number}`, exact: true })
const check = () => page.getByRole('region', { name: 'Route check' })
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
const undo = () => page.getByRole('button', { name: 'Undo', exact: true }).last()

async function openQuestions() {
  await goToStep(page, 'Focus group')
  await page.getByRole('tab', { name: /^Questions/ }).click()
  await expect(question(1)).toBeVisible()
}

async function asked(): Promise<Record<string, unknown>[]> {
  await expectSaved(page)
  return recordsOnDisk(page, 'questions')
}

test('by mouse: asks about a touchpoint, and chooses by type and place from the library', async () => {
  const before = (await asked()).length

  // From the map: the person sees three drafts, takes two, and they are linked and among the key questions.
  await page.getByRole('button', { name: 'Show as table' }).click()
  await page
    .getByRole('table')
    .getByRole('button', { name: /First bill/ })
    .click()
  await page.getByRole('button', { name: 'Ask about this touchpoint' }).click()
  const drafts = dialog('Ask about “First bill”')
  await expect(drafts.getByRole('listitem').filter({ hasText: '“First bill”' })).toHaveCount(3)
  for (const box of await drafts.getByRole('checkbox').all()) await expect(box).toBeChecked()
  await expect(drafts).toContainText('1 question asks about it already.')
  await expectAccessible(page)
  await drafts.getByRole('listitem').nth(1).click()
  await drafts.getByRole('button', { name: 'Add 2 questions' }).click()
  await expect(page.getByRole('button', { name: 'Ask about this touchpoint' })).toBeFocused()
  await expect.poll(async () => (await asked()).length).toBe(before + 2)
  const added = (await asked()).filter(({ text }) => String(text).includes('“First bill”'))
  const touchpoint = (await recordsOnDisk(page, 'touchpoints')).find(({ title }) => title === 'First bill')
  for (const one of added) expect(one).toMatchObject({ type: 'key', touchpointId: touchpoint?.id })

  await openQuestions()
  await expect(page.getByRole('button', { name: 'Type of question 12' })).toContainText('Key')
  await expect(page.getByRole('button', { name: /Type of question 13/ })).toContainText('Ending')
  await expect(item(8)).toContainText('Came up in the room')
  await undo().click()
  await expect.poll(async () => (await asked()).length).toBe(before)

  // From the library, for a stage: what is chosen speaks of it, is linked, and goes where its type belongs.
  await page.getByRole('button', { name: 'From the library' }).click()
  const library = dialog('Question library')
  await library.getByRole('radio', { name: 'Opening' }).check({ force: true })
  await expect(library.getByRole('heading', { level: 3 })).toHaveText(['Opening'])
  await library.getByRole('radio', { name: 'All' }).check({ force: true })
  await library.getByRole('button', { name: /Ask about/ }).click()
  await page.getByRole('option', { name: /^Getting connected/ }).click()
  await expect(library.getByRole('heading', { level: 3 })).toHaveText(['Transition', 'Key'])
  await expectAccessible(page)
  await library.getByText('When you hear “Getting connected”').click()
  await library.getByText('Draw “Getting connected”').click()
  await library.getByRole('button', { name: 'Add 2 questions' }).click()
  await expect(question(4)).toHaveValue(/^When you hear “Getting connected”/)
  await expect(item(4).getByRole('button', { name: /Getting connected, question 4$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Type of question 5' })).toContainText('Key')
})

test('by keyboard: times, breaks and the route check with its jumps', async () => {
  await openQuestions()
  const status = page.getByRole('status').filter({ hasText: 'minutes' }).first()
  await expect(status).toHaveText('77 of 90 minutes planned, 5 of them for breaks, 13 left for both scripts.')
  await expect(item(1)).toContainText('10:06–10:11 · 5 of 90 min')
  await expect(item(2)).toContainText('10:11–10:17 · 11 of 90 min')

  // A break after the second question moves all that follows.
  await question(2).focus()
  await pressOn(page, /, question 2$/)
  await pressOn(page, 'Add a break after this')
  await expect.poll(() => focusedName(page)).toBe('Minutes of the break after question 2')
  await page.keyboard.press('ArrowUp')
  await expect(status).toHaveText('88 of 90 minutes planned, 16 of them for breaks, 2 left for both scripts.')
  await expect(item(2)).toContainText('min, until 10:23')
  await expect(item(3)).toContainText('10:23–10:30 · 29 of 90 min')
  await expect.poll(async () => (await asked()).filter(({ breakAfter }) => breakAfter === 11)).toHaveLength(1)
  await expectAccessible(page)
  await pressOn(page, 'Take out the break after question 2')
  await expect(question(2)).toBeFocused()
  await expect(status).toContainText('77 of 90 minutes planned')

  // The check follows what is done, and Enter goes to the question.
  await expect(check()).toContainText('1 thing to look at not asked about')
  await tabTo(page, /^Minutes for question 2/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('0')
  await tabTo(page, /^Route check/, { back: true })
  await expect(check()).toContainText('2 things to look at no minutes, not asked about')
  await page.keyboard.press('Enter')
  await expect(check()).toContainText('Question 2 has no minutes.')
  await expectAccessible(page)
  await tabTo(page, /^Go to question 2/)
  await page.keyboard.press('Enter')
  await expect(question(2)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(check()).toContainText('Question 2 is an opening question and comes after an introductory one')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(check()).not.toContainText('comes after')

  // What the purpose names and nobody asks about gets its drafts.
  await tabTo(page, /^Ask about it\. No question asks about “Router parcel”/, { back: true })
  await page.keyboard.press('Enter')
  const drafts = dialog('Ask about “Router parcel”')
  await expect(drafts.getByRole('checkbox')).toHaveCount(3)
  await tabTo(page, 'Add 3 questions')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^Question 11$/)
  await expect(question(11)).toHaveValue(/“Router parcel”/)
  await expect(check()).not.toContainText('Router parcel')
  await expect(check()).toContainText('The questions and breaks need 97 minutes, 7 more than there are.')
})
