import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Id } from '#domain/model/index.ts'

/**
 * Puts the focus into the first field of a line once it is drawn: of a new one, or of the neighbour of one that was
 * deleted. Lines carry their record's id as `data-line`.
 */
export function useFocusOn<Container extends HTMLElement>(): {
  container: RefObject<Container | null>
  focusOn: (id: Id | undefined) => void
} {
  const container = useRef<Container>(null)
  const wanted = useRef<Id | undefined>(undefined)
  const [, draw] = useState(0)
  useEffect(() => {
    if (!wanted.current) return
    const line = container.current?.querySelector(`[data-line="${wanted.current}"]`)
    wanted.current = undefined
    line?.querySelector<HTMLElement>('input, textarea')?.focus()
  })
  const focusOn = useCallback((id: Id | undefined) => {
    wanted.current = id
    draw((count) => count + 1)
  }, [])
  return { container, focusOn }
}
