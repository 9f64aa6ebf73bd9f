import { startTransition, useEffect, useMemo, useState } from 'react'
import { useSelector } from 'react-redux'
import type { EntityName, FocusGroup, Id, Journey, RecordOf } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { type RootState, selectTables, store } from './store.ts'

/** All records of the open journey; changes with every gesture. Prefer the narrower hooks below. */
export function useTables(): Tables {
  return useSelector(selectTables)
}

/** The open journey, if one is open. */
export function useJourney(): Journey | undefined {
  return Object.values(useTable('journeys'))[0]
}

/** One table by id → record; changes only when a record of that table does. */
export function useTable<Name extends EntityName>(name: Name): Tables[Name] {
  return useSelector((state: RootState) => state.records.tables[name].entities as Tables[Name])
}

/** As `useTable`, but a moment later: see `useOrderedLater`. */
export function useTableLater<Name extends EntityName>(name: Name): Tables[Name] {
  return useRecordsLater(name).entities as Tables[Name]
}

/** One record, undefined when there is none with this id. */
export function useRecord<Name extends EntityName>(name: Name, id: Id | null | undefined): RecordOf<Name> | undefined {
  const table: Record<Id, RecordOf<Name>> = useTable(name)
  return id ? table[id] : undefined
}

/** Longest time in milliseconds that a list may stay behind the records. */
const latest = 100

type RecordsOfOneKind = RootState['records']['tables'][EntityName]
type OrderedRecord = Extract<RecordOf<EntityName>, { order: string }>

/** The records of a table in their order, optionally those that point to `owner` with `field`. */
export function useOrdered<Name extends EntityName>(
  name: Name,
  field?: keyof RecordOf<Name>,
  owner?: Id | null,
): (RecordOf<Name> & OrderedRecord)[] {
  const records = useSelector((state: RootState) => state.records.tables[name])
  return useMemo(() => ordered<Name>(records, field, owner), [records, field, owner])
}

/**
 * As `useOrdered`, but the list follows once the gesture is on the disk and the window has nothing more urgent to do: for
 * lists of ten thousand.
 */
export function useOrderedLater<Name extends EntityName>(
  name: Name,
  field?: keyof RecordOf<Name>,
  owner?: Id | null,
): (RecordOf<Name> & OrderedRecord)[] {
  const records = useRecordsLater(name)
  return useMemo(() => ordered<Name>(records, field, owner), [records, field, owner])
}

function useRecordsLater(name: EntityName): RecordsOfOneKind {
  const [records, setRecords] = useState(() => store.getState().records.tables[name])
  useEffect(() => {
    let shown: RecordsOfOneKind | null = null
    let timer = 0
    let idle = 0
    function cancel() {
      window.clearTimeout(timer)
      cancelIdleCallback(idle)
      timer = idle = 0
    }
    function read() {
      cancel()
      const now = store.getState().records.tables[name]
      shown = now
      startTransition(() => setRecords(now))
    }
    function follow() {
      const { records, saving } = store.getState()
      if (records.tables[name] === shown) return
      timer ||= window.setTimeout(read, latest)
      if (saving.durableRevision === records.revision) idle ||= requestIdleCallback(read)
    }
    follow()
    const unsubscribe = store.subscribe(follow)
    return () => {
      unsubscribe()
      cancel()
    }
  }, [name])
  return records
}

function ordered<Name extends EntityName>(
  { ids, entities }: RecordsOfOneKind,
  field: keyof RecordOf<Name> | undefined,
  owner: Id | null | undefined,
) {
  // The ids are in order already: sorting ten thousand notes at each Enter would take longer than writing one.
  const records = ids.map((id) => entities[id] as RecordOf<Name> & OrderedRecord)
  return field ? records.filter((record) => record[field] === owner) : records
}

/** The focus group that is worked on: the chosen one, or the first. */
export function useFocusGroup(): FocusGroup | undefined {
  const groups = useTable('focusGroups')
  const chosen = useSelector((state: RootState) => state.screen.focusGroupId)
  return useMemo(
    () => (chosen && groups[chosen]) || inOrder({ focusGroups: groups } as Tables, 'focusGroups')[0],
    [groups, chosen],
  )
}
