import type { Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { mayKeep, mayQuote, wordsWithheld } from './consent.ts'
import { perTable } from './perTable.ts'

/** Somebody whom a text gives away: their name stands in it, or words they have not agreed to see there. */
export interface GivenAway {
  readonly participantId: Id
  readonly what: 'name' | 'words'
}

type PrivacyTables = Pick<Tables, 'participants' | 'notes'>

/** So many words in a row are not there by chance. */
const telling = 7
/** A shorter note counts as a whole, unless it is so short that anybody could have said it. */
const fewest = 4
const shortest = 20
const shortestIdeographic = 10

/**
 * Whom a text that goes to several people would give away: the people of the journey whose name it holds, and those whose
 * words it holds though they have not agreed to be quoted.
 */
export function givenAway(text: string, tables: PrivacyTables): GivenAway[] {
  const found = new Map<Id, GivenAway['what']>()
  const words = wordsOf(text)
  const hidden = hiddenWords(tables)
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= telling && start + length <= words.length; length += 1) {
      const speaker = hidden.get(words.slice(start, start + length).join(' '))
      if (speaker) found.set(speaker, 'words')
    }
  }
  for (const [name, participantId] of namesIn(tables.participants)) {
    if (name.test(text)) found.set(participantId, 'name')
  }
  return [...found].map(([participantId, what]) => ({ participantId, what }))
}

let known: { tables: PrivacyTables; words: Map<string, Id> } | null = null

/** What must not be said, by the words: built once for each state of the notes, not at each key press. */
function hiddenWords(tables: PrivacyTables): ReadonlyMap<string, Id> {
  if (known?.tables.notes === tables.notes && known.tables.participants === tables.participants) return known.words
  const hidden = new Map<string, Id>()
  const all = tables as Tables
  for (const id in tables.notes) {
    const note = tables.notes[id]
    if (!note?.participantId) continue
    const mayBeSaid =
      mayKeep(note, all) && !wordsWithheld(note, all) && (note.kind !== 'verbatim' || mayQuote(note, all))
    if (mayBeSaid) continue
    const words = wordsOf(note.text)
    if (words.length < telling) {
      const whole = words.join(' ')
      if (isTelling(words, whole)) hidden.set(whole, note.participantId)
    }
    for (let start = 0; start + telling <= words.length; start += 1) {
      hidden.set(words.slice(start, start + telling).join(' '), note.participantId)
    }
  }
  known = { tables: { notes: tables.notes, participants: tables.participants }, words: hidden }
  return hidden
}

function isTelling(words: readonly string[], whole: string): boolean {
  // Where no blank stands between words, one “word” is a whole clause.
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(whole)) return whole.length >= shortestIdeographic
  return words.length >= fewest && whole.length >= shortest
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/**
 * Names that can be told from other words: those of two words or more wherever they stand, and single ones that are
 * written as a name and stand as a word of their own.
 */
const namesIn = perTable((participants: Tables['participants']): readonly (readonly [name: RegExp, Id])[] => {
  return Object.values(participants).flatMap(({ id, name }): [RegExp, Id][] => {
    const words = name.normalize('NFC').trim().split(/\s+/)
    const whole = words.join(' ')
    const isOfSeveral = words.length > 1
    if (whole.length < (isOfSeveral ? 4 : 3) || !/\p{L}/u.test(whole)) return []
    const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s+')
    return [[new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, isOfSeveral ? 'iu' : 'u'), id]]
  })
})
