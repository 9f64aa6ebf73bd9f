import { type BrowserWindow, dialog } from 'electron'
import { sendEvent } from './window.ts'

const patienceMs = 3_000

/** Lets the window finish writing before it goes. */
export interface Closing {
  /** The window listens from now on, so it is asked before it is closed. */
  listen(): void
  /** The window has written everything. */
  flushed(): void
}

/**
 * Asks the window to finish when it is closed, waits three seconds, and then lets the person decide between waiting on and
 * closing. A page that never came up, or has crashed, has nothing to finish.
 * @param onClosed after the window is gone
 */
export function handleClosing(window: BrowserWindow, onClosed: () => void): Closing {
  let listening = false
  let asked = false
  let clock: NodeJS.Timeout | undefined
  const go = () => {
    clearTimeout(clock)
    if (!window.isDestroyed()) window.destroy()
  }
  const ask = () => {
    asked = true
    sendEvent(window, 'app.closing', undefined)
    clock = setTimeout(() => void askPerson(), patienceMs)
  }
  const askPerson = async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Zapatos is still saving.',
      detail: 'The last changes are not on the disk of this laptop yet. If you close now, they may be missing.',
      buttons: ['Keep waiting', 'Close now'],
      defaultId: 0,
      cancelId: 0,
    })
    if (window.isDestroyed()) return
    if (response === 1) go()
    else ask()
  }
  window.on('close', (event) => {
    if (!listening || window.webContents.isCrashed()) return
    event.preventDefault()
    if (!asked) ask()
  })
  window.webContents.on('render-process-gone', () => {
    listening = false
    if (asked) go()
  })
  window.on('closed', () => {
    clearTimeout(clock)
    onClosed()
  })
  return {
    listen: () => {
      listening = true
    },
    flushed: () => {
      if (asked) go()
    },
  }
}
