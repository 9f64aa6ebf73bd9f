import { draftTables, type RecordChange } from '#domain/model/draft.ts'
import { type AnyRecord, type EntityName, entities, type Id, referencesOf } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { Tables } from '#domain/model/tables.ts'
import { type Diff, diffOf } from './diff.ts'

type Loose = AnyRecord & Readonly<Record<string, unknown>>

/**
 * Runs a recipe on a draft of the records and returns what it changed, every touched record stamped with `now`
 * (milliseconds since 1970). The tables themselves stay untouched.
 * @throws Refusal when the recipe refuses, or when it would leave a record that its schema does not allow or that points
 * to one that is not there.
 */
export function track<Result>(
  tables: Tables,
  recipe: (draft: Tables) => Result,
  now: number,
): { diff: Diff; result: Result } {
  const { draft, changes } = draftTables(tables)
  const result = recipe(draft)
  const made = changes()
  checkReferences(tables, made)
  const stamped = made.map(([table, before, after]) => {
    return [table, before, after && validated(table, { ...after, changedAt: now })] as const
  })
  return { diff: diffOf(stamped), result }
}

/** What a screen that is behind refers to may be gone: nothing may point to it. */
function checkReferences(tables: Tables, changes: readonly RecordChange[]) {
  const there = new Map(
    changes.map(([table, before, after]) => [`${table}/${(after ?? before)?.id}`, after !== undefined]),
  )
  for (const [table, before, after] of changes as readonly [EntityName, Loose | undefined, Loose | undefined][]) {
    if (!after) continue
    for (const [field, { to }] of referencesOf(table)) {
      const id = after[field] as Id | null
      if (id === null || id === before?.[field]) continue
      if (there.get(`${to}/${id}`) ?? Object.hasOwn(tables[to], id)) continue
      throw new Refusal(`This ${entities[to].noun} no longer exists.`)
    }
  }
}

function validated(table: EntityName, record: AnyRecord): AnyRecord {
  const checked = entities[table].schema.safeParse(record)
  if (checked.success) return record
  const issue = checked.error.issues[0]
  throw new Refusal(
    issue?.code === 'too_big'
      ? `That is too long for a ${entities[table].noun}. Nothing was changed.`
      : `The ${entities[table].noun} cannot take that value (${issue?.path.join('.') ?? 'record'}). Nothing was changed.`,
  )
}
