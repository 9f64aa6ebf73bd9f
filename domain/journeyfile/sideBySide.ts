import { type AnyRecord, type EntityName, entities, type Id, referencesOf, type Session } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import type { Tables } from '#domain/model/tables.ts'
import type { Conflict } from './merge.ts'
import { choiceNames, fieldNames } from './recordWords.ts'

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
  /** The focus group it belongs to, where there are several. */
  readonly group: string
  readonly fields: readonly DifferingField[]
}

/** How moments are written for this person: milliseconds since 1970. */
export type TellMoment = (at: number) => string

type Loose = AnyRecord & { readonly [field: string]: unknown }

const leftOut = new Set(['id', 'journeyId', 'changedAt', 'sharedAt', 'copiedAt'])
/** Fields a person would call a record by, the likeliest first. */
const naming = ['title', 'name', 'text', 'sentence', 'word', 'subject', 'segment']
const moments = new Set(['at', 'debriefStartedAt', 'withdrawnAt'])
/** What a text that says nothing is shown as. */
const nothing = '–'

/** Both versions of a conflict beside each other. @param tables the merged ones, to name what a field points to */
export function sideBySide({ entity, winner, kept, dropped }: Conflict, tables: Tables, tell: TellMoment): SideBySide {
  const [mine, theirs] = (winner === 'mine' ? [kept, dropped] : [dropped, kept]) as [Loose, Loose]
  const names: Readonly<Record<string, string>> = fieldNames[entity]
  const inWords = (record: Loose, field: string) => said(entity, record, field, tables, tell)
  const fields = Object.keys(mine)
    .filter((field) => !leftOut.has(field) && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
    .map((field) => ({ field: names[field] ?? field, mine: inWords(mine, field), theirs: inWords(theirs, field) }))
  const groups = Object.keys(tables.focusGroups).length
  const ofGroup = tables.focusGroups[String((kept as Loose).focusGroupId)]
  return {
    noun: entities[entity].noun,
    name: nameOf(entity, kept as Loose, tables),
    group: groups > 1 && ofGroup ? ofGroup.title.trim() || 'a focus group without a name' : '',
    fields,
  }
}

function said(entity: EntityName, record: Loose, field: string, tables: Tables, tell: TellMoment): string {
  const value = record[field]
  if (value === null || value === '') return nothing
  const to = referencesOf(entity).find(([name]) => name === field)?.[1].to
  if (to)
    return nameOf(to, (tables[to] as Record<Id, AnyRecord>)[String(value)] as Loose | undefined, tables) || nothing
  if (field === 'order') return placeOf(entity, record, tables)
  if (field === 'log') return courseOf(value as Session['log'], tell)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.length ? value.join(', ') : nothing
  if (typeof value === 'string') return choiceNames[field]?.[value] ?? value
  if (typeof value !== 'number') return nothing
  if (moments.has(field)) return tell(value)
  if (entity === 'planTasks') return daysFromEvent(value)
  return entity === 'touchpoints' && value > 0 ? `+${value}` : String(value).replace('-', '−')
}

/** What a person would call a record: its own words, or those of what it belongs to. */
function nameOf(entity: EntityName, record: Loose | undefined, tables: Tables): string {
  if (!record) return ''
  const own = naming.find((one) => typeof record[one] === 'string' && record[one] !== '')
  if (own) return String(record[own])
  for (const [field, { to, onDelete }] of referencesOf(entity)) {
    const parent = (tables[to] as Record<Id, AnyRecord>)[String(record[field])] as Loose | undefined
    const name = onDelete === 'cascade' ? nameOf(to, parent, tables) : ''
    if (name) return name
  }
  return ''
}

/** `3 of 7`: where the record would stand among the others of its list. */
function placeOf(entity: EntityName, record: Loose, tables: Tables): string {
  const parents = referencesOf(entity).flatMap(([field, { onDelete }]) => (onDelete === 'cascade' ? [field] : []))
  const others = (Object.values(tables[entity]) as unknown as (Loose & { order: string })[]).filter(
    (other) => other.id !== record.id && parents.every((field) => other[field] === record[field]),
  )
  const before = others.filter((other) => byOrder(other, record as Loose & { order: string }) < 0)
  return `${before.length + 1} of ${others.length + 1}`
}

/** `Begun 22 Nov, 18:02; 34 steps; ended 22 Nov, 19:31`. */
function courseOf(log: Session['log'], tell: TellMoment): string {
  const [first, last] = [log[0], log.at(-1)]
  const ending = last?.event === 'end' ? `ended ${tell(last.at)}` : 'not ended'
  return `Begun ${tell(first?.at ?? 0)}; ${log.length} ${log.length === 1 ? 'step' : 'steps'}; ${ending}`
}

function daysFromEvent(days: number): string {
  if (days === 0) return 'On the day'
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days < 0 ? `${count} before` : `${count} after`
}
