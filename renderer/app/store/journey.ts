import { v7 } from 'uuid'
import type { Command, Context } from '#domain/commands/command.ts'
import { type Diff, difference, isEmpty } from '#domain/history/diff.ts'
import { type History, record, redo, undo } from '#domain/history/history.ts'
import { leavesOrphans, sinceGiven, withLasting, withoutLasting } from '#domain/history/lasting.ts'
import { track } from '#domain/history/track.ts'
import { journeyCard } from '#domain/insight/progress.ts'
import type { Id } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { Tables } from '#domain/model/tables.ts'
import { now } from '#renderer/app/clock.ts'
import type { ZapatosDatabase } from '#renderer/persistence/database.ts'
import { headOf, readTables } from '#renderer/persistence/library.ts'
import { createWriter, type Writer } from '#renderer/persistence/writer.ts'
import { changed, closed, opened } from './records.ts'
import { written } from './saving.ts'
import { selectTables, store } from './store.ts'
import { showToast } from './toasts.ts'

let database: ZapatosDatabase | null = null
let writer: Writer | null = null

/** Tells the store which database to write to; called once at the start. */
export function connectDatabase(opened: ZapatosDatabase): void {
  database = opened
}

/** The open database. */
export function theDatabase(): ZapatosDatabase {
  if (!database) throw new Error('the database is not open yet')
  return database
}

/** Time and ids for commands. */
export function freshContext(): Context {
  return { now: now(), newId: () => v7() }
}

/** Loads a journey from the disk into the store. Whatever was open before is written first. */
export async function openJourney(journeyId: Id): Promise<void> {
  await closeJourney()
  const [head, tables] = await Promise.all([headOf(theDatabase(), journeyId), readTables(theDatabase(), journeyId)])
  const revision = head?.revision ?? 0
  writer = createWriter(theDatabase(), journeyId, revision, (status) => {
    if (store.getState().records.journeyId === journeyId) store.dispatch(written(status))
  })
  store.dispatch(written({ durableRevision: revision, error: null }))
  store.dispatch(opened({ journeyId, tables, revision }))
}

/** What still has to be done in a journey before it is closed. */
const lastDuties = new Set<() => Promise<void>>()

/** Has something done whenever a journey is about to be closed, while it is still open. */
export function beforeClosing(duty: () => Promise<void>): void {
  lastDuties.add(duty)
}

/** Writes what is left, refreshes the library card and empties the store. @throws when the disk refuses. */
export async function closeJourney(): Promise<void> {
  if (!writer) return
  for (const duty of lastDuties) await duty()
  await writer.flush()
  const { journeyId, revision } = store.getState().records
  if (!journeyId) return
  const card = journeyCard(selectTables(store.getState()))
  if (card) await theDatabase().cards.put({ journeyId, revision, card })
  writer.close()
  writer = null
  store.dispatch(closed())
}

/** Resolves when everything that was done is on the disk. */
export async function flushJourney(): Promise<void> {
  await writer?.flush()
}

/** The records as they are now, for what is not drawn: files, documents. */
export function currentTables(): Tables {
  return selectTables(store.getState())
}

/**
 * Carries out a command on the open journey: one gesture, one diff, to the disk, the screen and the history.
 * A refusal is shown to the person and answered with undefined.
 */
export function perform<Args, Result>(command: Command<Args, Result>, args: Args): Result | undefined {
  const context = freshContext()
  try {
    const { diff, result } = track(currentTables(), (draft) => command.run(draft, args, context), context.now)
    const key = command.mergeKey?.(args) ?? null
    const { history } = store.getState().records
    const mark = { label: command.label, key, at: context.now, diff }
    commit(diff, command.lasting ? withLasting(history, diff) : record(history, mark), key ? 'soon' : 'now')
    return result
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    showToast(problem.message, { tone: 'problem' })
    return undefined
  }
}

/** Puts other records in the place of those of the open journey, as one step of undo; recordings stay. Their stamps stay as they are. */
export function takeIn(label: string, tables: Tables): void {
  const diff = difference(currentTables(), tables)
  const { history } = store.getState().records
  const mark = { label, key: null, at: freshContext().now, diff: withoutLasting(diff) }
  commit(diff, record(withLasting(history), mark), 'now')
}

function commit(diff: Diff, history: History, when: 'now' | 'soon') {
  if (isEmpty(diff)) return
  const revision = store.getState().records.revision + 1
  // The disk goes first: it works while the screen is drawn.
  writer?.enqueue(diff, revision, when)
  store.dispatch(changed({ diff, revision, history }))
}

/** Takes back the last gesture; says what it was, or undefined when there was none. */
export function undoGesture(): string | undefined {
  return step(undo(store.getState().records.history))
}

/** Does the last undone gesture again; says what it was, or undefined when there was none. */
export function redoGesture(): string | undefined {
  return step(redo(store.getState().records.history))
}

function step(taken: ReturnType<typeof undo>): string | undefined {
  if (!taken) return undefined
  if (leavesOrphans(currentTables(), taken.diff)) {
    showToast(`“${taken.mark.label}” stays as it is: there is a recording that belongs to it.`, { tone: 'problem' })
    return undefined
  }
  commit(sinceGiven(currentTables(), taken, now()), taken.history, 'now')
  return taken.mark.label
}
