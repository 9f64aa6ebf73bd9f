import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Scene } from '#domain/layout/scene.ts'
import { firstView, fitView, keptInPort, revealed, type Size, type View, zoomedAt } from '#domain/layout/view.ts'
import type { SceneWindow } from '#domain/layout/window.ts'

/** After so many milliseconds without zooming the drawing is made anew at its new size, so that it is sharp again. */
const settled = 250

/**
 * A map of more items than this is first drawn where it is seen, and is zoomed without its words: Chromium lays out every
 * text of an SVG anew at each step of a zoom, 75 ms for a thousand touchpoints.
 */
export const manyItems = 1_500

export interface MapView {
  /** Pixels per unit, for the readout. */
  readonly zoom: number
  /** Pixels per unit the scene has to be drawn with; follows the zoom when that has come to rest. */
  readonly scale: number
  readonly panBy: (x: number, y: number) => void
  /** Zooms around a point of the port, around its middle when none is given. */
  readonly zoomBy: (factor: number, point?: { readonly x: number; readonly y: number }) => void
  readonly showAll: () => void
  /** Moves so that a rectangle of the scene can be seen. */
  readonly reveal: (rect: SceneWindow) => void
}

/**
 * Moves `paper`, which holds the drawing of the scene, under `port`, by transform only: React draws the scene once, the
 * compositor does the rest. `keep` says what has to stay in sight when the port changes its size.
 */
export function useMapView(
  scene: Scene,
  port: RefObject<HTMLElement | null>,
  paper: RefObject<HTMLElement | null>,
  keep: () => SceneWindow | undefined,
): MapView {
  const [zoom, setZoom] = useState(1)
  const [scale, setScale] = useState(1)
  const drawnScale = useRef(1)
  const view = useRef<View | null>(null)
  const latest = useRef({ scene, keep })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => {
    latest.current = { scene, keep }
  })

  const show = useCallback(
    (next: (size: Size, view: View, scene: Scene) => View) => {
      if (!port.current || !paper.current) return
      const size = { width: port.current.clientWidth, height: port.current.clientHeight }
      const { scene } = latest.current
      const before = view.current ?? firstView(scene, size)
      const after = keptInPort(next(size, before, scene), scene, size)
      view.current = after
      const grown = after.zoom / drawnScale.current
      paper.current.style.transform = `translate(${after.x}px, ${after.y}px) scale(${grown})`
      if (after.zoom === before.zoom) return
      setZoom(after.zoom)
      clearTimeout(timer.current)
      if (scene.items.length > manyItems) paper.current.dataset.coarse = 'true'
      timer.current = setTimeout(() => {
        delete paper.current?.dataset.coarse
        setScale(after.zoom)
      }, settled)
    },
    [port, paper],
  )

  useLayoutEffect(() => {
    const element = port.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const rect = latest.current.keep()
      show((size, view, scene) => {
        const next = untouched.current ? firstView(scene, size) : view
        return rect ? revealed(next, size, rect) : next
      })
    })
    const untouched = { current: true }
    const touch = () => {
      untouched.current = false
    }
    show((size, _, scene) => {
      const first = firstView(scene, size)
      setZoom(first.zoom)
      setScale(first.zoom)
      return first
    })
    observer.observe(element)
    for (const gesture of ['wheel', 'pointerdown', 'keydown'])
      element.addEventListener(gesture, touch, { passive: true })
    return () => {
      observer.disconnect()
      for (const gesture of ['wheel', 'pointerdown', 'keydown']) element.removeEventListener(gesture, touch)
    }
  }, [port, show])

  useLayoutEffect(() => {
    drawnScale.current = scale
    show((_, view) => view)
  }, [scale, show])

  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    zoom,
    scale,
    panBy: useCallback((x, y) => show((_, view) => ({ ...view, x: view.x + x, y: view.y + y })), [show]),
    zoomBy: useCallback(
      (factor, point) =>
        show((size, view) => zoomedAt(view, factor, point ?? { x: size.width / 2, y: size.height / 2 })),
      [show],
    ),
    showAll: useCallback(() => show((size, _, scene) => fitView(scene, size)), [show]),
    reveal: useCallback((rect) => show((size, view) => revealed(view, size, rect)), [show]),
  }
}
