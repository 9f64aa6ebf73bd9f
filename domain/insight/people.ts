import type { Id, Note, Participant, Question } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { perTable } from './perTable.ts'
import { sessionsThatCount } from './sessionOf.ts'

/** Participants of a focus group: the seated by seat, then the others in their order. */
export function participantsOf(tables: Tables, focusGroupId: Id): Participant[] {
  return inOrder(tables, 'participants', (participant) => participant.focusGroupId === focusGroupId).sort(
    (a, b) => (a.seat ?? Infinity) - (b.seat ?? Infinity) || byOrder(a, b),
  )
}

/** Everybody of whom a note was taken. */
const heard = perTable((notes: Tables['notes']): ReadonlySet<Id> => {
  const people = new Set<Id>()
  for (const id in notes) {
    const speaker = notes[id]?.participantId
    if (speaker) people.add(speaker)
  }
  return people
})

/** The focus groups that were begun, and who was away from each from beginning to end. */
const begun = perTable((sessions: Tables['sessions']): ReadonlyMap<Id, ReadonlySet<Id>> => {
  const absent = new Map<Id, Set<Id>>()
  for (const { focusGroupId, log } of sessionsThatCount(sessions)) {
    const away = absent.get(focusGroupId) ?? new Set<Id>()
    absent.set(focusGroupId, away)
    const there = new Set<Id>()
    let asked = false
    for (const { event, participantId } of log) {
      if (event === 'question') asked = true
      if (participantId === null) continue
      if (event === 'arrive') there.add(participantId)
      if (event === 'leave' && !asked && !there.has(participantId)) away.add(participantId)
    }
    for (const id of there) away.delete(id)
  }
  return absent
})

/**
 * Whether a person is to be counted at the table, as in “5 of 8”. Whoever a note was taken of was there. Of the others,
 * who declined or stands by is not counted, nor, once the session was begun, who had no seat or was said to be missing
 * before the first question and never came.
 */
export function tookPart(tables: Tables, { id, focusGroupId, invitation, seat }: Participant): boolean {
  if (heard(tables.notes).has(id)) return true
  if (invitation === 'declined' || invitation === 'standby') return false
  const absent = begun(tables.sessions).get(focusGroupId)
  return absent === undefined || (seat !== null && !absent.has(id))
}

/** Those of a focus group who count at the table: the seated by seat, then the others in their order. */
export function participantsWhoTookPart(tables: Tables, focusGroupId: Id): Participant[] {
  return participantsOf(tables, focusGroupId).filter((participant) => tookPart(tables, participant))
}

/** Who said a note, for counting people; nobody when none is named, nor of the note-taker's own opinion about somebody. */
export function saidBy({ participantId, kind }: Pick<Note, 'participantId' | 'kind'>): Id | null {
  return kind === 'opinion' ? null : participantId
}

/** The route of a focus group, in the order it is asked. */
export function questionsOf(tables: Tables, focusGroupId: Id): Question[] {
  return inOrder(tables, 'questions', (question) => question.focusGroupId === focusGroupId)
}

/** Notes of a focus group, in their order. */
export function notesOf(tables: Tables, focusGroupId: Id): Note[] {
  return inOrder(tables, 'notes', (note) => note.focusGroupId === focusGroupId)
}

/**
 * What documents call the participants of a focus group instead of their names: participant → `P3`. The number is the
 * seat; whoever has no seat, or one that a merged copy gave away twice, is numbered after the highest seat.
 */
export function codesOf(tables: Tables, focusGroupId: Id): Map<Id, string> {
  const people = participantsOf(tables, focusGroupId)
  const taken = new Set<number>()
  let next = people.reduce((highest, { seat }) => Math.max(highest, seat ?? 0), 0) + 1
  const codes = new Map<Id, string>()
  for (const { id, seat } of people) {
    const number = seat !== null && !taken.has(seat) ? seat : next++
    taken.add(number)
    codes.set(id, `P${number}`)
  }
  return codes
}
