import { expect, type Page, test } from '@playwright/test'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import type { Tables } from '#domain/model/tables.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'
import { expectAccessible } from './accessible.ts'
import { expectSaved, recordsOnDisk } from './focusGroupDay.ts'
import { arrowTo, chooseIn, focusedName, pressOn, tabTo, typeInto } from './keyboard.ts'
import { launchWithJourney } from './withJourney.ts'

const { debrief, focusGroup, run, themes } = steps
const minute = 60_000

/** A focus group that was held; its debrief was begun ten and a half minutes ago. */
function held(): Tables {
  const bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching', client: 'Ferrowick' }, bench.context)
  const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
  const [ana, ben] = ['Ana', 'Ben'].map((name) => bench.do(focusGroup.addParticipant, { focusGroupId, name }))
  const note = (kind: 'followup' | 'verbatim', text: string, participantId: string | undefined, star = false) =>
    bench.do(run.addNote, { focusGroupId, at: bench.now, kind, text, participantId: participantId ?? null, star })
  note('followup', 'ask what the letter said', ana)
  const slow = note('verbatim', 'three weeks without a word', ben, true)
  note('verbatim', 'nobody needs to see this again', ben)
  const themeId = bench.do(themes.addTheme, { title: 'Nobody says when', noteIds: [slow] })
  bench.do(themes.editFinding, {
    themeId,
    changes: {
      sentence: 'People can wait, but not without knowing.',
      recommendation: 'Name the day on the first day.',
    },
  })
  const second = bench.do(themes.addTheme, { title: 'Forms' })
  bench.do(themes.editFinding, { themeId: second, changes: { sentence: 'Forms ask twice.' } })
  bench.now = Date.now() - 10.5 * minute
  bench.do(debrief.startDebrief, { focusGroupId })
  return bench.tables
}

const timer = (page: Page) => page.getByRole('timer')
const press = (page: Page, keys: string) => page.keyboard.press(keys)
const toast = (page: Page, text: string | RegExp) => page.getByText(text)

/** What the fields of the plan hold, line by line. */
function plan(page: Page): Promise<string[]> {
  return page
    .getByRole('textbox', { name: /^Action \d+$/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
}

test('debrief against the clock, what is urgent, decisions and the plan, by keyboard only', async () => {
  test.setTimeout(180_000)
  const zapatos = await launchWithJourney(held(), 6)
  const { page } = zapatos

  await test.step('the ten minutes: over, started again by a key, the same after a reload', async () => {
    await expect(timer(page)).toHaveText(/^\+0:[3-5]\d$/)
    await press(page, 'Control+Shift+D')
    await expect(timer(page)).toHaveText(/^(10:00|9:5\d)$/)
    await expect(timer(page)).toHaveText(/^9:5[0-7]$/)
    await expectSaved(page)
    const before = (await timer(page).textContent()) ?? ''
    await page.reload()
    await expect(timer(page)).toHaveText(/^9:[0-5]\d$/)
    expect(((await timer(page).textContent()) ?? '') <= before).toBe(true)
  })

  await test.step('what cannot wait becomes an action with one key, and never two', async () => {
    await tabTo(page, 'What cannot wait?')
    await page.keyboard.type('- Call Mrs. Hill back')
    await press(page, 'Enter')
    await page.keyboard.type('refund the second letter')
    await press(page, 'Control+Enter')
    await expect(toast(page, '“refund the second letter” is an urgent action now.')).toBeVisible()
    expect(await focusedName(page)).toBe('What cannot wait?')
    await press(page, 'Control+Enter')
    await expect(toast(page, 'This line is an action already.')).toBeVisible()
    await pressOn(page, 'Make it an action: Call Mrs. Hill back')
    await expect.poll(() => focusedName(page)).toBe('Show the action: Call Mrs. Hill back')
    await press(page, 'Control+z')
    await expect(page.getByRole('button', { name: 'Make it an action: Call Mrs. Hill back' })).toBeVisible()
    await press(page, 'Control+Shift+z')
    await expect(page.getByRole('button', { name: 'Show the action: Call Mrs. Hill back' })).toBeVisible()
    await expect.poll(async () => (await recordsOnDisk(page, 'actions')).length).toBe(2)
  })

  await test.step('what is to be followed up and what was starred comes back', async () => {
    const beside = page.getByRole('complementary', { name: 'From the session' })
    await expect(beside.getByRole('region', { name: 'To follow up' })).toContainText('P1 ask what the letter said')
    await expect(beside.getByRole('region', { name: 'Starred' })).toContainText('P2 three weeks without a word')
    await expect(beside).not.toContainText('nobody needs to see this again')
    await pressOn(page, 'Make it an action: ask what the letter said')
    await expect.poll(() => focusedName(page)).toBe('Show the action: ask what the letter said')
    await expectAccessible(page)
    await press(page, 'Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible()
    await expect.poll(() => focusedName(page)).toBe('Action 3')
    expect(await plan(page)).toEqual(['refund the second letter', 'Call Mrs. Hill back', 'ask what the letter said'])
  })

  await test.step('leadership decides; a finding to act on gives an action', async () => {
    await chooseInBack('Show', 'Leadership review')
    await tabTo(page, 'Day')
    // The order of day, month and year is the laptop's, so all three are 12 or the year.
    await page.keyboard.type('12122026')
    await typeInto(page, 'Who is there', 'Head of service')
    await expect(page.getByText('0 of 2 decided')).toBeVisible()
    await pressOn(page, 'Show the evidence of finding 1')
    const evidence = page.getByRole('dialog', { name: '1 of 2 people' })
    await expect(evidence).toContainText('three weeks without a word')
    await press(page, 'Escape')
    await expect(evidence).toHaveCount(0)
    await chooseIn(page, 'Decision on finding 1', 'Act')
    await typeInto(page, 'Reason or condition for finding 1', 'From January on.')
    await pressOn(page, 'Make it an action: finding 1')
    await expect.poll(() => focusedName(page)).toBe('Show in the plan: finding 1')
    await chooseIn(page, 'Decision on finding 2', 'No')
    await expect(page.getByText('All decided')).toBeVisible()
    await expect(page.getByRole('button', { name: /finding 2$/ })).toHaveAccessibleName(/Show the evidence/)
    await expectAccessible(page)
    await expectSaved(page)
    const [group] = await recordsOnDisk(page, 'focusGroups')
    expect(group).toMatchObject({ reviewDate: '2026-12-12', reviewPeople: 'Head of service' })
    const findings = await recordsOnDisk(page, 'findings')
    expect(findings.map(({ decision, decisionNote }) => [decision, decisionNote])).toEqual([
      ['act', 'From January on.'],
      ['no', ''],
    ])
    await tabTo(page, 'Show in the plan: finding 1', { back: true })
    await press(page, 'Enter')
  })

  await test.step('the plan: owner, day, state, result; sorted when it is left; overdue in words', async () => {
    await expect.poll(() => focusedName(page)).toBe('Action 4')
    await expect(page.getByRole('textbox', { name: 'Action 4', exact: true })).toHaveValue(
      'Name the day on the first day.',
    )
    await typeInto(page, 'Owner of action 4', 'Ines')
    await tabTo(page, 'Due day of action 4')
    await page.keyboard.type('01012024')
    await expect(page.getByText('Overdue', { exact: true })).toBeVisible()
    await expect(page.getByText('4 to do · 3 urgent · 1 overdue')).toBeVisible()
    // While the hands are in it, the line stays where it is.
    await expect(page.getByRole('textbox', { name: 'Action 4', exact: true })).toHaveValue(
      'Name the day on the first day.',
    )
    await typeInto(page, 'What came of it', 'You are told the day.')
    expect((await plan(page))[0]).toBe('Name the day on the first day.')
    await tabTo(page, 'Action 1', { back: true })
    await press(page, 'Enter')
    await expect.poll(() => focusedName(page)).toBe('Action 5')
    await page.keyboard.type('thank everybody')
    await tabTo(page, /State of action 5/)
    await press(page, 'Enter')
    await arrowTo(page, 'Done', 'ArrowDown')
    await press(page, 'Enter')
    await expect(page.getByText('4 to do · 3 urgent · 1 overdue · 1 done')).toBeVisible()
    await tabTo(page, 'Delete action 5')
    await press(page, 'Enter')
    await expect(toast(page, 'Deleted action “thank everybody”.')).toBeVisible()
    await expect.poll(() => focusedName(page)).toBe('Action 4')
    await press(page, 'Control+z')
    await expect(page.getByRole('textbox', { name: /^Action \d$/ })).toHaveCount(5)
    await expectAccessible(page)
    await expectSaved(page)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Owner of action 1' })).toHaveValue('Ines')
    expect((await plan(page)).at(-1)).toBe('thank everybody')
    await chooseIn(page, 'Sort by', 'State')
    expect((await plan(page)).at(-1)).toBe('thank everybody')
    await chooseIn(page, 'Sort by', 'Owner')
    expect((await plan(page))[0]).toBe('Name the day on the first day.')
  })

  await test.step('and back to where it comes from', async () => {
    await pressOn(page, 'From the finding “Nobody says when”')
    await expect(page.getByRole('tab', { name: 'Findings', selected: true })).toBeVisible()
    await expect(page.getByText('People can wait, but not without knowing.')).toBeVisible()
    await press(page, 'Alt+8')
    await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeFocused()
    await pressOn(page, 'From the note “ask what the letter said”')
    await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()
    await expect(
      page.getByRole('complementary', { name: 'Note' }).getByRole('textbox', { name: 'Note', exact: true }),
    ).toHaveValue('ask what the letter said')
  })

  async function chooseInBack(group: string, choice: string) {
    await tabTo(page, new RegExp(`^${group}: `), { back: true })
    await press(page, 'ArrowLeft')
    await expect.poll(() => focusedName(page)).toBe(`${group}: ${choice}`)
  }

  await zapatos.close()
})
