import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, instant, passage, title } from './fields.ts'

/** Whose journey it is. */
export const journeyKinds = ['customer', 'employee', 'vendor'] as const
export type JourneyKind = (typeof journeyKinds)[number]

/** Paper of every document made from the journey. */
export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** What each laptop knows for itself of a journey; writing it down is no change of the journey. */
export const ownAffairs: ReadonlySet<string> = new Set(['sharedAt', 'copiedAt'])

/** The journey itself: what is mapped, for whom, and who leads. Its `journeyId` is its own `id`. */
export const journeys = defineEntity({
  name: 'journeys',
  noun: 'journey',
  fields: {
    title,
    client: title,
    kind: z.enum(journeyKinds),
    /** The outcome of the mapping in one sentence. */
    outcome: passage,
    /** First and last moment that belong to the journey. */
    scopeFrom: title,
    scopeTo: title,
    facilitatorName: title,
    facilitatorOrigin: z.enum(['unset', 'inside', 'outside']),
    /** The facilitator has declared to have no stake in the result. */
    facilitatorNeutral: z.boolean(),
    chosenCandidateId: id.nullable(),
    choiceReason: passage,
    /** What the company would like customers to say of it, three words at most. */
    wantedWords: z.array(title).max(3),
    paper: z.enum(papers),
    /** BCP 47 language of the documents. */
    language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    sharedAt: instant.nullable(),
    /** When copies of the journey were given away; two copies began as one at the last moment both know. */
    copiedAt: z.array(instant).max(1_000),
  },
  defaults: {
    title: '',
    client: '',
    kind: 'customer',
    outcome: '',
    scopeFrom: '',
    scopeTo: '',
    facilitatorName: '',
    facilitatorOrigin: 'unset',
    facilitatorNeutral: false,
    chosenCandidateId: null,
    choiceReason: '',
    wantedWords: [] as string[],
    paper: 'a4',
    language: 'en',
    sharedAt: null,
    copiedAt: [] as number[],
  },
  references: { chosenCandidateId: { to: 'candidates', onDelete: 'clear' } },
})
