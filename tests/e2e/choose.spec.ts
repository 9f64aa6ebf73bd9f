import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type Launched, launchZapatos } from './launch.ts'

let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  await page.getByRole('button', { name: 'New journey' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Choose the journey' })).toBeVisible()
})

test.afterEach(async () => zapatos.close())

const section = (name: string) => page.getByRole('region', { name, exact: true })
const ranking = () => page.getByRole('list', { name: 'Ranking' }).getByRole('listitem')
const candidate = (place: number) => page.getByRole('textbox', { name: `Candidate ${place}`, exact: true })
const chosen = (title: string) => page.getByRole('button', { name: `Chosen: ${title}`, exact: true })
const saved = () => page.getByRole('status').filter({ hasText: 'Saved on this laptop' })

async function score(title: string, scores: Readonly<Record<string, number>>) {
  for (const [criterion, value] of Object.entries(scores)) {
    const group = page.getByRole('radiogroup', { name: `${criterion}: ${title}` })
    await group.getByText(String(value), { exact: true }).click()
  }
}

/** Loads the page again once all is on the disk: what is there then was saved. */
async function reload() {
  await expect(saved()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Choose the journey' })).toBeVisible()
}

test('candidates are scored, ranked, and one is chosen with a reason', async () => {
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add a candidate' }).click()
  await expect(candidate(1)).toBeFocused()
  await page.keyboard.type('Moving house')
  await page.getByRole('button', { name: 'Add a candidate' }).click()
  await page.keyboard.type('Opening an account')
  await expect(page.getByText('Score the candidates and the ranking suggests one.')).toBeVisible()
  await expect(page.getByText('suggested', { exact: true })).toBeHidden()

  await score('Moving house', { 'How often': 1, 'Negative feedback': 3, 'How urgent': 2 })
  await score('Opening an account', { 'How often': 4, 'Negative feedback': 5, 'How urgent': 4 })
  // 100 × (0.35 × 4 + 0.40 × 5 + 0.25 × 4) / 5 and the same with 1, 3, 2.
  await expect(ranking()).toHaveText([/^Opening an accountsuggested88/, /^Moving house41/])
  await expect(section('Candidates')).toContainText(
    '“Opening an account” has the highest weighted score, 88 of 100. Frequency counts 35%, negative feedback 40%, urgency 25%.',
  )
  await score('Moving house', { 'How often': 5, 'Negative feedback': 5, 'How urgent': 5 })
  await expect(ranking()).toHaveText([/^Moving housesuggested100/, /^Opening an account88/])

  await page.getByRole('button', { name: 'Choose Opening an account' }).click()
  await expect(chosen('Opening an account')).toHaveAttribute('aria-pressed', 'true')
  await expect(section('The journey').getByLabel('Title')).toHaveValue('Opening an account')
  await page.getByLabel('Reason for the choice').fill('One in five leaves in the first month.')
  await expectAccessible(page)

  await reload()
  await expect(candidate(2)).toHaveValue('Opening an account')
  await expect(chosen('Opening an account')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByLabel('Reason for the choice')).toHaveValue('One in five leaves in the first month.')
  await expect(
    page.getByRole('radiogroup', { name: 'Negative feedback: Opening an account' }).getByRole('radio').nth(5),
  ).toBeChecked()

  await page.getByRole('button', { name: 'Delete Opening an account' }).click()
  await expect(ranking()).toHaveCount(1)
  await expect(page.getByLabel('Reason for the choice')).toBeHidden()
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(chosen('Opening an account')).toHaveAttribute('aria-pressed', 'true')
})

test('the journey, the facilitator, the outcome and the scope are kept, with gentle remarks', async () => {
  await section('The journey').getByLabel('Title').fill('Opening an account')
  await section('The journey').getByLabel('Client').fill('Ferrowick')
  await section('The journey').getByText('Vendor', { exact: true }).click()

  const facilitator = section('Facilitator')
  await facilitator.getByLabel('Name').fill('Ines Aguirre')
  await expect(facilitator).toContainText('Ask for the declaration before the first meeting')
  await facilitator.getByText('Inside the company').click()
  await expect(facilitator).toContainText('let somebody from outside ask the questions')
  await expectAccessible(page)
  await facilitator.getByText('Outside', { exact: true }).click()
  await facilitator.getByRole('checkbox', { name: /^Declares to be neutral/ }).check({ force: true })
  await expect(facilitator).not.toContainText('let somebody from outside')
  await expect(facilitator).not.toContainText('Ask for the declaration')

  const outcome = section('Outcome and scope')
  await outcome.getByLabel('The outcome in one sentence').fill('We know why people leave. We stop it.')
  await expect(outcome).toContainText('These are 2 sentences.')
  await outcome.getByLabel('The outcome in one sentence').fill(`We know ${'why and '.repeat(20)}how.`)
  await expect(outcome).toContainText('These are 43 words.')
  await outcome.getByLabel('The outcome in one sentence').fill('We know why people leave.')
  await expect(outcome).not.toContainText('These are')
  await outcome.getByLabel('The journey begins when').fill('somebody looks for a bank')
  await outcome.getByLabel('and ends when').fill('the first salary is there')

  await reload()
  await expect(section('The journey').getByLabel('Client')).toHaveValue('Ferrowick')
  await expect(section('The journey').getByRole('radio', { name: 'Vendor' })).toBeChecked()
  await expect(facilitator.getByLabel('Name')).toHaveValue('Ines Aguirre')
  await expect(facilitator.getByRole('radio', { name: 'Outside' })).toBeChecked()
  await expect(facilitator.getByRole('checkbox')).toBeChecked()
  await expect(outcome.getByLabel('The outcome in one sentence')).toHaveValue('We know why people leave.')
  await expect(outcome.getByLabel('The journey begins when')).toHaveValue('somebody looks for a bank')
  await expect(outcome.getByLabel('and ends when')).toHaveValue('the first salary is there')
})

test('personas are added, edited, deleted and brought back', async () => {
  const personas = page.getByRole('list', { name: 'Personas' }).getByRole('listitem')
  await page.getByRole('button', { name: 'Add a persona' }).click()
  await expect(page.getByLabel('Name of persona 1')).toBeFocused()
  await page.keyboard.type('Ines, 34')
  await personas.first().getByLabel('Segment').fill('New in town')
  await personas.first().getByLabel('Region').fill('North')
  await personas.first().getByLabel('Needs').fill('An account before the first rent is due.')
  await personas.first().getByLabel('Expects').fill('Half an hour on the phone.')
  await page.getByRole('button', { name: 'Add a persona' }).click()
  await page.keyboard.type('Ömer, 61')
  await expect(personas).toHaveCount(2)
  await expectAccessible(page)

  await reload()
  await expect(page.getByLabel('Name of persona 1')).toHaveValue('Ines, 34')
  await expect(personas.first().getByLabel('Needs')).toHaveValue('An account before the first rent is due.')
  await page.getByRole('button', { name: 'Delete Ines, 34' }).click()
  await expect(personas).toHaveCount(1)
  await expect(page.getByLabel('Name of persona 1')).toBeFocused()
  await expect(page.getByLabel('Name of persona 1')).toHaveValue('Ömer, 61')
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('Name of persona 1')).toHaveValue('Ines, 34')
  await expect(personas.first().getByLabel('Expects')).toHaveValue('Half an hour on the phone.')
})

test('everything by keyboard: list, score, choose, undo', async () => {
  await page.getByRole('button', { name: 'Add a candidate' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Moving house')
  await page.keyboard.press('Enter')
  await expect(candidate(2)).toBeFocused()
  await page.keyboard.type('Reporting damage')
  await page.keyboard.press('Enter')
  await expect(candidate(3)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(candidate(3)).toBeHidden()
  await expect(candidate(2)).toBeFocused()
  await expect(candidate(2)).toHaveValue('Reporting damage')

  for (const presses of [2, 4, 1]) {
    await page.keyboard.press('Tab')
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowRight')
  }
  // 100 × (0.35 × 2 + 0.40 × 4 + 0.25 × 1) / 5
  await expect(ranking().first()).toHaveText(/^Reporting damagesuggested51/)

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Delete Reporting damage' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Choose Reporting damage' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(chosen('Reporting damage')).toHaveAttribute('aria-pressed', 'true')
  await expect(section('The journey').getByLabel('Title')).toHaveValue('Reporting damage')

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Choose Reporting damage' })).toHaveAttribute('aria-pressed', 'false')
  await expect(section('The journey').getByLabel('Title')).toHaveValue('')
  await page.keyboard.press('Control+Shift+Z')
  await expect(section('The journey').getByLabel('Title')).toHaveValue('Reporting damage')
})

test('deleting the last line leaves the focus where one can be added', async () => {
  await page.getByRole('button', { name: 'Add a candidate' }).click()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('button', { name: 'Add a candidate' })).toBeFocused()
  await page.getByRole('button', { name: 'Add a persona' }).click()
  await page.getByRole('button', { name: 'Delete persona 1' }).click()
  await expect(page.getByRole('button', { name: 'Add a persona' })).toBeFocused()
})

test('nothing is cut off at 200 % zoom of a small window', async () => {
  await page.getByRole('button', { name: 'Add a candidate' }).click()
  await page.keyboard.type('Moving house')
  await page.getByRole('button', { name: 'Add a persona' }).click()
  await page.setViewportSize({ width: 640, height: 400 })
  const body = section('Choose the journey')
  const [scroll = 0, client = 0] = await body.evaluate((element) => [element.scrollWidth, element.clientWidth])
  expect(scroll).toBeLessThanOrEqual(client)
})
