import { expect, type Page, test } from '@playwright/test'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import type { Tables } from '#domain/model/tables.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'
import { expectAccessible } from './accessible.ts'
import { drag } from './drag.ts'
import { expectSaved } from './focusGroupDay.ts'
import { arrowTo, focusedName, pressOn, tabTo } from './keyboard.ts'
import { launchWithJourney } from './withJourney.ts'

const { focusGroup, impressions, run } = steps

/** A focus group of four; two have said their words, one wants nothing written down. */
function asked(): Tables {
  const bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching', client: 'Ferrowick' }, bench.context)
  const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
  const people = ['Ana', 'Ben', 'Cem', 'Dora'].map((name) =>
    bench.do(focusGroup.addParticipant, { focusGroupId, name }),
  )
  bench.do(run.addNote, { focusGroupId, at: bench.now, kind: 'verbatim', text: 'It took weeks', participantId: null })
  const say = (index: number, ...words: string[]) =>
    bench.do(impressions.addImpressionWords, { focusGroupId, participantId: people[index] ?? null, words })
  say(0, 'Slow', 'kind', 'Schön')
  say(1, 'slow', 'fast')
  say(3, 'secretive')
  bench.do(focusGroup.editParticipant, { id: people[3] ?? '', changes: { notesConsent: 'refused' } })
  return bench.tables
}

/** The chart as the table it is: each word with its count and its people. */
async function chart(page: Page): Promise<string[]> {
  const rows = page.getByRole('table').getByRole('row')
  const cells = await rows.evaluateAll((found) =>
    found.slice(1).map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
  )
  return cells.map(([word, count, people]) => `${word} ${count}/${people}`)
}

test('three words wanted, three words said: typed from cards, joined, counted', async () => {
  test.setTimeout(120_000)
  const zapatos = await launchWithJourney(asked(), 7)
  const { page } = zapatos
  await page.getByRole('tab', { name: 'Impressions' }).click()

  await test.step('what was said is counted, without who refused', async () => {
    await expect.poll(() => chart(page)).toEqual(['Slow 2/2', 'kind 1/1', 'Schön 1/1', 'fast 1/1'])
    await expect(page.getByText('One word is left out')).toBeVisible()
    await expect(page.getByText('secretive')).toHaveCount(0)
    await expect(page.getByText(/^5 words were said/)).toBeVisible()
  })

  await test.step('cards are typed by keyboard, one after the other', async () => {
    await tabTo(page, 'First wanted word')
    await page.keyboard.type('Quick')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Kind')
    await expect(page.getByText('1 of 5 words matches what you wanted. 1 of 4 people said one of them.')).toBeVisible()
    await tabTo(page, 'P3, word 1')
    await page.keyboard.type('speedy')
    await page.keyboard.press('Enter')
    expect(await focusedName(page)).toBe('P3, word 2')
    // The third place first: the word stays where it is typed.
    await page.keyboard.press('Enter')
    await page.keyboard.type('schon')
    expect(await focusedName(page)).toBe('P3, word 3')
    await expect(page.getByRole('textbox', { name: 'P3, word 3' })).toHaveValue('schon')
    await page.keyboard.press('Enter')
    expect(await focusedName(page)).toBe('No name, word 1')
    await page.keyboard.type('delays, kind')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'No name, word 2' })).toHaveValue('kind')
    await expect
      .poll(() => chart(page))
      .toEqual(['Slow 2/2', 'Schön 2/2', 'kind◆ wanted 2/1', 'fast 1/1', 'speedy 1/1', 'delays 1/–'])
    await expect(page.getByText('2 of 9 words match what you wanted. 1 of 4 people said one of them.')).toBeVisible()
  })

  await test.step('words are joined by dragging and by keys, and separated again', async () => {
    const row = (word: RegExp) => page.getByRole('row', { name: word })
    await drag(page, row(/^speedy/).getByRole('rowheader'), row(/^fast/).getByRole('rowheader'))
    await expect(page.getByText('“speedy” counts as “fast” now.')).toBeVisible()
    await expect(row(/^fast/)).toContainText('2')
    await pressOn(page, 'Join “fast” with another word')
    await expect(page.getByRole('menu', { name: 'Count “fast” as' })).toBeVisible()
    await arrowTo(page, /^Count as “Quick”/, 'ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText('4 of 9 words match what you wanted. 3 of 4 people said one of them.')).toBeVisible()
    await expect(row(/^Quick/)).toContainText('◆ wanted')
    await expectAccessible(page)
    await pressOn(page, 'Let “speedy” count by itself again')
    await expect(page.getByText('3 of 9 words match what you wanted. 2 of 4 people said one of them.')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('4 of 9 words match what you wanted. 3 of 4 people said one of them.')).toBeVisible()
  })

  await test.step('and it is all there after a reload', async () => {
    await expectSaved(page)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Third wanted word' })).toHaveValue('Kind')
    await expect
      .poll(() => chart(page))
      .toEqual(['Quick◆ wantedfastspeedy 2/2', 'Slow 2/2', 'Schön 2/2', 'kind◆ wanted 2/1', 'delays 1/–'])
  })
  await zapatos.close()
})
