import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addDays } from '#domain/insight/days.ts'
import { draftsOnDisk, expectSaved, killTree, noteLine } from './focusGroupDay.ts'
import { arrowTo, chooseIn, pressOn, tabTo, typeInto } from './keyboard.ts'
import { type Launched, launchZapatos } from './launch.ts'
import {
  draftsIn,
  expectCopy,
  expectInvitations,
  expectSession,
  expectSummary,
  expectWeDid,
  numberOfAction,
} from './ninetyMinutes/checks.ts'
import { saveAs, takeDialogs } from './ninetyMinutes/dialogs.ts'
import {
  choose,
  chooseBefore,
  fromMenu,
  goToStep,
  goToTab,
  makeDrafts,
  roomByKeys,
  typeDay,
} from './ninetyMinutes/keys.ts'
import { type Clocked, clockKeys, keyTimes, summed } from './ninetyMinutes/keyTimes.ts'
import {
  answers,
  atTable,
  firstTagged,
  group,
  minute,
  nameAt,
  outcome,
  peopleOf,
  recruited,
  sessionMinutes,
  spreadsheet,
  tagged,
  threeWords,
  wantedWords,
  words,
} from './ninetyMinutes/plan.ts'
import { expectTimeLeft, playScript, startOf } from './ninetyMinutes/robot.ts'
import { RoomClock } from './ninetyMinutes/roomClock.ts'

let zapatos: Launched
let page: Page
let userData: string
let folder: string

test.beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'zapatos-ninety-keys-'))
  folder = await mkdtemp(join(tmpdir(), 'zapatos-ninety-'))
  zapatos = await launchZapatos({ userData })
  page = zapatos.page
})

test.afterEach(async () => {
  await zapatos.close()
  for (const path of [folder, userData]) await rm(path, { recursive: true, force: true, maxRetries: 5 })
})

const press = (keys: string) => page.keyboard.press(keys)
const type = (text: string) => page.keyboard.type(text)
const far = { most: 160 }

test('ninety minutes with eight people and 120 notes, by keyboard only', async () => {
  test.setTimeout(300_000)
  let clock = await RoomClock.of(zapatos.app, page)
  await clockKeys(page)
  await takeDialogs(zapatos.app, folder)
  const clocked: Clocked[] = []
  const day = await page.evaluate(
    (days) => new Intl.DateTimeFormat('sv').format(Date.now() + days * 86_400_000),
    group.notice,
  )

  await test.step('a journey and a focus group with its date', async () => {
    await expect(page.getByRole('button', { name: 'New journey' }).first()).toBeVisible()
    await press('Control+n')
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
    await type(group.title)
    await typeInto(page, 'Client', group.client)
    await tabTo(page, /^Begin with: /)
    await arrowTo(page, /^Begin with: Online order/, 'ArrowDown')
    await press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Choose the journey' })).toBeFocused()
    await goToStep(page, 4, 'Focus group')
    await pressOn(page, 'New focus group')
    await typeInto(page, 'Purpose', group.purpose)
    await typeInto(page, 'How the outcome will be used', group.use)
    await tabTo(page, 'Date')
    await typeDay(page, day)
    await expect(page.getByLabel('Date', { exact: true })).toHaveValue(day)
    await tabTo(page, 'Begins at')
    // Where the clock has twelve hours, the third part says which half of the day.
    await type('06')
    await type('00')
    await type('PM')
    await expect(page.getByLabel('Begins at')).toHaveValue(group.begins)
    await typeInto(page, 'Facilitator', group.facilitator)
  })

  await test.step('twelve people from a spreadsheet, and an invitation for each', async () => {
    await goToTab(page, 'Participants')
    await zapatos.app.evaluate(({ clipboard }, cells) => clipboard.writeText(cells), spreadsheet)
    await press('ControlOrMeta+v')
    await expect(page.getByRole('dialog', { name: 'Paste from a spreadsheet' })).toBeVisible()
    await pressOn(page, 'Take in 12 people')
    await tabTo(page, /^Tab /, { back: true, ...far })
    await arrowTo(page, /^Tab Letters/, 'ArrowRight')
    for (const [missing, field, text] of [
      ['The place is missing.', 'Place', group.place],
      ['The address is missing.', 'Address and way in', group.address],
      ['P2 has no e-mail address.', 'E-mail', group.missingAddress],
      ['What people get is missing.', 'What people get', group.incentive],
      ['The contact is missing.', 'Contact', group.contact],
    ] as const) {
      await pressOn(page, `Go there: ${missing}`)
      await expect(page.getByRole('textbox', { name: field, exact: true })).toBeFocused()
      await type(text)
      if (field === 'E-mail') await press('Escape')
      await goToTab(page, 'Letters')
      await expect(page.getByText(missing, { exact: true })).toBeHidden()
    }
    await makeDrafts(page, recruited.length)
    await expectInvitations(folder, day)
  })

  await test.step('eight accept; seats and consents', async () => {
    await goToTab(page, 'Participants')
    for (const name of answers.Accepted) await choose(page, new RegExp(`Invitation of ${name}`), 'Accepted')
    for (const name of answers['Stands by']) await choose(page, new RegExp(`Invitation of ${name}`), 'Stands by')
    for (const name of answers.Declined.toReversed()) {
      await choose(page, new RegExp(`Invitation of ${name}`), 'Declined', true)
    }
    await expect(page.getByText('8 accepted, 2 declined, 2 stand by.')).toBeVisible()
    await choose(page, /Seat of Олена/, '3', true)
    await fromMenu(page, `More about ${nameAt(2)}`, /^Details/, true)
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(group.missingAddress)
    await press('Escape')
    await expect(page.getByRole('textbox', { name: 'Name of P2' })).toBeFocused()
    await pressOn(page, 'Everyone here consents', far)
    await chooseBefore(page, 'Show', /^Show: Consent/)
    await tabTo(page, /^May what/)
    await arrowTo(page, new RegExp(`^May what ${nameAt(group.refusesQuotes)}`), 'ArrowDown')
    await press('ArrowRight')
    await press('n')
    const cell = page.getByRole('grid').getByRole('button', { name: `May ${nameAt(group.refusesQuotes)} be quoted` })
    await expect(cell).toHaveAccessibleName(/: No/)
  })

  await test.step('the route: ten questions, three of them about the door, and a break', async () => {
    await goToTab(page, 'Questions')
    await pressOn(page, 'Use the ready route')
    await pressOn(page, 'Ask about a touchpoint')
    const drafts = page.getByRole('dialog', { name: /^Ask about/ })
    await expect(drafts).toBeVisible()
    await choose(page, /Touchpoint$/, new RegExp(`^${group.touchpoint}`))
    await expect(drafts.getByRole('checkbox')).toHaveCount(3)
    await pressOn(page, 'Add 3 questions')
    await expect(page.getByRole('article')).toHaveCount(13)
    await expect(page.getByRole('region', { name: 'Route check' })).toContainText('too many')
    await pressOn(page, 'Delete question 4', { back: true, ...far })
    for (const _ of ['key-help', 'key-good-moment']) await pressOn(page, 'Delete question 5', far)
    await expect(page.getByRole('article')).toHaveCount(10)
    await pressOn(page, /, question 4$/, { back: true })
    await pressOn(page, 'Add a break after this')
    await expect(page.getByRole('status').filter({ hasText: 'minutes planned' })).toContainText('83 of 90')
    await expect(page.getByText('Route check: nothing to say against it.')).toBeVisible()
  })

  await test.step('the evening itself, with the plug pulled in the middle of a word', async () => {
    console.info('Key presses while it is planned:', JSON.stringify(summed([await keyTimes(page)])))
    await clock.turn(group.notice * 24 * 60 * minute)
    await pressOn(page, 'Run', { back: true, ...far })
    await expect(noteLine(page)).toBeFocused()
    await press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opening script')
    await expectSaved(page)
    const room = roomByKeys({
      page,
      clock,
      clocked,
      async cut(half) {
        await expectSaved(page)
        await expect.poll(async () => (await draftsOnDisk(page)).map(({ text }) => text)).toEqual([half])
        clocked.push(await keyTimes(page))
        await killTree(zapatos.app.process())
        zapatos = await launchZapatos({ userData })
        page = zapatos.page
        clock = await RoomClock.of(zapatos.app, page, clock)
        await clockKeys(page)
        await takeDialogs(zapatos.app, folder)
        Object.assign(room, { page, clock })
        await expect(noteLine(page)).toHaveValue(half)
        await expect(noteLine(page)).toBeFocused()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 7 of 11 · key · 1 parked/)
        await press('End')
      },
    })
    await playScript(room)
    const followUps = page.getByRole('region', { name: 'To follow up', exact: true })
    await expect(followUps).toContainText('Before you close')
    await press('Control+f')
    await press('Control+f')
    for (let ticked = 1; ticked <= 3; ticked += 1) {
      await press('Space')
      await expect(followUps.getByRole('button', { pressed: true })).toHaveCount(ticked)
      await press('ArrowDown')
    }
    await press('Control+Enter')
    await expect(followUps).toBeHidden()
    await press('Control+Enter')
    for (const [number, own] of Object.entries(words)) {
      const line = page.getByRole('textbox', { name: 'Three words' })
      await expect(line).toBeFocused()
      await expect(line).toHaveAttribute('placeholder', new RegExp(`^${number} ${nameAt(Number(number))}`))
      await type(own.join(', '))
      await press('Enter')
    }
    await press('Control+Enter')
    await clock.turnTo((await startOf(page)) + sessionMinutes * minute)
    await expectTimeLeft(page, sessionMinutes)
    await expectSaved(page)
    clocked.push(await keyTimes(page))
    console.info('Key presses while the robot types, by keyboard:', JSON.stringify(summed(clocked)))
    await press('Control+Shift+e')
    await expect(page.getByText('120 notes', { exact: true })).toBeVisible()
    await expectSession(page)
  })

  await test.step('debrief against the clock, and what cannot wait', async () => {
    await goToStep(page, 6, 'Debrief')
    await press('Control+Shift+d')
    await clock.turn(4 * minute)
    await expect(page.getByRole('timer')).toHaveText(/^(6:00|5:5\d)$/)
    await typeInto(page, 'What worked?', outcome.debrief)
    await typeInto(page, 'What cannot wait?', outcome.urgent)
    await press('Control+Enter')
    await expect(page.getByRole('button', { name: `Show the action: ${outcome.urgent}` })).toBeVisible()
  })

  await test.step('three themes, of which two become one, and what they say', async () => {
    await clock.turn(24 * 60 * minute)
    await goToStep(page, 7, 'Themes')
    for (const [tag, title] of Object.entries(outcome.themes)) {
      await press('Control+f')
      await press('Control+a')
      await type(`#${tag}`)
      const [first] = firstTagged(tag)
      const loose = page.getByRole('grid', { name: `Unsorted notes, ${firstTagged(tag).length}`, exact: true })
      await expect(loose.getByRole('row').first()).toContainText(first?.text ?? 'no such note')
      await tabTo(page, new RegExp(first?.text ?? 'no such note'))
      await press('Control+a')
      await press('n')
      await expect(page.getByRole('textbox', { name: /^Name of theme/ }).last()).toBeFocused()
      await type(title)
      await expect(page.getByRole('grid', { name: 'Unsorted notes, 0' })).toBeVisible()
    }
    await press('Control+f')
    await press('Control+a')
    await press('Delete')
    const { wait, door, silent } = outcome.themes
    await fromMenu(page, `More for ${silent}`, /^Merge into/)
    await choose(page, /^Choose a theme/, `1 ${wait}`)
    await pressOn(page, 'Merge')
    const both = tagged('wait', 'silent')
    const theme = page.getByRole('region', { name: wait, exact: true })
    await expect(theme).toContainText(`${peopleOf(both)} of 8 people · ${both.length} notes`)
    await tabTo(page, /^Tab /, { back: true, ...far })
    await typeInto(page, `Finding of ${wait}`, outcome.waitFinding)
    await typeInto(page, `Finding of ${door}`, outcome.doorFinding)
    await tabTo(page, /^Tab /, { back: true, ...far })
    await arrowTo(page, 'Tab Findings', 'ArrowRight')
    await typeInto(page, `Recommendation from ${wait}`, outcome.waitRecommendation)
    await tabTo(page, /^Tab /, { back: true, ...far })
    await tabTo(page, `Recommendation from ${door}`)
    await pressOn(page, 'Set by hand')
    await typeInto(page, `Priority of ${door}`, String(outcome.doorPriority))
    await typeInto(page, `Reason for the priority of ${door}`, outcome.doorReason)
  })

  await test.step('three words: what was wanted beside what was said', async () => {
    await tabTo(page, /^Tab /, { back: true, ...far })
    await arrowTo(page, 'Tab Impressions', 'ArrowRight')
    for (const [index, place] of ['First', 'Second', 'Third'].entries()) {
      await typeInto(page, `${place} wanted word`, wantedWords[index] ?? '')
    }
    await expect(page.getByText(threeWords().match, { exact: true })).toBeVisible()
  })

  await test.step('leadership decides; actions with owners, days and results', async () => {
    await goToStep(page, 8, 'Actions')
    await chooseBefore(page, 'Show', /^Show: Leadership review/, 'ArrowLeft')
    await tabTo(page, 'Day')
    await typeDay(page, addDays(day, 14))
    await typeInto(page, 'Who is there', outcome.reviewers)
    await chooseIn(page, 'Decision on finding 1', 'Later')
    await chooseIn(page, 'Decision on finding 2', 'Act')
    await typeInto(page, 'Reason or condition for finding 2', outcome.condition)
    await pressOn(page, 'Make it an action: finding 2')
    await pressOn(page, 'Show in the plan: finding 2')
    for (const [title, result, days] of [
      [outcome.waitRecommendation, outcome.result, 60],
      [outcome.urgent, outcome.urgentResult, 7],
    ] as const) {
      const number = await numberOfAction(page, title)
      await tabTo(page, `Action ${number}`, { back: true, ...far })
      await typeInto(page, `Owner of action ${number}`, outcome.owner)
      await tabTo(page, `Due day of action ${number}`)
      await typeDay(page, addDays(day, days))
      await choose(page, new RegExp(`State of action ${number}`), 'Done')
      await tabTo(page, `Owner of action ${number}`, { back: true })
      await press('Control+Enter')
      await expect(page.getByRole('textbox', { name: 'Detail' })).toBeFocused()
      await typeInto(page, 'What came of it', result)
      await press('Escape')
      await expect(
        page.getByRole('textbox', { name: `Action ${await numberOfAction(page, title)}`, exact: true }),
      ).toBeFocused()
    }
    await expect(page.getByText('0 to do · 2 done')).toBeVisible()
  })

  await test.step('the summary, and a thank-you for each', async () => {
    await goToStep(page, 9, 'Share')
    const path = await saveAs(zapatos.app, folder, 'summary.pdf')
    await pressOn(page, 'Summary PDF', far)
    await expect(page.getByText('Saved summary.pdf')).toBeVisible({ timeout: 60_000 })
    await expectSummary(path, { quotes: [], all: [] })
    await goToStep(page, 4, 'Focus group')
    await tabTo(page, /^Tab /)
    await arrowTo(page, /^Tab Letters/, 'ArrowRight')
    await tabTo(page, /^Which letter: /)
    await arrowTo(page, 'Which letter: Thank-you', 'ArrowRight')
    await makeDrafts(page, 8)
    expect((await draftsIn(folder, 'Thank-you')).map(({ to }) => to?.[0]?.name).sort()).toEqual([...atTable].sort())
  })

  await test.step('one takes back quotes, one everything: nothing that leaves from now on has it', async () => {
    await goToTab(page, 'Participants')
    await tabTo(page, /^Show: /)
    await arrowTo(page, /^Show: People/, 'ArrowRight')
    await fromMenu(page, `More about ${nameAt(group.takesQuotesBack)}`, /^Takes back/)
    await pressOn(page, 'Take back their quotes')
    await fromMenu(page, `More about ${nameAt(group.takesAllBack)}`, /^Takes back/)
    await tabTo(page, /^What they take back: /)
    await arrowTo(page, 'What they take back: Everything they said', 'ArrowRight')
    await pressOn(page, 'Take back everything')
    await goToTab(page, 'Letters')
    await tabTo(page, /^Which letter: /)
    await arrowTo(page, 'Which letter: You said, we did', 'ArrowRight')
    await makeDrafts(page, 7)
    await expectWeDid(folder)
    await goToStep(page, 9, 'Share')
    const path = await saveAs(zapatos.app, folder, 'later.pdf')
    await pressOn(page, 'Summary PDF', far)
    await expect(page.getByText('Saved later.pdf')).toBeVisible({ timeout: 60_000 })
    await expectSummary(path, { quotes: [group.takesQuotesBack], all: [group.takesAllBack] })
    const copy = await saveAs(zapatos.app, folder, 'copy.journey')
    await pressOn(page, 'Save a copy')
    await expect(page.getByText('Saved copy.journey.')).toBeVisible()
    await expectCopy(copy)
    console.info('Key presses afterwards:', JSON.stringify(summed([await keyTimes(page)])))
  })
})
