import { compose, type Diff, inverse, isEmpty } from './diff.ts'

/** One gesture as the person sees it in the Edit menu. */
export interface Mark {
  /** What undo takes back, as in “Undo: rename stage”. */
  readonly label: string
  /** Gestures with the same key that follow each other closely are one: typing into one field. */
  readonly key: string | null
  readonly at: number
  readonly diff: Diff
  /** True when a copy of the journey was given away since. */
  readonly given?: true
}

export interface History {
  readonly past: readonly Mark[]
  readonly future: readonly Mark[]
}

/** Gestures with one key further apart than this, in milliseconds, are two. */
export const gestureGap = 2_000

export const emptyHistory: History = { past: [], future: [] }

/** History after a new gesture; what had been undone can no longer be redone. */
export function record(history: History, mark: Mark): History {
  if (isEmpty(mark.diff)) return history
  const last = history.past.at(-1)
  const isNear = last?.key === mark.key && mark.at - (last?.at ?? 0) <= gestureGap
  if (last && mark.key !== null && isNear && !last.given && !history.future.length) {
    const joined = { ...mark, diff: compose(last.diff, mark.diff) }
    const before = history.past.slice(0, -1)
    return { past: isEmpty(joined.diff) ? before : [...before, joined], future: [] }
  }
  return { past: [...history.past, mark], future: [] }
}

/** The diff that takes back the last gesture, and the history after it; undefined when there is nothing to undo. */
export function undo(history: History): { diff: Diff; history: History; mark: Mark } | undefined {
  const mark = history.past.at(-1)
  if (!mark) return undefined
  return {
    diff: inverse(mark.diff),
    mark,
    history: { past: history.past.slice(0, -1), future: [mark, ...history.future] },
  }
}

/** The diff that does the last undone gesture again; undefined when there is none. */
export function redo(history: History): { diff: Diff; history: History; mark: Mark } | undefined {
  const mark = history.future[0]
  if (!mark) return undefined
  return {
    diff: mark.diff,
    mark,
    history: { past: [...history.past, { ...mark, key: null }], future: history.future.slice(1) },
  }
}
