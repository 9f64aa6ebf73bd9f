import { duplicateJourney } from '#domain/commands/duplicate.ts'
import { markCopied, markShared } from '#domain/commands/share.ts'
import { newJourney, type StageTemplate } from '#domain/commands/start.ts'
import { mergeNotices } from '#domain/insight/mergeNotices.ts'
import type { OpenedJourney } from '#domain/ipc/contract.ts'
import type { Result } from '#domain/ipc/errors.ts'
import { mergeJourneys } from '#domain/journeyfile/merge.ts'
import { sameContent } from '#domain/journeyfile/versions.ts'
import { type AnyRecord, entityNames, type Id } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { dropOrphanSounds } from '#renderer/persistence/blobs.ts'
import { headOf, putJourney, readTables, setDeleted } from '#renderer/persistence/library.ts'
import { backUp } from './backups.ts'
import { answerOf, bridge } from './bridge.ts'
import { libraryChanged } from './libraryChanges.ts'
import { goToJourney } from './navigation.ts'
import { eraseDeletedSounds, soundsForFile, takeInSounds } from './recording/sounds.ts'
import { seenVersions, worthShowing } from './seenVersions.ts'
import {
  closeJourney,
  currentTables,
  flushJourney,
  freshContext,
  perform,
  takeIn,
  theDatabase,
} from './store/journey.ts'
import { incomingShown, mergedShown } from './store/screen.ts'
import { store } from './store/store.ts'
import { showToast } from './store/toasts.ts'

/** Makes a journey, blank or from a template, and opens it. */
export async function createJourney(given: {
  title: string
  client: string
  template: StageTemplate | null
}): Promise<void> {
  await enter(newJourney(given, freshContext()))
}

async function enter(tables: Tables): Promise<void> {
  void backUp()
  await closeJourney()
  await goToJourney(await putJourney(theDatabase(), tables))
  // Nothing can be undone at this moment, so no record can come back that names one of them.
  await dropOrphanSounds(theDatabase())
}

export async function openFromDialog(): Promise<void> {
  const journey = await answerOf(bridge.openJourney())
  if (journey) await take(journey)
}

export async function openDroppedFile(file: File): Promise<void> {
  await receiveJourney(await bridge.openDropped(file))
}

/** Opens the sample; one that is in the library already is opened as it stands there. */
export async function openSample(): Promise<void> {
  const sample = await answerOf(bridge.openSample())
  const id = sample && journeyOf(sample.tables)?.id
  if (!id) return
  const head = await headOf(theDatabase(), id)
  if (head && head.deletedAt === null) await goToJourney(id)
  else await enter(sample.tables)
}

/** Takes in what came from a file, or tells what was wrong with it. */
export async function receiveJourney(result: Result<OpenedJourney>): Promise<void> {
  if (result.ok) await take(result.value)
  else showToast(result.error.message, { tone: 'problem' })
}

async function take(incoming: OpenedJourney): Promise<void> {
  const id = journeyOf(incoming.tables)?.id
  if (!id) return
  await flushJourney()
  await keepIncomingSounds(incoming)
  const head = await headOf(theDatabase(), id)
  if (!head || head.deletedAt !== null) await enter(incoming.tables)
  else if (sameRecords(await readTables(theDatabase(), id), incoming.tables)) await goToJourney(id)
  else store.dispatch(incomingShown({ ...incoming, sounds: [] }))
}

/** Sounds go to the disk before their records do: they are too large to wait in memory for the person's decision. */
async function keepIncomingSounds({ sounds, name }: OpenedJourney): Promise<void> {
  try {
    await takeInSounds(sounds)
  } catch {
    showToast(
      `The disk refused the recording in ${name}. The rest was taken in. Free some space, then open it again.`,
      {
        tone: 'problem',
      },
    )
  }
}

function sameRecords(mine: Tables, theirs: Tables): boolean {
  return entityNames.every((name) => {
    const left: Record<Id, AnyRecord> = mine[name]
    const right: Record<Id, AnyRecord> = theirs[name]
    if (Object.keys(left).length !== Object.keys(right).length) return false
    return Object.values(left).every((my) => {
      const their = right[my.id]
      return their !== undefined && sameContent(my, their)
    })
  })
}

/** What to do with a file whose journey is in the library in another state. */
export type ConflictChoice = 'openMine' | 'replace' | 'keepBoth' | 'merge'

/** Carries out the person's choice about the journey that waits in `screen.incoming`. */
export async function resolveConflict(choice: ConflictChoice): Promise<void> {
  const { incoming } = store.getState().screen
  store.dispatch(incomingShown(null))
  const journey = incoming && journeyOf(incoming.tables)
  if (!journey) return
  if (choice === 'openMine') {
    await goToJourney(journey.id)
    return dropOrphanSounds(theDatabase())
  }
  if (choice === 'replace') return enter(incoming.tables)
  if (choice === 'keepBoth') {
    return enter(duplicateJourney(incoming.tables, `${journey.title} (from ${incoming.name})`, freshContext()))
  }
  await merge(journey.id, incoming)
}

/** Merges a copy into its journey, as one step that undo takes back; a session that runs goes on running. */
async function merge(journeyId: Id, copy: OpenedJourney): Promise<void> {
  void backUp()
  if (store.getState().records.journeyId !== journeyId) await goToJourney(journeyId)
  const seen = await seenVersions()
  const mine = currentTables()
  const { tables, report } = mergeJourneys(mine, copy.tables)
  takeIn('merge the copy', tables)
  void eraseDeletedSounds()
  const conflicts = worthShowing(report.conflicts, seen)
  const notices = mergeNotices(mine, copy.tables, tables)
  store.dispatch(mergedShown({ name: copy.name, report: { ...report, conflicts }, notices }))
}

/**
 * Saves a copy of the open journey as a `.journey` file the person chooses.
 * @param withSound also what was recorded, as far as it is on this laptop
 */
export async function saveCopy(withSound = false): Promise<void> {
  perform(markCopied, {})
  const sounds = withSound ? await soundsForFile() : []
  const file = await answerOf(bridge.saveCopy({ tables: currentTables(), sounds }))
  if (!file) return
  perform(markShared, {})
  showToast([`Saved ${file.name}.`, ...file.warnings].join(' '), {
    action: { label: 'Show in folder', run: () => void answerOf(bridge.revealDocument({ token: file.token })) },
  })
}

export async function duplicate(journeyId: Id): Promise<void> {
  const tables = await readTables(theDatabase(), journeyId)
  const title = journeyOf(tables)?.title || 'Untitled journey'
  await putJourney(theDatabase(), duplicateJourney(tables, `${title} (copy)`, freshContext()))
  libraryChanged()
}

/** Deletes a journey from the library; a toast brings it back, and for thirty days the library does. */
export async function deleteJourney(journeyId: Id, title: string): Promise<void> {
  await setDeleted(theDatabase(), journeyId, Date.now())
  libraryChanged()
  showToast(`Deleted “${title || 'Untitled journey'}”.`, {
    action: { label: 'Undo', run: () => void restoreDeleted(journeyId) },
  })
}

export async function restoreDeleted(journeyId: Id): Promise<void> {
  await setDeleted(theDatabase(), journeyId, null)
  libraryChanged()
}
