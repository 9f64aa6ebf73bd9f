import { openDatabase } from '#renderer/persistence/database.ts'
import { purge } from '#renderer/persistence/library.ts'
import { backUp, startBackups } from './backups.ts'
import { bridge } from './bridge.ts'
import { startClock } from './clock.ts'
import { flushDrafts, startDrafts } from './drafts.ts'
import { receiveJourney } from './files.ts'
import { readLibraryAhead } from './libraryChanges.ts'
import { returnToPlace } from './navigation.ts'
import { finishRecorder, startRecorders } from './recording/recorder.ts'
import { connectDatabase, flushJourney } from './store/journey.ts'
import { store } from './store/store.ts'
import { startTheme } from './theme.ts'

async function uptime(): Promise<number> {
  const answer = await bridge.uptime()
  // Without the machine's word the even ticks of this window are the next best thing.
  return answer.ok ? answer.value : performance.now()
}

/** Opens the database, puts the window where the person was, and listens to the main process. */
export async function start(): Promise<void> {
  const database = await openDatabase()
  // Otherwise Chromium may throw the library away when the disk runs short.
  void navigator.storage.persist()
  connectDatabase(database)
  startDrafts(database)
  startRecorders()
  await Promise.all([startTheme(), returnToPlace()])
  if (store.getState().screen.view === 'library') await readLibraryAhead()
  // Only a session that goes on has to wait for its clock.
  const clock = startClock(database, uptime)
  if (store.getState().screen.view === 'run') await clock
  startBackups()

  bridge.on('journey.opened', (result) => void receiveJourney(result))
  bridge.on('app.closing', async () => {
    // Whatever fails here must not keep the window from closing; main asks after a while.
    await Promise.allSettled([finishRecorder(), flushDrafts()])
    await Promise.allSettled([flushJourney()])
    await Promise.allSettled([backUp()])
    await bridge.flushed()
  })
  // The window is drawn meanwhile. The purge comes first: a sound from a file is there before the record that names it.
  void purge(database, Date.now())
    .catch(() => undefined)
    .then(() => bridge.ready())
    .then((ready) => {
      if (ready.ok) for (const result of ready.value) void receiveJourney(result)
    })
}
