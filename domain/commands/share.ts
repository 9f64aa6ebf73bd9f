import { recordsIn } from '#domain/model/draft.ts'
import { lastInstant } from '#domain/model/fields.ts'
import { type AnyRecord, type EntityName, entityNames, type Id } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { defineCommand, get } from './command.ts'

/** What makes a record this one, whatever it says. */
const baseFields = { id: true, journeyId: true, changedAt: true }
const mostCopies = 1_000

function theJourney(draft: Tables) {
  const journey = journeyOf(draft)
  if (!journey) throw new Refusal('There is no journey open.')
  return journey
}

/** Remembers when the journey was last given to somebody. */
export const markShared = defineCommand({
  name: 'share.markShared',
  label: 'share journey',
  lasting: true,
  run(draft, _: Record<string, never>, context) {
    theJourney(draft).sharedAt = context.now
  },
})

/**
 * Remembers, in this journey and in the copy about to be made of it, when the two were one: after everything that was
 * changed in it, even on a laptop whose clock was ahead.
 */
export const markCopied = defineCommand({
  name: 'share.markCopied',
  label: 'make a copy',
  lasting: true,
  run(draft, _: Record<string, never>, context) {
    const journey = theJourney(draft)
    let moment = Math.min(lastInstant, Math.max(context.now, ...journey.copiedAt.map((earlier) => earlier + 1)))
    for (const name of entityNames) {
      for (const { changedAt } of recordsIn(draft, name)) if (changedAt > moment) moment = changedAt
    }
    journey.copiedAt = [...journey.copiedAt, moment].slice(-mostCopies)
  },
})

/** Gives a record the fields another version of it has, such as the one that gave way in a merge. */
export const takeVersion = defineCommand({
  name: 'share.takeVersion',
  label: 'take the other version',
  run(draft, { entity, id, version }: { entity: EntityName; id: Id; version: AnyRecord }): Id {
    const record = get(draft, entity, id)
    for (const [field, value] of Object.entries(version)) {
      if (!Object.hasOwn(baseFields, field)) Object.assign(record, { [field]: value })
    }
    return id
  },
})
