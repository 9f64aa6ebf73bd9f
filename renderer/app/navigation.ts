import type { Step } from '#domain/insight/progress.ts'
import { journeyCard, methodSteps } from '#domain/insight/progress.ts'
import type { Id } from '#domain/model/index.ts'
import { readSetting, writeSetting } from '#renderer/persistence/settings.ts'
import { backUp } from './backups.ts'
import { bridge } from './bridge.ts'
import { setClock } from './clock.ts'
import { closeJourney, currentTables, openJourney, theDatabase } from './store/journey.ts'
import { focusGroupShown, type Selection, selected, stepShown, viewShown } from './store/screen.ts'
import { store } from './store/store.ts'
import { showToast } from './store/toasts.ts'

const sessionKey = 'zapatos.running'

/** Opens a journey on the step that is next, or on the given one. */
export async function goToJourney(journeyId: Id, step?: Step): Promise<void> {
  if (!(await leave())) return
  await openJourney(journeyId)
  store.dispatch(focusGroupShown(null))
  store.dispatch(stepShown(step ?? journeyCard(currentTables()).step))
  rememberPlace()
}

/** Closes the journey and shows the library. Stays where it is when the disk refuses the last changes. */
export async function goToLibrary(): Promise<void> {
  if (!(await leave())) return
  store.dispatch(viewShown('library'))
  rememberPlace()
}

async function leave(): Promise<boolean> {
  void backUp()
  try {
    await closeJourney()
    return true
  } catch {
    showToast('The last changes could not be written to this laptop. Save a copy before you leave this journey.', {
      tone: 'problem',
    })
    return false
  }
}

export function goToStep(step: Step): void {
  store.dispatch(stepShown(step))
  rememberPlace()
}

/** Goes to a step and shows one of its records. */
export function goToRecord(step: Step, selection: Selection): void {
  goToStep(step)
  store.dispatch(selected(selection))
}

export function chooseFocusGroup(focusGroupId: Id): void {
  store.dispatch(focusGroupShown(focusGroupId))
  rememberPlace()
}

/** Enters run mode in full screen. */
export function enterRun(focusGroupId: Id): void {
  store.dispatch(focusGroupShown(focusGroupId))
  store.dispatch(viewShown('run'))
  // A session that is running keeps the clock it began with.
  if (!hasSession(focusGroupId)) void setClock(theDatabase())
  void bridge.setFullScreen(true)
  rememberPlace()
}

function hasSession(focusGroupId: Id): boolean {
  return Object.values(currentTables().sessions).some((session) => session.focusGroupId === focusGroupId)
}

export function leaveRun(step: Step): void {
  void bridge.setFullScreen(false)
  goToStep(step)
}

function rememberPlace() {
  const { screen, records } = store.getState()
  const { view, step, focusGroupId } = screen
  void writeSetting(theDatabase(), 'place', { view, step, focusGroupId, journeyId: records.journeyId })
}

/**
 * Goes back to where the person was: after a reload to the same place, after a crash or a restart in mid-session to
 * the running focus group, otherwise to the library.
 */
export async function returnToPlace(): Promise<void> {
  const reloaded = sessionStorage.getItem(sessionKey) !== null
  sessionStorage.setItem(sessionKey, '1')
  const place = await readSetting(theDatabase(), 'place')
  const step = methodSteps.find((known) => known === place?.step)
  if (!place?.journeyId || place.view === 'library' || !(reloaded || place.view === 'run')) return
  const head = await theDatabase().heads.get(place.journeyId)
  if (!head || head.deletedAt !== null) return
  await openJourney(place.journeyId)
  store.dispatch(focusGroupShown(place.focusGroupId))
  if (step) store.dispatch(stepShown(step))
  if (place.view === 'run' && place.focusGroupId) enterRun(place.focusGroupId)
}
