import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, instant, title } from './fields.ts'

/**
 * The sound of a focus group, or of a part of it. The sound itself is a blob with the fingerprint `sha256`, outside the
 * records; a copy of the journey may come without it.
 */
export const recordings = defineEntity({
  name: 'recordings',
  noun: 'recording',
  fields: {
    focusGroupId: id,
    startedAt: instant,
    /** Null while it is being made; what a crash left open is finished at the next start. */
    endedAt: instant.nullable(),
    mime: title,
    /** Length of the blob in bytes, and of the sound in milliseconds. */
    bytes: z.number().int().nonnegative(),
    duration: z.number().int().nonnegative(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    /** Stretches without a pause: the sound from `offset` (milliseconds) on was heard from the moment `at` on. */
    stretches: z.array(z.strictObject({ at: instant, offset: z.number().int().nonnegative() })).max(10_000),
    /** Moments marked while listening. */
    marks: z.array(instant).max(10_000),
    /** When the sound was deleted; the record stays as the proof. */
    deletedAt: instant.nullable(),
  },
  defaults: {
    endedAt: null,
    mime: '',
    bytes: 0,
    duration: 0,
    sha256: null,
    stretches: [] as { at: number; offset: number }[],
    marks: [] as number[],
    deletedAt: null,
  },
  references: { focusGroupId: { to: 'focusGroups', onDelete: 'cascade' } },
})
