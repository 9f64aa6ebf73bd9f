import type { Id } from '#domain/model/index.ts'
import { orderAt, ordersAt } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { StageLane } from '#domain/model/stageLines.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { remove } from './remove.ts'

/** Adds a stage at a position counted from 0, at the end when none is given. */
export const addStage = defineCommand({
  name: 'skeleton.addStage',
  label: 'add stage',
  run(draft, { title = '', index = Infinity }: { title?: string; index?: number }, context): Id {
    return add(draft, 'stages', { title, order: orderAt(inOrder(draft, 'stages'), index) }, context).id
  },
})

export const editStage = defineEdit('skeleton.editStage', 'stages', ['title'])

/** Moves a stage to the position it will have afterwards, counted from 0. */
export const moveStage = defineCommand({
  name: 'skeleton.moveStage',
  label: 'move stage',
  run(draft, { id, index }: { id: Id; index: number }) {
    const others = inOrder(draft, 'stages', (stage) => stage.id !== id)
    get(draft, 'stages', id).order = orderAt(others, index)
  },
})

export const removeStage = defineCommand({
  name: 'skeleton.removeStage',
  label: 'delete stage',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'stages', id)
  },
})

/** Splits a stage in two: the named lines and touchpoints go into a new stage right after it. Returns the new stage. */
export const splitStage = defineCommand({
  name: 'skeleton.splitStage',
  label: 'split stage',
  run(
    draft,
    { id, title, lineIds, touchpointIds }: { id: Id; title: string; lineIds: Id[]; touchpointIds: Id[] },
    context,
  ): Id {
    get(draft, 'stages', id)
    const stages = inOrder(draft, 'stages')
    const index = stages.findIndex((stage) => stage.id === id) + 1
    const second = add(draft, 'stages', { title, order: orderAt(stages, index) }, context)
    for (const lineId of lineIds) get(draft, 'stageLines', lineId).stageId = second.id
    for (const touchpointId of touchpointIds) get(draft, 'touchpoints', touchpointId).stageId = second.id
    return second.id
  },
})

/** Puts everything of a stage at the end of another one and deletes it. */
export const mergeStages = defineCommand({
  name: 'skeleton.mergeStages',
  label: 'merge stages',
  run(draft, { id, intoId }: { id: Id; intoId: Id }) {
    if (id === intoId) throw new Refusal('A stage cannot be merged with itself.')
    const from = get(draft, 'stages', id)
    const into = get(draft, 'stages', intoId)
    const titles = [into.title.trim(), from.title.trim()].filter(Boolean)
    const inFront = from.order < into.order
    into.title = (inFront ? titles.reverse() : titles).join(' and ').slice(0, 300)
    for (const name of ['stageLines', 'touchpoints'] as const) {
      const staying = inOrder<'stageLines' | 'touchpoints'>(draft, name, (record) => record.stageId === intoId)
      const moving = inOrder<'stageLines' | 'touchpoints'>(draft, name, (record) => record.stageId === id)
      const keys = ordersAt(staying, inFront ? 0 : Infinity, moving.length)
      moving.forEach((record, place) => {
        record.stageId = intoId
        record.order = keys[place] ?? record.order
      })
    }
    for (const question of Object.values(draft.questions)) if (question.stageId === id) question.stageId = intoId
    remove(draft, 'stages', id)
  },
})

/** The lines a person sees in a lane: positions count these, not the parked ones. */
function linesOf(draft: Tables, stageId: Id, lane: StageLane, without?: Id) {
  return inOrder(
    draft,
    'stageLines',
    (line) => line.stageId === stageId && line.lane === lane && !line.parked && line.id !== without,
  )
}

export const addStageLine = defineCommand({
  name: 'skeleton.addStageLine',
  label: 'add line',
  run(
    draft,
    { stageId, lane, text = '', index = Infinity }: { stageId: Id; lane: StageLane; text?: string; index?: number },
    context,
  ): Id {
    get(draft, 'stages', stageId)
    const order = orderAt(linesOf(draft, stageId, lane), index)
    return add(draft, 'stageLines', { stageId, lane, text, order }, context).id
  },
})

export const editStageLine = defineEdit('skeleton.editStageLine', 'stageLines', ['text'])

/** Moves a line within its lane, to another lane or to another stage. */
export const moveStageLine = defineCommand({
  name: 'skeleton.moveStageLine',
  label: 'move line',
  run(draft, { id, stageId, lane, index }: { id: Id; stageId: Id; lane: StageLane; index: number }) {
    get(draft, 'stages', stageId)
    const line = get(draft, 'stageLines', id)
    line.order = orderAt(linesOf(draft, stageId, lane, id), index)
    line.stageId = stageId
    line.lane = lane
  },
})

/** Parks a line for the deep dive, or takes it back into the skeleton. */
export const parkStageLine = defineCommand({
  name: 'skeleton.parkStageLine',
  label: 'park line',
  run(draft, { id, parked }: { id: Id; parked: boolean }) {
    get(draft, 'stageLines', id).parked = parked
  },
})

export const removeStageLine = defineCommand({
  name: 'skeleton.removeStageLine',
  label: 'delete line',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'stageLines', id)
  },
})
