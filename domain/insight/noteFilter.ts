import type { Id, Note } from '#domain/model/index.ts'
import type { NoteKind } from '#domain/model/notes.ts'

/** What a list of notes is narrowed to; null and false mean no matter. */
export interface NoteFilter {
  /** Words that must all occur in the text or the tags, no matter the case. */
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
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length && !filter.participantId && !filter.kind && !filter.questionId && !filter.starred) return notes
  return notes.filter((note) => {
    if (filter.starred && !note.star) return false
    if (filter.kind && note.kind !== filter.kind) return false
    if (!fits(note.participantId, filter.participantId) || !fits(note.questionId, filter.questionId)) return false
    if (!words.length) return true
    const searched = `${note.text} ${note.tags.map((tag) => `#${tag}`).join(' ')}`.toLocaleLowerCase()
    return words.every((word) => searched.includes(word))
  })
}

function fits(value: Id | null, wanted: Id | 'none' | null): boolean {
  return wanted === null || (wanted === 'none' ? value === null : value === wanted)
}
