import { defineEntity } from './entity.ts'
import { id } from './fields.ts'

/** A touchpoint a finding is about although none of its notes names it. */
export const findingTouchpoints = defineEntity({
  name: 'findingTouchpoints',
  noun: 'touchpoint of a finding',
  fields: { findingId: id, touchpointId: id },
  defaults: {},
  references: {
    findingId: { to: 'findings', onDelete: 'cascade' },
    touchpointId: { to: 'touchpoints', onDelete: 'cascade' },
  },
})
