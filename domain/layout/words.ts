import type { StageLane } from '#domain/model/stageLines.ts'
import type { Colour } from './scene.ts'

/** Lanes of the map, from top to bottom. */
export const mapLanes = ['needs', 'happens', 'sees', 'touchpoints', 'feeling'] as const satisfies readonly (
  | StageLane
  | 'touchpoints'
  | 'feeling'
)[]
export type MapLane = (typeof mapLanes)[number]

/** Lane names in the margin of the map. */
export const laneNames: Readonly<Record<MapLane, string>> = {
  needs: 'What they need',
  happens: 'What happens',
  sees: 'What they see and are told',
  touchpoints: 'Touchpoints',
  feeling: 'How it feels',
}

/** A feeling as a signed number with a true minus: `−2`, `0`, `+1.5`; at most one decimal. */
export function feelingNumber(feeling: number): string {
  const rounded = Math.round(Math.abs(feeling) * 10) / 10
  return rounded === 0 ? '0' : `${feeling < 0 ? '−' : '+'}${rounded}`
}

/** Colour of a feeling from −3 to +3; always shown together with its number. */
export function feelingColour(feeling: number): Colour {
  const scale: readonly Colour[] = [
    'feelingNegative3',
    'feelingNegative2',
    'feelingNegative1',
    'feelingNeutral',
    'feelingPositive1',
    'feelingPositive2',
    'feelingPositive3',
  ]
  return scale[Math.max(-3, Math.min(3, Math.round(feeling))) + 3] ?? 'feelingNeutral'
}
