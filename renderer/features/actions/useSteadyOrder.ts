import { useMemo, useState } from 'react'
import { type ActionSort, byActionSort } from '#domain/insight/actions.ts'
import type { Action, Id } from '#domain/model/index.ts'

/** Actions in an order that stands still while somebody works in the list. */
export interface SteadyOrder {
  readonly shown: readonly Action[]
  /** To be called when the focus comes into the list, and when it goes out of it. */
  readonly hold: () => void
  readonly letGo: () => void
}

/**
 * Actions sorted; but while the focus is in the list nothing changes its place: a row would be gone from under the hands at
 * the first letter of an owner. What is added meanwhile stands at the end.
 */
export function useSteadyOrder(actions: readonly Action[], sort: ActionSort): SteadyOrder {
  const [held, setHeld] = useState<readonly Id[] | null>(null)
  const shown = useMemo(() => {
    const sorted = [...actions].sort(byActionSort(sort))
    if (!held) return sorted
    const places = new Map(held.map((id, index) => [id, index]))
    return sorted.sort((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0)
  }, [actions, sort, held])
  return {
    shown,
    hold: () => setHeld((before) => before ?? shown.map(({ id }) => id)),
    letGo: () => setHeld(null),
  }
}
