import { mayQuote } from '#domain/insight/consent.ts'
import { codesOf } from '#domain/insight/people.ts'
import type { Id, Note } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { excerpt } from './phrases.ts'
import type { Block } from './report.ts'

/** What a person is called in the document: `P3`, or `P3 Amira Haddad` when names are asked for; a dash for nobody. */
export type Naming = (participantId: Id | null) => string

/** Names for the people of a focus group. */
export function namingOf(tables: Tables, focusGroupId: Id | null, names: boolean): Naming {
  const called = new Map<Id, string>()
  const codes = focusGroupId === null ? new Map<Id, string>() : codesOf(tables, focusGroupId)
  for (const [id, code] of codes) {
    const person = tables.participants[id]
    const name = person?.withdrawal === 'everything' ? '' : person?.name.trim()
    called.set(id, names && name ? `${code} ${name}` : code)
  }
  return (participantId) => (participantId === null ? '–' : (called.get(participantId) ?? '–'))
}

const longestQuote = 360

/**
 * The quotes that speak best among some notes: verbatim, with consent, starred ones and short ones first, each from a
 * different person as far as possible; in the order in which they were said.
 */
export function bestQuotes(notes: readonly Note[], tables: Tables, most: number): Note[] {
  const candidates = notes.filter((note) => note.kind === 'verbatim' && note.text.trim() && mayQuote(note, tables))
  const worth = (note: Note) => (note.star ? 2 : 0) + (note.text.length <= longestQuote ? 1 : 0)
  const ranked = candidates
    .map((note, place) => ({ note, place }))
    .sort((a, b) => worth(b.note) - worth(a.note) || a.place - b.place)
  const heard = new Set<Id | null>()
  const first = ranked.filter(({ note }) => {
    const fresh = !heard.has(note.participantId)
    heard.add(note.participantId)
    return fresh
  })
  const rest = ranked.filter((entry) => !first.includes(entry))
  return [...first, ...rest]
    .slice(0, most)
    .sort((a, b) => a.place - b.place)
    .map(({ note }) => note)
}

/** Quotes as blocks; where words were said but may not be printed, a sentence that says so. */
export function quoteBlocks(notes: readonly Note[], tables: Tables, naming: Naming, most: number): Block[] {
  const quotes = bestQuotes(notes, tables, most)
  if (!quotes.length && notes.some((note) => note.kind === 'verbatim')) {
    return [{ kind: 'small', text: 'Words were noted here, but nobody who said them has agreed to be quoted.' }]
  }
  return quotes.map((note) => ({
    kind: 'quote',
    text: excerpt(note.text, longestQuote),
    by: note.participantId === null ? '' : naming(note.participantId),
  }))
}
