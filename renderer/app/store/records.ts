import {
  createEntityAdapter,
  createSlice,
  type EntityAdapter,
  type EntityState,
  original,
  type PayloadAction,
} from '@reduxjs/toolkit'
import { type Diff, tableDiffs } from '#domain/history/diff.ts'
import { emptyHistory, type History } from '#domain/history/history.ts'
import { type AnyRecord, type EntityName, entityNames, type Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

const adapters = Object.fromEntries(
  entityNames.map((name) => [name, createEntityAdapter<AnyRecord>()]),
) as unknown as Record<EntityName, EntityAdapter<AnyRecord, Id>>

type EntityStates = Record<EntityName, EntityState<AnyRecord, Id>>

/** The open journey: its records, one adapter per registered entity, and what can be undone. */
export interface RecordsState {
  readonly journeyId: Id | null
  readonly tables: EntityStates
  /** Counts the diffs since the journey was made; the disk follows. */
  readonly revision: number
  readonly history: History
}

function emptyStates(): EntityStates {
  return Object.fromEntries(entityNames.map((name) => [name, adapters[name].getInitialState()])) as EntityStates
}

const initialState: RecordsState = { journeyId: null, tables: emptyStates(), revision: 0, history: emptyHistory }

const slice = createSlice({
  name: 'records',
  initialState,
  reducers: {
    opened(_, { payload }: PayloadAction<{ journeyId: Id; tables: Tables; revision: number }>): RecordsState {
      const tables = emptyStates()
      for (const name of entityNames) {
        tables[name] = { ids: Object.keys(payload.tables[name]), entities: payload.tables[name] }
      }
      return { journeyId: payload.journeyId, tables, revision: payload.revision, history: emptyHistory }
    },
    closed: (): RecordsState => initialState,
    /** The one action every gesture, undo and redo ends in. */
    changed(draft, { payload }: PayloadAction<{ diff: Diff; revision: number; history: History }>): RecordsState {
      // The plain state: an adapter changes a draft in place, and looking through one costs a proxy for each record.
      const state = (original(draft) ?? draft) as RecordsState
      const tables = { ...state.tables }
      for (const [name, { added, updated, removed }] of tableDiffs(payload.diff)) {
        const adapter = adapters[name]
        let table = tables[name]
        const gone = Object.keys(removed)
        if (gone.length) table = adapter.removeMany(table, gone)
        const put = [...Object.values(added), ...Object.values(updated).map(([, after]) => after)]
        if (put.length) table = adapter.setMany(table, put)
        tables[name] = table
      }
      return { journeyId: state.journeyId, tables, revision: payload.revision, history: payload.history }
    },
  },
})

export const { opened, closed, changed } = slice.actions
export const recordsReducer = slice.reducer
