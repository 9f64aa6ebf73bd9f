import { expect, type Page, test } from '@playwright/test'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { removeFocusGroup } from '#domain/commands/focusGroup.ts'
import { editFinding, removeTheme } from '#domain/commands/themes.ts'
import { ordersAt } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { put } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'
import { expectAccessible } from './accessible.ts'
import type { Launched } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

/** The first focus group of the sample, with priorities as its evidence alone says and the themes it made. */
function firstGroup(): Tables {
  const bench = new Workbench(makeSample())
  const [, ...others] = inOrder(bench.tables, 'focusGroups')
  for (const { id } of others) bench.do(removeFocusGroup, { id })
  for (const { id, title } of inOrder(bench.tables, 'themes')) {
    if (title === 'Open when we are at work') bench.do(removeTheme, { id })
    else bench.do(editFinding, { themeId: id, changes: { priority: null, priorityReason: '' } })
  }
  return structuredClone(bench.tables)
}

const secondGroup = 'Second evening, with people from the villages around the harbour who never have time by day'

/** A second focus group in which two of three people spoke of its first theme, and a third without notes. */
function twoGroups(): Tables {
  const tables = firstGroup()
  const journeyId = Object.keys(tables.journeys)[0]
  const [theme] = inOrder(tables, 'themes')
  const [first] = inOrder(tables, 'focusGroups')
  first!.title = secondGroup.replace('Second', 'First')
  const [second, third] = ordersAt(inOrder(tables, 'focusGroups'), Infinity, 2)
  const focusGroupId = put(tables, 'focusGroups', 90_000, { journeyId, title: secondGroup, order: second })
  put(tables, 'focusGroups', 90_001, { journeyId, title: 'Not held yet', order: third })
  for (let seat = 1; seat <= 3; seat++) {
    const participantId = put(tables, 'participants', 90_010 + seat, {
      journeyId,
      focusGroupId,
      seat,
      order: `a${seat}`,
    })
    const noteId = put(tables, 'notes', 90_020 + seat, {
      journeyId,
      focusGroupId,
      participantId,
      text: `Said on the second evening by ${seat}`,
      order: `a${seat}`,
    })
    if (seat < 3) put(tables, 'placements', 90_030 + seat, { journeyId, themeId: theme!.id, noteId })
  }
  return tables
}

let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  zapatos = await launchWithJourney(twoGroups(), 7)
  page = zapatos.page
  await expect(page.getByRole('tab', { name: 'Board' })).toBeVisible()
})

test.afterEach(() => zapatos.close())

/** How many notes of the board do not stand six pixels above the next one: they reach over it, or leave a gap. */
const misplaced = (from: Page) =>
  from.evaluate(() => {
    const grids = [...document.querySelectorAll('[role=grid]')]
    return grids.flatMap((grid) => {
      const rows = [...grid.querySelectorAll('[data-id]')].map((row) => row.getBoundingClientRect())
      rows.sort((a, b) => a.top - b.top)
      return rows.slice(1).filter(({ top }, place) => Math.abs(top - (rows[place]?.bottom ?? top) - 6) > 1.5)
    }).length
  })
const evidence = () => page.getByRole('grid', { name: /^Notes behind/ })
const card = (name: string) => page.getByRole('listitem', { name, exact: true })

test('findings stand by priority, which can be set by hand with a reason, and get touchpoints', async () => {
  await page.getByRole('tab', { name: 'Findings' }).click()
  const titles = page.getByRole('heading', { level: 2 })
  await expect(titles.first()).toContainText('The first bill undoes the first evening')
  await expect(titles.last()).toContainText('Words only engineers understand')
  const words = card('Words only engineers understand')
  const computed = Number(await words.locator('dd').last().textContent())
  await words.getByText('Set by hand').click()
  await expect(words.getByText('The reason is missing')).toBeVisible()
  const number = words.getByRole('textbox', { name: 'Priority of Words only engineers understand', exact: true })
  await number.fill('99')
  await number.press('Enter')
  await words.getByRole('textbox', { name: /^Reason/ }).fill('The regulator asked about it.')
  await expect(words.getByText('The reason is missing')).toHaveCount(0)
  await expect(words).toContainText(`What the evidence says${computed}`)
  // It stays under the fingers as long as somebody works in it, then goes where it belongs.
  await expect(titles.last()).toContainText('Words only engineers understand')
  await page.getByRole('tab', { name: 'Findings' }).focus()
  await expect(titles.first()).toContainText('1 Words only engineers understand')

  await words.getByRole('button', { name: /Add a touchpoint/ }).click()
  await page.getByRole('option', { name: 'First bill' }).click()
  await expect(words).toContainText('× At a moment of truth')
  await words.getByRole('button', { name: 'Take First bill off' }).click()
  await expect(words).toContainText('× At no moment of truth: half')
  const scrolling = await page.evaluate(
    () =>
      [...document.querySelectorAll('main *')].filter((element) => {
        const { overflowY } = getComputedStyle(element)
        return (
          /auto|scroll/.test(overflowY) && element.tagName !== 'TEXTAREA' && element.scrollHeight > element.clientHeight
        )
      }).length,
  )
  expect(scrolling, 'the findings scroll with the page and not inside of it').toBe(1)
  await words.getByRole('textbox', { name: /^Recommendation/ }).fill('Print a page of plain words.')
  await expectAccessible(page)

  await page.keyboard.press('Alt+9')
  const preview = page.getByRole('region', { name: 'Preview of the summary' })
  await expect(preview).toContainText('1. Words only engineers understand')
  await expect(preview).toContainText(
    `Priority 99, set by hand; the evidence alone says ${computed}: The regulator asked about it.`,
  )
  await expect(preview).toContainText('Print a page of plain words.')
})

test('focus groups are compared side by side, and looked at together', async () => {
  await expect(page.getByText('139 notes, 57 unsorted')).toBeVisible()
  await page.getByRole('tab', { name: 'Groups' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Nobody says when' })
  await expect(row.getByRole('cell')).toHaveText([
    /^7 of 8 people20 notes$/,
    /^2 of 3 people2 notes$/,
    /^2 of 2 groups, 9 of 11 people22 notes$/,
  ])
  await expect(page.getByRole('columnheader', { name: 'Not held yet' })).toHaveCount(0)
  await expect(page.getByText('1 focus group has no notes and is not counted.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Unsorted' })).toContainText('1 note')
  await expectAccessible(page)
  await row.getByRole('button', { name: /^2 of 3 people/ }).click()
  await expect(evidence().getByRole('row')).toHaveCount(2)
  await expect(evidence()).toContainText('Said on the second evening by 1')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /Which focus group/ }).click()
  await page.getByRole('option', { name: 'All focus groups' }).click()
  await expect(page.getByText('142 notes, 58 unsorted')).toBeVisible()
  await page.getByRole('tab', { name: 'Board' }).click()
  const theme = page.getByRole('region', { name: 'Nobody says when' })
  await expect(theme).toContainText('9 of 11 people · 22 notes')
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('button', { name: 'Every focus group' }).click()
  await page.getByRole('option', { name: secondGroup }).click()
  await expect(theme).toContainText('2 shown, 20 hidden by filters')
  await expect(theme.getByRole('row').first()).toContainText(`P1, ${secondGroup}`)
  await page.getByRole('button', { name: 'Clear' }).click()
  for (const place of [1, 0]) {
    await page.getByRole('button', { name: /Which focus group/ }).click()
    await page.getByRole('option').nth(place).click()
    await expect(theme.getByRole('row').first()).toContainText(place ? /P\d(?!,)/ : /P\d, /)
    await expect.poll(() => misplaced(page), 'cards with a longer or shorter name of who spoke').toBe(0)
  }

  // A group in which nothing was said has none of the findings.
  await page.getByRole('button', { name: /Which focus group/ }).click()
  await page.getByRole('option', { name: 'Not held yet' }).click()
  await page.getByRole('tab', { name: 'Findings' }).click()
  await expect(card('Nobody says when')).toContainText('No note of this focus group is in this theme')
  await page.keyboard.press('Alt+8')
  await page.getByText('Leadership review').click()
  await expect(page.getByText('none of them is about this focus group')).toBeVisible()
})

test('every number of the summary shows exactly its notes, and leads on to each of them', async () => {
  test.setTimeout(120_000)
  await page.keyboard.press('Alt+9')
  const preview = page.getByRole('region', { name: 'Preview of the summary' })
  const numbers = preview.getByRole('button', { name: /: show the notes$/ })
  await expect(numbers.first()).toBeVisible()
  const count = await numbers.count()
  expect(count).toBeGreaterThan(50)
  for (let index = 0; index < count; index += 1) {
    // All kinds of numbers are looked at; what each of them counts is checked in tests/unit/reportEvidence.test.ts.
    if (index > 12 && index % 8) continue
    const number = numbers.nth(index)
    const text = (await number.textContent()) ?? ''
    await number.click()
    const status = page.getByRole('dialog').getByRole('status')
    const isPeople = / of \d+ (people|person)$/.test(text)
    const shown = Number(/^feeling/.test(text) ? /(\d+) notes?$/.exec(text)?.[1] : /^\d+/.exec(text)?.[0])
    await expect(status).toContainText(
      isPeople ? new RegExp(`from ${shown} (people|person)\\.`) : new RegExp(`^${shown} notes? `),
    )
    const rows = Number(/^(\d+)/.exec((await status.textContent()) ?? '')?.[1])
    await expect(evidence()).toHaveAttribute('aria-rowcount', String(rows))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  // The numbers are one stop of the Tab key; the arrow keys go through them.
  await numbers.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(numbers.nth(1)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('complementary', { name: 'Ways to share' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Shift+Tab')
  await expect(numbers.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(evidence()).toBeVisible()
  await expectAccessible(page)
  const second = evidence().getByRole('row').nth(1)
  await expect(second).toContainText(/P\d/)
  await expect(second).toContainText(/Question \d/)
  const words = (await second.textContent()) ?? ''
  await evidence().getByRole('row').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()
  const note = page.getByRole('complementary', { name: 'Note' }).getByRole('textbox', { name: 'Note', exact: true })
  await expect(note).not.toHaveValue('')
  expect(words).toContain(await note.inputValue())
  await expect(page.getByRole('grid', { name: 'Notes' }).getByRole('row', { selected: true })).toBeInViewport()
})
