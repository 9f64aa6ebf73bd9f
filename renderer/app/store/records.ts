import { createAction, createEntityAdapter, type EntityState, type UnknownAction } from '@reduxjs/toolkit'
import { type Diff, type TableDiff, tableDiffs } from '#domain/history/diff.ts'
import { emptyHistory, type History } from '#domain/history/history.ts'
import { type AnyRecord, type EntityName, entityNames, type Id } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import type { Tables } from '#domain/model/tables.ts'

/** Records with their ids in order, as an entity adapter with a comparator keeps them. */
type Records = EntityState<AnyRecord, Id>
type RecordsByName = Readonly<Record<EntityName, Records>>

/** The open journey: its records, one entity state per registered entity, and what can be undone. */
export interface RecordsState {
  readonly journeyId: Id | null
  readonly tables: RecordsByName
  /** Counts the diffs since the journey was made; the disk follows. */
  readonly revision: number
  readonly history: History
}

/** Kinds of records without an order of their own are in the order they were made: their ids begin with the time. */
const inOrder = byOrder as unknown as (a: AnyRecord, b: AnyRecord) => number
const adapter = createEntityAdapter<AnyRecord>({ sortComparer: inOrder })

function recordsOf(tables?: Tables): RecordsByName {
  const all = entityNames.map((name) => {
    const entities: Record<Id, AnyRecord> | undefined = tables?.[name]
    return [name, entities ? { ids: idsInOrder(Object.values(entities)), entities } : adapter.getInitialState()]
  })
  return Object.fromEntries(all) as RecordsByName
}

function idsInOrder(records: AnyRecord[]): Id[] {
  return records.sort(inOrder).map(({ id }) => id)
}

/** So many records find their places one by one; more are sorted together with the others. */
const fewAtOnce = 100

const initialState: RecordsState = { journeyId: null, tables: recordsOf(), revision: 0, history: emptyHistory }

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
    return { journeyId, tables: recordsOf(tables), revision, history: emptyHistory }
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

function withDiff({ ids, entities }: Records, { added, updated, removed }: TableDiff<AnyRecord>): Records {
  const lifted = new Set(Object.keys(removed))
  const placed = new Map(Object.entries(added))
  for (const [id, [before, after]] of Object.entries(updated)) {
    if (inOrder(before, after) === 0) continue
    lifted.add(id)
    placed.set(id, after)
  }
  const kept = lifted.size ? ids.filter((id) => !lifted.has(id)) : ids
  let copy: Records['entities'] | undefined
  return {
    ids: placed.size ? withPlaced(kept, placed, entities) : kept,
    // Copied when it is read first: at ten thousand notes that takes as long as the disk does, and Enter waits for neither.
    get entities() {
      if (copy) return copy
      copy = { ...entities, ...added }
      for (const id of lifted) delete copy[id]
      for (const [id, [, after]] of Object.entries(updated)) copy[id] = after
      return copy
    },
  }
}

/** The ids, which are in order, with those of `placed` where they belong. `entities` has the records of the others. */
function withPlaced(ids: readonly Id[], placed: ReadonlyMap<Id, AnyRecord>, entities: Records['entities']): Id[] {
  const next = [...ids]
  if (placed.size > fewAtOnce) return idsInOrder([...ids.flatMap((id) => entities[id] ?? []), ...placed.values()])
  for (const record of placed.values()) {
    let from = 0
    let to = next.length
    while (from < to) {
      const middle = (from + to) >> 1
      const id = next[middle] ?? ''
      const there = placed.get(id) ?? entities[id]
      if (there && inOrder(there, record) < 0) from = middle + 1
      else to = middle
    }
    next.splice(from, 0, record.id)
  }
  return next
}
