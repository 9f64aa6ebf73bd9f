import { bridge } from './bridge.ts'
import { currentTables } from './store/journey.ts'
import { backedUp } from './store/saving.ts'
import { store } from './store/store.ts'

/** A backup is made after this many milliseconds of changes. */
const backupInterval = 2 * 60 * 1_000

/**
 * Watches the open journey and writes a backup file after two minutes of changes. Returns how to write one at once, if
 * there is something new, as at the end of the program.
 */
export function startBackups(): () => Promise<void> {
  let backedUpRevision = store.getState().records.revision
  let journeyId = store.getState().records.journeyId
  let timer: ReturnType<typeof setTimeout> | null = null

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const { records } = store.getState()
    if (!records.journeyId || records.revision === backedUpRevision) return
    const result = await bridge.writeBackup({ tables: currentTables() })
    if (!result.ok) return
    backedUpRevision = records.revision
    store.dispatch(backedUp(result.value.at))
  }

  store.subscribe(() => {
    const { records } = store.getState()
    if (records.journeyId !== journeyId) {
      journeyId = records.journeyId
      backedUpRevision = records.revision
    } else if (journeyId && records.revision !== backedUpRevision) {
      timer ??= setTimeout(() => void save(), backupInterval)
    }
  })
  return save
}
