import type { Id } from '#domain/model/index.ts'
import { bridge } from './bridge.ts'
import { currentTables } from './store/journey.ts'
import { backedUp } from './store/saving.ts'
import { store } from './store/store.ts'

/** A backup is made after this many milliseconds of changes. */
const backupInterval = 2 * 60 * 1_000

/** The state of the open journey that needs no backup: as it was opened, or as it was backed up last. */
let known: { journeyId: Id | null; revision: number } = { journeyId: null, revision: 0 }
let timer: ReturnType<typeof setTimeout> | null = null

/** Writes a backup file of the open journey at once, if it has changed since the last one. */
export async function backUp(): Promise<void> {
  if (timer !== null) clearTimeout(timer)
  timer = null
  const { journeyId, revision } = store.getState().records
  if (!journeyId || (journeyId === known.journeyId && revision === known.revision)) return
  const result = await bridge.writeBackup({ tables: currentTables() })
  if (!result.ok) return
  if (known.journeyId === journeyId) known = { journeyId, revision }
  store.dispatch(backedUp(result.value.at))
}

/** Watches the open journey and writes a backup file after two minutes of changes. */
export function startBackups(): void {
  const { journeyId, revision } = store.getState().records
  known = { journeyId, revision }
  store.subscribe(() => {
    const { records } = store.getState()
    if (records.journeyId !== known.journeyId) known = { journeyId: records.journeyId, revision: records.revision }
    else if (records.journeyId && records.revision !== known.revision) {
      timer ??= setTimeout(() => void backUp(), backupInterval)
    }
  })
}
