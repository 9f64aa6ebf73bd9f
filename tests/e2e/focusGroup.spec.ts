import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expectSaved, goToStep, makeFocusGroup, makeJourney, recordsOnDisk } from './focusGroupDay.ts'
import { tabTo as tabToName } from './keyboard.ts'
import { type Launched, launchZapatos } from './launch.ts'

let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  await makeJourney(page, 'Service call', 'Ferrowick')
})

test.afterEach(async () => {
  await zapatos.close()
})

const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const missing = () => page.locator('#run-missing')
const question = (number: number) => page.getByRole('textbox', { name: `Question ${number}`, exact: true })
const questions = () => page.getByRole('article')

async function questionTexts(): Promise<string[]> {
  const fields = page.getByRole('textbox', { name: /^Question \d+$/ })
  return fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
}

test('plans the purpose, and says what is missing without blocking', async () => {
  await goToStep(page, 'Focus group')
  await expect(page.getByText('A focus group asks customers what the map cannot know')).toBeVisible()
  await page.getByRole('button', { name: 'New focus group' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await expect(missing()).toContainText('the purpose, how the outcome will be used, 5 more participants, questions')

  await page.getByLabel('Name', { exact: true }).fill('Saturday group')
  await page.getByRole('radio', { name: /One topic/ }).check({ force: true })
  await page.getByRole('textbox', { name: 'Purpose' }).fill('Why people call twice')
  await page.getByLabel('How the outcome will be used').fill('It decides what changes first.')
  await page.getByLabel('Date').fill('2026-12-05')
  await page.getByLabel('Begins at').fill('10:30')
  await page.getByLabel('Co-leader').fill('Ines')
  await page.getByLabel('Note-taker').fill('Tom')
  await expect(missing()).not.toContainText('the purpose')

  const seats = page.getByRole('textbox', { name: 'Seats' })
  for (const [count, advice] of [
    ['4', '4 seats are thin'],
    ['8', 'Six to eight is best'],
    ['14', 'the upper limit'],
    ['16', 'hide behind the number'],
  ] as const) {
    await seats.fill(count)
    await seats.press('Tab')
    await expect(page.getByText(advice)).toBeVisible()
  }
  await expectSaved(page)
  await page.reload()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Saturday group')
  await expect(page.getByRole('radio', { name: /One topic/ })).toBeChecked()
  await expect(page.getByLabel('Date')).toHaveValue('2026-12-05')
  await expect(page.getByLabel('Begins at')).toHaveValue('10:30')
  await expect(page.getByLabel('Note-taker')).toHaveValue('Tom')
  await expect(seats).toHaveValue('16')

  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start the session' })).toBeVisible()
})

test('several focus groups: switch, delete, and undo brings everything back', async () => {
  await makeFocusGroup(page, ['Aylin'], true)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'New focus group' }).click()
  await expect(tab('Questions')).toContainText('0')
  const switcher = page.getByRole('button', { name: /Which focus group/ })
  await expect(switcher).toContainText('Focus group 2')
  await switcher.click()
  await page.getByRole('option', { name: 'Focus group 1' }).click()
  await expect(tab('Questions')).toContainText('10')

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Delete this focus group' }).click()
  await expect(switcher).toBeHidden()
  await expect(tab('Questions')).toContainText('0')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(switcher).toBeVisible()
  await expectSaved(page)
  expect(await recordsOnDisk(page, 'questions')).toHaveLength(10)

  for (let left = 2; left > 0; left -= 1) {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Delete this focus group' }).click()
  }
  await expect(page.getByRole('button', { name: 'New focus group' })).toBeFocused()
})

test('questions: the ready route, order by key and by drag, Enter and Backspace, probes, link', async () => {
  await makeFocusGroup(page, [], true)
  await expect(page.getByText('75 of 90 minutes planned, 15 left for both scripts.')).toBeVisible()
  await expect(question(10)).toBeFocused()
  const before = await questionTexts()

  await question(1).click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(questionTexts).toEqual([before[1], before[0], ...before.slice(2)])
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(questionTexts).toEqual(before)

  const handles = page.getByRole('list', { name: 'Questions' }).getByRole('button', { name: /^Move / })
  const [from, to] = [await handles.nth(0).boundingBox(), await questions().nth(2).boundingBox()]
  if (!from || !to) throw new Error('the questions are not on the screen')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, to.y + to.height - 4, { steps: 8 })
  await page.mouse.up()
  await expect.poll(questionTexts).toEqual([before[1], before[2], before[0], ...before.slice(3)])

  await question(3).click()
  await page.keyboard.press('Enter')
  await expect(question(4)).toBeFocused()
  await page.keyboard.type('Tell us about the bill.')
  await expect(questions()).toHaveCount(11)
  await page.keyboard.press('Enter')
  await expect(question(5)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(question(4)).toBeFocused()
  await expect(questions()).toHaveCount(11)

  await page.getByRole('button', { name: /, question 4$/ }).click()
  await page.getByRole('button', { name: 'Add probe' }).click()
  await page.keyboard.type('What did you expect?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Who saw it?')
  await expect(page.getByRole('textbox', { name: /^Probe \d of question 4/ })).toHaveCount(2)
  await page.getByRole('button', { name: 'Delete question 5' }).click()
  await expect(questions()).toHaveCount(10)
  await expectSaved(page)
  await page.reload()
  await expect(question(4)).toHaveValue('Tell us about the bill.')
  await expect(page.getByRole('button', { name: /, question 4$/ })).toHaveText('2 probes')

  for (let more = 0; more < 3; more += 1) await page.getByRole('button', { name: 'Add question', exact: true }).click()
  await page.getByRole('button', { name: /^Route check/ }).click()
  await expect(page.getByText('13 questions leave no room to talk')).toBeVisible()
})

test('a question can belong to a stage or a touchpoint', async () => {
  await page.getByRole('button', { name: 'Library' }).click()
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await goToStep(page, 'Focus group')
  await tab('Questions').click()
  await page.getByRole('button', { name: /, question 1$/ }).click()
  const link = page.getByRole('button', { name: /Question 1 belongs to/ })
  await link.click()
  await page.getByRole('option').nth(2).click()
  const shown = (await link.textContent()) ?? ''
  const linked = (await recordsOnDisk(page, 'touchpoints')).filter(({ title }) => shown.includes(String(title)))
  expect(linked).toHaveLength(1)
  await expect
    .poll(async () => (await recordsOnDisk(page, 'questions')).filter((one) => one.touchpointId !== null).length)
    .toBeGreaterThan(0)
})

test('the checker advises as you type, offers an open wording, and never blocks', async () => {
  await makeFocusGroup(page, [], false)
  await tab('Questions').click()
  await page.getByRole('button', { name: 'Write the first question' }).click()
  await expect(question(1)).toBeFocused()
  await page.keyboard.type('Did you like the bill?')
  const advice = questions().first().getByRole('status')
  await expect(advice).toContainText('Closed.')
  await expect(advice).toContainText('answered with yes or no')
  const use = advice.getByRole('button', { name: /^Use this/ })
  const offer = ((await use.getAttribute('aria-label')) ?? '').replace('Use this: ', '')
  await use.click()
  await expect(question(1)).toHaveValue(offer)
  await expect(question(1)).toBeFocused()
  await expect(advice).toBeEmpty()

  await question(1).fill('Is it fast?')
  await expectSaved(page)
  await page.reload()
  await expect(question(1)).toHaveValue('Is it fast?')
  await expect(questions().first().getByRole('status')).toContainText('Closed.')
})

test('the library of questions: search, choose several, fill in the client', async () => {
  await makeFocusGroup(page, [], false)
  await tab('Questions').click()
  await page.getByRole('button', { name: 'Choose from the library' }).click()
  const dialog = page.getByRole('dialog', { name: 'Question library' })
  await expect(dialog.getByRole('button', { name: 'Add questions' })).toBeDisabled()
  await dialog.getByText('Tell us about a moment when Ferrowick got it right.').click()
  await dialog.getByRole('textbox', { name: 'Search questions' }).fill('comes to mind')
  await expect(dialog.getByRole('checkbox')).toHaveCount(1)
  await dialog.getByText('What comes to mind when you hear').click()
  await dialog.getByRole('button', { name: 'Add 2 questions' }).click()
  await expect
    .poll(questionTexts)
    .toEqual([
      'What comes to mind when you hear the name Ferrowick?',
      'Tell us about a moment when Ferrowick got it right.',
    ])
})

test('scripts begin in our words, can be emptied and had again', async () => {
  await makeFocusGroup(page, [], false)
  await tab('Scripts').click()
  const opening = page.getByRole('textbox', { name: 'Opening script' })
  await expect(opening).toHaveValue(/Ferrowick/)
  await expect(opening).not.toHaveValue(/[{}]/)
  await opening.fill('')
  await page.getByRole('button', { name: 'Start from our words' }).click()
  await expect(opening).toHaveValue(/Service call/)
  await expect(opening).toBeFocused()
})

test('by keyboard alone: a plan from nothing to run mode', async () => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.keyboard.press('Alt+4')
  const tabTo = async (name: RegExp, key = 'Tab') => {
    const label = () =>
      page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      })
    for (let count = 0; count < 60 && !name.test(await label()); count += 1) await page.keyboard.press(key)
    expect(await label()).toMatch(name)
  }
  await expect(page.getByRole('button', { name: 'New focus group' })).toBeVisible()
  await tabTo(/^New focus group/)
  await press('Enter')
  await expect(tab('Purpose')).toBeVisible()
  await tabTo(/^Purpose$/, 'Shift+Tab')
  // Keys that come faster than parts are drawn: Tab goes into the one that was chosen last.
  await Promise.all(['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Tab'].map((key) => page.keyboard.press(key)))
  await expect(tab('Participants')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel', { name: /^Participants/ }).locator(':focus')).toBeVisible()
  await tabToName(page, 'First participant')
  await page.keyboard.type('Aylin')
  await press('Enter')
  await page.keyboard.type('Noah')
  await press('Enter')
  await expect(
    page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: 'Name of P2' }) }),
  ).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await tabTo(/^Participants/)
  await press('ArrowRight')
  await expect(tab('Questions')).toHaveAttribute('aria-selected', 'true')
  await tabTo(/^Write the first question/)
  await press('Enter')
  await page.keyboard.type('Walk us through your last call.')
  await press('Enter')
  await page.keyboard.type('What else?')
  await expect(questions()).toHaveCount(2)
  await press('Alt+ArrowUp')
  await expect.poll(questionTexts).toEqual(['What else?', 'Walk us through your last call.'])
  await expect(question(1)).toBeFocused()
  await tabTo(/^Run$/)
  await press('Enter')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused()
})

test('is accessible in every part, and nothing is cut off at 200 % zoom', async () => {
  await makeFocusGroup(page, ['Aylin', 'Noah'], true)
  await question(2).fill('Did you like it?')
  await page.getByRole('button', { name: /, question 1$/ }).click()
  for (const part of ['Plan', 'Purpose', 'Participants', 'Questions', 'Place', 'Scripts']) {
    await tab(part).click()
    await expect(tab(part)).toHaveAttribute('aria-selected', 'true')
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    await page.setViewportSize({ width: 640, height: 400 })
    const wide = await page
      .getByRole('region', { name: 'Focus group' })
      .evaluate((body) => body.scrollWidth - body.clientWidth)
    expect(wide, part).toBeLessThanOrEqual(0)
  }
})
