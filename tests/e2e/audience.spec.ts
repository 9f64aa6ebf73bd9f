import { expect, type Page, test } from '@playwright/test'
import type { AudienceView } from '#domain/ipc/audience.ts'
import { smallJourney } from '#tests/fixtures/smallJourney.ts'
import { type Launched, launchZapatos } from './launch.ts'
import { launchWithJourney } from './withJourney.ts'

let zapatos: Launched

const question = 'Think back to the last time you called. What happened?'
const clock = { left: 4.5 * 60_000, at: Date.now(), running: false }

test.beforeAll(async () => {
  zapatos = await launchZapatos()
})

test.afterAll(() => zapatos.close())

/** Shows a view as run mode does. */
function show(view: unknown) {
  return zapatos.page.evaluate((given) => window.zapatos.showAudience(given as AudienceView), view)
}

/** Makes the main process believe in a second screen, or take it away. */
function plugIn(isThere: boolean, width = 1024) {
  return zapatos.app.evaluate(
    ({ screen }, [there, wide]) => {
      const [own] = screen.getAllDisplays()
      if (!own) throw new Error('no screen')
      const other = { ...own, id: own.id + 1, bounds: { x: own.bounds.width, y: 0, width: wide, height: 768 } }
      screen.getAllDisplays = () => (there ? [own, other] : [own])
      if (wide !== 1024) screen.emit('display-metrics-changed', {}, other, ['bounds', 'workArea'])
      else screen.emit(there ? 'display-added' : 'display-removed', {}, other)
    },
    [isThere, width] as const,
  )
}

/** What the main process knows of the audience window. */
function audienceWindow() {
  return zapatos.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.getTitle().includes('everybody'))
    return window && { ...window.getBounds(), visible: window.isVisible(), focused: window.isFocused() }
  })
}

async function opened(view: unknown): Promise<Page> {
  const [audience] = await Promise.all([zapatos.app.waitForEvent('window'), show(view)])
  return audience
}

test('shows the question large, the map bare, and keeps the keyboard with the presenter', async () => {
  const moves: string[] = []
  await zapatos.page.exposeFunction('moved', (place: string) => moves.push(place))
  await zapatos.page.evaluate(() => {
    window.zapatos.on('audience.moved', (place) => (window as unknown as { moved(at: string): void }).moved(place))
  })
  const audience = await opened({ theme: 'light', scene: { kind: 'question', text: question }, clock })
  const words = audience.getByText(question)
  await expect(words).toBeVisible()
  const size = await words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(40)
  await expect(audience.getByText('5 min')).toBeVisible()
  await expect.poll(() => moves).toEqual(['window'])

  // On a wall of many pixels the words grow with it; a long word is not broken.
  await audience.setViewportSize({ width: 3840, height: 2160 })
  const many = 'Kundenzufriedenheitsbefragungsergebnisauswertung: what is it?'
  await show({ theme: 'light', scene: { kind: 'question', text: many }, clock })
  const tall = () => audience.getByText(many).evaluate((element) => element.clientHeight)
  await expect.poll(tall).toBeGreaterThan(200)
  expect(await tall()).toBeLessThan(400)
  await expect(audience.getByText(many)).toBeInViewport({ ratio: 1 })
  await audience.setViewportSize({ width: 960, height: 600 })

  // A long question gets smaller rather than cut off.
  const long = `${question} `.repeat(12).trim()
  await show({ theme: 'dark', scene: { kind: 'question', text: long }, clock: null })
  await expect(audience.getByText(long)).toBeInViewport({ ratio: 1 })
  await expect(audience.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(audience.getByText('5 min')).toHaveCount(0)

  const scene = {
    kind: 'map',
    stages: ['Order', 'Wait', 'Use'].map((title, index) => ({ id: `s${index}`, title, order: `a${index}` })),
    touchpoints: [{ id: 't', stageId: 's1', title: 'The call nobody made', channel: 'phone', order: 'a0' }],
    litId: 't',
  }
  await show({ theme: 'light', scene, clock: null })
  await expect(audience.locator('svg')).toContainText('The call nobody')
  await expect(audience.locator('[data-lit]')).toBeInViewport()

  await test.step('a projector', async () => {
    await plugIn(true)
    await expect.poll(() => moves.at(-1)).toBe('projector')
    await expect.poll(async () => (await audienceWindow())?.focused).toBe(false)
    await plugIn(false)
    await expect.poll(() => moves.at(-1)).toBe('waiting')
    expect(await audienceWindow(), 'it must not cover the notes').toMatchObject({ visible: false })
    await plugIn(true)
    await expect.poll(() => moves.at(-1)).toBe('projector')
    expect(await audienceWindow()).toMatchObject({ visible: true })
    await expect(audience.locator('svg')).toContainText('The call nobody')
    await plugIn(true, 800)
    await expect.poll(async () => (await audienceWindow())?.width).toBe(800)
  })

  await test.step('a crash of its page', async () => {
    await show({ theme: 'light', scene: { kind: 'question', text: question }, clock: null })
    await zapatos.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows().find((one) => one.getTitle().includes('everybody'))?.webContents
      const isBack = new Promise<void>((done) => contents?.once('did-finish-load', () => done()))
      contents?.forcefullyCrashRenderer()
      await isBack
    })
    const words = () =>
      zapatos.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.getTitle().includes('everybody'))
          ?.webContents.executeJavaScript('document.body.textContent'),
      )
    await expect.poll(words).toContain(question)
  })

  await zapatos.page.evaluate(() => window.zapatos.closeAudience())
  await expect.poll(audienceWindow).toBeUndefined()
  expect(moves.at(-1)).toBe('closed')
})

test('no note fits through, and the window can ask for nothing', async () => {
  const view = { theme: 'light', scene: { kind: 'question', text: question }, clock: null }
  for (const more of [
    { ...view, notes: ['P3: I hung up.'] },
    { ...view, scene: { ...view.scene, note: 'P3: I hung up.' } },
    { ...view, scene: { kind: 'note', text: 'P3: I hung up.' } },
  ]) {
    expect(await show(more)).toMatchObject({ ok: false, error: { code: 'badRequest' } })
  }
  expect(await audienceWindow()).toBeUndefined()

  const audience = await opened(view)
  await expect(audience.getByText(question)).toBeVisible()
  const inside = await audience.evaluate(async () => ({
    bridge: 'zapatos' in window,
    keys: Object.keys((window as unknown as { zapatosAudience: object }).zapatosAudience),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    node: ['require', 'process', 'ipcRenderer'].filter((name) => name in window),
  }))
  expect(inside).toEqual({ bridge: false, keys: ['ready', 'onView'], databases: [], node: [] })
  await zapatos.page.evaluate(() => window.zapatos.closeAudience())
})

test('run mode shows what is asked, keeps the line, and takes the window along when it is left', async () => {
  const tables = smallJourney()
  tables.sessions = {}
  const running = await launchWithJourney(tables, 4)
  const { page } = running
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start the session' })).toBeVisible()
  const line = page.getByRole('combobox', { name: 'Note' }).or(page.getByRole('textbox', { name: 'Note' }))
  const [audience] = await Promise.all([running.app.waitForEvent('window'), page.keyboard.press('Control+Shift+A')])
  await expect(audience.getByText('Welcome')).toBeVisible()
  await expect(page.getByText('In a window')).toBeVisible()

  await page.getByRole('button', { name: 'Start the session' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(audience.getByText('Tell us about the last time you called.')).toBeVisible()
  await expect(line).toBeFocused()
  await page.keyboard.type('3 "a secret of the room')
  await page.keyboard.press('Enter')
  await expect(page.getByText('a secret of the room')).toBeVisible()
  expect(await audience.content()).not.toContain('secret')

  await page.keyboard.press('Control+Shift+M')
  await expect(audience.locator('[data-lit]')).toBeVisible()
  await page.keyboard.press('Control+Shift+M')
  await page.keyboard.press('Control+Shift+L')
  await expect(audience.getByText('10 min')).toBeVisible()
  await page.keyboard.press('Control+b')
  await expect(audience.getByText(/^We go on at /)).toBeVisible()
  await page.keyboard.press('Control+b')
  await expect(audience.getByText('Tell us about the last time you called.')).toBeVisible()
  await expect(line).toBeFocused()

  const gone = audience.waitForEvent('close')
  await page.getByRole('button', { name: 'Leave' }).click()
  await gone
  await running.close()
})
