import type { ZapatosDatabase } from '#renderer/persistence/database.ts'
import { createDraftKeeper, type Draft, readDraft } from '#renderer/persistence/drafts.ts'
import { theDatabase } from './store/journey.ts'

let keeper: ReturnType<typeof createDraftKeeper> | null = null

export function startDrafts(database: ZapatosDatabase): void {
  keeper = createDraftKeeper(database)
}

/** Keeps what stands in a note line on the disk while it is typed; null forgets it. */
export function keepDraft(key: string, draft: Draft | null): void {
  keeper?.keep(key, draft)
}

/** What stood in a line when it was left or the program ended, if anything. */
export async function restoreDraft(key: string): Promise<Draft | null> {
  // A line that is left and comes back at once has not been written yet.
  await flushDrafts()
  return readDraft(theDatabase(), key)
}

export async function flushDrafts(): Promise<void> {
  await keeper?.flush()
}
