import { repeatsNote } from '#domain/model/actions.ts'
import { type AnyRecord, type EntityName, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

type Loose = AnyRecord & Readonly<Record<string, unknown>>
type LooseTables = Record<EntityName, Record<Id, Loose>>

/**
 * The journey as it may be handed on: without what people said who took it back, their notes and words with all that hangs
 * on them, and without name and contact of those who took back everything. The records that stay keep their stamps, so
 * that such a copy merged back changes nothing of the original (see `versions.ts`).
 */
export function sharedCopy(tables: Tables): Tables {
  const people = Object.values(tables.participants).filter(({ withdrawal }) => withdrawal !== 'none')
  if (!people.length) return tables
  const speakers = new Set(people.map(({ id }) => id))
  const gone = new Map<EntityName, Set<Id>>()
  for (const name of ['notes', 'impressionWords'] as const) {
    const said = Object.values(tables[name]).filter(({ participantId }) => speakers.has(participantId ?? ''))
    gone.set(name, new Set(said.map(({ id }) => id)))
  }
  const copy = without(tables as unknown as LooseTables, gone) as unknown as Tables
  const participants = { ...copy.participants }
  for (const person of people) {
    if (person.withdrawal === 'everything')
      participants[person.id] = { ...person, name: '', email: '', phone: '', needs: '' }
  }
  return { ...copy, participants, actions: inOwnWords(tables, copy.actions, gone.get('notes') ?? new Set()) }
}

/** Actions made of a note that goes keep only what somebody put in words of their own. */
function inOwnWords(tables: Tables, kept: Tables['actions'], gone: ReadonlySet<Id>): Tables['actions'] {
  const actions = { ...kept }
  for (const action of Object.values(kept)) {
    const noteId = tables.actions[action.id]?.noteId ?? ''
    const note = gone.has(noteId) ? tables.notes[noteId] : undefined
    const repeats = note && repeatsNote(action, note.text)
    if (!repeats?.title && !repeats?.detail) continue
    actions[action.id] = {
      ...action,
      title: repeats.title ? '' : action.title,
      detail: repeats.detail ? '' : action.detail,
    }
  }
  return actions
}

/** The tables without some records, without what cannot live without them, and with no mention of any of them. */
function without(tables: LooseTables, gone: Map<EntityName, Set<Id>>): LooseTables {
  for (let found = true; found; ) {
    found = false
    for (const name of entityNames) {
      for (const [field, { to, onDelete }] of referencesOf(name)) {
        const targets = gone.get(to)
        if (onDelete !== 'cascade' || !targets?.size) continue
        const here = gone.get(name) ?? new Set<Id>()
        gone.set(name, here)
        for (const record of Object.values(tables[name])) {
          if (here.has(record.id) || !targets.has(record[field] as Id)) continue
          here.add(record.id)
          found = true
        }
      }
    }
  }
  return Object.fromEntries(entityNames.map((name) => [name, kept(tables[name], name, gone)])) as unknown as LooseTables
}

function kept(table: Record<Id, Loose>, name: EntityName, gone: ReadonlyMap<EntityName, ReadonlySet<Id>>) {
  const mentions = referencesOf(name).filter(([, { to, onDelete }]) => onDelete === 'clear' && gone.get(to)?.size)
  const here = gone.get(name)
  if (!here?.size && !mentions.length) return table
  const records: Record<Id, Loose> = {}
  for (const record of Object.values(table)) {
    if (here?.has(record.id)) continue
    const cleared = mentions.filter(([field, { to }]) => gone.get(to)?.has(record[field] as Id))
    records[record.id] = cleared.length
      ? { ...record, ...Object.fromEntries(cleared.map(([field]) => [field, null])) }
      : record
  }
  return records
}
