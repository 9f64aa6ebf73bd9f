import { madeFromLine } from '#domain/model/actions.ts'
import { limits } from '#domain/model/fields.ts'
import type { Id, RecordOf } from '#domain/model/index.ts'
import { orderAt } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, type Context, defineCommand, defineEdit, get } from './command.ts'
import { remove } from './remove.ts'

type ActionFields = Partial<
  Pick<
    RecordOf<'actions'>,
    'title' | 'detail' | 'owner' | 'due' | 'urgent' | 'focusGroupId' | 'findingId' | 'noteId' | 'result'
  >
>

function append(draft: Tables, { title = '', ...fields }: ActionFields, context: Context): Id {
  const order = orderAt(inOrder(draft, 'actions'), Infinity)
  return add(draft, 'actions', { ...fields, title: title.trim().slice(0, limits.title), order }, context).id
}

/** Writes an action down at the end of the plan. */
export const addAction = defineCommand({
  name: 'actions.addAction',
  label: 'add action',
  run(draft, fields: Pick<ActionFields, 'title' | 'owner' | 'due' | 'urgent'>, context): Id {
    return append(draft, fields, context)
  },
})

/** Makes an urgent action of a note; of one note never two. @throws Refusal when there is one already. */
export const makeActionOfNote = defineCommand({
  name: 'actions.makeActionOfNote',
  label: 'make it an action',
  run(draft, { noteId, urgent = true }: { noteId: Id; urgent?: boolean }, context): Id {
    const { text, focusGroupId } = get(draft, 'notes', noteId)
    const made = Object.values(draft.actions).some((action) => action.noteId === noteId)
    if (made) throw new Refusal('There is an action from this note already.')
    const title = text.replace(/\s+/g, ' ')
    const detail = title.trim().length > limits.title ? text : ''
    return append(draft, { title, detail, urgent, focusGroupId, noteId }, context)
  },
})

/**
 * Makes an urgent action of a line of “what cannot wait”; of one line never two. The line stays in the detail, so that it is
 * known again when the title is put differently.
 * @throws Refusal when there is one already, or the line is empty.
 */
export const makeActionOfLine = defineCommand({
  name: 'actions.makeActionOfLine',
  label: 'make it an action',
  run(draft, { focusGroupId, line }: { focusGroupId: Id; line: string }, context): Id {
    get(draft, 'focusGroups', focusGroupId)
    const detail = line.trim()
    if (!detail) throw new Refusal('This line is empty.')
    const made = Object.values(draft.actions).some((action) => madeFromLine(action, focusGroupId, detail))
    if (made) throw new Refusal('There is an action from this line already.')
    return append(draft, { title: detail, detail, urgent: true, focusGroupId }, context)
  },
})

/** Makes an action of what a finding recommends. @throws Refusal when there is one from it already. */
export const makeActionOfFinding = defineCommand({
  name: 'actions.makeActionOfFinding',
  label: 'make it an action',
  run(draft, { findingId }: { findingId: Id }, context): Id {
    const { sentence, recommendation } = get(draft, 'findings', findingId)
    const made = Object.values(draft.actions).some((action) => action.findingId === findingId)
    if (made) throw new Refusal('There is an action from this finding already.')
    const words = (recommendation.trim() || sentence).replace(/\s+/g, ' ').trim()
    return append(draft, { title: words, detail: words.length > limits.title ? words : '', findingId }, context)
  },
})

export const editAction = defineEdit('actions.editAction', 'actions', [
  'title',
  'detail',
  'owner',
  'due',
  'state',
  'urgent',
  'result',
])

export const removeAction = defineCommand({
  name: 'actions.removeAction',
  label: 'delete action',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'actions', id)
  },
})
