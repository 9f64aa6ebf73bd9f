import { draftTables, type RecordChange } from '#domain/model/draft.ts'
import { lastInstant } from '#domain/model/fields.ts'
import { type AnyRecord, type EntityName, entities, type Id, referencesOf } from '#domain/model/index.ts'
import { ownAffairs } from '#domain/model/journeys.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { type Diff, diffOf } from './diff.ts'

type Loose = AnyRecord & Readonly<Record<string, unknown>>

/**
 * Runs a recipe on a draft of the records and returns what it changed, every touched record stamped with `now`
 * (milliseconds since 1970). The tables themselves stay untouched. A stamp is later than what was changed and than the last
 * copy, so that of two laptops the one whose clock is behind does not lose what it wrote when they are merged.
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
  const earliest = Math.max(now, ...(journeyOf(tables)?.copiedAt ?? []).map((moment) => moment + 1))
  const stamped = made.map(([table, before, after]) => {
    if (!after) return [table, before, after] as const
    const was = before?.changedAt ?? 0
    const changedAt = saysTheSame(before, after) ? was : Math.min(lastInstant, Math.max(earliest, was + 1))
    return [table, before, validated(table, { ...after, changedAt })] as const
  })
  return { diff: diffOf(stamped), result }
}

/** True when only what a laptop knows for itself was written down: a copy of the journey is not newer for having been made. */
function saysTheSame(before: AnyRecord | undefined, after: AnyRecord): boolean {
  if (!before) return false
  const [was, is] = [before as Loose, after as Loose]
  return Object.keys(is).every((field) => ownAffairs.has(field) || is[field] === was[field])
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
