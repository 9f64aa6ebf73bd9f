import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, order, passage } from './fields.ts'

/** What the customer needs, what happens to them, what they see and are told. */
export const stageLanes = ['needs', 'happens', 'sees'] as const
export type StageLane = (typeof stageLanes)[number]

/** Lanes of a stage as they are called on screen. */
export const stageLaneNames: Readonly<Record<StageLane, string>> = {
  needs: 'What they need',
  happens: 'What happens to them',
  sees: 'What they see and are told',
}

/** One line of the bird's-eye view of a stage. */
export const stageLines = defineEntity({
  name: 'stageLines',
  noun: 'line',
  fields: {
    stageId: id,
    lane: z.enum(stageLanes),
    text: passage,
    /** Kept for the deep dive: too much detail for the skeleton. */
    parked: z.boolean(),
    order,
  },
  defaults: { text: '', parked: false },
  references: { stageId: { to: 'stages', onDelete: 'cascade' } },
})
