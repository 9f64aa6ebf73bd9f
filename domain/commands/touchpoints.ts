import type { Id } from '#domain/model/index.ts'
import { orderAt } from '#domain/model/order.ts'
import { inOrder } from '#domain/model/tables.ts'
import type { Channel } from '#domain/model/touchpoints.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { remove } from './remove.ts'

export const addTouchpoint = defineCommand({
  name: 'touchpoints.addTouchpoint',
  label: 'add touchpoint',
  run(
    draft,
    {
      stageId,
      title = '',
      channel = 'other',
      index = Infinity,
    }: { stageId: Id; title?: string; channel?: Channel; index?: number },
    context,
  ): Id {
    get(draft, 'stages', stageId)
    const siblings = inOrder(draft, 'touchpoints', (touchpoint) => touchpoint.stageId === stageId)
    return add(draft, 'touchpoints', { stageId, title, channel, order: orderAt(siblings, index) }, context).id
  },
})

export const editTouchpoint = defineEdit('touchpoints.editTouchpoint', 'touchpoints', [
  'title',
  'channel',
  'emotion',
  'momentOfTruth',
  'detail',
])

/** Moves a touchpoint within its stage or to another one, to the position it will have there. */
export const moveTouchpoint = defineCommand({
  name: 'touchpoints.moveTouchpoint',
  label: 'move touchpoint',
  run(draft, { id, stageId, index }: { id: Id; stageId: Id; index: number }) {
    get(draft, 'stages', stageId)
    const touchpoint = get(draft, 'touchpoints', id)
    const siblings = inOrder(draft, 'touchpoints', (other) => other.stageId === stageId && other.id !== id)
    touchpoint.order = orderAt(siblings, index)
    touchpoint.stageId = stageId
  },
})

export const removeTouchpoint = defineCommand({
  name: 'touchpoints.removeTouchpoint',
  label: 'delete touchpoint',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'touchpoints', id)
  },
})
