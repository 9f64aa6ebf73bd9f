import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { planTemplate } from '#assets/templates/plan.ts'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { addDays } from '#domain/insight/days.ts'
import type { Tables } from '#domain/model/tables.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'
import { drag } from './drag.ts'
import { expectSaved, recordsOnDisk } from './focusGroupDay.ts'
import { focusedName, pressOn, tabTo } from './keyboard.ts'
import type { Launched } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'
import { cutOff } from './zoom.ts'

const { focusGroup, skeleton, touchpoints } = steps
const focusGroupStep = 4

let zapatos: Launched
let page: Page

async function open(tables: Tables) {
  zapatos = await launchWithJourney(tables, focusGroupStep)
  page = zapatos.page
}

test.afterEach(() => zapatos.close())

/** A journey with a small map, and a focus group made before there were plans. */
function journeyWithOldGroup(): Tables {
  const bench = new Workbench()
  bench.tables = newJourney({ title: 'Service call' }, bench.context)
  for (const [title, points] of [
    ['Trouble', ['Notice', 'Look it up']],
    ['The call', ['Menu', 'Waiting', 'Person']],
  ] as const) {
    const stageId = bench.do(skeleton.addStage, { title })
    for (const point of points) bench.do(touchpoints.addTouchpoint, { stageId, title: point })
  }
  const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Older group' })
  for (const name of ['Aylin Demir', 'Noah', 'Zoë']) bench.do(focusGroup.addParticipant, { focusGroupId, name })
  return bench.tables
}

const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const planStep = (name: string) => page.getByRole('listitem', { name, exact: true })
const done = (title: string) => page.getByRole('checkbox', { name: `Done: ${title}` })
const daysOf = (title: string) => page.getByRole('button', { name: new RegExp(`Change the date of ${title}$`) })
const news = (name: string) => page.getByRole('region', { name, exact: true })
const invite = 'Send the invitations'

/** The day the window believes it is. */
const todayThere = () =>
  page.evaluate(() => {
    const date = new Date()
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  })
/** What the record of a task says. */
const task = async (title: string) => (await recordsOnDisk(page, 'planTasks')).find((one) => one.title === title)

test('the plan of an older group: made, dated, moved, ticked off, changed and saved for a calendar', async () => {
  await open(journeyWithOldGroup())
  const today = await todayThere()
  const eventDay = addDays(today, 30)
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await expect(page.getByRole('list', { name: 'The twelve steps' }).locator('> li')).toHaveCount(12)
  await expect(daysOf(invite)).toHaveText('4 to 3 weeks before')
  await expect(news('Late')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Save as calendar file' })).toBeDisabled()

  // The date gives every task its own; moving it takes the open ones along.
  await page.getByLabel('Date', { exact: true }).fill(eventDay)
  await expect(page.getByText(`Open tasks that have a date now: ${planTemplate.length}.`)).toBeVisible()
  await expect(page.getByText('in 30 days. The dates below move with it.')).toBeVisible()
  await expect(news('Late')).toContainText('Agree the purpose, and what the outcome will be used for')
  await expect(news('Late')).toContainText('12 days late')
  await expect(news('Next').getByRole('listitem').first()).toContainText('Book the room')
  await done(invite).check({ force: true })
  await expect(daysOf(invite)).toHaveText(/^Done /)
  const nearDay = addDays(today, 16)
  await page.getByLabel('Date', { exact: true }).fill(nearDay)
  await expect(
    page.getByText(`Moved by 2 weeks. Open dates that moved with it: ${planTemplate.length - 1}.`),
  ).toBeVisible()
  await expect(page.getByText('too late for three weeks’ notice')).toBeHidden()
  await done(invite).uncheck({ force: true })
  await expect(page.getByText('The event is in 16 days: too late for three weeks’ notice.')).toBeVisible()
  await expect(planStep('Participants')).toContainText('0 of 4 done · 2 late')

  // A date that is edited is kept as days from the event.
  await daysOf('Remind everybody who accepted').click()
  await page.getByRole('dialog').getByLabel('Due').fill(addDays(nearDay, -5))
  await page.getByRole('dialog').getByRole('textbox', { name: 'Can begin days earlier' }).fill('2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(daysOf('Remind everybody who accepted')).toBeFocused()
  await expect.poll(async () => (await task('Remind everybody who accepted'))?.due).toBe(-5)
  await expect.poll(async () => (await task('Remind everybody who accepted'))?.from).toBe(-7)

  // Title, owner, an own task, and one that goes and comes back.
  const thanks = planStep('Thank-you')
  await thanks.getByRole('button', { name: 'Add a task to Thank-you' }).click()
  await expect(thanks.getByRole('textbox', { name: 'Task 2 of Thank-you', exact: true })).toBeFocused()
  await page.keyboard.type('Return the borrowed lamp')
  await page.getByRole('textbox', { name: 'Owner of Return the borrowed lamp' }).fill('Tom')
  await expect(thanks).toContainText('0 of 2 done')
  await page.getByRole('button', { name: 'Delete Thank everybody who came' }).click()
  await expect(thanks.getByRole('textbox', { name: 'Task 1 of Thank-you', exact: true })).toHaveValue(
    'Return the borrowed lamp',
  )
  await expect(thanks.getByRole('textbox', { name: 'Task 1 of Thank-you', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(thanks.getByRole('textbox', { name: /^Task/ })).toHaveCount(2)
  await expectSaved(page)
  expect(await task('Return the borrowed lamp')).toMatchObject({ owner: 'Tom', due: 1, step: 'thanks' })

  // Into a calendar: the file has the event and what is open, on the days shown here.
  const folder = await mkdtemp(join(tmpdir(), 'zapatos-plan-'))
  try {
    const path = join(folder, 'plan.ics')
    await zapatos.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await done('Thank everybody who came').check({ force: true })
    await page.getByRole('button', { name: 'Save as calendar file' }).click()
    await expect(page.getByText('Saved plan.ics.')).toBeVisible()
    const file = (await readFile(path, 'utf8')).replaceAll('\r\n ', '').split('\r\n')
    expect(file.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(planTemplate.length + 1)
    const bare = (day: string) => day.replaceAll('-', '')
    const at = file.indexOf('SUMMARY:Remind everybody who accepted')
    expect(file.slice(at - 2, at)).toEqual([
      `DTSTART;VALUE=DATE:${bare(addDays(nearDay, -7))}`,
      `DTEND;VALUE=DATE:${bare(addDays(nearDay, -4))}`,
    ])
    expect(file).toContain('SUMMARY:Older group')
    expect(file).toContain('SUMMARY:Return the borrowed lamp')
    expect(file).not.toContain('SUMMARY:Thank everybody who came')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }

  // Every step leads to where it is done.
  for (const [step, heading] of [
    ['Debrief', 'Debrief'],
    ['Summarise', 'Themes'],
  ] as const) {
    await planStep(step)
      .getByRole('button', { name: /go to where/ })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await page.keyboard.press(`Alt+${focusGroupStep}`)
  }
  await planStep('Place')
    .getByRole('button', { name: /go to where/ })
    .click()
  await expect(tab('Place')).toBeFocused()
  await expect(page.getByRole('region', { name: 'Seating plan' })).toBeVisible()
})

test('the place: chairs by drag and by key, check lists, and its problems in the plan', async () => {
  await open(journeyWithOldGroup())
  await tab('Place').click()
  await page.getByRole('textbox', { name: 'Place', exact: true }).fill('Customs House')
  await page.getByLabel('Address and way in').fill('Quay 1\nSecond floor')
  await page.getByRole('radio', { name: 'Horseshoe' }).check({ force: true })
  const chair = (number: number) => page.locator(`[data-seat="${number}"]`)
  const who = (name: string) => page.getByRole('button', { name: new RegExp(`(^Seat \\d+|^No seat:) ${name}`) })
  const seats = async () =>
    (await recordsOnDisk(page, 'participants')).map(({ name, seat }) => `${name} ${seat}`).sort()

  await drag(page, who('Noah'), chair(5))
  await expect.poll(seats).toEqual(['Aylin Demir 1', 'Noah 5', 'Zoë 3'])
  await drag(page, who('Noah'), who('Aylin Demir'))
  await expect.poll(seats).toEqual(['Aylin Demir 5', 'Noah 1', 'Zoë 3'])
  await expect(who('Noah')).toBeFocused()
  await expect(page.getByRole('menu')).toBeHidden()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(seats).toEqual(['Aylin Demir 5', 'Noah 8', 'Zoë 3'])
  await expect(who('Noah')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /^Seat 3/ }).click()
  await expect.poll(seats).toEqual(['Aylin Demir 5', 'Noah 3', 'Zoë 8'])
  await who('Zoë').click()
  await page.getByRole('menuitem', { name: 'No seat' }).click()
  await expect(page.getByRole('list', { name: 'Without a seat' }).getByRole('button', { name: /Zoë/ })).toBeVisible()
  await page.keyboard.press('Escape')

  const room = page.getByRole('region', { name: 'The room' })
  await room.getByRole('button', { name: 'Start from our list' }).click()
  const line = (number: number) => room.getByRole('textbox', { name: `The room, line ${number}`, exact: true })
  const state = (title: RegExp, name: string) =>
    room.getByRole('radiogroup', { name: title }).getByRole('radio', { name }).check({ force: true })
  await state(/^State of Temperature/, 'Fine')
  await state(/^State of Noise/, 'Problem')
  await room.getByRole('textbox', { name: /^Remark on Noise/ }).fill('A school next door')
  await expect(room).toContainText('1 of 16 fine · 1 problem')
  // A line by Enter, and gone by Backspace.
  await line(2).click()
  await page.keyboard.press('Enter')
  await expect(line(3)).toBeFocused()
  await page.keyboard.type('Smell')
  await page.keyboard.press('Enter')
  await expect(line(4)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(line(3)).toBeFocused()
  await expect(line(3)).toHaveValue('Smell')

  await tab('Plan').click()
  await expect(page.locator('#run-missing')).toContainText('an answer to 1 problem with the place')
  await expect(news('Problems')).toContainText('A school next door')
  await page.getByRole('button', { name: 'Make the plan' }).click()
  // Problems come first.
  const order = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(order.slice(0, 2)).toEqual(['Problems1', 'Next'])
  await news('Problems').getByRole('button').click()
  await expect(tab('Place')).toHaveAttribute('aria-selected', 'true')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByLabel('Address and way in')).toHaveValue('Quay 1\nSecond floor')
  await expect(page.getByRole('radio', { name: 'Horseshoe' })).toBeChecked()
  await expect(room.getByRole('textbox', { name: /^Remark on Noise/ })).toHaveValue('A school next door')
})

test('by keyboard alone: a new group has its plan at once; purpose, parts of the map, a task done', async () => {
  await open(journeyWithOldGroup())
  await pressOn(page, 'More')
  await page.getByRole('menuitem', { name: 'New focus group' }).press('Enter')
  await expect.poll(() => focusedName(page)).toBe('Name')
  await tabTo(page, 'Trouble')
  await page.keyboard.press('Space')
  await pressOn(page, /^Touchpoints of The call/)
  await tabTo(page, 'Waiting')
  await page.keyboard.press('Space')
  await expectSaved(page)
  const stages = await recordsOnDisk(page, 'stages')
  const points = await recordsOnDisk(page, 'touchpoints')
  const topics = (await recordsOnDisk(page, 'topics')).map(
    ({ stageId, touchpointId }) => [...stages, ...points].find(({ id }) => id === (touchpointId ?? stageId))?.title,
  )
  expect(topics.sort()).toEqual(['Trouble', 'Waiting'])
  await tabTo(page, 'Facilitator')
  await page.keyboard.type('Maya')
  await tabTo(page, /^Tab Purpose/, { back: true })
  await page.keyboard.press('ArrowLeft')
  await expect(tab('Plan')).toHaveAttribute('aria-selected', 'true')
  await expect(news('Next')).toContainText('Maya (facilitator)')

  await tabTo(page, 'Done: Agree the purpose, and what the outcome will be used for')
  await page.keyboard.press('Space')
  await expect(planStep('Purpose')).toContainText('1 of 2 done')
  expect((await recordsOnDisk(page, 'planTasks')).filter(({ doneOn }) => doneOn)).toHaveLength(1)
  await tabTo(page, 'Task 2 of Purpose')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toBe('Task 3 of Purpose')
  await page.keyboard.type('Ask the client for complaints')
  await tabTo(page, /Change the date of Ask the client/)
  await page.keyboard.press('Enter')
  await tabTo(page, 'Days')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('50')
  await page.keyboard.press('Escape')
  await expect(daysOf('Ask the client for complaints')).toHaveText('50 days before')
  await expect(daysOf('Ask the client for complaints')).toBeFocused()

  await page.setViewportSize({ width: 640, height: 400 })
  for (const part of ['Plan', 'Purpose', 'Place']) {
    await tab(part).click()
    expect(await cutOff(page), part).toEqual([])
  }
})
