import type { Id, Participant, Session } from '#domain/model/index.ts'

/** Whether somebody is in the room: there, still expected, gone again, or not coming at all. */
export type Presence = 'there' | 'expected' | 'left' | 'notComing'

/** Where a participant is, and since when. */
export interface Whereabouts {
  readonly presence: Presence
  /** When they came in or left, milliseconds since 1970; null for whoever was there from the beginning or never was. */
  readonly since: number | null
}

/**
 * Who is in the room, by the log of the session: whoever the log does not name was there from the beginning, except those
 * who have no seat, declined or stand by. Somebody who was said to be missing before the first question is expected until they arrive.
 */
export function presenceOf(
  session: Pick<Session, 'log'> | undefined,
  participants: readonly Pick<Participant, 'id' | 'invitation' | 'seat'>[],
): ReadonlyMap<Id, Whereabouts> {
  const whereabouts = new Map<Id, Whereabouts>(
    participants.map(({ id, invitation, seat }) => {
      const comes = seat !== null && invitation !== 'declined' && invitation !== 'standby'
      return [id, { presence: comes ? 'there' : 'notComing', since: null }]
    }),
  )
  let asked = false
  const arrived = new Set<Id>()
  for (const { at, event, participantId } of session?.log ?? []) {
    if (event === 'question') asked = true
    if (participantId === null || !whereabouts.has(participantId)) continue
    if (event === 'arrive') {
      arrived.add(participantId)
      whereabouts.set(participantId, { presence: 'there', since: at })
    } else if (event === 'leave') {
      const wasThere = asked || arrived.has(participantId)
      whereabouts.set(participantId, { presence: wasThere ? 'left' : 'expected', since: at })
    }
  }
  return whereabouts
}
