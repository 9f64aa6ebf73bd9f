import { expect, type Locator, type Page, test } from '@playwright/test'
import { v7 } from 'uuid'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { newJourney } from '#domain/commands/start.ts'
import { expectAccessible } from './accessible.ts'
import type { Launched } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

const context = { now: Date.UTC(2026, 10, 22), newId: () => v7() }
const needs = 'What they need'
let zapatos: Launched
let page: Page

function skeleton(stages: readonly { title: string; needs?: string[]; touchpoints?: string[] }[]) {
  const template = {
    id: 'test',
    title: 'Test',
    description: '',
    kind: 'customer' as const,
    stages: stages.map(({ title, needs = [], touchpoints = [] }) => ({
      title,
      needs,
      touchpoints: touchpoints.map((title) => ({ title, channel: 'phone' as const })),
    })),
  }
  return newJourney({ title: 'Moving house', client: 'Ferrowick', template }, context)
}

async function open(tables = skeleton([])) {
  zapatos = await launchWithJourney(tables, 2)
  page = zapatos.page
  await expect(page.getByRole('heading', { name: 'Stage skeleton' })).toBeVisible()
}

test.afterEach(() => zapatos.close())

const entries = (list: string) => page.getByRole('list', { name: list, exact: true }).getByRole('textbox')
const titles = () => entries('Stages in order')
const lines = (stage: string, lane = needs) => entries(`${lane}, ${stage}`)
const touchpoints = (stage: string) => entries(`Touchpoints, ${stage}`)
const details = () => page.getByRole('complementary', { name: 'Details' })

async function expectTexts(fields: Locator, texts: string[]) {
  await expect
    .poll(() => fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value)))
    .toEqual(texts)
}

async function reload() {
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Stage skeleton' })).toBeVisible()
}

async function drag(from: Locator, to: Locator, place: 'before' | 'after' = 'before') {
  await from.hover()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('nothing to drag')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 20, start.y + 20)
  await page.mouse.move(
    end.x + (place === 'before' ? 4 : end.width - 4),
    end.y + (place === 'before' ? 3 : end.height - 3),
    { steps: 8 },
  )
  await page.mouse.up()
}

test('by keyboard only: stages, lines and touchpoints are typed, moved, parked and deleted', async () => {
  await open()
  await expect(page.getByText(/A skeleton is four to seven stages/)).toBeVisible()
  await page.getByRole('button', { name: 'Add the first stage' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Looking around')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Using it')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Buying')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByLabel('Stage 2')).toBeFocused()
  await page.keyboard.type(' it')
  await expectTexts(titles(), ['Looking around', 'Buying it', 'Using it'])

  await page.getByRole('button', { name: `Add line to ${needs}, Buying it` }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('one price')
  await page.keyboard.press('Home')
  await page.keyboard.type('I want ')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('-tag pric')
  await expectTexts(lines('Buying it'), ['I want one pric-tag price'])
  await page.keyboard.press('Enter')
  await page.keyboard.type('A person to ask')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expectTexts(lines('Buying it'), ['I want one pric-tag price', 'A person to ask', ''])
  await page.keyboard.press('Backspace')
  await expect(lines('Buying it').nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expectTexts(lines('Buying it'), ['A person to ask', 'I want one pric-tag price'])
  await expect(lines('Buying it').first()).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expectTexts(lines('Using it'), ['A person to ask'])
  await expect(lines('Using it').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')

  await page.getByRole('button', { name: 'Add touchpoint to Using it' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Calls for help')
  await page.keyboard.press('Alt+ArrowLeft')
  await expectTexts(touchpoints('Buying it'), ['Calls for help'])
  await expect(touchpoints('Buying it').first()).toBeFocused()
  await expect(details().getByLabel('Title')).toHaveValue('Calls for help')

  await reload()
  await expectTexts(titles(), ['Looking around', 'Buying it', 'Using it'])
  await expectTexts(lines('Using it'), ['A person to ask'])
  await expectTexts(touchpoints('Buying it'), ['Calls for help'])
})

test('by mouse: stages, lines and touchpoints are dragged, also from one stage to another', async () => {
  await open(
    skeleton([
      { title: 'One', needs: ['a', 'b', 'c'], touchpoints: ['t1', 't2'] },
      { title: 'Two', needs: ['d'] },
      { title: 'Three' },
    ]),
  )
  await drag(page.getByRole('button', { name: 'Move Two', exact: true }), titles().first())
  await expectTexts(titles(), ['Two', 'One', 'Three'])
  await drag(page.getByRole('button', { name: 'Move c', exact: true }), lines('One').first())
  await expectTexts(lines('One'), ['c', 'a', 'b'])
  await drag(page.getByRole('button', { name: 'Move a', exact: true }), lines('Two').first(), 'after')
  await expectTexts(lines('Two'), ['d', 'a'])
  await expectTexts(lines('One'), ['c', 'b'])
  await drag(
    page.getByRole('button', { name: 'Move t2', exact: true }),
    page.getByRole('list', { name: 'Touchpoints, Three' }),
  )
  await expectTexts(touchpoints('Three'), ['t2'])
  await expectTexts(touchpoints('One'), ['t1'])

  await page.getByRole('button', { name: 'Move b', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expectTexts(lines('One'), ['b', 'c'])
  await reload()
  await expectTexts(titles(), ['Two', 'One', 'Three'])
  await expectTexts(lines('Two'), ['d', 'a'])
  await expectTexts(touchpoints('Three'), ['t2'])
})

test('Escape in a drag puts everything back', async () => {
  await open(skeleton([{ title: 'One' }, { title: 'Two' }]))
  await page.getByRole('button', { name: 'Move Two', exact: true }).hover()
  await page.mouse.down()
  const first = await titles().first().boundingBox()
  await page.mouse.move((first?.x ?? 0) + 4, (first?.y ?? 0) + 8, { steps: 6 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expectTexts(titles(), ['One', 'Two'])
  await expect(page.getByRole('menu')).toHaveCount(0)
})

test('a stage is split, merged and deleted, and each is taken back from its message', async () => {
  await open(
    skeleton([{ title: 'Buying', needs: ['compare', 'pay'], touchpoints: ['Shop', 'Bill'] }, { title: 'Using' }]),
  )
  await titles().first().click()
  await details().getByRole('button', { name: 'Split in two' }).click()
  await page.getByLabel('Name of the second stage').fill('Paying')
  await page.getByText('pay', { exact: true }).last().click()
  await page.getByRole('dialog').getByText('Bill').click()
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await expectTexts(titles(), ['Buying', 'Paying', 'Using'])
  await expect(titles().nth(1)).toBeFocused()
  await expectTexts(lines('Paying'), ['pay'])
  await expectTexts(touchpoints('Paying'), ['Bill'])

  await page.getByRole('button', { name: 'More for Paying' }).click()
  await page.getByRole('menuitem', { name: 'Merge with “Using”' }).click()
  await expectTexts(titles(), ['Buying', 'Paying and Using'])
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expectTexts(titles(), ['Buying', 'Paying', 'Using'])

  await titles().first().click()
  await details().getByRole('button', { name: 'Delete stage' }).click()
  await expectTexts(titles(), ['Paying', 'Using'])
  await expect(titles().first()).toBeFocused()
  await expect(page.getByText('Deleted stage “Buying”.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expectTexts(titles(), ['Buying', 'Paying', 'Using'])
  await expectTexts(lines('Buying'), ['compare'])
})

test('wording from behind the counter is named, parked and taken back', async () => {
  await open(skeleton([{ title: 'Buying', needs: ['The CRM opens a ticket in the back office', 'I want a receipt'] }]))
  await expect(page.getByRole('img', { name: 'Sounds like the back office' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Buying goes too deep: see why' }).click()
  await expect(details().getByText('This stage goes too deep')).toBeVisible()
  await lines('Buying').first().click()
  await expect(details().getByText(/A customer would not say/)).toContainText('crm')
  await expect(details().getByText(/A customer would not say/)).toContainText('back office')
  await details().getByRole('button', { name: 'Park it' }).click()
  await expectTexts(lines('Buying'), ['I want a receipt'])
  await expect(lines('Buying').first()).toBeFocused()
  await expect(page.getByRole('button', { name: 'Buying goes too deep: see why' })).toHaveCount(0)
  await reload()
  await page.getByText('Parked for the deep dive (1)').click()
  await page.getByRole('button', { name: /^Take back/ }).click()
  await expectTexts(lines('Buying'), ['The CRM opens a ticket in the back office', 'I want a receipt'])
})

test('a touchpoint gets its channel, feeling, moment of truth and story in the details', async () => {
  await open(skeleton([{ title: 'Buying', touchpoints: ['Calls'] }, { title: 'Using' }]))
  await touchpoints('Buying').first().click()
  await details()
    .getByRole('button', { name: /Channel/ })
    .click()
  await page.getByRole('option', { name: 'Shop' }).click()
  await details().getByRole('radio', { name: '−2, bad' }).check({ force: true })
  await details()
    .getByText(/^Moment of truth/)
    .click()
  await details().getByLabel('What happens here').fill('They wait at the counter.')
  await details().getByLabel('Title').fill('Waits at the counter')
  await expectTexts(touchpoints('Buying'), ['Waits at the counter'])
  const row = page.getByRole('list', { name: 'Touchpoints, Buying' }).getByRole('listitem')
  await expect(row.getByRole('img', { name: 'Channel: Shop' })).toBeVisible()
  await expect(row.getByRole('img', { name: 'Moment of truth' })).toBeVisible()
  await expect(row).toContainText('−2')
  await reload()
  await touchpoints('Buying').first().click()
  await expect(details().getByLabel('What happens here')).toHaveValue('They wait at the counter.')
  await expect(details().getByRole('radio', { name: '−2, bad' })).toBeChecked()
  await details().getByRole('button', { name: /Stage/ }).click()
  await page.getByRole('option', { name: 'Using' }).click()
  await expectTexts(touchpoints('Using'), ['Waits at the counter'])
  await details().getByRole('button', { name: 'Delete touchpoint' }).click()
  await expectTexts(touchpoints('Using'), [])
  await page.keyboard.press('Control+z')
  await expectTexts(touchpoints('Using'), ['Waits at the counter'])
})

test('several pasted lines become several entries', async () => {
  await open(skeleton([{ title: 'Buying', needs: ['x'] }]))
  await lines('Buying').first().fill('first\nsecond\n\nthird')
  await expectTexts(lines('Buying'), ['first', 'second', 'third'])
})

test('nothing to complain about for axe: empty, full with details, and the dialog', async () => {
  await open()
  await expectAccessible(page)
  await zapatos.close()
  await open(makeSample())
  await page
    .getByRole('button', { name: /^Add touchpoint to/ })
    .first()
    .click()
  await expectAccessible(page)
  await titles().first().click()
  await details().getByRole('button', { name: 'Split in two' }).click()
  await expectAccessible(page)
})
