import type { Id, Note, Participant, Question } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'

/** Participants of a focus group: the seated by seat, then the others in their order. */
export function participantsOf(tables: Tables, focusGroupId: Id): Participant[] {
  return inOrder(tables, 'participants', (participant) => participant.focusGroupId === focusGroupId).sort(
    (a, b) => (a.seat ?? Infinity) - (b.seat ?? Infinity) || byOrder(a, b),
  )
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
