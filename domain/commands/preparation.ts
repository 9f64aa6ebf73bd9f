import type { CheckList } from '#domain/model/checks.ts'
import type { Id, RecordOf } from '#domain/model/index.ts'
import { ordersAt } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, type Context } from './command.ts'

/** A task as a template or a person gives it; its days are counted from the event. */
export type TaskDraft = Pick<RecordOf<'planTasks'>, 'step' | 'title'> &
  Partial<Pick<RecordOf<'planTasks'>, 'owner' | 'from' | 'due'>>

/** A line of a check list as a template gives it. */
export interface CheckDraft {
  readonly list: CheckList
  readonly title: string
}

/** Puts tasks behind those a focus group has. Answers with their ids. */
export function putTasks(draft: Tables, focusGroupId: Id, tasks: readonly TaskDraft[], context: Context): Id[] {
  const orders = ordersAt(
    inOrder(draft, 'planTasks', (task) => task.focusGroupId === focusGroupId),
    Infinity,
    tasks.length,
  )
  return tasks.map((task, index) => {
    return add(draft, 'planTasks', { focusGroupId, ...task, order: orders[index] ?? '' }, context).id
  })
}

/** Puts lines behind those the check lists of a focus group have. */
export function putChecks(draft: Tables, focusGroupId: Id, checks: readonly CheckDraft[], context: Context): void {
  const orders = ordersAt(
    inOrder(draft, 'checks', (check) => check.focusGroupId === focusGroupId),
    Infinity,
    checks.length,
  )
  checks.forEach((check, index) => {
    add(draft, 'checks', { focusGroupId, ...check, order: orders[index] ?? '' }, context)
  })
}
