import type { Id, Stage, StageLine, Touchpoint } from '#domain/model/index.ts'
import type { StageLane } from '#domain/model/stageLines.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { depthOfLines, type StageDepth } from './tooDeep.ts'

/** One stage with everything that stands under it, each list in its order. */
export interface StageColumn {
  readonly stage: Stage
  /** The lines of each lane that are not parked. */
  readonly lanes: Readonly<Record<StageLane, readonly StageLine[]>>
  readonly parked: readonly StageLine[]
  readonly touchpoints: readonly Touchpoint[]
  readonly depth: StageDepth
}

/** The skeleton as it is drawn: its stages in order, each as a column. */
export function stageColumns(tables: Pick<Tables, 'stages' | 'stageLines' | 'touchpoints'>): StageColumn[] {
  const all = tables as Tables
  const lines = grouped(inOrder(all, 'stageLines'))
  const touchpoints = grouped(inOrder(all, 'touchpoints'))
  return inOrder(all, 'stages').map((stage) => {
    const own = lines.get(stage.id) ?? []
    const inLane = (lane: StageLane) => own.filter((line) => line.lane === lane && !line.parked)
    return {
      stage,
      lanes: { needs: inLane('needs'), happens: inLane('happens'), sees: inLane('sees') },
      parked: own.filter((line) => line.parked),
      touchpoints: touchpoints.get(stage.id) ?? [],
      depth: depthOfLines(own),
    }
  })
}

function grouped<Part extends { readonly stageId: Id }>(parts: readonly Part[]): Map<Id, Part[]> {
  const groups = new Map<Id, Part[]>()
  for (const part of parts) {
    const group = groups.get(part.stageId)
    if (group) group.push(part)
    else groups.set(part.stageId, [part])
  }
  return groups
}
