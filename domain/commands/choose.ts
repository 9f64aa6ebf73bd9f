import type { Id } from '#domain/model/index.ts'
import { orderAt } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, journeyOf } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { remove } from './remove.ts'

/** Sets what the journey is about, who leads it and how its documents look. */
export const editJourney = defineEdit('choose.editJourney', 'journeys', [
  'title',
  'client',
  'kind',
  'outcome',
  'scopeFrom',
  'scopeTo',
  'facilitatorName',
  'facilitatorOrigin',
  'facilitatorNeutral',
  'choiceReason',
  'paper',
  'language',
])

export const addCandidate = defineCommand({
  name: 'choose.addCandidate',
  label: 'add candidate journey',
  run(draft, { title = '' }: { title?: string }, context): Id {
    return add(draft, 'candidates', { title, order: orderAt(inOrder(draft, 'candidates'), Infinity) }, context).id
  },
})

export const editCandidate = defineEdit('choose.editCandidate', 'candidates', [
  'title',
  'frequency',
  'negativeFeedback',
  'urgency',
])

export const removeCandidate = defineCommand({
  name: 'choose.removeCandidate',
  label: 'delete candidate journey',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'candidates', id)
  },
})

/** Decides for a candidate, or takes the decision back. A journey without a title takes the candidate's. */
export const chooseCandidate = defineCommand({
  name: 'choose.chooseCandidate',
  label: 'choose journey',
  run(draft, { id }: { id: Id | null }) {
    const journey = journeyOf(draft)
    if (!journey) throw new Refusal('There is no journey open.')
    journey.chosenCandidateId = id
    if (id && !journey.title.trim()) journey.title = get(draft, 'candidates', id).title
  },
})

export const addPersona = defineCommand({
  name: 'choose.addPersona',
  label: 'add persona',
  run(draft, { name = '' }: { name?: string }, context): Id {
    return add(draft, 'personas', { name, order: orderAt(inOrder(draft, 'personas'), Infinity) }, context).id
  },
})

export const editPersona = defineEdit('choose.editPersona', 'personas', [
  'name',
  'segment',
  'region',
  'needs',
  'expectations',
])

export const removePersona = defineCommand({
  name: 'choose.removePersona',
  label: 'delete persona',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'personas', id)
  },
})
