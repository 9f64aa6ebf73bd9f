import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, instant, limits, order, passage } from './fields.ts'

/** What a note is: the speaker's words, their sense, or something else that was noticed. */
export const noteKinds = [
  'verbatim',
  'paraphrase',
  'opinion',
  'nonverbal',
  'followup',
  'irritation',
  'delight',
] as const
export type NoteKind = (typeof noteKinds)[number]

/** Kinds of notes as they are called on screen and paper. */
export const noteKindNames: Readonly<Record<NoteKind, string>> = {
  verbatim: 'Quote',
  paraphrase: 'Paraphrase',
  opinion: 'Own opinion',
  nonverbal: 'Non-verbal',
  followup: 'Follow up',
  irritation: 'Irritation',
  delight: 'Delight',
}

/** One thing said or seen in a focus group. */
export const notes = defineEntity({
  name: 'notes',
  noun: 'note',
  fields: {
    focusGroupId: id,
    questionId: id.nullable(),
    /** Who said it; null when nobody was named. */
    participantId: id.nullable(),
    touchpointId: id.nullable(),
    kind: z.enum(noteKinds),
    text: passage,
    tags: z.array(z.string().min(1).max(limits.tag)).max(limits.listItems),
    star: z.boolean(),
    /** True when what is to be followed up was followed up. */
    handled: z.boolean(),
    /** When its first key was pressed; null for turns of a pasted transcript, which have an order only. */
    at: instant.nullable(),
    source: z.enum(['typed', 'transcript']),
    order,
  },
  defaults: {
    questionId: null,
    participantId: null,
    touchpointId: null,
    kind: 'paraphrase',
    tags: [] as string[],
    star: false,
    handled: false,
    at: null,
    source: 'typed',
  },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'cascade' },
    questionId: { to: 'questions', onDelete: 'clear' },
    participantId: { to: 'participants', onDelete: 'clear' },
    touchpointId: { to: 'touchpoints', onDelete: 'clear' },
  },
})
