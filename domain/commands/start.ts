import type { JourneyKind } from '#domain/model/journeys.ts'
import { ordersAt } from '#domain/model/order.ts'
import { type StageLane, stageLanes } from '#domain/model/stageLines.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import type { Channel } from '#domain/model/touchpoints.ts'
import { add, type Context, defineCommand } from './command.ts'

/** A skeleton to begin with. Texts are in the customer's words. */
export interface StageTemplate {
  readonly id: string
  readonly title: string
  /** When to take it, in one sentence. */
  readonly description: string
  readonly kind: JourneyKind
  readonly stages: readonly ({
    readonly title: string
    readonly touchpoints?: readonly { readonly title: string; readonly channel: Channel }[]
  } & { readonly [lane in StageLane]?: readonly string[] })[]
}

const startJourney = defineCommand({
  name: 'library.startJourney',
  label: 'start journey',
  run(
    draft: Tables,
    { title, client, template }: { title: string; client: string; template: StageTemplate | null },
    context: Context,
  ) {
    add(draft, 'journeys', { title, client, kind: template?.kind ?? 'customer' }, context)
    const stages = template?.stages ?? []
    const keys = ordersAt([], 0, stages.length)
    stages.forEach((stage, index) => {
      const stageId = add(draft, 'stages', { title: stage.title, order: keys[index] ?? '' }, context).id
      for (const lane of stageLanes) {
        const lines = stage[lane] ?? []
        const lineKeys = ordersAt([], 0, lines.length)
        lines.forEach((text, place) => {
          add(draft, 'stageLines', { stageId, lane, text, order: lineKeys[place] ?? '' }, context)
        })
      }
      const touchpoints = stage.touchpoints ?? []
      const touchpointKeys = ordersAt([], 0, touchpoints.length)
      touchpoints.forEach((touchpoint, place) => {
        add(draft, 'touchpoints', { stageId, ...touchpoint, order: touchpointKeys[place] ?? '' }, context)
      })
    })
  },
})

/** The records of a new journey, blank or from a template. */
export function newJourney(
  given: { title?: string; client?: string; template?: StageTemplate | null },
  context: Context,
): Tables {
  const { title = '', client = '', template = null } = given
  const tables = emptyTables()
  startJourney.run(tables, { title, client, template }, context)
  return tables
}
