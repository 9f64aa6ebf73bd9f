import { assertNever } from '#domain/assertNever.ts'
import { methodSteps } from '#domain/insight/progress.ts'
import type { MenuCommand } from '#domain/ipc/contract.ts'
import { bridge } from './bridge.ts'
import { openFromDialog, saveCopy } from './files.ts'
import { goToLibrary, goToStep } from './navigation.ts'
import { shortcutKey } from './shortcutKey.ts'
import { redoGesture, undoGesture } from './store/journey.ts'
import { dialogShown } from './store/screen.ts'
import { store } from './store/store.ts'
import { showToast } from './store/toasts.ts'

/** One line of the cheat sheet. `keys` are as on the keyboard; “Mod” is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  readonly keys: string
  readonly does: string
}

export const shortcuts: readonly Shortcut[] = [
  { keys: 'Mod+N', does: 'New journey (in the library)' },
  { keys: 'Mod+O', does: 'Open a .journey file' },
  { keys: 'Mod+Shift+S', does: 'Save a copy as a .journey file' },
  { keys: 'Mod+F', does: 'Search' },
  { keys: 'Mod+Z', does: 'Undo' },
  { keys: 'Mod+Shift+Z', does: 'Redo' },
  { keys: 'Alt+1 … Alt+9', does: 'Go to a step' },
  { keys: 'Alt+0', does: 'Back to the library' },
  { keys: 'Alt+↑ / Alt+↓', does: 'Move the focused item' },
  {
    keys: 'Mod+Enter',
    does: 'From a line of the skeleton or of the action plan to its details; Esc goes back. In the debrief: make what cannot wait an action',
  },
  { keys: 'Mod+Shift+D', does: 'Start the ten minutes of the debrief' },
  { keys: 'F6', does: 'Go to the last message, to undo for example, and back' },
  { keys: 'F1', does: 'Show these keys' },
  { keys: 'Mod+ + / −', does: 'Zoom in and out' },
]

/** Undo, and say what was taken back. */
export function undoAndSay(): void {
  const label = undoGesture()
  if (label) showToast(`Undone: ${label}.`, { action: { label: 'Redo', run: redoAndSay } })
}

export function redoAndSay(): void {
  const label = redoGesture()
  if (label) showToast(`Done again: ${label}.`)
}

const newJourneyListeners = new Set<() => void>()
const searchListeners = new Set<() => void>()

/** The library opens its “new journey” dialog when the menu asks for it. Returns how to stop listening. */
export function onNewJourney(listener: () => void): () => void {
  newJourneyListeners.add(listener)
  return () => void newJourneyListeners.delete(listener)
}

/** The screen in front moves the focus to its search field, if it has one. Returns how to stop listening. */
export function onSearch(listener: () => void): () => void {
  searchListeners.add(listener)
  return () => void searchListeners.delete(listener)
}

async function run(command: MenuCommand): Promise<void> {
  const { screen, records } = store.getState()
  switch (command) {
    case 'new':
      if (screen.view !== 'library') await goToLibrary()
      // The library has to be on the screen before it can hear.
      return void setTimeout(() => {
        for (const listener of newJourneyListeners) listener()
      })
    case 'open':
      return openFromDialog()
    case 'saveCopy':
      return records.journeyId ? saveCopy() : showToast('Open a journey first, then save a copy of it.')
    case 'export':
      return records.journeyId ? goToStep('share') : showToast('Open a journey first, then export its summary.')
    case 'library':
      return goToLibrary()
    case 'undo':
      return undoAndSay()
    case 'redo':
      return redoAndSay()
    case 'search':
      for (const listener of searchListeners) listener()
      return
    case 'shortcuts':
      return void store.dispatch(dialogShown('shortcuts'))
    case 'restoreBackup':
      return void store.dispatch(dialogShown('restoreBackup'))
    default:
      return assertNever(command)
  }
}

function commandOf(event: KeyboardEvent): MenuCommand | null {
  const modifier = bridge.platform === 'darwin' ? event.metaKey : event.ctrlKey
  if (event.key === 'F1') return 'shortcuts'
  if (event.altKey && event.code === 'Digit0') return 'library'
  if (!modifier || event.altKey) return null
  const key = shortcutKey(event)
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (key === 'y') return 'redo'
  if (key === 's' && event.shiftKey) return 'saveCopy'
  if (event.shiftKey) return null
  if (key === 'n') return 'new'
  if (key === 'o') return 'open'
  if (key === 'f') return 'search'
  return null
}

/** Listens to the keyboard and the menu. Returns how to stop. */
export function startShortcuts(): () => void {
  function onKey(event: KeyboardEvent) {
    if (event.defaultPrevented) return
    const { view } = store.getState().screen
    if (view === 'journey' && event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      event.preventDefault()
      const step = methodSteps[Number(event.code.slice(-1)) - 1]
      if (step) goToStep(step)
      return
    }
    const command = commandOf(event)
    if (!command) return
    event.preventDefault()
    void run(command)
  }
  window.addEventListener('keydown', onKey)
  const stopMenu = bridge.on('menu.command', (command) => void run(command))
  return () => {
    window.removeEventListener('keydown', onKey)
    stopMenu()
  }
}
