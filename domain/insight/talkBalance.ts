import type { Id } from '#domain/model/index.ts'
import type { NoteKind } from '#domain/model/notes.ts'
import type { Tables } from '#domain/model/tables.ts'
import { participantsOf } from './people.ts'
import { type Presence, presenceOf } from './presence.ts'
import { sessionOf } from './sessionOf.ts'

/** How much one participant has said. */
export interface Talk {
  readonly participantId: Id
  /** Notes of what they said. */
  readonly notes: number
  /** Their part of all attributed notes, 0…1; 0 while there are none. */
  readonly share: number
  readonly presence: Presence
  /**
   * Milliseconds since they last spoke, or since the session began or they came in while they have not; null when no time
   * is known, as with a pasted transcript, and for whoever is not in the room.
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
  const session = sessionOf(tables.sessions, focusGroupId)
  const began = session?.log[0]?.at
  const people = participantsOf(tables, focusGroupId)
  const whereabouts = presenceOf(session, people)
  return people.map(({ id }) => {
    const notes = count.get(id) ?? 0
    const { presence = 'there', since = null } = whereabouts.get(id) ?? {}
    const spoke = lastAt.get(id) ?? (notes ? undefined : began)
    const from = spoke === undefined ? undefined : Math.max(spoke, since ?? 0)
    return {
      participantId: id,
      notes,
      share: all ? notes / all : 0,
      presence,
      silentFor: from === undefined || presence !== 'there' ? null : Math.max(0, now - from),
    }
  })
}
