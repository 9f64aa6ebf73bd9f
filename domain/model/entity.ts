import { z } from 'zod'
import { base } from './fields.ts'

/** Where a field points, and what happens to this record when the record it points to is deleted. */
export interface Reference {
  readonly to: string
  /** `cascade` deletes this record too; `clear` sets the field to null. */
  readonly onDelete: 'cascade' | 'clear'
}

/**
 * One kind of record. Tables, store slices, file sections, the JSON Schema and the referential checks all follow from it.
 */
export interface Entity<Name extends string, Shape extends z.ZodRawShape, Defaults> {
  /** Plural name: the table in memory and on disk, and the section in a `.journey` file. */
  readonly name: Name
  /** Singular in words, for labels and messages. */
  readonly noun: string
  readonly schema: z.ZodObject<Shape, z.core.$strict>
  /** Values of a fresh record. What is missing here must be given when one is made. */
  readonly defaults: Defaults
  readonly references: Readonly<Record<string, Reference>>
}

/** Declares an entity; `fields` are added to the base fields every record has. */
export function defineEntity<
  const Name extends string,
  const Fields extends z.ZodRawShape,
  const Defaults extends Partial<z.infer<z.ZodObject<Fields>>>,
>(definition: {
  name: Name
  noun: string
  fields: Fields
  defaults: Defaults
  references?: { readonly [field in keyof Fields]?: Reference }
}): Entity<Name, typeof base & Fields, Defaults> {
  const references: Record<string, Reference> = {}
  for (const [field, reference] of Object.entries(definition.references ?? {})) {
    if (reference) references[field] = reference as Reference
  }
  return {
    name: definition.name,
    noun: definition.noun,
    schema: z.strictObject({ ...base, ...definition.fields }) as Entity<Name, typeof base & Fields, Defaults>['schema'],
    defaults: definition.defaults,
    references,
  }
}
