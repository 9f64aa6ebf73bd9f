import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react'
import type { Id } from '#domain/model/index.ts'

/** A person on the way to another chair. */
interface SeatDrag {
  readonly id: Id
  readonly label: string
  readonly x: number
  readonly y: number
  /** The chair below; null for the place of those without one, undefined for nowhere. */
  readonly over: number | null | undefined
}

/** Shorter ways of the pointer, in pixels, are a press. */
const shortest = 4

/**
 * Lets people be dragged onto what has `data-seat`: the number of a chair, or `none`. Escape takes it back.
 * @param drop what to do with the person let go on a chair, or on the place without one
 */
export function useSeatDrag(drop: (id: Id, seat: number | null) => void) {
  const [drag, setDrag] = useState<SeatDrag | null>(null)
  const moved = useRef(false)

  function onPointerDown(start: ReactPointerEvent<HTMLElement>, id: Id, label: string) {
    moved.current = false
    if (start.button !== 0) return
    const handle: HTMLElement = start.currentTarget
    let over: SeatDrag['over']
    const stopped = new AbortController()
    const { signal } = stopped

    function follow(event: PointerEvent) {
      if (!moved.current && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < shortest) return
      moved.current = true
      over = seatAt(event.clientX, event.clientY)
      setDrag({ id, label, x: event.clientX, y: event.clientY, over })
    }
    function end(isDrop: boolean) {
      stopped.abort()
      setDrag(null)
      if (isDrop && moved.current && over !== undefined) drop(id, over)
    }
    // The click that follows is the end of the drag; the next one is a press again.
    function forget() {
      setTimeout(() => {
        moved.current = false
      })
    }
    window.addEventListener('pointerup', forget, { once: true })
    handle.setPointerCapture(start.pointerId)
    handle.addEventListener('pointermove', follow, { signal })
    handle.addEventListener(
      'pointerup',
      (event) => {
        if (moved.current) follow(event)
        end(true)
      },
      { signal },
    )
    handle.addEventListener('pointercancel', () => end(false), { signal })
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        end(false)
      },
      { signal, capture: true },
    )
  }

  return {
    drag,
    onPointerDown,
    /** Whether the click that just came was the end of a drag. */
    wasDragged: () => moved.current,
  }
}

function seatAt(x: number, y: number): SeatDrag['over'] {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-seat]')?.dataset.seat
  if (place === undefined) return undefined
  return place === 'none' ? null : Number(place)
}
