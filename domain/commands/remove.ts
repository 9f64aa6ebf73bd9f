import { recordsIn } from '#domain/model/draft.ts'
import { type AnyRecord, type EntityName, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

type LooseTables = Record<EntityName, Record<Id, Record<string, unknown>>>

/**
 * Deletes a record and follows the references of the registry: what cannot live without it goes too, what only
 * mentions it forgets it.
 */
export function remove(draft: Tables, name: EntityName, id: Id): void {
  removeAll(draft, name, new Set([id]))
}

/** Deletes several records of one table and what hangs on them, in one pass over each table that refers to them. */
export function removeAll(draft: Tables, name: EntityName, ids: ReadonlySet<Id>): void {
  const tables = draft as unknown as LooseTables
  for (const id of ids) delete tables[name][id]
  for (const other of entityNames) {
    for (const [field, reference] of referencesOf(other)) {
      if (reference.to !== name) continue
      const orphans = new Set<Id>()
      for (const record of recordsIn(draft, other) as readonly (AnyRecord & Record<string, unknown>)[]) {
        if (!ids.has(record[field] as Id)) continue
        const mention = reference.onDelete === 'clear' ? tables[other][record.id] : undefined
        if (mention) mention[field] = null
        else orphans.add(record.id)
      }
      if (orphans.size) removeAll(draft, other, orphans)
    }
  }
}
