import type { Note, Touchpoint } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/** What an irritation and a delight count on the scale from −3 to +3: “bad” and “good”. */
const said = { irritation: -2, delight: 2 } as const

/** The touchpoint a note speaks about: its own, else that of its question; null when neither says. */
export function touchpointOfNote(note: Note, tables: Tables): Touchpoint | null {
  const question = note.questionId === null ? undefined : tables.questions[note.questionId]
  return tables.touchpoints[note.touchpointId ?? question?.touchpointId ?? ''] ?? null
}

/**
 * How a note feels, from −3 to +3: an irritation counts −2 and a delight +2, because that was heard in the room; any other
 * note as its touchpoint is felt. Null when nobody knows.
 */
export function noteFeeling(note: Note, tables: Tables): number | null {
  if (note.kind === 'irritation' || note.kind === 'delight') return said[note.kind]
  return touchpointOfNote(note, tables)?.emotion ?? null
}

/** How some notes feel together. */
export interface NotesFeeling {
  /** Mean from −3 to +3 of the notes whose feeling is known; null while none is. */
  readonly mean: number | null
  /** The notes the mean is made of. */
  readonly notes: readonly Note[]
}

/** The mean feeling of some notes; see `noteFeeling` for what each counts. */
export function feelingOfNotes(notes: readonly Note[], tables: Tables): NotesFeeling {
  const known: Note[] = []
  let sum = 0
  for (const note of notes) {
    const feeling = noteFeeling(note, tables)
    if (feeling === null) continue
    known.push(note)
    sum += feeling
  }
  return { mean: known.length ? sum / known.length : null, notes: known }
}
