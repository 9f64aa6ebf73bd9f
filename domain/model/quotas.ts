import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, order, title } from './fields.ts'

/** How many people of one kind are wanted at the table: of a persona, or of a segment in words. */
export const quotas = defineEntity({
  name: 'quotas',
  noun: 'quota',
  fields: {
    focusGroupId: id,
    personaId: id.nullable(),
    segment: title,
    wanted: z.number().int().min(0).max(30),
    order,
  },
  defaults: { personaId: null, segment: '', wanted: 2 },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'cascade' },
    personaId: { to: 'personas', onDelete: 'cascade' },
  },
})
