import type { Note } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { mayKeep } from './consent.ts'

/** What a debrief looks at again. */
export interface DebriefNotes {
  /** Still to be followed up. */
  readonly followUps: readonly Note[]
  /** Starred while people spoke. */
  readonly starred: readonly Note[]
}

/**
 * The notes of a session that a debrief should not miss, in their order; each is in one list only.
 * @param notes those of one focus group, in their order.
 */
export function debriefNotes(notes: readonly Note[], tables: Pick<Tables, 'participants'>): DebriefNotes {
  const followUps: Note[] = []
  const starred: Note[] = []
  for (const note of notes) {
    const isOpen = note.kind === 'followup' && !note.handled
    if (!(isOpen || note.star) || !mayKeep(note, tables as Tables)) continue
    ;(isOpen ? followUps : starred).push(note)
  }
  return { followUps, starred }
}
