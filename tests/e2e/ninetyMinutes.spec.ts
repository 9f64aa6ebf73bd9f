import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addDays } from '#domain/insight/days.ts'
import { drag } from './drag.ts'
import { expectSaved, goToStep } from './focusGroupDay.ts'
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
import { type Clocked, clockKeys, summed } from './ninetyMinutes/keyTimes.ts'
import { button, choose, fromMenu, makeDrafts, making, roomByMouse, sortAll, write } from './ninetyMinutes/mouse.ts'
import {
  answers,
  atTable,
  firstTagged,
  group,
  minute,
  nameAt,
  notes,
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
let folder: string

test.beforeEach(async () => {
  zapatos = await launchZapatos()
  page = zapatos.page
  folder = await mkdtemp(join(tmpdir(), 'zapatos-ninety-'))
})

test.afterEach(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true })
})

const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const panel = (name: string) => page.getByRole('region', { name, exact: true })
const showLetter = (name: string) => page.getByRole('radiogroup', { name: 'Which letter' }).getByText(name).click()

test('ninety minutes with eight people and 120 notes, by mouse', async () => {
  test.setTimeout(240_000)
  const clock = await RoomClock.of(zapatos.app, page)
  await clockKeys(page)
  await takeDialogs(zapatos.app, folder)
  const clocked: Clocked[] = []
  const day = await page.evaluate(
    (days) => new Intl.DateTimeFormat('sv').format(Date.now() + days * 86_400_000),
    group.notice,
  )

  await test.step('a journey and a focus group with its date', async () => {
    await page.getByRole('button', { name: 'New journey' }).first().click()
    await write(page.getByLabel('Title'), group.title)
    await write(page.getByLabel('Client'), group.client)
    await page.getByRole('dialog').getByText('Online order', { exact: true }).click()
    await page.getByRole('button', { name: 'Create journey' }).click()
    await goToStep(page, 'Focus group')
    await page.getByRole('button', { name: 'New focus group' }).click()
    await write(page.getByRole('textbox', { name: 'Purpose' }), group.purpose)
    await write(page.getByLabel('How the outcome will be used'), group.use)
    await write(page.getByLabel('Date', { exact: true }), day)
    await write(page.getByLabel('Begins at'), group.begins)
    await write(page.getByLabel('Facilitator', { exact: true }), group.facilitator)
  })

  await test.step('twelve people from a spreadsheet, and an invitation for each', async () => {
    await tab('Participants').click()
    await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click()
    const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' })
    await write(dialog.getByRole('textbox', { name: 'Cells' }), spreadsheet)
    await dialog.getByRole('button', { name: 'Take in 12 people' }).click()
    await tab('Letters').click()
    for (const [missing, field, text] of [
      ['The place is missing.', 'Place', group.place],
      ['The address is missing.', 'Address and way in', group.address],
      ['What people get is missing.', 'What people get', group.incentive],
      ['The contact is missing.', 'Contact', group.contact],
      ['P2 has no e-mail address.', 'E-mail', group.missingAddress],
    ] as const) {
      if (field !== 'E-mail') await expect(making(page).getByRole('button', { name: /^Mail drafts/ })).toBeDisabled()
      await making(page)
        .getByRole('button', { name: `Go there: ${missing}` })
        .click()
      const box = page.getByRole('textbox', { name: field, exact: true })
      await expect(box).toBeFocused()
      await box.fill(text)
      if (field === 'E-mail') await page.getByRole('button', { name: 'Close details' }).click()
      await tab('Letters').click()
      await expect(making(page).getByText(missing, { exact: true })).toBeHidden()
    }
    await makeDrafts(page, recruited.length)
    await expectInvitations(folder, day)
  })

  await test.step('eight accept; seats and consents', async () => {
    await tab('Participants').click()
    for (const [answer, names] of Object.entries(answers)) {
      for (const name of names) await choose(page, new RegExp(`Invitation of ${name}`), answer)
    }
    await expect(page.getByText('8 accepted, 2 declined, 2 stand by.')).toBeVisible()
    await choose(page, /Seat of Олена/, '3')
    await page.getByRole('button', { name: 'Everyone here consents' }).click()
    await page.getByRole('radiogroup', { name: 'Show' }).getByText('Consent', { exact: true }).click()
    const cell = page.getByRole('grid').getByRole('button', { name: `May ${nameAt(group.refusesQuotes)} be quoted` })
    await cell.click()
    await expect(cell).toHaveAccessibleName(/: No/)
  })

  await test.step('the route: ten questions, three of them about the door, and a break', async () => {
    await tab('Questions').click()
    await page.getByRole('button', { name: 'Use the ready route' }).click()
    await button(page, 'Ask about a touchpoint').click()
    const drafts = page.getByRole('dialog', { name: /^Ask about/ })
    await drafts.getByRole('button', { name: /Touchpoint$/ }).click()
    await page.getByRole('option', { name: new RegExp(`^${group.touchpoint}`) }).click()
    await expect(drafts.getByRole('checkbox')).toHaveCount(3)
    await drafts.getByRole('button', { name: 'Add 3 questions' }).click()
    await expect(page.getByRole('article')).toHaveCount(13)
    await expect(page.getByRole('region', { name: 'Route check' })).toContainText('too many')
    for (const number of [4, 5, 5]) await page.getByRole('button', { name: `Delete question ${number}` }).click()
    await expect(page.getByRole('article')).toHaveCount(10)
    await page.getByRole('button', { name: /, question 4$/ }).click()
    await page.getByRole('button', { name: 'Add a break after this' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'minutes planned' })).toContainText('83 of 90')
    await expect(page.getByText('Route check: nothing to say against it.')).toBeVisible()
  })

  await test.step('the evening itself', async () => {
    await clock.turn(group.notice * 86_400_000)
    await button(page, 'Run').click()
    await button(page, 'Start the session').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opening script')
    await playScript(roomByMouse({ page, clock, clocked }))
    await expect(panel('To follow up')).toContainText('Before you close')
    const followUps = notes.filter(({ kind }) => kind === 'followup').slice(0, 3)
    for (const { text } of followUps) await panel('To follow up').getByRole('button', { name: text }).click()
    await button(page, 'Close (Esc)').click()
    await expect(button(page, 'Follow up 1')).toBeVisible()
    await button(page, 'Words').click()
    for (const [number, own] of Object.entries(words)) {
      const line = page.getByRole('textbox', { name: 'Three words' })
      await expect(line).toHaveAttribute('placeholder', new RegExp(`^${number} ${nameAt(Number(number))}`))
      await page.keyboard.type(own.join(', '))
      await page.keyboard.press('Enter')
    }
    await button(page, 'Close (Esc)').click()
    await clock.turnTo((await startOf(page)) + sessionMinutes * minute)
    await expectTimeLeft(page, sessionMinutes)
    await expectSaved(page)
    await button(page, 'End session').click()
    await expect(page.getByText('120 notes', { exact: true })).toBeVisible()
    await expectSession(page)
  })

  await test.step('debrief against the clock, and what cannot wait', async () => {
    await goToStep(page, 'Debrief')
    await button(page, 'Start ten minutes').click()
    await clock.turn(4 * minute)
    await expect(page.getByRole('timer')).toHaveText(/^(6:00|5:5\d)$/)
    await write(page.getByRole('textbox', { name: 'What worked?' }), outcome.debrief)
    await write(page.getByRole('textbox', { name: 'What cannot wait?' }), outcome.urgent)
    await button(page, `Make it an action: ${outcome.urgent}`).click()
    await expect(button(page, `Show the action: ${outcome.urgent}`)).toBeVisible()
  })

  await test.step('three themes, of which two become one, and what they say', async () => {
    await clock.turn(24 * 60 * minute)
    await goToStep(page, 'Themes')
    for (const [tag, title] of Object.entries(outcome.themes)) {
      await page.getByRole('button', { name: 'Theme', exact: true }).click()
      await page.keyboard.type(title)
      await sortAll(page, `#${tag}`, title, firstTagged(tag).length, async (row) => {
        const text = (await row.locator('p').first().textContent()) ?? ''
        await drag(page, row, panel(title).getByRole('grid'))
        await expect(panel(title).getByRole('row').filter({ hasText: text })).toHaveCount(1)
      })
    }
    await page.getByRole('textbox', { name: 'Search notes' }).fill('')
    const { wait, door, silent } = outcome.themes
    await fromMenu(page.getByRole('button', { name: `More for ${silent}` }), 'Merge into …')
    await choose(page, /^Choose a theme/, `1 ${wait}`)
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    const both = tagged('wait', 'silent')
    await expect(panel(wait)).toContainText(`${peopleOf(both)} of 8 people · ${both.length} notes`)
    await write(page.getByRole('textbox', { name: `Finding of ${wait}` }), outcome.waitFinding)
    await write(page.getByRole('textbox', { name: `Finding of ${door}` }), outcome.doorFinding)
    await tab('Findings').click()
    await write(page.getByRole('textbox', { name: `Recommendation from ${wait}` }), outcome.waitRecommendation)
    const card = page.getByRole('listitem', { name: door, exact: true })
    await card.getByText('Set by hand').click()
    await write(card.getByRole('textbox', { name: `Priority of ${door}`, exact: true }), String(outcome.doorPriority))
    await write(card.getByRole('textbox', { name: /^Reason/ }), outcome.doorReason)
  })

  await test.step('three words: what was wanted beside what was said', async () => {
    await tab('Impressions').click()
    for (const [index, place] of ['First', 'Second', 'Third'].entries()) {
      await write(page.getByRole('textbox', { name: `${place} wanted word` }), wantedWords[index] ?? '')
    }
    await expect(page.getByText(threeWords().match, { exact: true })).toBeVisible()
  })

  await test.step('leadership decides; actions with owners, days and results', async () => {
    await goToStep(page, 'Actions')
    await page.getByRole('radiogroup', { name: 'Show' }).getByText('Leadership review').click()
    await write(page.getByLabel('Day', { exact: true }), addDays(day, 14))
    await write(page.getByRole('textbox', { name: 'Who is there' }), outcome.reviewers)
    await page.getByRole('radiogroup', { name: 'Decision on finding 1' }).getByText('Later', { exact: true }).click()
    await page.getByRole('radiogroup', { name: 'Decision on finding 2' }).getByText('Act', { exact: true }).click()
    await write(page.getByRole('textbox', { name: 'Reason or condition for finding 2' }), outcome.condition)
    await page.getByRole('button', { name: 'Make it an action: finding 2' }).click()
    await page.getByRole('button', { name: 'Show in the plan: finding 2' }).click()
    for (const [title, result, days] of [
      [outcome.waitRecommendation, outcome.result, 60],
      [outcome.urgent, outcome.urgentResult, 7],
    ] as const) {
      const number = await numberOfAction(page, title)
      await write(page.getByRole('textbox', { name: `Owner of action ${number}` }), outcome.owner)
      await write(page.getByLabel(`Due day of action ${number}`), addDays(day, days))
      await choose(page, new RegExp(`State of action ${number}`), 'Done')
      await write(page.getByRole('textbox', { name: 'What came of it' }), result)
    }
    await expect(page.getByText('0 to do · 2 done')).toBeVisible()
  })

  await test.step('the summary, and a thank-you for each', async () => {
    await goToStep(page, 'Share')
    const path = await saveAs(zapatos.app, folder, 'summary.pdf')
    await page.getByRole('button', { name: 'Summary PDF' }).click()
    await expect(page.getByText('Saved summary.pdf')).toBeVisible({ timeout: 60_000 })
    await expectSummary(path, { quotes: [], all: [] })
    await goToStep(page, 'Focus group')
    await tab('Letters').click()
    await showLetter('Thank-you')
    await makeDrafts(page, 8)
    expect((await draftsIn(folder, 'Thank-you')).map(({ to }) => to?.[0]?.name).sort()).toEqual([...atTable].sort())
  })

  await test.step('one takes back quotes, one everything: nothing that leaves from now on has it', async () => {
    await tab('Participants').click()
    await page.getByRole('radiogroup', { name: 'Show' }).getByText('People', { exact: true }).click()
    for (const [seat, what, take] of [
      [group.takesQuotesBack, 'Their quotes', 'Take back their quotes'],
      [group.takesAllBack, 'Everything they said', 'Take back everything'],
    ] as const) {
      await fromMenu(page.getByRole('button', { name: `More about ${nameAt(seat)}` }), /^Takes back/)
      await page.getByRole('alertdialog').getByText(what, { exact: true }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: take }).click()
    }
    await tab('Letters').click()
    await showLetter('You said, we did')
    await makeDrafts(page, 7)
    await expectWeDid(folder)
    await goToStep(page, 'Share')
    const path = await saveAs(zapatos.app, folder, 'later.pdf')
    await page.getByRole('button', { name: 'Summary PDF' }).click()
    await expect(page.getByText('Saved later.pdf')).toBeVisible({ timeout: 60_000 })
    await expectSummary(path, { quotes: [group.takesQuotesBack], all: [group.takesAllBack] })
    const copy = await saveAs(zapatos.app, folder, 'copy.journey')
    await page.getByRole('button', { name: 'Save a copy' }).click()
    await expect(page.getByText('Saved copy.journey.')).toBeVisible()
    await expectCopy(copy)
  })
  console.info('Key presses while the robot typed, by mouse:', JSON.stringify(summed(clocked)))
})
