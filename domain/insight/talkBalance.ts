import type { Id } from '#domain/model/index.ts'
import type { NoteKind } from '#domain/model/notes.ts'
import type { Tables } from '#domain/model/tables.ts'
import { participantsOf } from './people.ts'

/** How much one participant has said. */
export interface Talk {
  readonly participantId: Id
  /** Notes of what they said. */
  readonly notes: number
  /** Their part of all attributed notes, 0…1; 0 while there are none. */
  readonly share: number
  /**
   * Milliseconds since they last spoke, or since the session began while they have not; null when no time is known, as
   * with a pasted transcript.
   */
  readonly silentFor: number | null
}

/** A nod, or what the note-taker thinks, is not talk. */
const notSpoken: ReadonlySet<NoteKind> = new Set(['opinion', 'nonverbal'])

/** Who speaks how much, by seat. @param now milliseconds since 1970. */
export function talkBalance(tables: Tables, focusGroupId: Id, now: number): Talk[] {
  const count = new Map<Id, number>()
  const lastAt = new Map<Id, number>()
  let all = 0
  for (const id in tables.notes) {
    const note = tables.notes[id]
    const speaker = note?.participantId
    if (note?.focusGroupId !== focusGroupId || !speaker || notSpoken.has(note.kind)) continue
    all += 1
    count.set(speaker, (count.get(speaker) ?? 0) + 1)
    if (note.at !== null) lastAt.set(speaker, Math.max(note.at, lastAt.get(speaker) ?? 0))
  }
  const session = Object.values(tables.sessions).find((candidate) => candidate.focusGroupId === focusGroupId)
  const began = session?.log[0]?.at
  return participantsOf(tables, focusGroupId).map(({ id }) => {
    const notes = count.get(id) ?? 0
    const since = lastAt.get(id) ?? (notes ? undefined : began)
    return {
      participantId: id,
      notes,
      share: all ? notes / all : 0,
      silentFor: since === undefined ? null : Math.max(0, now - since),
    }
  })
}
