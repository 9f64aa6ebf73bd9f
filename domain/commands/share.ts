import { Refusal } from '#domain/model/refusal.ts'
import { journeyOf } from '#domain/model/tables.ts'
import { defineCommand } from './command.ts'

/** Remembers when the journey was last given to somebody. */
export const markShared = defineCommand({
  name: 'share.markShared',
  label: 'share journey',
  run(draft, _: Record<string, never>, context) {
    const journey = journeyOf(draft)
    if (!journey) throw new Refusal('There is no journey open.')
    journey.sharedAt = context.now
  },
})
