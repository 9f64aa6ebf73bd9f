import { type AnyRecord, entities, type Id, referencesOf } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import type { Conflict } from './merge.ts'

/** One field in which two versions of a record differ, in words. */
export interface DifferingField {
  readonly field: string
  readonly mine: string
  readonly theirs: string
}

/** A conflict as it is shown: what the record is, and only what differs. */
export interface SideBySide {
  readonly noun: string
  /** How the record is called or begins; empty when it has no words of its own. */
  readonly name: string
  readonly fields: readonly DifferingField[]
}

type Loose = AnyRecord & { readonly [field: string]: unknown }

const leftOut = new Set(['id', 'journeyId', 'changedAt', 'order', 'sharedAt', 'copiedAt'])
/** Fields a person would call a record by, the likeliest first. */
const naming = ['title', 'name', 'text', 'sentence', 'word', 'subject']

/** Both versions of a conflict beside each other. @param tables the merged ones, to name what a field points to */
export function sideBySide(conflict: Conflict, tables: Tables): SideBySide {
  const [mine, theirs] = (
    conflict.winner === 'mine' ? [conflict.kept, conflict.dropped] : [conflict.dropped, conflict.kept]
  ) as [Loose, Loose]
  const pointing = new Map(referencesOf(conflict.entity).map(([field, { to }]) => [field, to]))
  const inWords = (record: Loose, field: string): string => {
    const to = pointing.get(field)
    const value = record[field]
    if (to === undefined || value === null) return words(value)
    return nameOf((tables[to] as Record<Id, AnyRecord>)[value as Id] as Loose | undefined)
  }
  const fields = Object.keys(mine)
    .filter((field) => !leftOut.has(field) && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
    .map((field) => ({ field: label(field), mine: inWords(mine, field), theirs: inWords(theirs, field) }))
  return { noun: entities[conflict.entity].noun, name: nameOf(conflict.kept as Loose), fields }
}

function nameOf(record: Loose | undefined): string {
  const field = naming.find((one) => typeof record?.[one] === 'string' && record[one] !== '')
  return field ? String(record?.[field]) : ''
}

/** `notesConsent` → `Notes consent`; an id is called by what it points to. */
function label(field: string): string {
  const spaced = field.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

function words(value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && !value.length)) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'object' ? 'an entry' : String(item))).join(', ')
  return String(value)
}
