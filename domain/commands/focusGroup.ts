import type { Id, RecordOf } from '#domain/model/index.ts'
import { orderAt, ordersAt } from '#domain/model/order.ts'
import type { Consent } from '#domain/model/participants.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { type CheckDraft, putChecks, putTasks, type TaskDraft } from './preparation.ts'
import { remove } from './remove.ts'

interface NewFocusGroup {
  title: string
  openingScript?: string
  closingScript?: string
  /** The plan and the check lists it begins with. */
  tasks?: readonly TaskDraft[]
  checks?: readonly CheckDraft[]
}

export const addFocusGroup = defineCommand({
  name: 'focusGroup.addFocusGroup',
  label: 'add focus group',
  run(draft, { tasks = [], checks = [], ...given }: NewFocusGroup, context): Id {
    const order = orderAt(inOrder(draft, 'focusGroups'), Infinity)
    const { id } = add(draft, 'focusGroups', { ...given, order }, context)
    putTasks(draft, id, tasks, context)
    putChecks(draft, id, checks, context)
    return id
  },
})

export const editFocusGroup = defineEdit('focusGroup.editFocusGroup', 'focusGroups', [
  'title',
  'purposeKind',
  'purpose',
  'outcomeUse',
  'date',
  'startTime',
  'place',
  'address',
  'seating',
  'contact',
  'incentive',
  'minutes',
  'seats',
  'coLeader',
  'noteTaker',
  'openingScript',
  'closingScript',
])

export const removeFocusGroup = defineCommand({
  name: 'focusGroup.removeFocusGroup',
  label: 'delete focus group',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'focusGroups', id)
  },
})

function atTheTable(draft: Tables, focusGroupId: Id) {
  return inOrder(draft, 'participants', (participant) => participant.focusGroupId === focusGroupId)
}

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
    const present = atTheTable(draft, focusGroupId)
    const taken = new Set(present.map((participant) => participant.seat))
    let seat: number | null = 1
    while (taken.has(seat)) seat += 1
    if (seat > seats) seat = null
    const order = orderAt(present, Infinity)
    return add(draft, 'participants', { focusGroupId, name, segment, seat, order }, context).id
  },
})

export const editParticipant = defineEdit('focusGroup.editParticipant', 'participants', [
  'name',
  'segment',
  'personaId',
  'notesConsent',
  'quotingConsent',
])

/** Seats a participant; whoever sat there takes the seat that became free. */
export const seatParticipant = defineCommand({
  name: 'focusGroup.seatParticipant',
  label: 'change seat',
  run(draft, { id, seat }: { id: Id; seat: number | null }) {
    const participant = get(draft, 'participants', id)
    const sitting = atTheTable(draft, participant.focusGroupId).find(
      (other) => seat !== null && other.seat === seat && other.id !== id,
    )
    if (sitting) get(draft, 'participants', sitting.id).seat = participant.seat
    participant.seat = seat
  },
})

export const removeParticipant = defineCommand({
  name: 'focusGroup.removeParticipant',
  label: 'delete participant',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'participants', id)
  },
})

/** Records one answer for everybody who has not been asked yet. */
export const recordConsentOfAll = defineCommand({
  name: 'focusGroup.recordConsentOfAll',
  label: 'record consent of all',
  run(draft, { focusGroupId, consent }: { focusGroupId: Id; consent: Exclude<Consent, 'unasked'> }) {
    for (const participant of atTheTable(draft, focusGroupId)) {
      if (participant.notesConsent === 'unasked') participant.notesConsent = consent
      if (participant.quotingConsent === 'unasked') participant.quotingConsent = consent
    }
  },
})

function route(draft: Tables, focusGroupId: Id) {
  return inOrder(draft, 'questions', (question) => question.focusGroupId === focusGroupId)
}

/** What a new question may bring along, from a library or typed. */
export type QuestionDraft = Partial<
  Pick<RecordOf<'questions'>, 'type' | 'text' | 'minutes' | 'probes' | 'stageId' | 'touchpointId'>
>

export const addQuestion = defineCommand({
  name: 'focusGroup.addQuestion',
  label: 'add question',
  run(
    draft,
    { focusGroupId, index = Infinity, ...given }: QuestionDraft & { focusGroupId: Id; index?: number },
    context,
  ): Id {
    get(draft, 'focusGroups', focusGroupId)
    const order = orderAt(route(draft, focusGroupId), index)
    return add(draft, 'questions', { focusGroupId, ...given, order }, context).id
  },
})

/** Adds several questions at the end of the route, in the order given. */
export const addQuestions = defineCommand({
  name: 'focusGroup.addQuestions',
  label: 'add questions',
  run(draft, { focusGroupId, questions }: { focusGroupId: Id; questions: QuestionDraft[] }, context) {
    if (!questions.length) throw new Refusal('There are no questions to add.')
    get(draft, 'focusGroups', focusGroupId)
    const keys = ordersAt(route(draft, focusGroupId), Infinity, questions.length)
    questions.forEach((question, index) => {
      add(draft, 'questions', { focusGroupId, ...question, order: keys[index] ?? '' }, context)
    })
  },
})

export const editQuestion = defineEdit('focusGroup.editQuestion', 'questions', [
  'type',
  'text',
  'minutes',
  'probes',
  'stageId',
  'touchpointId',
  'summary',
])

/** Moves a question to the position it will have in the route, counted from 0. */
export const moveQuestion = defineCommand({
  name: 'focusGroup.moveQuestion',
  label: 'move question',
  run(draft, { id, index }: { id: Id; index: number }) {
    const question = get(draft, 'questions', id)
    const others = route(draft, question.focusGroupId).filter((other) => other.id !== id)
    question.order = orderAt(others, index)
  },
})

export const removeQuestion = defineCommand({
  name: 'focusGroup.removeQuestion',
  label: 'delete question',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'questions', id)
  },
})
