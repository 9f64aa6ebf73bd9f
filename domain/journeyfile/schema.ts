import { z } from 'zod'
import { entities, entityNames } from '#domain/model/index.ts'
import { mimetype } from './format.ts'
import { manifestSchema } from './manifest.ts'

/**
 * The JSON Schema of `journey.json`, with that of `manifest.json` under `$defs.manifest`. It says what a record looks like;
 * that ids are unique and references lead somewhere, a schema cannot say.
 */
export function journeySchema(): object {
  const definitions = Object.fromEntries(
    entityNames.map((name) => [name, { title: entities[name].noun, ...bare(entities[name].schema) }]),
  )
  const lists = entityNames.map((name) => {
    const one = name === 'journeys' ? { minItems: 1, maxItems: 1 } : {}
    return [name, { type: 'array', items: { $ref: `#/$defs/${name}` }, ...one }]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'journey.json of a .journey file',
    description: `A .journey file is a zip: mimetype (${mimetype}, first, stored), manifest.json, journey.json, attachments/.`,
    type: 'object',
    properties: Object.fromEntries(lists),
    required: ['journeys'],
    additionalProperties: false,
    $defs: { manifest: { title: 'manifest.json', ...bare(manifestSchema) }, ...definitions },
  }
}

/** The schema without the line that says which draft it follows; the whole says that once. */
function bare(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
