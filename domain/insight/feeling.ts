import type { Id, Stage, Touchpoint } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'

/** How one stage feels, with its spread and not only its mean. */
export interface StageFeeling {
  readonly stage: Stage
  /** Mean of the emotions from −3 to +3; null while none is known. */
  readonly mean: number | null
  readonly lowest: number | null
  readonly highest: number | null
  /** How many touchpoints have an emotion. */
  readonly n: number
  /** All touchpoints of the stage, in order. */
  readonly touchpoints: readonly Touchpoint[]
}

/** Feeling by stage, in map order. */
export function feelingByStage(tables: Tables): StageFeeling[] {
  const byStage = new Map<Id, Touchpoint[]>()
  for (const touchpoint of inOrder(tables, 'touchpoints')) {
    const list = byStage.get(touchpoint.stageId)
    if (list) list.push(touchpoint)
    else byStage.set(touchpoint.stageId, [touchpoint])
  }
  return inOrder(tables, 'stages').map((stage) => {
    const touchpoints = byStage.get(stage.id) ?? []
    const emotions = touchpoints.flatMap(({ emotion }) => (emotion === null ? [] : [emotion]))
    const n = emotions.length
    return {
      stage,
      mean: n ? emotions.reduce((sum, emotion) => sum + emotion, 0) / n : null,
      lowest: n ? Math.min(...emotions) : null,
      highest: n ? Math.max(...emotions) : null,
      n,
      touchpoints,
    }
  })
}
