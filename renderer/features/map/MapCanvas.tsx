import { Maximize, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, memo, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Scene, SceneTarget } from '#domain/layout/scene.ts'
import type { Id } from '#domain/model/index.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { MapScene } from '#renderer/ui/MapScene.tsx'
import css from './MapCanvas.module.css'
import { useIdle } from './useIdle.ts'
import { type MapView, manyItems, useMapView } from './useMapView.ts'

const zoomStep = 1.25
const panStep = 64
const smallest = 11

interface Props {
  scene: Scene
  selectedId: Id | null
  /** `byKey` when it was opened from the keyboard and the focus may follow. */
  onOpen: (target: SceneTarget, byKey: boolean) => void
  /** Id of the table or text that says the same in words. */
  describedBy: string
}

// The transform moves the picture; React has nothing to do while it moves.
const Picture = memo(MapScene)

/** The map to look at: drag, wheel and arrow keys move it, Ctrl and the wheel, + and − zoom, 0 fits it. */
export function MapCanvas({ scene, selectedId, onOpen, describedBy }: Props) {
  const port = useRef<HTMLElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const byKey = useRef(false)
  const view = useMapView(scene, port, paper, () => scene.targets.find(({ id }) => id === selectedId))
  const { panBy, zoomBy, reveal } = view
  const part = useFirstPart(scene)
  const drag = useDragging(panBy)

  const open = useRef(onOpen)
  useEffect(() => {
    open.current = onOpen
  })
  const openTarget = useCallback((target: SceneTarget) => open.current(target, byKey.current), [])

  useEffect(() => {
    const element = port.current
    if (!element) return undefined
    function onWheel(event: WheelEvent) {
      event.preventDefault()
      const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      if (event.ctrlKey) {
        zoomBy(Math.exp(-event.deltaY * lines * 0.002), { x: event.clientX - left, y: event.clientY - top })
      } else if (event.shiftKey) panBy(-(event.deltaY + event.deltaX) * lines, 0)
      else panBy(-event.deltaX * lines, -event.deltaY * lines)
    }
    /** The browser scrolls to what gets the focus; here the view moves instead. */
    function onScroll() {
      if (!element) return
      const { scrollLeft, scrollTop } = element
      if (scrollLeft === 0 && scrollTop === 0) return
      element.scrollTo(0, 0)
      panBy(-scrollLeft, -scrollTop)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('scroll', onScroll)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('scroll', onScroll)
    }
  }, [panBy, zoomBy])

  return (
    <div className={css.canvas}>
      <section
        ref={port}
        className={css.port}
        aria-label="Map of the journey"
        aria-describedby={describedBy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and zoomed with keys
        tabIndex={0}
        onKeyDown={(event) => moveByKey(event, view)}
        onKeyDownCapture={() => {
          byKey.current = true
        }}
        onPointerDownCapture={() => {
          byKey.current = false
        }}
        {...drag}
      >
        <div ref={paper} className={css.paper}>
          <Picture
            scene={scene}
            scale={view.scale}
            {...(part ? { window: part } : {})}
            selectedId={selectedId}
            onOpen={openTarget}
            onReach={reveal}
          />
        </div>
      </section>
      <ZoomBar scene={scene} view={view} />
    </div>
  )
}

const zoomKeys: Readonly<Record<string, number | undefined>> = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep }
const panKeys: Readonly<Record<string, readonly [x: number, y: number] | undefined>> = {
  ArrowLeft: [panStep, 0],
  ArrowRight: [-panStep, 0],
  ArrowUp: [0, panStep],
  ArrowDown: [0, -panStep],
}

function moveByKey(event: KeyboardEvent, { zoomBy, panBy, showAll }: MapView) {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
  const [factor, pan] = [zoomKeys[event.key], panKeys[event.key]]
  if (factor) zoomBy(factor)
  else if (pan) panBy(...pan)
  else if (event.key === '0') showAll()
  else return
  event.preventDefault()
}

/** Dragging anywhere moves the map; the click that ends a drag opens nothing. */
function useDragging(panBy: MapView['panBy']) {
  const from = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button > 1) return
      from.current = { x: event.clientX, y: event.clientY, moved: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const start = from.current
      if (!start) return
      const [x, y] = [event.clientX - start.x, event.clientY - start.y]
      if (!start.moved && Math.hypot(x, y) < 4) return
      if (!start.moved) event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, y: event.clientY, moved: true }
      panBy(x, y)
    },
    onPointerUp() {
      // A drag that was captured clicks on the port, not on a touchpoint, so nothing opens.
      from.current = null
    },
    onPointerCancel() {
      from.current = null
    },
  }
}

/** The part of a large map that is drawn first; undefined as soon as all of it may be drawn. */
function useFirstPart(scene: Scene) {
  const isIdle = useIdle()
  const isWhole = isIdle || scene.items.length <= manyItems
  return useMemo(() => {
    // The first view is never smaller than 60 %, so this is all of the window whatever its size.
    const seen = { x: 0, y: 0, width: window.innerWidth / 0.6, height: window.innerHeight / 0.6 }
    return isWhole ? undefined : seen
  }, [isWhole])
}

function ZoomBar({ scene, view }: { scene: Scene; view: MapView }) {
  const { zoom, zoomBy, showAll } = view
  const letters = useMemo(
    () => scene.items.reduce((least, item) => (item.kind === 'text' ? Math.min(least, item.size) : least), Infinity),
    [scene],
  )
  return (
    <div className={css.zoom} role="toolbar" aria-label="Zoom">
      <p className={css.readout} role="status">
        {Math.round(zoom * 100)} %{letters * zoom < smallest && <span> · some text is smaller than 11 px</span>}
      </p>
      <IconButton label="Zoom out (−)" onPress={() => zoomBy(1 / zoomStep)}>
        <Minus size={16} />
      </IconButton>
      <IconButton label="Zoom in (+)" onPress={() => zoomBy(zoomStep)}>
        <Plus size={16} />
      </IconButton>
      <IconButton label="Fit the window (0)" onPress={showAll}>
        <Maximize size={16} />
      </IconButton>
    </div>
  )
}
