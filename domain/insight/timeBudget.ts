import type { Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/** More questions than this leave no room for a conversation. */
export const mostQuestions = 12

/** Whether a route of questions fits the time of its focus group; all times in minutes. */
export interface TimeBudget {
  readonly planned: number
  readonly available: number
  /** Minutes that are too many; 0 when all fits. */
  readonly over: number
  /** How many questions there are. */
  readonly questions: number
  readonly tooMany: boolean
}

/** Adds up the minutes of a focus group's questions. */
export function timeBudget(tables: Tables, focusGroupId: Id): TimeBudget {
  const available = tables.focusGroups[focusGroupId]?.minutes ?? 0
  let planned = 0
  let questions = 0
  for (const question of Object.values(tables.questions)) {
    if (question.focusGroupId !== focusGroupId) continue
    planned += question.minutes
    questions += 1
  }
  return { planned, available, over: Math.max(0, planned - available), questions, tooMany: questions > mostQuestions }
}
