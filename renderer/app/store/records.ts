import { createAction, createEntityAdapter, type EntityState, type UnknownAction } from '@reduxjs/toolkit'
import { type Diff, type TableDiff, tableDiffs } from '#domain/history/diff.ts'
import { emptyHistory, type History } from '#domain/history/history.ts'
import { type AnyRecord, type EntityName, entityNames, type Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

type EntityStates = Readonly<Record<EntityName, EntityState<AnyRecord, Id>>>

/** The open journey: its records, one entity state per registered entity, and what can be undone. */
export interface RecordsState {
  readonly journeyId: Id | null
  readonly tables: EntityStates
  /** Counts the diffs since the journey was made; the disk follows. */
  readonly revision: number
  readonly history: History
}

const adapter = createEntityAdapter<AnyRecord>()

function statesOf(tables?: Tables): EntityStates {
  const states = entityNames.map((name) => {
    const entities: Record<Id, AnyRecord> | undefined = tables?.[name]
    return [name, entities ? { ids: Object.keys(entities), entities } : adapter.getInitialState()]
  })
  return Object.fromEntries(states) as EntityStates
}

const initialState: RecordsState = { journeyId: null, tables: statesOf(), revision: 0, history: emptyHistory }

export const opened = createAction<{ journeyId: Id; tables: Tables; revision: number }>('records/opened')
export const closed = createAction('records/closed')
/** The one action every gesture, undo and redo ends in. */
export const changed = createAction<{ diff: Diff; revision: number; history: History }>('records/changed')

/**
 * A plain reducer, not a slice: Immer, which slices and the methods of adapters go through, would visit each of ten
 * thousand notes at each Enter, while the diff says already what is new.
 */
export function recordsReducer(state: RecordsState = initialState, action: UnknownAction): RecordsState {
  if (opened.match(action)) {
    const { journeyId, tables, revision } = action.payload
    return { journeyId, tables: statesOf(tables), revision, history: emptyHistory }
  }
  if (closed.match(action)) return initialState
  if (changed.match(action)) {
    const { diff, revision, history } = action.payload
    const tables = { ...state.tables }
    for (const [name, part] of tableDiffs(diff)) tables[name] = withDiff(tables[name], part)
    return { ...state, tables, revision, history }
  }
  return state
}

function withDiff(state: EntityState<AnyRecord, Id>, { added, updated, removed }: TableDiff<AnyRecord>) {
  const entities = { ...state.entities }
  for (const id of Object.keys(removed)) delete entities[id]
  for (const [id, [, after]] of Object.entries(updated)) entities[id] = after
  for (const [id, record] of Object.entries(added)) entities[id] = record
  const kept = Object.keys(removed).length ? state.ids.filter((id) => !Object.hasOwn(removed, id)) : state.ids
  const fresh = Object.keys(added).filter((id) => !Object.hasOwn(state.entities, id))
  return { ids: fresh.length ? [...kept, ...fresh] : kept, entities }
}
