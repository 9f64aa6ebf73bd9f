import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { EventName, Events } from '#domain/ipc/contract.ts'
import { isOnScreen, readWindowPlace, type WindowPlace, writeWindowPlace } from './files/windowPlace.ts'
import { preloadFile } from './place.ts'
import { appOrigin } from './protocol.ts'
import { developmentServer } from './security.ts'

const firstSize = { width: 1280, height: 800 }
const smallest = { minWidth: 480, minHeight: 400 }
/** `--paper` of the light and the dark theme, for the blink before the page has painted itself. */
const papers = { light: '#faf8f5', dark: '#1b1917' }

/** Opens the window where it stood last time, as soon as it has something to show. */
export function openWindow(): BrowserWindow {
  const place = readWindowPlace(placeFile())
  const seen =
    place &&
    isOnScreen(
      place,
      screen.getAllDisplays().map((display) => display.workArea),
    )
  const { x, y, width, height } = place ?? (firstSize as Partial<WindowPlace>)
  const background = place?.background ?? (nativeTheme.shouldUseDarkColors ? papers.dark : papers.light)
  const window = new BrowserWindow({
    ...(seen ? { x, y, width, height } : firstSize),
    ...smallest,
    title: 'Zapatos',
    show: false,
    backgroundColor: background,
    webPreferences: {
      preload: preloadFile,
      additionalArguments: [`--zapatos-version=${app.getVersion()}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
      devTools: !app.isPackaged,
    },
  })
  // Maximising shows a window too, so it waits like everything else.
  window.once('ready-to-show', () => (place?.maximized ? window.maximize() : window.show()))
  window.on('page-title-updated', (event) => event.preventDefault())
  reloadAfterCrash(window)
  rememberPlace(window, background)
  void window.loadURL(developmentServer ?? `${appOrigin}/`)
  return window
}

/** Sends an event to the window; one that is closing is told nothing any more. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: Events[Name],
): void {
  if (window && !window.isDestroyed()) window.webContents.send(name, payload)
}

/** Shows a window that is hidden behind others or in the task bar. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * Everything typed is in the database of the window, so after a crash of its process it only has to be shown again. Twice
 * within seconds means that it would go on for ever: then the person decides.
 */
function reloadAfterCrash(window: BrowserWindow): void {
  const { webContents } = window
  let last = 0
  webContents.on('render-process-gone', async (_, { reason }) => {
    if (reason === 'clean-exit') return
    const isFirst = Date.now() - last > 10_000
    last = Date.now()
    if (isFirst) return webContents.reload()
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The window of Zapatos stopped twice.',
      detail: 'Everything you typed is on this laptop. Try again, or close Zapatos and start it anew.',
      buttons: ['Try again', 'Close'],
      defaultId: 0,
      cancelId: 1,
    })
    if (window.isDestroyed()) return
    if (response === 0) webContents.reload()
    else window.close()
  })
}

function rememberPlace(window: BrowserWindow, firstBackground: string): void {
  let background = firstBackground
  window.webContents.on('did-change-theme-color', (_, colour) => {
    if (colour && /^#[0-9a-f]{6}$/i.test(colour)) background = colour
  })
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized(), background }
    writeWindowPlace(placeFile(), place)
  })
}

function placeFile(): string {
  return join(app.getPath('userData'), 'window.json')
}
