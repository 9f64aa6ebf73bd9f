import { defineEntity } from './entity.ts'
import { id } from './fields.ts'

/** A part of the map a focus group is about: a whole stage, or one touchpoint. */
export const topics = defineEntity({
  name: 'topics',
  noun: 'topic',
  fields: { focusGroupId: id, stageId: id.nullable(), touchpointId: id.nullable() },
  defaults: { stageId: null, touchpointId: null },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'cascade' },
    stageId: { to: 'stages', onDelete: 'cascade' },
    touchpointId: { to: 'touchpoints', onDelete: 'cascade' },
  },
})
