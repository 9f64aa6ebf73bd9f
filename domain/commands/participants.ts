import { recordsIn } from '#domain/model/draft.ts'
import type { Id, Participant, RecordOf } from '#domain/model/index.ts'
import { orderAt, ordersAt } from '#domain/model/order.ts'
import { consentFields } from '#domain/model/participants.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { writeAnswer } from './consentLog.ts'
import { remove } from './remove.ts'

function invited(draft: Tables, focusGroupId: Id) {
  return inOrder(draft, 'participants', (participant) => participant.focusGroupId === focusGroupId)
}

/** Gives out the lowest free seats, then null. */
function freeSeats(people: readonly Pick<Participant, 'seat'>[], seats: number): () => number | null {
  const taken = new Set(people.map(({ seat }) => seat))
  let next = 1
  return () => {
    while (taken.has(next)) next += 1
    if (next > seats) return null
    taken.add(next)
    return next
  }
}

/** No table is larger; the seat of a participant cannot be either. */
const mostSeats = 30

/** A chair for somebody who is there already: the lowest free one, or one more when all are taken. */
export function chairFor(draft: Tables, focusGroupId: Id): number | null {
  const people = invited(draft, focusGroupId)
  const chairs = Math.max(get(draft, 'focusGroups', focusGroupId).seats, ...people.map(({ seat }) => seat ?? 0))
  return freeSeats(people, Math.min(chairs + 1, mostSeats))()
}

/** Who declined, or only stands by, needs no chair. */
export const needsNoSeat: ReadonlySet<Participant['invitation']> = new Set(['declined', 'standby'])

/** Adds a participant on the lowest free seat, or without one when all seats of the focus group are taken. */
export const addParticipant = defineCommand({
  name: 'focusGroup.addParticipant',
  label: 'add participant',
  run(
    draft,
    { focusGroupId, name = '', segment = '' }: { focusGroupId: Id; name?: string; segment?: string },
    context,
  ): Id {
    const { seats } = get(draft, 'focusGroups', focusGroupId)
    const people = invited(draft, focusGroupId)
    const order = orderAt(people, Infinity)
    return add(draft, 'participants', { focusGroupId, name, segment, seat: freeSeats(people, seats)(), order }, context)
      .id
  },
})

/** What a new participant brings along from a table. */
export type ParticipantDraft = Partial<
  Pick<RecordOf<'participants'>, 'name' | 'email' | 'phone' | 'segment' | 'personaId' | 'needs' | 'invitation'>
>

/** Adds several participants at the end, in the order given; those who come get the free seats. Answers their ids. */
export const addParticipants = defineCommand({
  name: 'focusGroup.addParticipants',
  label: 'import participants',
  run(draft, { focusGroupId, people }: { focusGroupId: Id; people: readonly ParticipantDraft[] }, context): Id[] {
    if (!people.length) throw new Refusal('There is nobody to add.')
    const { seats } = get(draft, 'focusGroups', focusGroupId)
    const present = invited(draft, focusGroupId)
    const nextSeat = freeSeats(present, seats)
    const keys = ordersAt(present, Infinity, people.length)
    return people.map((person, index) => {
      const seat = needsNoSeat.has(person.invitation ?? 'planned') ? null : nextSeat()
      return add(draft, 'participants', { focusGroupId, ...person, seat, order: keys[index] ?? '' }, context).id
    })
  },
})

const editFields = defineEdit('focusGroup.editParticipant', 'participants', [
  'name',
  'email',
  'phone',
  'segment',
  'personaId',
  'needs',
  'invitation',
  'notesConsent',
  'quotingConsent',
  'recordingConsent',
])

/**
 * Sets fields of a participant. Who declines or stands by gives the seat free, unless they have spoken; who comes after
 * all gets a free one. An answer about consent is one that was spoken; `recordConsent` knows the other ways.
 */
export const editParticipant: typeof editFields = {
  ...editFields,
  run(draft, { id, changes }, context) {
    const { notesConsent, quotingConsent, recordingConsent, ...others } = changes
    const participant = get(draft, 'participants', id)
    const neededNone = needsNoSeat.has(participant.invitation)
    editFields.run(draft, { id, changes: others }, context)
    for (const [about, answer] of [
      ['notes', notesConsent],
      ['quoting', quotingConsent],
      ['recording', recordingConsent],
    ] as const) {
      if (answer !== undefined && answer !== participant[consentFields[about]])
        writeAnswer(participant, { about, answer, way: 'spoken', at: context.now })
    }
    const needsNone = needsNoSeat.has(participant.invitation)
    if (needsNone === neededNone) return
    if (needsNone) {
      if (!recordsIn(draft, 'notes').some(({ participantId }) => participantId === id)) participant.seat = null
    } else if (participant.seat === null) {
      const { seats } = get(draft, 'focusGroups', participant.focusGroupId)
      participant.seat = freeSeats(invited(draft, participant.focusGroupId), seats)()
    }
  },
}

/** Seats a participant; whoever sat there takes the seat that became free. */
export const seatParticipant = defineCommand({
  name: 'focusGroup.seatParticipant',
  label: 'change seat',
  run(draft, { id, seat }: { id: Id; seat: number | null }) {
    const participant = get(draft, 'participants', id)
    const sitting = invited(draft, participant.focusGroupId).find(
      (other) => seat !== null && other.seat === seat && other.id !== id,
    )
    if (sitting) get(draft, 'participants', sitting.id).seat = participant.seat
    participant.seat = seat
  },
})

/** Sets how far the invitations of several people are. */
export const setInvitations = defineCommand({
  name: 'focusGroup.setInvitations',
  label: 'set invitations',
  run(draft, { ids, invitation }: { ids: readonly Id[]; invitation: Participant['invitation'] }, context) {
    for (const id of ids) editParticipant.run(draft, { id, changes: { invitation } }, context)
  },
})

export const removeParticipant = defineCommand({
  name: 'focusGroup.removeParticipant',
  label: 'delete participant',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'participants', id)
  },
})
