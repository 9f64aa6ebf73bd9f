import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, order, title } from './fields.ts'

/** Answer to a request for consent. */
export const consents = ['unasked', 'given', 'refused'] as const
export type Consent = (typeof consents)[number]

/** A customer at the table. The name stays on the laptop; documents say P1, P2 … */
export const participants = defineEntity({
  name: 'participants',
  noun: 'participant',
  fields: {
    focusGroupId: id,
    name: title,
    /** Chair at the table, counted from 1; null while not seated. */
    seat: z.number().int().min(1).max(30).nullable(),
    segment: title,
    personaId: id.nullable(),
    /** May what they say be written down? */
    notesConsent: z.enum(consents),
    /** May their words be quoted? */
    quotingConsent: z.enum(consents),
    order,
  },
  defaults: { name: '', seat: null, segment: '', personaId: null, notesConsent: 'unasked', quotingConsent: 'unasked' },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'cascade' },
    personaId: { to: 'personas', onDelete: 'clear' },
  },
})
