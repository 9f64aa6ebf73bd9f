import { defineEntity } from './entity.ts'
import { order, score, title } from './fields.ts'

/** A journey that could be mapped, scored so that the team can choose one with a reason. */
export const candidates = defineEntity({
  name: 'candidates',
  noun: 'candidate journey',
  fields: {
    title,
    /** How often customers go through it. */
    frequency: score,
    /** How much negative feedback it draws. */
    negativeFeedback: score,
    /** How urgent it is. */
    urgency: score,
    order,
  },
  defaults: { title: '', frequency: 0, negativeFeedback: 0, urgency: 0 },
})
