import { join, resolve } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { makeAudience } from './audience.ts'
import { type Closing, handleClosing } from './closing.ts'
import { avoidEngineFaults } from './engine.ts'
import { mendLibrary } from './files/mendLibrary.ts'
import { clearOutbox } from './files/outbox.ts'
import { makeTokens } from './files/tokens.ts'
import { answerWindow } from './ipc/answerWindow.ts'
import { setMenu } from './menu.ts'
import { makeOpening, openJourneyFile } from './opening.ts'
import { rendererFolder } from './place.ts'
import { registerScheme, serveFolder } from './protocol.ts'
import { closeTheDoors, secureSession } from './security.ts'
import { bringForward, openWindow, sendEvent } from './window.ts'
import { forkWorker } from './worker/fork.ts'
import { makeHost } from './worker/host.ts'

/** Runs the app with its window. A second start hands its files to the first and ends. @param files as typed */
export function startApp(files: readonly string[]): void {
  const paths = files.map((file) => resolve(file))
  if (!app.requestSingleInstanceLock({ files: paths })) {
    app.exit(0)
    return
  }
  mendLibrary(app.getPath('userData'))
  let window: BrowserWindow | undefined
  let closing: Closing | undefined
  let quitting = false
  const host = makeHost(forkWorker)
  const opening = makeOpening(
    (path) => openJourneyFile(path, host),
    (opened) => sendEvent(window, 'journey.opened', opened),
  )

  const audience = makeAudience((place) => sendEvent(window, 'audience.moved', place))

  const show = () => {
    if (window) return bringForward(window)
    window = openWindow()
    closing = handleClosing(window, () => {
      window = undefined
      audience.close()
      opening.pause()
      if (quitting || process.platform !== 'darwin') app.quit()
    })
  }

  avoidEngineFaults()
  registerScheme()
  closeTheDoors()
  for (const path of paths) opening.add(path)
  app.on('second-instance', (_event, _arguments, _folder, data) => {
    for (const path of filesOf(data)) opening.add(path)
    if (app.isReady()) show()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opening.add(path)
    if (app.isReady()) show()
  })
  app.on('activate', show)
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    // Without a listener Electron would quit by itself, also where programs stay without a window.
  })
  app.on('will-quit', () => host.close())
  void app.whenReady().then(() => {
    secureSession(session.defaultSession, (contents) => contents === window?.webContents)
    serveFolder(session.defaultSession, rendererFolder)
    const outboxFolder = join(app.getPath('userData'), 'outbox')
    void clearOutbox(outboxFolder, Date.now())
    answerWindow({
      host,
      opening,
      audience,
      tokens: makeTokens(),
      app: { name: 'Zapatos', version: app.getVersion() },
      backupsFolder: join(app.getPath('userData'), 'backups'),
      outboxFolder,
      closing: () => closing,
    })
    setMenu((command) => {
      if (!window) show()
      sendEvent(window, 'menu.command', command)
    })
    show()
  })
}

/** What a second start sent; another program could claim to be one. */
function filesOf(data: unknown): string[] {
  const files = typeof data === 'object' && data !== null && 'files' in data ? data.files : undefined
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : []
}
