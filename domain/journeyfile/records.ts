import { type AnyRecord, type EntityName, entities, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { FileRefusal, type FileResult, fileError } from './fileError.ts'

/** The records of a file: section name → list. */
export type Sections = { readonly [Name in EntityName]: readonly AnyRecord[] }

type LooseRecord = AnyRecord & { readonly [field: string]: unknown }

/** No list inside a record is longer; looked at before zod, which would first collect every mistake of a hostile one. */
const longestList = 10_000
const mostFields = 200

/** The tables as sections: every kind under its plural name, records by id, fields as the model lists them. */
export function sectionsOf(tables: Tables): Sections {
  return Object.fromEntries(
    entityNames.map((name) => {
      const fields = Object.keys(entities[name].schema.shape)
      const records = Object.values(tables[name] as Record<Id, LooseRecord>)
      records.sort((a, b) => (a.id < b.id ? -1 : 1))
      return [name, records.map((record) => Object.fromEntries(fields.map((field) => [field, record[field]])))]
    }),
  ) as unknown as Sections
}

/**
 * Checks everything about the records: kinds, fields, ids, one journey, and that every reference leads somewhere.
 * A kind that is missing has no records.
 * @throws FileRefusal invalid, with the path of the first mistake
 */
export function readRecords(sections: unknown): Tables {
  if (typeof sections !== 'object' || sections === null || Array.isArray(sections)) throw invalid('the whole of it')
  for (const name of Object.keys(sections)) {
    if (!Object.hasOwn(entities, name)) throw invalid(JSON.stringify(name.slice(0, 80)))
  }
  const tables = emptyTables() as Record<EntityName, Record<Id, AnyRecord>>
  for (const name of entityNames) {
    if (Object.hasOwn(sections, name)) readSection(tables[name], name, (sections as Record<string, unknown>)[name])
  }
  checkTogether(tables)
  return tables as Tables
}

function readSection(table: Record<Id, AnyRecord>, name: EntityName, list: unknown): void {
  if (!Array.isArray(list)) throw invalid(name)
  const { schema } = entities[name]
  list.forEach((item: unknown, index) => {
    const place = `${name}[${index}]`
    checkSize(item, place)
    const read = schema.safeParse(item)
    if (!read.success) throw invalid([place, ...(read.error.issues[0]?.path ?? [])].join('.'))
    if (Object.hasOwn(table, read.data.id)) throw invalid(`${place}.id appears twice`)
    table[read.data.id] = read.data
  })
}

function checkSize(item: unknown, place: string): void {
  let fields = 0
  for (const field in item as object) {
    const value = (item as Record<string, unknown>)[field]
    fields += 1
    if (fields > mostFields || (Array.isArray(value) && value.length > longestList)) throw invalid(place)
  }
}

function checkTogether(tables: Record<EntityName, Record<Id, AnyRecord>>): void {
  const [journeyId, ...others] = Object.keys(tables.journeys)
  if (journeyId === undefined || others.length) throw invalid('a file holds exactly one journey')
  for (const name of entityNames) {
    const references = referencesOf(name)
    for (const record of Object.values(tables[name] as Record<Id, LooseRecord>)) {
      if (record.journeyId !== journeyId) throw invalid(`${name} ${record.id}.journeyId`)
      for (const [field, { to }] of references) {
        const target = record[field]
        if (target !== null && !Object.hasOwn(tables[to], target as Id)) throw invalid(`${name} ${record.id}.${field}`)
      }
    }
  }
}

function invalid(path: string): FileRefusal {
  return new FileRefusal({ code: 'invalid', path })
}

/** Tables from elsewhere, checked as if they came from a file: whole, and free of anything the model does not know. */
export function checkTables(tables: unknown): FileResult<Tables> {
  try {
    const sections = Object.entries(tables ?? {}).map(([name, table]) => [name, Object.values(table ?? {})])
    return { ok: true, value: readRecords(Object.fromEntries(sections)) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, error: fileError(error.problem) }
    throw error
  }
}
