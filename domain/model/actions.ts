import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { day, id, order, passage, title } from './fields.ts'

export const actionStates = ['open', 'doing', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** States of an action as they are called on screen and paper. */
export const actionStateNames: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  doing: 'Doing',
  done: 'Done',
  dropped: 'Dropped',
}

/** What somebody will do because of what was heard. */
export const actions = defineEntity({
  name: 'actions',
  noun: 'action',
  fields: {
    title,
    detail: passage,
    owner: title,
    due: day,
    state: z.enum(actionStates),
    urgent: z.boolean(),
    /** What came of it, in the words customers are told. */
    result: passage,
    /** Where it comes from; all null when it was simply written down. */
    focusGroupId: id.nullable(),
    findingId: id.nullable(),
    noteId: id.nullable(),
    order,
  },
  defaults: {
    title: '',
    detail: '',
    owner: '',
    due: '',
    state: 'open',
    urgent: false,
    result: '',
    focusGroupId: null,
    findingId: null,
    noteId: null,
  },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'clear' },
    findingId: { to: 'findings', onDelete: 'clear' },
    noteId: { to: 'notes', onDelete: 'clear' },
  },
})

/** Whether an action was made from this line of what cannot wait, as the debrief of the focus group has it. */
export function madeFromLine(
  action: Readonly<z.infer<typeof actions.schema>>,
  focusGroupId: string,
  line: string,
): boolean {
  if (action.focusGroupId !== focusGroupId || action.noteId !== null || action.findingId !== null) return false
  return action.title === line || action.detail.startsWith(line)
}

/** Which texts of an action still are the words of the note it was made of. */
export function repeatsNote(
  { title, detail }: Readonly<Pick<z.infer<typeof actions.schema>, 'title' | 'detail'>>,
  noteText: string,
): { readonly title: boolean; readonly detail: boolean } {
  const [words, ownTitle, ownDetail] = [noteText, title, detail].map((text) => text.replace(/\s+/g, ' ').trim())
  return {
    title: Boolean(words && ownTitle) && Boolean(words?.startsWith(ownTitle ?? '')),
    detail: Boolean(words && ownDetail?.includes(words)),
  }
}
