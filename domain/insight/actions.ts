import { assertNever } from '#domain/assertNever.ts'
import { type ActionState, actionStates, repeatsNote } from '#domain/model/actions.ts'
import type { Action, Finding, Id, Note, Theme } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import type { Tables } from '#domain/model/tables.ts'
import { mayKeep, wordsWithheld } from './consent.ts'

/** What an action comes from. */
export type ActionSource =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly theme: Theme }
  | { readonly kind: 'debrief'; readonly focusGroupId: Id }
  | { readonly kind: 'none' }

/** Where an action comes from; what was deleted since is nowhere. */
export function sourceOf(action: Action, tables: Tables): ActionSource {
  const note = tables.notes[action.noteId ?? '']
  if (note) return { kind: 'note', note }
  const finding = tables.findings[action.findingId ?? '']
  const theme = tables.themes[finding?.themeId ?? '']
  if (finding && theme) return { kind: 'finding', finding, theme }
  if (action.focusGroupId !== null && tables.focusGroups[action.focusGroupId]) {
    return { kind: 'debrief', focusGroupId: action.focusGroupId }
  }
  return { kind: 'none' }
}

/**
 * True when the title still is the words of a participant who refused or took them back; then it is shown nowhere until
 * somebody puts it in words of their own.
 */
export function titleWithheld(action: Action, tables: Tables): boolean {
  const note = withheldNote(action, tables)
  return note !== null && repeatsNote(action, note.text).title
}

/** The detail of an action as it may be shown: not while it repeats words that were taken back. */
export function detailOf(action: Action, tables: Tables): string {
  const note = withheldNote(action, tables)
  return note && repeatsNote(action, note.text).detail ? '' : action.detail
}

/** The note an action was made of, when its words may not be shown. */
function withheldNote(action: Action, tables: Tables): Note | null {
  const note = tables.notes[action.noteId ?? '']
  return note && (!mayKeep(note, tables) || wordsWithheld(note, tables)) ? note : null
}

/** True when something is still to be done. */
export function isStanding({ state }: Pick<Action, 'state'>): boolean {
  switch (state) {
    case 'open':
    case 'doing':
      return true
    case 'done':
    case 'dropped':
      return false
    default:
      return assertNever(state)
  }
}

/** True when it should have been done before today. @param today YYYY-MM-DD. */
export function isOverdue(action: Pick<Action, 'state' | 'due'>, today: string): boolean {
  return action.due !== '' && action.due < today && isStanding(action)
}

/** By what an action plan is sorted. */
export const actionSorts = ['due', 'owner', 'state'] as const
export type ActionSort = (typeof actionSorts)[number]

/**
 * Comparator for a plan: what is done or dropped comes last, except where the state itself sorts. What has no day or no owner
 * yet comes after what has; equal ones by day, urgent ones first, then as they were written down.
 */
export function byActionSort(sort: ActionSort): (a: Action, b: Action) => number {
  const standing = (action: Action) => (isStanding(action) ? 0 : 1)
  const last = (text: string) => (text.trim() ? 0 : 1)
  const byDue = (a: Action, b: Action) => last(a.due) - last(b.due) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)
  const rest = (a: Action, b: Action) => byDue(a, b) || Number(b.urgent) - Number(a.urgent) || byOrder(a, b)
  switch (sort) {
    case 'due':
      return (a, b) => standing(a) - standing(b) || rest(a, b)
    case 'owner':
      return (a, b) =>
        standing(a) - standing(b) ||
        last(a.owner) - last(b.owner) ||
        a.owner.trim().localeCompare(b.owner.trim(), 'en') ||
        rest(a, b)
    case 'state':
      return (a, b) => place(a.state) - place(b.state) || rest(a, b)
    default:
      return assertNever(sort)
  }
}

function place(state: ActionState): number {
  return actionStates.indexOf(state)
}

/** How a plan stands. */
export interface PlanCount {
  readonly all: number
  readonly standing: number
  readonly urgent: number
  readonly overdue: number
  readonly done: number
}

/** Counts a plan; urgent and overdue are those still to be done. @param today YYYY-MM-DD. */
export function countPlan(actions: readonly Action[], today: string): PlanCount {
  const standing = actions.filter(isStanding)
  return {
    all: actions.length,
    standing: standing.length,
    urgent: standing.filter(({ urgent }) => urgent).length,
    overdue: standing.filter((action) => isOverdue(action, today)).length,
    done: actions.filter(({ state }) => state === 'done').length,
  }
}

/** Actions that belong to a focus group: its own, and those of no focus group. */
export function actionsOf(tables: Tables, focusGroupId: Id | null): Action[] {
  return Object.values(tables.actions)
    .filter((action) => action.focusGroupId === null || action.focusGroupId === focusGroupId)
    .sort(byOrder)
}
