import { compose, type Diff, isEmpty, tableDiffs } from '#domain/history/diff.ts'
import type { Id } from '#domain/model/index.ts'
import type { Head, ZapatosDatabase } from './database.ts'

/** Longest time in milliseconds between a keystroke and the write that makes it durable. */
export const writeDelay = 300

const retryDelays = [1_000, 2_000, 5_000]

/**
 * Writes one diff and the journey's new revision in one strict transaction: all of it or nothing.
 *
 * It goes to IndexedDB itself, because Dexie hands a transaction over only when the window is idle again. This one is on
 * its way, committed, when the function returns, so that the disk works while the screen is drawn.
 */
export function writeDiff(database: ZapatosDatabase, journeyId: Id, revision: number, diff: Diff): Promise<void> {
  const parts = tableDiffs(diff)
  return new Promise((resolve, reject) => {
    const names = [...parts.map(([name]) => name), 'heads']
    const transaction = database.backendDB().transaction(names, 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was given up'))
    try {
      for (const [name, { added, updated, removed }] of parts) {
        const table = transaction.objectStore(name)
        for (const record of Object.values(added)) table.put(record)
        for (const [, after] of Object.values(updated)) table.put(after)
        for (const id of Object.keys(removed)) table.delete(id)
      }
      transaction.objectStore('heads').put({ journeyId, revision, deletedAt: null } satisfies Head)
      transaction.commit()
    } catch (cause) {
      transaction.abort()
      throw cause
    }
  })
}

/** Chromium closes a database by force when its files are in trouble; only a new connection can write again. */
async function reopenIfClosed(database: ZapatosDatabase, cause: unknown): Promise<void> {
  if (!(cause instanceof Error) || cause.name !== 'InvalidStateError') return
  database.close({ disableAutoOpen: false })
  await database.open()
}

/** What the *saved* sign is made of. */
export interface WriterStatus {
  /** The last revision that is on the disk. */
  readonly durableRevision: number
  /** Why the last write failed, until one succeeds. */
  readonly error: string | null
}

export interface Writer {
  /** Takes a diff in; `soon` lets typing wait up to `writeDelay`, otherwise it is written at once. */
  enqueue(diff: Diff, revision: number, when: 'now' | 'soon'): void
  /** Resolves when everything taken in is durable; rejects when the write fails. */
  flush(): Promise<void>
  /** Stops retrying; what is not durable by then is lost, so flush first. */
  close(): void
}

/**
 * Writes the diffs of one open journey in order, one transaction at a time. What cannot be written is kept and tried
 * again; nothing is dropped.
 */
export function createWriter(
  database: ZapatosDatabase,
  journeyId: Id,
  startRevision: number,
  onStatus: (status: WriterStatus) => void,
): Writer {
  let pending: { diff: Diff; revision: number } | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let failures = 0
  let durableRevision = startRevision
  let closed = false

  function schedule(delay: number) {
    if (timer !== null || closed) return
    timer = setTimeout(() => {
      timer = null
      void flush().catch(() => undefined)
    }, delay)
  }

  function unschedule() {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  async function write(): Promise<void> {
    while (pending) {
      const batch: { diff: Diff; revision: number } = pending
      pending = null
      try {
        await writeDiff(database, journeyId, batch.revision, batch.diff)
      } catch (cause) {
        const later = pending as { diff: Diff; revision: number } | null
        pending = later ? { diff: compose(batch.diff, later.diff), revision: later.revision } : batch
        const error = cause instanceof Error ? cause.message || cause.name : String(cause)
        onStatus({ durableRevision, error })
        await reopenIfClosed(database, cause).catch(() => undefined)
        schedule(retryDelays[Math.min(failures++, retryDelays.length - 1)] ?? 0)
        throw cause
      }
      failures = 0
      durableRevision = batch.revision
      onStatus({ durableRevision, error: null })
    }
  }

  function flush(): Promise<void> {
    unschedule()
    running ??= write().finally(() => {
      running = null
    })
    return running
  }

  return {
    enqueue(diff, revision, when) {
      if (isEmpty(diff)) return
      pending = pending ? { diff: compose(pending.diff, diff), revision } : { diff, revision }
      // While writes fail the retry timer decides; hammering a full disk helps nobody.
      if (when === 'now' && failures === 0) void flush().catch(() => undefined)
      else schedule(writeDelay)
    },
    flush,
    close() {
      closed = true
      unschedule()
    },
  }
}
