import type { ZapatosDatabase } from './database.ts'
import { writeDelay } from './writer.ts'

/** Text that is being typed and is not a record yet: the note line. `startedAt` is the time of the first keystroke. */
export interface Draft {
  readonly text: string
  readonly startedAt: number
  /** The note that is being changed; missing while a new one is written. */
  readonly noteId?: string
}

export async function readDraft(database: ZapatosDatabase, key: string): Promise<Draft | null> {
  const entry = await database.drafts.get(key)
  return (entry?.value as Draft | undefined) ?? null
}

/** Keeps the drafts of the note lines on disk while they are typed, at most `writeDelay` behind. */
export function createDraftKeeper(database: ZapatosDatabase) {
  const waiting = new Map<string, Draft | null>()
  let timer: ReturnType<typeof setTimeout> | null = null

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const entries = [...waiting]
    waiting.clear()
    await Promise.all(
      entries.map(([key, value]) => (value ? database.drafts.put({ key, value }) : database.drafts.delete(key))),
    )
  }

  return {
    /** Remembers what stands in the line; null or an empty text forgets it. */
    keep(key: string, draft: Draft | null) {
      waiting.set(key, draft?.text ? draft : null)
      timer ??= setTimeout(() => void flush().catch(() => undefined), writeDelay)
    },
    flush,
  }
}
