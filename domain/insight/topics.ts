import type { Id } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'

/** The parts of the map a focus group is about. */
export interface Topics {
  /** Stages chosen as a whole. */
  readonly stages: ReadonlySet<Id>
  /** Touchpoints chosen one by one. */
  readonly touchpoints: ReadonlySet<Id>
}

export function topicsOf(tables: Pick<Tables, 'topics'>, focusGroupId: Id): Topics {
  const stages = new Set<Id>()
  const touchpoints = new Set<Id>()
  for (const topic of Object.values(tables.topics)) {
    if (topic.focusGroupId !== focusGroupId) continue
    if (topic.touchpointId !== null) touchpoints.add(topic.touchpointId)
    else if (topic.stageId !== null) stages.add(topic.stageId)
  }
  return { stages, touchpoints }
}

/** What a focus group is about, in the order of the map: “Purchase”, “Use: the bill”. Empty when nothing was chosen. */
export function topicWords(tables: Tables, focusGroupId: Id): string[] {
  const { stages, touchpoints } = topicsOf(tables, focusGroupId)
  return inOrder(tables, 'stages').flatMap((stage) => {
    const name = stage.title.trim() || 'Unnamed stage'
    if (stages.has(stage.id)) return [name]
    const own = inOrder(tables, 'touchpoints', ({ id, stageId }) => stageId === stage.id && touchpoints.has(id))
    const titles = own.map(({ title }) => title.trim() || 'unnamed touchpoint')
    return titles.length ? [`${name}: ${titles.join(', ')}`] : []
  })
}
