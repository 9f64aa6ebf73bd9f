import { z } from 'zod'
import { type EntityName, entityNames } from '#domain/model/index.ts'
import { FileRefusal } from './fileError.ts'
import { formatName, formatVersion, manifestPart } from './format.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const version = z.number().int().positive()

/** Which program saved the file. */
const app = z.strictObject({ name: z.string().max(100), version: z.string().max(100) })

const counts = z.partialRecord(z.enum(entityNames as [EntityName, ...EntityName[]]), count)

/** `manifest.json`: what the file is, who wrote it, and a fingerprint of every other part. */
export const manifestSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  app,
  journeyId: z.string(),
  /** How many records of each kind there are. */
  counts,
  parts: z.record(z.string(), z.strictObject({ sha256, bytes: count })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** What a manifest of any version up to ours has; older ones count other kinds of records. */
const anyManifest = z.object({ version, journeyId: z.string(), parts: manifestSchema.shape.parts })
export type AnyManifest = z.infer<typeof anyManifest>

/**
 * Reads a manifest of this version or an older one.
 * @throws FileRefusal notAJourney, tooNew or invalid
 */
export function readManifest(json: unknown): AnyManifest {
  const opening = z.object({ format: z.literal(formatName), version }).safeParse(json)
  if (!opening.success) throw new FileRefusal({ code: 'notAJourney' })
  if (opening.data.version > formatVersion) throw new FileRefusal({ code: 'tooNew', version: opening.data.version })
  const schema = opening.data.version === formatVersion ? manifestSchema : anyManifest
  const read = schema.safeParse(json)
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') || 'whole'
    throw new FileRefusal({ code: 'invalid', path: `${manifestPart}: ${path}` })
  }
  return read.data
}
