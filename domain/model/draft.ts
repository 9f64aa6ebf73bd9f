import { createDraft, finishDraft } from 'immer'
import { type AnyRecord, type EntityName, entityNames, type Id, type RecordOf } from './index.ts'
import type { Tables } from './tables.ts'

type Table = Record<Id, AnyRecord>

/** One record before and after a recipe; undefined where there was or is none. */
export type RecordChange = readonly [table: EntityName, before: AnyRecord | undefined, after: AnyRecord | undefined]

const overlayOf = new WeakMap<object, Overlay>()

/**
 * A draft of the tables that a recipe may change at will, and what it has changed by then. Only records that are looked
 * at are wrapped: drafting a table of ten thousand notes as a whole took 13 ms for each note that was added, this takes 0.4.
 */
export function draftTables(tables: Tables): { draft: Tables; changes(): RecordChange[] } {
  const overlays = new Map<EntityName, Overlay>()
  const draft = {} as Record<EntityName, Table>
  for (const name of entityNames) {
    Object.defineProperty(draft, name, {
      enumerable: true,
      get() {
        const overlay = overlays.get(name) ?? new Overlay(tables[name])
        overlays.set(name, overlay)
        return overlay.proxy
      },
    })
  }
  return {
    draft: draft as Tables,
    changes: () => [...overlays].flatMap(([name, overlay]) => overlay.changes(name)),
  }
}

/**
 * The records of a table as they stand, for looking through many: reading them all through the draft would wrap each one.
 * Not to be changed; take the one that is meant from the draft by its id.
 */
export function recordsIn<Name extends EntityName>(draft: Tables, name: Name): readonly Readonly<RecordOf<Name>>[] {
  const table = draft[name]
  return (overlayOf.get(table)?.standing() ?? Object.values(table)) as RecordOf<Name>[]
}

/** The records of one table that a recipe has looked at, added or deleted, on top of those it has not. */
class Overlay {
  readonly proxy: Table
  private readonly base: Table
  /** Wrapped records, records that are new, and undefined for those that are gone. */
  private readonly touched = new Map<Id, AnyRecord | undefined>()
  private readonly wrapped = new Set<Id>()

  constructor(base: Table) {
    this.base = base
    this.proxy = new Proxy<Table>(
      {},
      {
        get: (_, id) => (typeof id === 'string' ? this.read(id) : undefined),
        has: (_, id) => typeof id === 'string' && this.read(id) !== undefined,
        set: (_, id, record) => {
          this.wrapped.delete(String(id))
          this.touched.set(String(id), record)
          return true
        },
        deleteProperty: (_, id) => {
          this.wrapped.delete(String(id))
          this.touched.set(String(id), undefined)
          return true
        },
        ownKeys: () => this.ids(),
        getOwnPropertyDescriptor: (_, id) => {
          const value = this.read(String(id))
          return value && { value, enumerable: true, configurable: true, writable: true }
        },
      },
    )
    overlayOf.set(this.proxy, this)
  }

  private read(id: Id): AnyRecord | undefined {
    if (this.touched.has(id)) return this.touched.get(id)
    if (!Object.hasOwn(this.base, id)) return undefined
    const record = createDraft(this.base[id] as AnyRecord)
    this.touched.set(id, record)
    this.wrapped.add(id)
    return record
  }

  private ids(): Id[] {
    const ids = Object.keys(this.base).filter((id) => !this.touched.has(id) || this.touched.get(id) !== undefined)
    for (const [id, record] of this.touched) if (record && !Object.hasOwn(this.base, id)) ids.push(id)
    return ids
  }

  standing(): AnyRecord[] {
    if (!this.touched.size) return Object.values(this.base)
    const records: AnyRecord[] = []
    for (const id of this.ids()) {
      const record = this.touched.get(id) ?? this.base[id]
      if (record) records.push(record)
    }
    return records
  }

  changes(name: EntityName): RecordChange[] {
    const changes: RecordChange[] = []
    for (const [id, record] of this.touched) {
      const was = Object.hasOwn(this.base, id) ? this.base[id] : undefined
      const is = record && this.wrapped.has(id) ? finishDraft(record) : record
      if (was !== is) changes.push([name, was, is as AnyRecord | undefined])
    }
    return changes
  }
}
