import { type BrowserWindow, BrowserWindow as ElectronWindow, screen, session } from 'electron'
import { type AudiencePlace, type AudienceView, audienceChannel } from '#domain/ipc/audience.ts'
import { otherScreen, type Screen } from './audienceScreen.ts'
import { audiencePreloadFile, rendererFolder } from './place.ts'
import { appOrigin, serveFolder } from './protocol.ts'
import { developmentServer, secureSession } from './security.ts'

const windowSize = { width: 960, height: 600 }

/** The second window, for the people at the table. */
export interface Audience {
  /** Shows a view; opens the window for the first one. */
  show(view: AudienceView, presenter: BrowserWindow): AudiencePlace
  close(): void
  owns(window: BrowserWindow): boolean
  /** The view its page begins with. */
  view(): AudienceView | null
}

/**
 * Keeps the audience window: over the whole of the other screen when there is one, otherwise a plain window. It never takes
 * the keyboard, which belongs to the note line. When its screen is unplugged it hides, so that it never covers the notes, and
 * comes back with the screen.
 * @param onPlace told whenever the window came, went or moved by itself
 */
export function makeAudience(onPlace: (place: AudiencePlace) => void): Audience {
  let window: BrowserWindow | undefined
  let presenter: BrowserWindow | undefined
  let current: AudienceView | null = null
  let place: AudiencePlace = 'closed'

  function moveTo(next: AudiencePlace): void {
    if (next === place) return
    place = next
    onPlace(place)
  }

  function presenterScreen(): Screen {
    return presenter && !presenter.isDestroyed()
      ? screen.getDisplayMatching(presenter.getBounds())
      : screen.getPrimaryDisplay()
  }

  /** Puts the window where it belongs with the screens there are now. */
  function settle(): void {
    if (!window || window.isDestroyed()) return
    const other = otherScreen(screen.getAllDisplays(), presenterScreen())
    if (other) {
      window.setBounds(other.bounds)
      window.setFullScreen(true)
      window.showInactive()
      moveTo('projector')
    } else if (place === 'projector' || place === 'waiting') {
      window.setFullScreen(false)
      window.hide()
      moveTo('waiting')
    } else {
      window.showInactive()
      moveTo('window')
    }
  }

  /** A screen that changed its resolution or its place takes the window along; a moved task bar does not matter. */
  function followScreen(_event: unknown, _display: unknown, changed: string[]): void {
    if (place === 'projector' && changed.includes('bounds')) settle()
  }

  function open(): void {
    const opened = makeWindow()
    window = opened
    opened.once('ready-to-show', settle)
    // Whatever is typed is typed into the note line, also after a click on this window.
    opened.on('focus', () => {
      if (place === 'projector' && presenter && !presenter.isDestroyed()) presenter.focus()
    })
    opened.on('closed', () => {
      window = undefined
      current = null
      screen.off('display-added', settle)
      screen.off('display-removed', settle)
      screen.off('display-metrics-changed', followScreen)
      moveTo('closed')
    })
    screen.on('display-added', settle)
    screen.on('display-removed', settle)
    screen.on('display-metrics-changed', followScreen)
  }

  return {
    show(view, from) {
      current = view
      presenter = from
      if (!window) open()
      else {
        window.webContents.send(audienceChannel, view)
        // The presenter's page may be another one than the one that opened it.
        onPlace(place)
      }
      return place
    },
    close() {
      window?.destroy()
    },
    owns: (asking) => asking === window,
    view: () => current,
  }
}

/** A session of its own: this window cannot even see the database the notes are in. */
function makeWindow(): BrowserWindow {
  const own = session.fromPartition('audience')
  if (!own.protocol.isProtocolHandled('app')) {
    secureSession(own)
    serveFolder(own, rendererFolder)
  }
  const window = new ElectronWindow({
    ...windowSize,
    title: 'Zapatos: for everybody',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#faf8f5',
    webPreferences: {
      session: own,
      preload: audiencePreloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  })
  window.removeMenu()
  window.on('page-title-updated', (event) => event.preventDefault())
  let crashed = 0
  // The page asks for its view anew, so a crash is a blink on the wall. If it goes on, the presenter is told that it closed.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    if (Date.now() - crashed < 10_000) return window.destroy()
    crashed = Date.now()
    window.webContents.reload()
  })
  void window.loadURL(`${developmentServer ?? appOrigin}/audience.html`)
  return window
}
