import type { Id, Note } from '#domain/model/index.ts'
import type { NoteKind } from '#domain/model/notes.ts'
import type { Tables } from '#domain/model/tables.ts'
import { searchText, searchWords } from './searchText.ts'
import { segmentOfNote, stageOfNote, themesByNote } from './themes.ts'

/** What a list of notes is narrowed to; null and false mean no matter. */
export interface NoteFilter {
  /** Words that must all occur in the text or the tags, no matter the case and the accents. */
  readonly text: string
  /** A participant, or `none` for notes nobody is named for. */
  readonly participantId: Id | 'none' | null
  readonly kind: NoteKind | null
  /** A question, or `none` for notes without one. */
  readonly questionId: Id | 'none' | null
  readonly starred: boolean
}

export const noFilter: NoteFilter = { text: '', participantId: null, kind: null, questionId: null, starred: false }

/** The notes a filter lets through, in the order given. */
export function matchingNotes(notes: readonly Note[], filter: NoteFilter): readonly Note[] {
  const words = searchWords(filter.text)
  if (!words.length && !filter.participantId && !filter.kind && !filter.questionId && !filter.starred) return notes
  return notes.filter((note) => {
    if (filter.starred && !note.star) return false
    if (filter.kind && note.kind !== filter.kind) return false
    if (!fits(note.participantId, filter.participantId) || !fits(note.questionId, filter.questionId)) return false
    if (!words.length) return true
    const text = searchedOf(note)
    return words.every((word) => text.includes(word))
  })
}

/** Made once for each note: ten thousand are searched at each key. */
const searched = new WeakMap<Note, string>()

function searchedOf(note: Note): string {
  const known = searched.get(note)
  if (known !== undefined) return known
  const text = searchText(`${note.text} ${note.tags.map((tag) => `#${tag}`).join(' ')}`)
  searched.set(note, text)
  return text
}

/** What the notes of the affinity board are narrowed to, also by what follows from who spoke and what about. */
export interface AffinityFilter extends NoteFilter {
  /** A segment as it is written with the participants, or `none`: nobody named, or no segment given. */
  readonly segment: string | null
  /** A stage the note speaks about, or `none`. */
  readonly stageId: Id | 'none' | null
  readonly focusGroupId: Id | null
  /** A theme the note is in, or `none` for the unsorted ones. */
  readonly themeId: Id | 'none' | null
}

export const noAffinityFilter: AffinityFilter = {
  ...noFilter,
  segment: null,
  stageId: null,
  focusGroupId: null,
  themeId: null,
}

/** The notes all parts of a filter let through, in the order given; the very list when nothing is filtered. */
export function affinityNotes(notes: readonly Note[], filter: AffinityFilter, tables: Tables): readonly Note[] {
  const found = matchingNotes(notes, filter)
  const { segment, stageId, focusGroupId, themeId } = filter
  if (segment === null && stageId === null && focusGroupId === null && themeId === null) return found
  const themes = themesByNote(tables.placements)
  return found.filter((note) => {
    if (focusGroupId !== null && note.focusGroupId !== focusGroupId) return false
    if (segment !== null && !fits(segmentOfNote(note, tables) || null, segment)) return false
    if (stageId !== null && !fits(stageOfNote(note, tables)?.id ?? null, stageId)) return false
    const own = themes.get(note.id)
    return themeId === null || (themeId === 'none' ? !own : (own?.includes(themeId) ?? false))
  })
}

/**
 * A filter without what is no longer there to choose: a theme that was deleted, a person or a question of another focus
 * group than the one that is looked at now. The very filter when all of it still stands.
 * @param notes all notes that are looked at.
 */
export function standingFilter(
  filter: AffinityFilter,
  notes: readonly Note[],
  tables: Tables,
  focusGroupId: Id | null,
): AffinityFilter {
  const { participantId, questionId, segment, stageId, themeId } = filter
  const isHere = (groupId: Id | undefined) => groupId !== undefined && (focusGroupId ?? groupId) === groupId
  const stands: Readonly<Partial<Record<keyof AffinityFilter, boolean>>> = {
    participantId: participantId === 'none' || notes.some((note) => note.participantId === participantId),
    questionId: questionId === 'none' || isHere(tables.questions[questionId ?? '']?.focusGroupId),
    segment: segment === 'none' || notes.some((note) => segmentOfNote(note, tables) === segment),
    stageId: stageId === 'none' || tables.stages[stageId ?? ''] !== undefined,
    focusGroupId: focusGroupId === null && tables.focusGroups[filter.focusGroupId ?? ''] !== undefined,
    themeId: themeId === 'none' || tables.themes[themeId ?? ''] !== undefined,
  }
  const fallen = Object.keys(stands).filter((part) => {
    const key = part as keyof AffinityFilter
    return filter[key] !== null && !stands[key]
  })
  return fallen.length ? { ...filter, ...Object.fromEntries(fallen.map((part) => [part, null])) } : filter
}

/** How many parts of a filter are in use; 0 when it lets everything through. */
export function partsInUse(filter: AffinityFilter): number {
  const { text, starred, ...chosen } = filter
  return Object.values(chosen).filter((value) => value !== null).length + (text.trim() ? 1 : 0) + (starred ? 1 : 0)
}

function fits(value: string | null, wanted: string | null): boolean {
  return wanted === null || (wanted === 'none' ? value === null : value === wanted)
}
