import { draftTables } from '#domain/model/draft.ts'
import { type AnyRecord, type EntityName, entities } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { Tables } from '#domain/model/tables.ts'
import { type Diff, diffOf } from './diff.ts'

/**
 * Runs a recipe on a draft of the records and returns what it changed, every touched record stamped with `now`
 * (milliseconds since 1970). The tables themselves stay untouched.
 * @throws Refusal when the recipe refuses, or when it would leave a record that its schema does not allow.
 */
export function track<Result>(
  tables: Tables,
  recipe: (draft: Tables) => Result,
  now: number,
): { diff: Diff; result: Result } {
  const { draft, changes } = draftTables(tables)
  const result = recipe(draft)
  const stamped = changes().map(([table, before, after]) => {
    return [table, before, after && validated(table, { ...after, changedAt: now })] as const
  })
  return { diff: diffOf(stamped), result }
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
