import type { CheckList } from '#domain/model/checks.ts'
import type { Id } from '#domain/model/index.ts'
import { orderAt } from '#domain/model/order.ts'
import { inOrder } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { type CheckDraft, putChecks } from './preparation.ts'
import { remove } from './remove.ts'

/** Adds the lines of a check list, in the order given. */
export const addChecks = defineCommand({
  name: 'place.addChecks',
  label: 'add check list',
  run(draft, { focusGroupId, checks }: { focusGroupId: Id; checks: readonly CheckDraft[] }, context) {
    get(draft, 'focusGroups', focusGroupId)
    putChecks(draft, focusGroupId, checks, context)
  },
})

/** Adds a line at a position of its list, counted from 0. */
export const addCheck = defineCommand({
  name: 'place.addCheck',
  label: 'add check',
  run(
    draft,
    {
      focusGroupId,
      list,
      title = '',
      index = Infinity,
    }: { focusGroupId: Id; list: CheckList; title?: string; index?: number },
    context,
  ): Id {
    get(draft, 'focusGroups', focusGroupId)
    const present = inOrder(draft, 'checks', (check) => check.focusGroupId === focusGroupId && check.list === list)
    return add(draft, 'checks', { focusGroupId, list, title, order: orderAt(present, index) }, context).id
  },
})

export const editCheck = defineEdit('place.editCheck', 'checks', ['title', 'state', 'remark'])

export const removeCheck = defineCommand({
  name: 'place.removeCheck',
  label: 'delete check',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'checks', id)
  },
})
