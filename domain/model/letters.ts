import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, passage, title } from './fields.ts'

/** What is written to the people of a focus group, in the order it goes out; the last one to all customers. */
export const letterKinds = ['invitation', 'reminder', 'thanks', 'weDid', 'toAll'] as const
export type LetterKind = (typeof letterKinds)[number]

/** A letter as the facilitator changed it, with its open places. While there is none, the template stands. */
export const letters = defineEntity({
  name: 'letters',
  noun: 'letter',
  fields: { focusGroupId: id, kind: z.enum(letterKinds), subject: title, body: passage },
  defaults: { subject: '', body: '' },
  references: { focusGroupId: { to: 'focusGroups', onDelete: 'cascade' } },
})
