import { expect, type Page, test } from '@playwright/test'
import type { Session } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'
import { expectAccessible } from './accessible.ts'
import {
  draftsOnDisk,
  expectSaved,
  lastNote,
  makeFocusGroup,
  makeJourney,
  noteLine,
  noteRows,
  recordsOnDisk,
} from './focusGroupDay.ts'
import { type Launched, launchZapatos } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'
import { cutOff } from './zoom.ts'

let zapatos: Launched
let page: Page

test.afterEach(async () => {
  await zapatos.close()
})

async function enterRun() {
  zapatos = await launchZapatos()
  page = zapatos.page
  await makeJourney(page, 'Service call', 'Ferrowick')
  await makeFocusGroup(page, ['Aylin Demir', 'Łukasz', 'Μαρία', 'Yuki'], true)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(noteLine(page)).toBeFocused()
}

const press = (keys: string) => page.keyboard.press(keys)
async function type(...lines: string[]) {
  for (const line of lines) {
    await page.keyboard.type(line)
    await press('Enter')
  }
}
const where = (text: string | RegExp) => expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
const hint = () => page.locator('#note-hint')
const seat = (number: number) => page.getByRole('button', { name: new RegExp(`^Seat ${number} `) })
/** What a screen reader is told. */
const news = () => page.getByRole('log', { name: 'What changed' })
const here = () => page.getByRole('timer').locator('span').first()
const panel = (name: string) => page.getByRole('region', { name, exact: true })
const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name, exact: true })

/** The events of the one session on the disk, in their order. */
async function events(): Promise<string[]> {
  const [session] = await recordsOnDisk(page, 'sessions')
  return (session as unknown as Session).log.map(({ event }) => event)
}

test('all that happens in a room, by keyboard only', async () => {
  await enterRun()
  await press('Control+Enter')
  await where('Opening script')
  await press('Control+4')
  await expect(page.getByRole('menuitem', { name: '4 Yuki is not here' })).toBeFocused()
  await press('Enter')
  await expect(seat(4)).toContainText('expected')
  await expect(noteLine(page)).toBeFocused()
  await expect(page.getByText('3 of 4 here')).toBeVisible()

  await press('Control+Enter')
  await where('Question 1 of 10 · opening')
  await expect(page.getByText('Leave it quiet')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Probes' })).toBeHidden()
  await type('3 "nobody told me', '? ask about the letter')
  await press('Control+t')
  await expect(here()).toHaveText(/^(7:00|6:\d\d) left here$/)
  await press('Control+Shift+t')
  await expect(here()).toHaveText(/^(12:00|11:\d\d) left here$/)
  await press('Control+z')
  await expect(here()).toHaveText(/^6:\d\d left here$/)
  await expect(hint()).toHaveText('Undone: more time.')

  await press('Control+i')
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toBeFocused()
  await page.keyboard.type('Was the letter clear to you?')
  await expect(page.getByText('This can be answered with yes or no')).toBeVisible()
  // What was typed is still there after a look at the notes.
  await press('Escape')
  await expect(noteLine(page)).toBeFocused()
  await press('Control+i')
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toHaveValue('Was the letter clear to you?')
  await press('Control+a')
  await type('What did the letter say?')
  await where('Question 2 of 11 · opening · new')
  await expect(page.getByRole('main').getByText('What did the letter say?')).toBeVisible()
  await expect(noteLine(page)).toBeFocused()
  await expect(news()).toHaveText('Question 2 of 11 · opening · new. What did the letter say?')

  await press('Control+p')
  await where('Question 3 of 11 · introductory · 1 parked')
  await expect(page.getByText('Leave it quiet')).toBeHidden()
  await expect(page.getByRole('list', { name: 'Probes' })).toBeVisible()
  await press('F5')
  await expect(page.getByText('Leave it quiet')).toBeVisible()
  await press('Control+k')
  await where('Question 4 of 11 · transition · 1 parked')
  await press('Control+z')
  await where('Question 3 of 11 · introductory · 1 parked')
  await press('Control+Shift+z')
  await where('Question 4 of 11 · transition · 1 parked')
  await press('Control+b')
  await where('Break')
  await expect(page.getByText(/^Back at .*(10:00|9:\d\d) left$/)).toBeVisible()
  await press('Control+t')
  await expect(page.getByText(/^Back at .*(12:00|11:\d\d) left$/)).toBeVisible()
  await press('Control+Shift+p')
  await expect(hint()).toHaveText('This is a break. Ctrl B ends it.')
  await press('Control+p')
  await expect(hint()).toHaveText('There is no question in the room to park.')
  await where('Break')
  await press('Control+b')
  await where('Question 4 of 11 · transition · 1 parked')

  await press('Control+4')
  await expect(page.getByRole('menuitem', { name: '4 Yuki is here now' })).toBeFocused()
  await press('Enter')
  await expect(seat(4)).not.toContainText('expected')
  await expect(hint()).toContainText('Yuki is here now.')
  await press('Control+1')
  await expect(page.getByRole('menuitem', { name: '1 Aylin Demir is not here' })).toBeFocused()
  await press('Enter')
  await expect(seat(1)).toContainText('has left')

  await type('2 it was the other one')
  await press('Alt+Shift+3')
  await expect.poll(() => lastNote(page)).toMatch(/P3 it was the other one$/)
  await press('Control+z')
  await expect.poll(() => lastNote(page)).toMatch(/P2 it was the other one$/)
  await press('ArrowUp')
  await press('Alt+Shift+4')
  await expect(noteLine(page)).toHaveValue('4 it was the other one')
  await press('Escape')
  await expect.poll(() => lastNote(page)).toMatch(/P4 it was the other one$/)

  await press('Control+l')
  await expect(panel('Questions').getByRole('region', { name: 'Parked' })).toContainText('What did the letter say?')
  await expect(panel('Questions').getByRole('button', { name: /^4 .* now/ })).toBeFocused()
  await press('ArrowDown')
  await expect(panel('Questions').getByRole('button', { name: /^5 / })).toBeFocused()
  await press('Enter')
  await where('Question 5 of 11 · key · 1 parked')
  await expect(noteLine(page)).toBeFocused()
  for (let question = 6; question <= 11; question += 1) await press('Control+Enter')
  await where(/^Question 11 of 11 · ending/)
  await press('Control+Enter')
  await where('Question 2 of 11 · opening · new')

  await press('Control+Enter')
  await where('Closing script')
  await expect(panel('To follow up')).toContainText('Before you close')
  await expect(panel('To follow up').getByRole('button', { name: 'ask about the letter' })).toBeFocused()
  await press('Space')
  await expect(panel('To follow up').getByRole('button', { pressed: true })).toContainText('done')
  await press('Control+Enter')
  await expect(panel('To follow up')).toBeHidden()
  await expect(noteLine(page)).toBeFocused()
  const script = panel('Closing script')
  await press('PageDown')
  await expect.poll(() => script.evaluate((element) => element.scrollTop)).toBeGreaterThan(50)

  await press('Control+Enter')
  const words = page.getByRole('textbox', { name: 'Three words' })
  await expect(words).toBeFocused()
  // Who left is not asked.
  await expect(words).toHaveAttribute('placeholder', /^2 Łukasz/)
  await page.keyboard.type('slow, honest, a bit d')
  await expect.poll(async () => (await draftsOnDisk(page)).map(({ text }) => text)).toEqual(['slow, honest, a bit d'])
  await page.reload()
  await expect(words).toHaveValue('slow, honest, a bit d')
  await type('ear', '4 quick fair dear')
  await expect(words).toHaveAttribute('placeholder', /^3 Μαρία/)
  await type('patient')
  await expect(hint()).toHaveText('Kept one word of P3.')
  await press('Control+Enter')
  await expect(panel('Three words')).toBeHidden()
  await expect(noteLine(page)).toBeFocused()
  await press('Control+Enter')
  await expect(hint()).toHaveText('This is the closing script, the last part.')
  await expectSaved(page)
  await press('Control+Shift+E')
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()

  await expectSaved(page)
  const asked = Array(7).fill('question')
  expect(await events()).toEqual(
    ['opening', 'leave', 'question', 'extend', 'question', 'park', 'question', 'skip', 'question'].concat([
      'break',
      'break',
      'resume',
      'arrive',
      'leave',
      ...asked,
      'question',
      'closing',
      'end',
    ]),
  )
  const people = new Map((await recordsOnDisk(page, 'participants')).map(({ id, seat }) => [id, seat]))
  const said = (await recordsOnDisk(page, 'impressionWords')).map(
    (one) => `${people.get(one.participantId)} ${one.word}`,
  )
  expect(said.sort()).toEqual(['2 a bit dear', '2 honest', '2 slow', '3 patient', '4 dear', '4 fair', '4 quick'])
  const adHoc = (await recordsOnDisk(page, 'questions')).filter((question) => question.adHoc)
  expect(adHoc.map(({ text }) => text)).toEqual(['What did the letter say?'])
  const followUp = (await recordsOnDisk(page, 'notes')).find(({ kind }) => kind === 'followup')
  expect(followUp?.handled).toBe(true)
})

test('all that happens in a room, by mouse', async () => {
  await enterRun()
  await button('Start the session').click()
  await page.getByRole('button', { name: '4 of 4 here' }).click()
  for (const entry of await page.getByRole('menuitem').all()) {
    expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
  await page.getByRole('menuitem', { name: '4 Yuki is not here' }).click()
  await expect(seat(4)).toContainText('expected')
  await expect(noteLine(page)).toBeFocused()
  await button('Next').click()
  await button('+5 min').click()
  await expect(here()).toHaveText(/^(10:00|9:\d\d) left here$/)
  await button('Ask').click()
  await type('What did the letter say?')
  await where('Question 2 of 11 · opening · new')
  await button('Park').click()
  await button('Skip').click()
  await where('Question 4 of 11 · transition · 1 parked')
  await button('Pause').click()
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  await button('Go on').click()
  await button('Break').click()
  await expect(page.getByText(/^Back at/)).toBeVisible()
  await button('Go on with the next question').click()
  await where('Question 5 of 11 · key · 1 parked')
  await button('Quiet').click()
  await expect(page.getByText('Leave it quiet')).toBeVisible()

  // Late, gone, and a note that was somebody else's: from the menu of the seat.
  await seat(4).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '4 Yuki is here now' }).click()
  await expect(page.getByText('4 of 4 here')).toBeVisible()
  await seat(1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '1 Aylin Demir is not here' }).click()
  await expect(seat(1)).toContainText('has left')
  await page.getByRole('button', { name: '3 of 4 here' }).click()
  await page.getByRole('menuitem', { name: 'Somebody new is here now' }).click()
  await expect(hint()).toHaveText('Somebody new is here now, on seat 5. Ctrl Z takes it back.')
  await type('5 came with a friend')
  await expect.poll(() => lastNote(page)).toMatch(/P5 came with a friend$/)
  await type('2 it was the other one', '? the letter')
  await seat(3).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'The last note is theirs' }).click()
  await expect.poll(() => lastNote(page)).toMatch(/P3 \? Follow up: the letter$/)
  await expect(noteLine(page)).toBeFocused()

  await button('Questions').click()
  await panel('Questions').getByRole('region', { name: 'Parked' }).getByRole('button').click()
  await where('Question 2 of 11 · opening · new')
  await button('Questions').click()
  await panel('Questions').getByRole('button', { name: /^11 / }).click()
  await button('Next').click()
  await panel('To follow up').getByRole('button', { name: 'the letter' }).click()
  await button('Close (Esc)').click()
  await button('Words').click()
  await panel('Three words').getByRole('button', { name: '3 Μαρία' }).click()
  await type('slow, honest')
  await panel('Three words').getByRole('button', { name: 'Delete slow' }).click()
  await expect(panel('Three words').getByRole('button', { name: 'Delete slow' })).toBeHidden()
  await expect(panel('Three words').getByRole('button', { name: 'Delete honest' })).toBeVisible()
  await button('Close (Esc)').click()
  await button('End session').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()
})

const minute = 60_000
const groupId = idOf(8)

/** A session that has been on for 40 minutes: 1:12 over on the second question, a break behind it, one late, one gone. */
function longSession(): Tables {
  const tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'Service call', client: 'Ferrowick' })
  put(tables, 'focusGroups', 8, { title: 'Tuesday', minutes: 30, seats: 6, seating: 'horseshoe', order: 'a0' })
  const people = ['Aylin', 'Łukasz', 'Μαρία', 'Yuki', 'Zoë', 'Tomás']
  people.forEach((name, index) => {
    put(tables, 'participants', 20 + index, { focusGroupId: groupId, name, seat: index + 1, order: `a${index}` })
  })
  const texts = ['Tell us about the last time you called.', 'What did you expect then?', 'What would you change?']
  texts.forEach((text, index) => {
    const breakAfter = index === 1 ? 10 : 0
    put(tables, 'questions', 30 + index, { focusGroupId: groupId, text, minutes: 5, breakAfter, order: `a${index}` })
  })
  put(tables, 'notes', 50, { focusGroupId: groupId, kind: 'followup', text: 'ask about the letter', order: 'a0' })
  const entry = (minutesAgo: number, event: Session['log'][number]['event'], values: object = {}) => ({
    at: Math.round(Date.now() - minutesAgo * minute),
    event,
    questionId: null,
    participantId: null,
    minutes: null,
    ...values,
  })
  const log = [
    entry(40, 'opening'),
    entry(39, 'leave', { participantId: idOf(23) }),
    entry(38, 'question', { questionId: idOf(30) }),
    entry(9.2, 'arrive', { participantId: idOf(23) }),
    entry(9, 'leave', { participantId: idOf(24) }),
    entry(6.2, 'question', { questionId: idOf(31) }),
  ]
  put(tables, 'sessions', 60, { focusGroupId: groupId, log })
  // The other laptop was started too, later: its session stays, and does not count.
  put(tables, 'sessions', 10, { focusGroupId: groupId, log: [entry(12, 'opening'), entry(11, 'end')] })
  return tables
}

test('says calmly that time is over, who is silent since when, and where the break is; everything fits', async () => {
  zapatos = await launchWithJourney(longSession(), 4)
  page = zapatos.page
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: 'Back to the session' }).click()
  await where('Question 2 of 3 · key')
  await expect(here()).toHaveText(/^[12]:\d\d over here$/)
  await expect(page.getByRole('timer').locator('span').last()).toHaveText(/^1[01]:\d\d over$/)
  const animations = () => page.evaluate(() => document.getAnimations().length)
  await expect.poll(animations).toBe(0)
  await expect(page.locator('[data-seating="horseshoe"]')).toBeVisible()
  await expect(seat(1)).toHaveText(/silent for 4[01] min$/)
  await expect(seat(4)).toHaveText(/silent for (9|10) min$/)
  await expect(seat(5)).toHaveText(/has left$/)
  await expect(page.getByText('5 of 6 here')).toBeVisible()

  async function expectFits() {
    const { width, height } = page.viewportSize() ?? {}
    const overflow = await page
      .getByRole('main')
      .evaluate((main) => [main.scrollWidth - main.clientWidth, main.scrollHeight - main.clientHeight])
    expect(overflow, `${width} × ${height}`).toEqual([0, 0])
    const sizes = await page.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('button')].map((one) => {
        const box = one.getBoundingClientRect()
        return [Math.floor(Math.min(box.width, box.height) + 0.5), one.textContent]
      }),
    )
    expect(sizes.filter(([least]) => Number(least) < 44)).toEqual([])
    for (const edge of [noteLine(page), button('Leave'), button('Questions'), seat(1), seat(6)]) {
      await expect(edge).toBeInViewport({ ratio: 1 })
    }
  }
  for (const [width, height] of [
    [1280, 720],
    [1280, 800],
    [1024, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectFits()
  }
  await expectAccessible(page)

  // The break that was planned is proposed once; taken, it survives a reload, and is not proposed again.
  await page.setViewportSize({ width: 1280, height: 720 })
  await press('Control+Enter')
  await expect(page.getByText('A break of 10 minutes is planned here.')).toBeVisible()
  await expectFits()
  await press('Control+b')
  await where('Break')
  await expectSaved(page)
  await page.reload()
  await where('Break')
  await expect(page.getByText(/^Back at .*(10:00|9:\d\d) left$/)).toBeVisible()
  await press('Control+Enter')
  await where('Question 3 of 3 · key')
  await press('Control+Shift+Enter')
  await where('Question 2 of 3 · key')
  await expect(news()).toHaveText(/^Question 2 of 3 · key\..*The time for this question is over$/)
  await press('Control+Enter')
  await where('Question 3 of 3 · key')

  // At 200 % zoom everything can still be reached, whatever lies over the room.
  await press('Control+l')
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await cutOff(page)).toEqual([])
  await press('Escape')
  expect(await cutOff(page)).toEqual([])
  const [notes, line] = [await panel('Notes').boundingBox(), await noteLine(page).boundingBox()]
  expect((notes?.y ?? 0) + (notes?.height ?? 0), 'the line covers no note').toBeLessThan(line?.y ?? 0)
  await press('Control+Enter')
  await expect(panel('To follow up')).toBeVisible()
  expect(await cutOff(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 720 })
  await expectAccessible(page)
  await press('Control+Enter')
  await press('Control+Enter')
  await type('slow, honest, dear')
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await cutOff(page)).toEqual([])
  await expect(noteRows(page)).toHaveCount(1)
})
