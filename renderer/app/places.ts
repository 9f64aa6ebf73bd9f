import { useMemo } from 'react'
import { spokenTitle } from '#domain/insight/questionDrafts.ts'
import type { Id, Stage, Touchpoint } from '#domain/model/index.ts'
import type { Choice } from '#renderer/ui/SelectField.tsx'
import { useOrdered } from './store/hooks.ts'

/** A part of the map: a whole stage, or one touchpoint in it. */
export interface MapPlace {
  readonly stage: Stage
  readonly touchpoint: Touchpoint | null
}

/** What stands for a part of the map in a list of choices. */
export function placeKey(touchpointId: Id | null, stageId: Id | null): string | null {
  if (touchpointId) return `touchpoint/${touchpointId}`
  return stageId ? `stage/${stageId}` : null
}

/** The parts of the map in their order, as choices and by what stands for them. */
export function usePlaces(): { choices: readonly Choice<string>[]; places: ReadonlyMap<string, MapPlace> } {
  const stages = useOrdered('stages')
  const touchpoints = useOrdered('touchpoints')
  return useMemo(() => {
    const places = new Map<string, MapPlace>()
    const choices: Choice<string>[] = []
    for (const stage of stages) {
      const own = `stage/${stage.id}`
      places.set(own, { stage, touchpoint: null })
      choices.push({ id: own, label: stage.title || 'Untitled stage', hint: 'Stage' })
      for (const touchpoint of touchpoints) {
        if (touchpoint.stageId !== stage.id) continue
        const id = `touchpoint/${touchpoint.id}`
        places.set(id, { stage, touchpoint })
        const hint = `Touchpoint in ${stage.title || 'an untitled stage'}`
        choices.push({ id, label: touchpoint.title || 'Untitled touchpoint', hint })
      }
    }
    return { choices, places }
  }, [stages, touchpoints])
}

/** The names of a part of the map, for texts with open places. */
export function placeValues({ stage, touchpoint }: MapPlace): { stage: string; touchpoint?: string } {
  return { stage: spokenTitle(stage.title), ...(touchpoint && { touchpoint: spokenTitle(touchpoint.title) }) }
}
