import type { Id, Note, Participant } from '#domain/model/index.ts'
import type { Withdrawal } from '#domain/model/participants.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { mayKeep, mayQuote } from './consent.ts'
import { codesOf, saidBy } from './people.ts'
import { namePlaces, type TypedPlace, typedPlaces } from './typedPlaces.ts'

/** What a person can take back. */
export type TakenBackWhat = Exclude<Withdrawal, 'none'>

/** What a withdrawal does to one theme and its finding. */
export interface ThemeLoss {
  readonly themeId: Id
  readonly title: string
  /** Sentence of its finding; empty while there is none. */
  readonly finding: string
  /** Notes of the theme that go (everything), or that lose their words (quotes); of how many. */
  readonly notes: number
  readonly of: number
  /** Different people the theme rests on, before and after. */
  readonly peopleBefore: number
  readonly peopleAfter: number
}

/** What would leave every later document and copy. */
export interface WithdrawalEffect {
  readonly notes: number
  /** Of the notes, those in the person's own words. */
  readonly quotes: number
  /** Of those, the ones that documents print as quotes today. */
  readonly printed: number
  /** Words of the three-words round. */
  readonly words: number
  readonly themes: readonly ThemeLoss[]
  /** Where five or more of their words in a row stand in text somebody typed by hand; of everything, also their name. */
  readonly places: readonly TypedPlace[]
  /** Recordings of the focus group whose sound is still there; their voice is in them. */
  readonly recordings: number
  /** When something of the journey was last handed on, milliseconds since 1970. */
  readonly sharedAt: number | null
}

/** Looks at what a withdrawal takes out, before it is done. Goes through all texts: for a dialog, not for every key press. */
export function withdrawalEffect(tables: Tables, person: Participant, what: TakenBackWhat): WithdrawalEffect {
  const own = Object.values(tables.notes).filter(({ participantId }) => participantId === person.id)
  const quotes = own.filter(({ kind }) => kind === 'verbatim')
  const everything = what === 'everything'
  return {
    notes: own.length,
    quotes: quotes.length,
    printed: quotes.filter((note) => mayQuote(note, tables)).length,
    words: Object.values(tables.impressionWords).filter(({ participantId }) => participantId === person.id).length,
    themes: lossesOf(tables, person.id, everything ? own : quotes, everything),
    places: [...typedPlaces(tables, person), ...(everything ? namePlaces(tables, person) : [])],
    recordings: Object.values(tables.recordings).filter(
      ({ focusGroupId, deletedAt }) => focusGroupId === person.focusGroupId && deletedAt === null,
    ).length,
    sharedAt: journeyOf(tables)?.sharedAt ?? null,
  }
}

function lossesOf(tables: Tables, personId: Id, going: readonly Note[], everything: boolean): ThemeLoss[] {
  const gone = new Set(going.map(({ id }) => id))
  const notes = new Map<Id, Set<Id>>()
  for (const { themeId, noteId } of Object.values(tables.placements)) {
    const note = tables.notes[noteId]
    if (!note || !(mayKeep(note, tables) || note.participantId === personId)) continue
    const placed = notes.get(themeId)
    if (placed) placed.add(noteId)
    else notes.set(themeId, new Set([noteId]))
  }
  const sentences = new Map(Object.values(tables.findings).map(({ themeId, sentence }) => [themeId, sentence.trim()]))
  return inOrder(tables, 'themes').flatMap(({ id, title }): ThemeLoss[] => {
    const placed = [...(notes.get(id) ?? [])]
    const lost = placed.filter((noteId) => gone.has(noteId)).length
    if (!lost) return []
    const people = new Set(
      placed.flatMap((noteId) => {
        const note = tables.notes[noteId]
        return (note && saidBy(note)) ?? []
      }),
    )
    return [
      {
        themeId: id,
        title: title || 'Theme without a name',
        finding: sentences.get(id) ?? '',
        notes: lost,
        of: placed.length,
        peopleBefore: people.size,
        peopleAfter: people.size - (everything && people.has(personId) ? 1 : 0),
      },
    ]
  })
}

/**
 * What was taken back, in sentences for whoever reads a document or gets a file; empty when nothing was.
 * @param focusGroupId null for all focus groups.
 * @param outOf `document` prints a note without its words, a `copy` leaves it out.
 */
export function takenBackSentences(tables: Tables, focusGroupId: Id | null, outOf: 'document' | 'copy'): string[] {
  const codes = new Map<Id, ReadonlyMap<Id, string>>()
  const codeOf = ({ id, focusGroupId: groupId }: Participant) => {
    const known = codes.get(groupId) ?? codesOf(tables, groupId)
    codes.set(groupId, known)
    return known.get(id) ?? ''
  }
  const several = focusGroupId === null && Object.keys(tables.focusGroups).length > 1
  const groups = inOrder(tables, 'focusGroups', ({ id }) => focusGroupId === null || id === focusGroupId)
  return groups.flatMap((group) => {
    const left = several ? ` (${group.title.trim() || 'a focus group without a name'})` : ''
    return Object.values(tables.participants)
      .filter((person) => person.focusGroupId === group.id && person.withdrawal !== 'none')
      .sort((a, b) => codeOf(a).localeCompare(codeOf(b), 'en', { numeric: true }))
      .map((person) => {
        const own = Object.values(tables.notes).filter(({ participantId }) => participantId === person.id)
        const number = `${own.length} ${own.length === 1 ? 'note' : 'notes'}`
        const who = `${codeOf(person)}${left}`
        if (person.withdrawal === 'everything') return `${who} took back everything they said: ${number} left out.`
        return outOf === 'copy'
          ? `${who} took back their quotes: ${number} left out.`
          : `${who} took back their quotes: ${number} without the words.`
      })
  })
}
