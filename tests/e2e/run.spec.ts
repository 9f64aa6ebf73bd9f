import { rm } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import {
  draftsOnDisk,
  expectSaved,
  goToStep,
  killTree,
  lastNote,
  makeFocusGroup,
  makeJourney,
  noteLine,
  noteRows,
  noteTexts,
  recordsOnDisk,
} from './focusGroupDay.ts'
import { type Launched, launchZapatos } from './launch.ts'

let zapatos: Launched
let page: Page

const people = ['Aylin Demir', 'Łukasz', 'Μαρία', 'Yuki']

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
})

test.afterEach(async () => {
  await zapatos.close()
})

async function enterRun(withRoute = true, names: readonly string[] = people) {
  await makeJourney(page, 'Service call', 'Ferrowick')
  await makeFocusGroup(page, names, withRoute)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(noteLine(page)).toBeFocused()
}

async function type(...lines: string[]) {
  for (const line of lines) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
}

const where = (text: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
const hint = () => page.locator('#note-hint')

test('a session from the first word to the last, by keyboard only', async () => {
  await enterRun()
  await where('Focus group 1')
  await page.keyboard.press('Control+Enter')
  await where('Opening script')
  await expect(page.getByRole('region', { name: 'Opening script' })).toContainText('Ferrowick')
  await page.keyboard.press('Control+Enter')
  await where('Question 1 of 10 · opening')

  await type('3 "I hung up after ten minutes. *', '1 ! long hold #phone', '(I think they are tired', '~ several nod')
  await type('@luk + the woman at the counter was kind', '? ask about the letter', 'nobody in particular')
  await expect(noteRows(page)).toHaveCount(7)
  const said = await noteTexts(page)
  expect(said.map((text) => text.replace(/^\d+:\d\d /, ''))).toEqual([
    'P3 “Quote: I hung up after ten minutes.”',
    'P1 ! Irritation: long hold #phone',
    '– ( Own opinion: I think they are tired',
    '– ~ Non-verbal: several nod',
    'P2 + Delight: the woman at the counter was kind',
    '– ? Follow up: ask about the letter',
    '– nobody in particular',
  ])
  const kept = await recordsOnDisk(page, 'notes')
  const [opening] = (await recordsOnDisk(page, 'questions')).filter((question) => question.type === 'opening')
  expect(kept.map((note) => note.questionId)).toEqual(Array(7).fill(opening?.id))
  expect(kept.filter((note) => note.star).map((note) => note.text)).toEqual(['I hung up after ten minutes.'])

  await page.keyboard.press('Control+Enter')
  await where('Question 2 of 10 · introductory')
  await page.keyboard.press('Control+Shift+Enter')
  await where('Question 1 of 10 · opening')

  await page.keyboard.press('Control+Shift+p')
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+p')
  await expect(page.getByText('Paused', { exact: true })).toBeHidden()

  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+Enter')
  await where('Closing script')
  // One note asks to follow something up; then come the script, the three words, and the script again.
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Three words' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(hint()).toContainText('the last part')
  await expectSaved(page)
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()

  await goToStep(page, 'Focus group')
  await page.getByRole('button', { name: 'Open the session' }).click()
  await where('The session has ended')
  await page.getByRole('button', { name: 'Go on with the session' }).click()
  await where('Closing script')
})

test('notes are edited, deleted, taken back, moved in time and attributed without leaving the line', async () => {
  await enterRun()
  await page.keyboard.press('Control+Enter')
  await type('1 "one #alpha', '2 two', 'three')

  // The last note comes back as it was typed; again for the one before; Escape leaves it alone.
  await page.keyboard.press('ArrowUp')
  await expect(noteLine(page)).toHaveValue('three')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(noteLine(page)).toHaveValue('1 "one #alpha')
  await page.keyboard.press('ArrowDown')
  await expect(noteLine(page)).toHaveValue('2 two')
  await page.keyboard.press('Escape')
  await expect(noteLine(page)).toHaveValue('')

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.type('4 !')
  await page.keyboard.press('Enter')
  await expect.poll(() => lastNote(page)).toMatch(/P4 ! Irritation: three$/)
  await page.keyboard.press('Control+z')
  await expect.poll(() => lastNote(page)).toMatch(/– three$/)
  await expect(hint()).toContainText('Undone: edit note')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => lastNote(page)).toMatch(/P4 ! Irritation: three$/)

  // Inside a text undo belongs to the text.
  await page.keyboard.type('half a sent')
  await page.keyboard.press('Control+z')
  await expect(noteLine(page)).not.toHaveValue('half a sent')
  await expect(noteRows(page)).toHaveCount(3)
  await noteLine(page).fill('')

  // An emptied note is deleted.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(noteRows(page)).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(noteRows(page)).toHaveCount(3)

  // Ten seconds back, for the line that is being typed and for the last note.
  await page.keyboard.type('late')
  await page.keyboard.press('Control+,')
  await page.keyboard.press('Control+,')
  await page.keyboard.press('Enter')
  await expect(noteRows(page)).toHaveCount(4)
  await page.keyboard.press('Control+,')
  const order = async () => (await recordsOnDisk(page, 'notes')).sort((a, b) => (`${a.order}` < `${b.order}` ? -1 : 1))
  await expect.poll(async () => (await order()).length).toBe(4)
  const late = async () => {
    const [first, ...others] = await order()
    return [first?.text, Number(others.at(-1)?.at) - Number(first?.at) > 20_000]
  }
  await expect.poll(late).toEqual(['late', true])
  await expect.poll(async () => (await noteTexts(page))[0]).toMatch(/late$/)

  // The seat, by key and by mouse; a second one takes the place of the first.
  await page.keyboard.type('who was it')
  await page.keyboard.press('Alt+2')
  await expect(noteLine(page)).toHaveValue('2 who was it')
  await page.getByRole('button', { name: /^Seat 3 Μαρία/ }).click()
  await expect(noteLine(page)).toHaveValue('3 who was it')
  await expect(noteLine(page)).toBeFocused()
  await expect(page.getByRole('button', { name: /^Seat 3 Μαρία/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Seat 3 Μαρία \(1 note\)/ })).toBeVisible()

  // What nobody answers to is kept as typed, and said quietly.
  await type('@zoe was here too')
  await expect(hint()).toContainText('@zoe')
  await expect.poll(() => lastNote(page)).toMatch(/– @zoe was here too$/)

  // Tab finishes a name and a tag.
  await page.keyboard.type('@ma')
  await expect(page.getByRole('button', { name: 'Μαρία Tab' })).toBeHidden()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('yu')
  await expect(page.getByRole('list', { name: 'Suggestions' })).toContainText('Yuki')
  await page.keyboard.press('Tab')
  await expect(noteLine(page)).toHaveValue('4 ')
  await page.keyboard.type('again #al')
  await expect(page.getByRole('list', { name: 'Suggestions' })).toContainText('#alpha')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => lastNote(page)).toMatch(/P4 again #alpha$/)
})

test('by mouse: start, go on, star, edit, phrases, keys, end', async () => {
  await enterRun()
  await page.getByRole('button', { name: 'Start the session' }).click()
  await expect(noteLine(page)).toBeFocused()
  await page.getByRole('button', { name: 'Next' }).click()
  await where('Question 1 of 10 · opening')
  await type('1 worth a star')
  await noteRows(page).last().getByRole('button', { name: 'Worth remembering' }).click()
  await expect(noteRows(page).last().getByRole('button', { pressed: true })).toBeVisible()
  await noteRows(page).last().getByRole('button', { name: 'worth a star' }).click()
  await expect(noteLine(page)).toHaveValue('1 worth a star *')
  await expect(noteLine(page)).toBeFocused()
  await page.keyboard.press('Escape')

  for (const [button, panel] of [
    ['Phrases', 'Words that help'],
    ['Keys', 'Keys'],
    ['Map', 'Map'],
  ] as const) {
    await page.getByRole('toolbar').getByRole('button', { name: button }).click()
    await expect(page.getByRole('region', { name: panel, exact: true })).toBeVisible()
    await expect(noteLine(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: panel, exact: true })).toBeHidden()
  }
  await page.getByRole('heading', { level: 1 }).click()
  await expect(noteLine(page)).toBeFocused()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('button', { name: 'Back to the session' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the session' }).click()
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()
})

test('the map is one key away, shows where the question belongs, and ties a note to a touchpoint', async () => {
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await goToStep(page, 'Focus group')
  await page.getByRole('button', { name: 'Open the session' }).click()
  await page.getByRole('button', { name: 'Go on with the session' }).click()
  while (!(await page.getByRole('main').getByText('Think about the first bill you opened').isVisible())) {
    await page.keyboard.press('Control+Shift+Enter')
  }
  await page.keyboard.type('2 "eleven pages')
  await page.keyboard.press('Control+m')
  const map = page.getByRole('region', { name: 'Map', exact: true })
  await expect(map.getByRole('button', { pressed: true })).toHaveAccessibleName(/First bill/)
  await expectAccessible(page)
  await map.getByRole('button', { name: /Helpline menu/ }).click()
  await expect(noteLine(page)).toHaveValue('2 "eleven pages /"Helpline menu" ')
  await expect(noteLine(page)).toBeFocused()
  await page.keyboard.press('Enter')
  // The same key of a Greek keyboard.
  await noteLine(page).dispatchEvent('keydown', { key: 'μ', code: 'KeyM', ctrlKey: true })
  await expect(map).toBeHidden()
  await expect.poll(() => lastNote(page)).toMatch(/P2 “Quote: eleven pages”$/)
  await expectSaved(page)
  const [touchpoint] = (await recordsOnDisk(page, 'touchpoints')).filter((one) => one.title === 'Helpline menu')
  const note = (await recordsOnDisk(page, 'notes')).find((one) => one.text === 'eleven pages')
  expect(note?.touchpointId).toBe(touchpoint?.id)
})

test('comes back exactly where it was after a reload and after a power cut', async () => {
  await enterRun()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await type('1 "kept before the reload')
  const words = '3 "half of what she was say'
  await page.keyboard.type(words)
  await expectSaved(page)
  const secondsLeft = async () => {
    const text = await page.getByRole('timer').locator('span').last().textContent()
    return (text ?? '')
      .replace(' left', '')
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0)
  }
  const before = await secondsLeft()
  await expect.poll(async () => (await draftsOnDisk(page)).map(({ text }) => text)).toEqual([words])

  async function expectAsBefore() {
    await where('Question 2 of 10 · introductory')
    await expect(noteLine(page)).toHaveValue(words)
    await expect(noteLine(page)).toBeFocused()
    await expect(noteRows(page)).toHaveCount(1)
    await expect.poll(() => lastNote(page)).toMatch(/P1 “Quote: kept before the reload”$/)
    expect(await secondsLeft()).toBeLessThanOrEqual(before)
    expect(await secondsLeft()).toBeGreaterThan(before - 60)
  }

  await page.reload()
  await expectAsBefore()

  const { userData } = zapatos
  await killTree(zapatos.app.process())
  zapatos = await launchZapatos({ userData })
  page = zapatos.page
  await expectAsBefore()

  // The note that was being typed when the power went keeps the time of its first key.
  const [draft] = await draftsOnDisk(page)
  await page.keyboard.press('Enter')
  await expect(noteRows(page)).toHaveCount(2)
  await expectSaved(page)
  const notes = await recordsOnDisk(page, 'notes')
  expect(notes.map((note) => note.at)).toContain(draft?.startedAt)

  // A note that is being changed comes back as that, not as a second one.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('ing')
  await expect.poll(async () => (await draftsOnDisk(page)).map(({ text }) => text)).toEqual([`${words}ing`])
  await page.reload()
  await expect(noteLine(page)).toHaveValue(`${words}ing`)
  await page.keyboard.press('Enter')
  await expect(noteRows(page)).toHaveCount(2)
  await expect.poll(() => lastNote(page)).toMatch(/saying”$/)
  await expectSaved(page)
  await zapatos.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  zapatos = await launchZapatos()
})

test('works without questions and without participants', async () => {
  await enterRun(false, [])
  await expect(page.getByText('There are no questions in the route')).toBeVisible()
  await type('before the start')
  await page.keyboard.press('Control+Enter')
  await type("'3 people said this", 'another')
  await expect(noteRows(page)).toHaveCount(3)
  await expect.poll(async () => (await noteTexts(page))[1]).toMatch(/– '3 people/)
  await page.keyboard.press('Control+Enter')
  await where('Closing script')
  const notes = await recordsOnDisk(page, 'notes')
  expect(notes.map((note) => note.questionId)).toEqual([null, null, null])
})

test('can be read from two metres, pressed with a thumb, and used by everybody', async () => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await enterRun()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await type('3 "I hung up after ten minutes. *', '1 ! long hold #phone')
  await page.keyboard.type('2 "what now')
  await expectAccessible(page)
  await page.keyboard.press('F1')
  await expectAccessible(page)
  await page.keyboard.press('Control+e')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  const size = (text: string) =>
    page
      .getByRole('main')
      .getByText(text)
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(await size('What comes to mind')).toBeGreaterThanOrEqual(40)
  expect(
    await noteLine(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  ).toBeGreaterThanOrEqual(22)
  for (const button of await page.getByRole('main').getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.height ?? 0, box?.width ?? 0), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(44)
  }
  const overflow = await page
    .getByRole('main')
    .evaluate((main) => [main.scrollWidth - main.clientWidth, main.scrollHeight - main.clientHeight])
  expect(overflow).toEqual([0, 0])
  for (const edge of [noteLine(page), page.getByRole('button', { name: 'Leave' })]) await expect(edge).toBeInViewport()
})
