import { type AnyRecord, type EntityName, entityNames, type Id, type RecordOf } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/** What changed in one table, by record id. */
export interface TableDiff<Rec> {
  readonly added: Readonly<Record<Id, Rec>>
  readonly updated: Readonly<Record<Id, readonly [before: Rec, after: Rec]>>
  readonly removed: Readonly<Record<Id, Rec>>
}

/** What changed between two states of a journey. The same diff feeds the screen, undo and the disk. */
export type Diff = { readonly [Name in EntityName]?: TableDiff<RecordOf<Name>> }

type LooseDiff = Partial<Record<EntityName, TableDiff<AnyRecord>>>
type LooseTables = Record<EntityName, Record<Id, AnyRecord>>

/** Tables a diff touches, with what changed in each. */
export function tableDiffs(diff: Diff): [EntityName, TableDiff<AnyRecord>][] {
  return Object.entries(diff) as [EntityName, TableDiff<AnyRecord>][]
}

export function isEmpty(diff: Diff): boolean {
  return Object.keys(diff).length === 0
}

/** Collects single record changes into a diff; a record that ends as it began leaves no trace. */
export function diffOf(
  changes: Iterable<readonly [table: EntityName, before: AnyRecord | undefined, after: AnyRecord | undefined]>,
): Diff {
  const diff: Partial<
    Record<
      EntityName,
      { added: Record<Id, AnyRecord>; updated: Record<Id, [AnyRecord, AnyRecord]>; removed: Record<Id, AnyRecord> }
    >
  > = {}
  for (const [table, before, after] of changes) {
    if (before === after) continue
    diff[table] ??= { added: {}, updated: {}, removed: {} }
    const part = diff[table]
    if (before && after) part.updated[after.id] = [before, after]
    else if (after) part.added[after.id] = after
    else if (before) part.removed[before.id] = before
  }
  return diff as Diff
}

/** Every record change of a diff as [table, before, after]. */
export function* changesOf(
  diff: Diff,
): Generator<[table: EntityName, before: AnyRecord | undefined, after: AnyRecord | undefined]> {
  for (const [table, part] of tableDiffs(diff)) {
    for (const record of Object.values(part.removed)) yield [table, record, undefined]
    for (const [before, after] of Object.values(part.updated)) yield [table, before, after]
    for (const record of Object.values(part.added)) yield [table, undefined, record]
  }
}

/** The diff that takes back `diff`. */
export function inverse(diff: Diff): Diff {
  const back: LooseDiff = {}
  for (const [table, part] of tableDiffs(diff)) {
    const updated = Object.fromEntries(
      Object.entries(part.updated).map(([id, [before, after]]) => [id, [after, before] as const]),
    )
    back[table] = { added: part.removed, updated, removed: part.added }
  }
  return back as Diff
}

/** One diff with the effect of `first` and then `second`. */
export function compose(first: Diff, second: Diff): Diff {
  const merged = new Map<string, [EntityName, AnyRecord | undefined, AnyRecord | undefined]>()
  for (const change of changesOf(first)) merged.set(recordId(change), change)
  for (const [table, before, after] of changesOf(second)) {
    const id = recordId([table, before, after])
    const earlier = merged.get(id)
    if (earlier) merged.set(id, [table, earlier[1], after])
    else merged.set(id, [table, before, after])
  }
  return diffOf(merged.values())
}

function recordId(change: [EntityName, AnyRecord | undefined, AnyRecord | undefined]): string {
  return `${change[0]}/${(change[2] ?? change[1])?.id}`
}

/** New tables with the diff applied; tables the diff does not touch stay the same objects. */
export function applyDiff(tables: Tables, diff: Diff): Tables {
  const next: LooseTables = { ...(tables as LooseTables) }
  for (const [table, part] of tableDiffs(diff)) {
    const records = { ...next[table] }
    for (const id of Object.keys(part.removed)) delete records[id]
    for (const [id, [, after]] of Object.entries(part.updated)) records[id] = after
    for (const [id, record] of Object.entries(part.added)) records[id] = record
    next[table] = records
  }
  return next as Tables
}

/** The diff that leads from one state to another; records are compared by identity. */
export function difference(from: Tables, to: Tables): Diff {
  const changes: [EntityName, AnyRecord | undefined, AnyRecord | undefined][] = []
  for (const table of entityNames) {
    const before = from[table] as Record<Id, AnyRecord>
    const after = to[table] as Record<Id, AnyRecord>
    if (before === after) continue
    for (const [id, record] of Object.entries(before)) if (!(id in after)) changes.push([table, record, undefined])
    for (const [id, record] of Object.entries(after)) {
      if (before[id] !== record) changes.push([table, before[id], record])
    }
  }
  return diffOf(changes)
}
