import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, instant, order, passage, title } from './fields.ts'

/** Answer to a request for consent. */
export const consents = ['unasked', 'given', 'refused'] as const
export type Consent = (typeof consents)[number]

/** Answers to what is asked for, as they are called on screen. */
export const consentNames: Readonly<Record<Consent, string>> = {
  unasked: 'Not asked',
  given: 'Yes',
  refused: 'No',
}

/** What a participant can agree to. */
export const consentMatters = ['notes', 'quoting', 'recording'] as const
export type ConsentMatter = (typeof consentMatters)[number]

/** The field that holds the newest answer about a matter. */
export const consentFields = {
  notes: 'notesConsent',
  quoting: 'quotingConsent',
  recording: 'recordingConsent',
} as const satisfies Record<ConsentMatter, string>

/** How an answer was given. */
export const consentWays = ['spoken', 'signed', 'email', 'phone', 'online'] as const
export type ConsentWay = (typeof consentWays)[number]

/** As many answers as a participant keeps; beyond them the oldest go. */
export const mostAnswers = 200

/** How far the invitation of a person is; `standby` comes when somebody else cannot. */
export const invitations = ['planned', 'invited', 'accepted', 'declined', 'standby'] as const
export type Invitation = (typeof invitations)[number]

/** States of an invitation as they are called on screen. */
export const invitationNames: Readonly<Record<Invitation, string>> = {
  planned: 'Planned',
  invited: 'Invited',
  accepted: 'Accepted',
  declined: 'Declined',
  standby: 'Stands by',
}

/** What a person took back: nothing, their words, or everything they said. */
export const withdrawals = ['none', 'quotes', 'everything'] as const
export type Withdrawal = (typeof withdrawals)[number]

/** A customer at the table. The name stays on the laptop; documents say P1, P2 … */
export const participants = defineEntity({
  name: 'participants',
  noun: 'participant',
  fields: {
    focusGroupId: id,
    name: title,
    email: title,
    phone: title,
    /** Chair at the table, counted from 1; null while not seated. */
    seat: z.number().int().min(1).max(30).nullable(),
    segment: title,
    personaId: id.nullable(),
    invitation: z.enum(invitations),
    /** What they need to be well in the room: access, food, language. */
    needs: passage,
    /** May what they say be written down? */
    notesConsent: z.enum(consents),
    /** May their words be quoted? */
    quotingConsent: z.enum(consents),
    /** May their voice be recorded? */
    recordingConsent: z.enum(consents),
    /** Every answer with its time and way, oldest first; the three fields above hold the newest. */
    consentLog: z
      .array(
        z.strictObject({
          about: z.enum(consentMatters),
          answer: z.enum(consents),
          at: instant,
          way: z.enum(consentWays),
        }),
      )
      .max(mostAnswers),
    withdrawal: z.enum(withdrawals),
    withdrawnAt: instant.nullable(),
    order,
  },
  defaults: {
    name: '',
    email: '',
    phone: '',
    seat: null,
    segment: '',
    personaId: null,
    invitation: 'planned',
    needs: '',
    notesConsent: 'unasked',
    quotingConsent: 'unasked',
    recordingConsent: 'unasked',
    consentLog: [] as { about: ConsentMatter; answer: Consent; at: number; way: ConsentWay }[],
    withdrawal: 'none',
    withdrawnAt: null,
  },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'cascade' },
    personaId: { to: 'personas', onDelete: 'clear' },
  },
})
