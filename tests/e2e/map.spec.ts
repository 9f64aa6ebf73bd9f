import { expect, type Page, test } from '@playwright/test'
import { v7 } from 'uuid'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { newJourney } from '#domain/commands/start.ts'
import type { Tables } from '#domain/model/tables.ts'
import { expectAccessible } from './accessible.ts'
import type { Launched } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

const context = { now: Date.UTC(2026, 10, 22), newId: () => v7() }
let zapatos: Launched
let page: Page

async function open(tables: Tables) {
  zapatos = await launchWithJourney(tables, 3)
  page = zapatos.page
  await expect(page.getByRole('heading', { name: 'Map', exact: true })).toBeVisible()
}

test.afterEach(() => zapatos.close())

/** Two stages with three touchpoints. */
function small(): Tables {
  const template = {
    id: 'test',
    title: 'Test',
    description: '',
    kind: 'customer' as const,
    stages: [
      {
        title: 'Buying',
        needs: ['one price'],
        touchpoints: [
          { title: 'Shop window', channel: 'shop' as const },
          { title: 'Contract', channel: 'person' as const },
        ],
      },
      { title: 'Using', happens: ['It works'], touchpoints: [{ title: 'First bill', channel: 'letter' as const }] },
    ],
  }
  return newJourney({ title: 'Moving house', template }, context)
}

/** Twelve stages with a thousand touchpoints. */
function large(): Tables {
  const stages = Array.from({ length: 12 }, (_, stage) => ({
    title: `Stage ${stage + 1}`,
    needs: ['I want one thing', 'I want two things at once'],
    touchpoints: Array.from({ length: stage < 4 ? 84 : 83 }, (_, place) => ({
      title: `Touchpoint ${stage + 1}.${place + 1} in a few words`,
      channel: 'phone' as const,
    })),
  }))
  return newJourney(
    { title: 'Large', template: { id: 'large', title: '', description: '', kind: 'customer', stages } },
    context,
  )
}

const map = () => page.getByRole('region', { name: 'Map of the journey' })
const mark = (title: string) => map().getByRole('button', { name: new RegExp(`^${title}`) })
const details = () => page.getByRole('complementary', { name: 'Details' })
const zoom = () => page.getByRole('toolbar', { name: 'Zoom' }).getByRole('status')

async function percent() {
  return Number.parseInt((await zoom().textContent()) ?? '', 10)
}

async function placeOf(title: string) {
  const box = await mark(title).boundingBox()
  if (!box) throw new Error(`${title} is not on the map`)
  return box
}

test('a thousand touchpoints are drawn, reached, and left again', async () => {
  await open(large())
  await expect(map().getByRole('button')).toHaveCount(1012)
  await page.getByRole('button', { name: 'Fit the window (0)' }).click()
  const port = await map().boundingBox()
  const last = await placeOf('Touchpoint 12.83')
  expect(last.y + last.height).toBeLessThan((port?.y ?? 0) + (port?.height ?? 0))
  for (const step of [1, 3, 2, 3, 1]) {
    await page.keyboard.press(`Alt+${step}`)
    await expect(page.getByRole('navigation', { name: 'Steps' }).locator('[aria-current]')).toContainText(
      ['Choose', 'Skeleton', 'Map'][step - 1] ?? '',
    )
    if (step === 3) await expect(map().getByRole('button')).toHaveCount(1012)
  }
})

test('by mouse: dragging, the wheel and the buttons move and zoom the map', async () => {
  await open(small())
  await page.getByRole('button', { name: 'Zoom in (+)' }).click()
  const start = await placeOf('Shop window')
  const port = await map().boundingBox()
  const [x, y] = [(port?.x ?? 0) + 300, (port?.y ?? 0) + 40]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 30, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await placeOf('Shop window')).x).toBeCloseTo(start.x + 60, 0)
  expect((await placeOf('Shop window')).y).toBeCloseTo(start.y + 30, 0)
  await page.mouse.wheel(20, 40)
  await expect.poll(async () => (await placeOf('Shop window')).y).toBeCloseTo(start.y - 10, 0)
  expect((await placeOf('Shop window')).x).toBeCloseTo(start.x + 40, 0)

  const before = await percent()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await expect.poll(percent).toBeGreaterThan(before)
  for (let press = 0; press < 6; press++) await page.getByRole('button', { name: 'Zoom out (−)' }).click()
  await expect(zoom()).toContainText('some text is smaller than 11 px')
  await page.getByRole('button', { name: 'Fit the window (0)' }).click()
  await expect.poll(percent).toBeGreaterThan(60)
  const [first, last] = [await placeOf('Stage Buying'), await placeOf('First bill')]
  expect(first.x).toBeGreaterThan(port?.x ?? 0)
  expect(first.y).toBeGreaterThan(port?.y ?? 0)
  expect(last.x + last.width).toBeLessThan((port?.x ?? 0) + (port?.width ?? 0))
  expect(last.y + last.height).toBeLessThan((port?.y ?? 0) + (port?.height ?? 0))
  for (let press = 0; press < 4; press++) await page.getByRole('button', { name: 'Zoom in (+)' }).click()
  await expect(zoom()).not.toContainText('smaller')
})

test('a drag that begins on a touchpoint moves the map and opens nothing', async () => {
  await open(small())
  const start = await placeOf('Contract')
  await page.mouse.move(start.x + 20, start.y + 20)
  await page.mouse.down()
  await page.mouse.move(start.x + 80, start.y + 50, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await placeOf('Contract')).x).toBeCloseTo(start.x + 60, 0)
  await expect(details()).toHaveCount(0)
  await mark('Contract').click()
  await expect(details().getByLabel('Title')).toHaveValue('Contract')
})

test('by keyboard only: from touchpoint to touchpoint, into the details and back', async () => {
  await open(small())
  await map().focus()
  const start = await placeOf('Shop window')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await placeOf('Shop window')).x).toBeCloseTo(start.x - 64, 0)
  const before = await percent()
  await page.keyboard.press('+')
  await expect.poll(percent).toBeGreaterThan(before)
  await page.keyboard.press('0')

  await page.keyboard.press('Tab')
  await expect(mark('Stage Buying')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(mark('Shop window')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(mark('Contract')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(details().getByLabel('Title')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' signed')
  await page.keyboard.press('Escape')
  await expect(details()).toHaveCount(0)
  await expect(mark('Contract signed')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(mark('First bill')).toBeFocused()
})

test('what is changed beside the map is on the map, and still there after a reload', async () => {
  await open(small())
  await mark('First bill').click()
  await details().getByText('−3', { exact: true }).click()
  await details()
    .getByText(/^Moment of truth/)
    .click()
  await expect(mark('First bill')).toHaveAccessibleName('First bill, Letter, feeling −3, moment of truth')
  await expect(page.getByText('Saved on this laptop')).toBeVisible()
  await page.reload()
  await expect(mark('First bill')).toHaveAccessibleName('First bill, Letter, feeling −3, moment of truth')
  await mark('First bill').click()
  await details().getByRole('button', { name: 'Delete touchpoint' }).click()
  await expect(mark('First bill')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(mark('First bill')).toBeVisible()
})

test('lanes are switched off, and the table says what the map shows', async () => {
  await open(small())
  await expect(map().getByText('one price')).toBeVisible()
  await page.getByRole('button', { name: 'What they need' }).click()
  await expect(map().getByText('one price')).toHaveCount(0)
  await page.getByRole('button', { name: 'What they need' }).click()

  await page.getByRole('button', { name: 'Show as table' }).click()
  const table = page.getByRole('table', { name: /2 stages, 3 touchpoints/ })
  await expect(table.getByRole('columnheader')).toHaveText(['Lane', 'Buying', 'Using'])
  await expect(table.getByRole('row', { name: /^What they need/ })).toContainText('one price')
  await expect(table.getByRole('row', { name: /^How it feels/ })).toContainText('Nobody has said')
  await table.getByRole('button', { name: /^Contract/ }).click()
  await details().getByText('+2', { exact: true }).click()
  await expect(table.getByRole('row', { name: /^How it feels/ })).toContainText('+2 on average · 1 touchpoint')
  await page.getByRole('button', { name: 'Show as map' }).click()
  await expect(mark('Contract')).toHaveAccessibleName(/feeling \+2/)
})

test('an empty map leads to the skeleton, and the export to the Share step', async () => {
  await open(newJourney({ title: 'Empty' }, context))
  await page.getByRole('button', { name: 'Build the skeleton' }).click()
  await expect(page.getByRole('heading', { name: 'Stage skeleton' })).toBeVisible()
  await zapatos.close()
  await open(small())
  await page.getByRole('button', { name: 'Export map PDF' }).click()
  await expect(page.getByRole('navigation', { name: 'Steps' }).locator('[aria-current]')).toContainText('Share')
})

test('nothing to complain about for axe: empty, map with details, and table', async () => {
  await open(newJourney({ title: 'Empty' }, context))
  await expectAccessible(page)
  await zapatos.close()
  await open(makeSample())
  await map()
    .getByRole('button', { name: /moment of truth/ })
    .first()
    .click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expectAccessible(page)
})
