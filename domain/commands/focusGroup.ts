import type { Id, RecordOf } from '#domain/model/index.ts'
import { orderAt } from '#domain/model/order.ts'
import { type QuestionType, questionTypes } from '#domain/model/questions.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { type CheckDraft, putChecks, putTasks, type TaskDraft } from './preparation.ts'
import { remove } from './remove.ts'

export {
  addParticipant,
  addParticipants,
  editParticipant,
  removeParticipant,
  seatParticipant,
  setInvitations,
} from './participants.ts'

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

/** After the last question of the type, else before the first of a later one. */
function placeFor(type: QuestionType, asked: readonly Pick<RecordOf<'questions'>, 'type'>[]): number {
  const same = asked.findLastIndex((question) => question.type === type)
  if (same >= 0) return same + 1
  const later = asked.findIndex((question) => questionTypes.indexOf(question.type) > questionTypes.indexOf(type))
  return later < 0 ? asked.length : later
}

/** Adds several questions, in the order given, each where its type belongs in the route. Answers their ids. */
export const addQuestions = defineCommand({
  name: 'focusGroup.addQuestions',
  label: 'add questions',
  run(draft, { focusGroupId, questions }: { focusGroupId: Id; questions: QuestionDraft[] }, context): Id[] {
    if (!questions.length) throw new Refusal('There are no questions to add.')
    get(draft, 'focusGroups', focusGroupId)
    return questions.map((question) => {
      const asked = route(draft, focusGroupId)
      const order = orderAt(asked, placeFor(question.type ?? 'key', asked))
      return add(draft, 'questions', { focusGroupId, ...question, order }, context).id
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
  'breakAfter',
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
