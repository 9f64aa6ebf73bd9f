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
