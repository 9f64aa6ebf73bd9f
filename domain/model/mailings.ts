import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, instant } from './fields.ts'
import { letterKinds } from './letters.ts'

/** That a letter was made for a person. */
export const mailings = defineEntity({
  name: 'mailings',
  noun: 'mailing',
  fields: { participantId: id, kind: z.enum(letterKinds), at: instant },
  defaults: {},
  references: { participantId: { to: 'participants', onDelete: 'cascade' } },
})
