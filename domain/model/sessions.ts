import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, instant } from './fields.ts'

/** What is being done in the room from that moment on. */
export const sessionEvents = [
  'opening',
  'question',
  'closing',
  'pause',
  /** A break of `minutes`; the clock stands until `resume` or the next question. */
  'break',
  'resume',
  'end',
  /** `minutes` more for the question. */
  'extend',
  /** The question is left out. */
  'skip',
  /** The question is put off until the end. */
  'park',
  /** The participant is in the room, or has left it. Who has neither was there from the beginning. */
  'arrive',
  'leave',
] as const
export type SessionEvent = (typeof sessionEvents)[number]

/**
 * A focus group as it was run: a log of moments from which every clock is computed, so that a reload, a crash or a
 * sleeping laptop changes nothing.
 */
export const sessions = defineEntity({
  name: 'sessions',
  noun: 'session',
  fields: {
    focusGroupId: id,
    log: z
      .array(
        z.strictObject({
          at: instant,
          event: z.enum(sessionEvents),
          questionId: id.nullable(),
          participantId: id.nullable(),
          minutes: z.number().int().min(0).max(480).nullable(),
        }),
      )
      .min(1)
      .max(10_000),
  },
  defaults: {},
  references: { focusGroupId: { to: 'focusGroups', onDelete: 'cascade' } },
})
