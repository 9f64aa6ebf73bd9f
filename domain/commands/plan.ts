import type { Id } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { putTasks, type TaskDraft } from './preparation.ts'
import { remove, removeAll } from './remove.ts'

/** Gives a focus group without tasks a plan. @throws Refusal when it has one. */
export const addPlan = defineCommand({
  name: 'plan.addPlan',
  label: 'make plan',
  run(draft, { focusGroupId, tasks }: { focusGroupId: Id; tasks: readonly TaskDraft[] }, context) {
    get(draft, 'focusGroups', focusGroupId)
    if (inOrder(draft, 'planTasks', (task) => task.focusGroupId === focusGroupId).length) {
      throw new Refusal('This focus group has a plan already.')
    }
    putTasks(draft, focusGroupId, tasks, context)
  },
})

export const addTask = defineCommand({
  name: 'plan.addTask',
  label: 'add task',
  run(draft, { focusGroupId, ...task }: { focusGroupId: Id } & TaskDraft, context): Id {
    get(draft, 'focusGroups', focusGroupId)
    return putTasks(draft, focusGroupId, [task], context)[0] ?? ''
  },
})

export const editTask = defineEdit('plan.editTask', 'planTasks', ['title', 'owner'])

/** Sets the days of a task, counted from the event. It cannot begin after it is due; then it has no first day. */
export const setTaskDays = defineCommand<{ id: Id; from: number | null; due: number }>({
  name: 'plan.setTaskDays',
  label: 'change date of task',
  mergeKey: ({ id }) => `planTasks/${id}/days`,
  run(draft, { id, from, due }) {
    const task = get(draft, 'planTasks', id)
    task.from = from === null || from >= due ? null : from
    task.due = due
  },
})

/** Ticks a task off. @param doneOn the day, YYYY-MM-DD; empty opens it again. */
export const finishTask = defineCommand({
  name: 'plan.finishTask',
  label: 'tick off task',
  run(draft, { id, doneOn }: { id: Id; doneOn: string }) {
    get(draft, 'planTasks', id).doneOn = doneOn
  },
})

export const removeTask = defineCommand({
  name: 'plan.removeTask',
  label: 'delete task',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'planTasks', id)
  },
})

interface TopicChoice {
  focusGroupId: Id
  stageId: Id
  /** Null for the whole stage. */
  touchpointId: Id | null
  chosen: boolean
}

/**
 * Says whether a focus group is about a stage or a touchpoint. A whole stage stands for its touchpoints: choosing it lets
 * go of those, and leaving one of them out keeps the others.
 */
export const chooseTopic = defineCommand({
  name: 'plan.chooseTopic',
  label: 'choose part of the map',
  run(draft, { focusGroupId, stageId, touchpointId, chosen }: TopicChoice, context) {
    const within = inOrder(draft, 'touchpoints', (touchpoint) => touchpoint.stageId === stageId)
    const topics = topicsWithin(draft, focusGroupId, stageId, new Set(within.map(({ id }) => id)))
    const whole = topics.find((topic) => topic.touchpointId === null)
    const put = (given: Id | null) =>
      add(draft, 'topics', { focusGroupId, stageId: given ? null : stageId, touchpointId: given }, context)
    if (touchpointId === null) {
      removeAll(draft, 'topics', new Set(topics.map(({ id }) => id)))
      if (chosen) put(null)
      return
    }
    const own = topics.find((topic) => topic.touchpointId === touchpointId)
    if (chosen) {
      if (!own && !whole) put(touchpointId)
      return
    }
    removeAll(draft, 'topics', new Set([own, whole].flatMap((topic) => topic?.id ?? [])))
    if (whole) for (const { id } of within) if (id !== touchpointId) put(id)
  },
})

function topicsWithin(draft: Tables, focusGroupId: Id, stageId: Id, touchpoints: ReadonlySet<Id>) {
  return Object.values(draft.topics).filter(
    (topic) =>
      topic.focusGroupId === focusGroupId &&
      (topic.stageId === stageId || (topic.touchpointId !== null && touchpoints.has(topic.touchpointId))),
  )
}
