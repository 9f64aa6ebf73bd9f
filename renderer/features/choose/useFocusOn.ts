import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Id } from '#domain/model/index.ts'

/**
 * Puts the focus into the first field of a line once it is drawn: of a new one, or of the neighbour of one that was
 * deleted; where none is left, on the first button, which adds one. Lines carry their record's id as `data-line`.
 */
export function useFocusOn<Container extends HTMLElement>(): {
  container: RefObject<Container | null>
  focusOn: (id: Id | null) => void
} {
  const container = useRef<Container>(null)
  const wanted = useRef<{ id: Id | null } | null>(null)
  const [, draw] = useState(0)
  useEffect(() => {
    if (!wanted.current) return
    const { id } = wanted.current
    wanted.current = null
    const selector = id === null ? 'button' : `[data-line="${id}"] :is(input, textarea)`
    container.current?.querySelector<HTMLElement>(selector)?.focus()
  })
  const focusOn = useCallback((id: Id | null) => {
    wanted.current = { id }
    draw((count) => count + 1)
  }, [])
  return { container, focusOn }
}
