import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { assertNever } from '#domain/assertNever.ts'
import type { Scene, SceneItem, ScenePath, SceneTarget } from '#domain/layout/scene.ts'
import { type Direction, itemsWithin, neighbourOf, type SceneWindow, targetsWithin } from '#domain/layout/window.ts'
import type { Id } from '#domain/model/index.ts'
import css from './MapScene.module.css'

/** How a scene is shown. */
export interface MapSceneProps {
  readonly scene: Scene
  /** Pixels per unit; 1 when not given. */
  readonly scale?: number
  /** The part that can be seen, in units: only that is drawn. All of it when not given. */
  readonly window?: SceneWindow
  /** Called with what was clicked, or chosen with Enter or Space. Without it the scene is a picture. */
  readonly onOpen?: (target: SceneTarget) => void
  /** Called with what the arrow keys reached, to scroll there. */
  readonly onReach?: (target: SceneTarget) => void
  readonly selectedId?: Id | null
}

/**
 * Paints a scene as SVG. With `onOpen` its stages and touchpoints can be reached: one stop for the Tab key, arrow keys from
 * one to the next, Enter or Space to open.
 */
export function MapScene({ scene, scale = 1, window, onOpen, onReach, selectedId = null }: MapSceneProps) {
  const size = { width: scene.width * scale, height: scene.height * scale }
  return (
    <svg
      className={css.scene}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      {...size}
      role={onOpen ? 'group' : 'img'}
      aria-label={scene.description}
    >
      <Drawing items={window ? itemsWithin(scene, window) : scene.items} />
      {!onOpen && <Lit target={scene.targets.find(({ id }) => id === selectedId)} />}
      {onOpen && <Targets scene={scene} window={window} onOpen={onOpen} onReach={onReach} selectedId={selectedId} />}
    </svg>
  )
}

const Drawing = memo(function Drawing({ items }: { items: readonly SceneItem[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group cannot be focused; the targets say all of it in words.
    <g aria-hidden="true">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a scene is laid out anew as a whole; its items have no identity.
        <Item key={index} item={item} />
      ))}
    </g>
  )
})

function Item({ item }: { item: SceneItem }) {
  switch (item.kind) {
    case 'box':
      return (
        <rect
          x={item.x}
          y={item.y}
          width={item.width}
          height={item.height}
          rx={item.radius}
          strokeWidth={item.strokeWidth}
          data-fill={item.fill ?? 'none'}
          data-stroke={item.stroke ?? 'none'}
        />
      )
    case 'text':
      return (
        <text
          x={item.x}
          y={item.y}
          fontSize={item.size}
          textAnchor={item.rtl ? 'start' : item.anchor}
          direction={item.rtl ? 'rtl' : 'ltr'}
          data-weight={item.weight}
          data-fill={item.colour}
        >
          {item.text}
        </text>
      )
    case 'line':
      return (
        <line
          x1={item.x1}
          y1={item.y1}
          x2={item.x2}
          y2={item.y2}
          strokeWidth={item.strokeWidth}
          strokeDasharray={item.dashed ? '3 4' : undefined}
          data-stroke={item.stroke}
        />
      )
    case 'circle':
      return (
        <circle
          cx={item.x}
          cy={item.y}
          r={item.radius}
          strokeWidth={item.strokeWidth}
          data-fill={item.fill ?? 'none'}
          data-stroke={item.stroke ?? 'none'}
        />
      )
    case 'path':
      return (
        <path
          d={pathData(item)}
          strokeWidth={item.strokeWidth}
          data-fill={item.fill ?? 'none'}
          data-stroke={item.stroke ?? 'none'}
        />
      )
    default:
      return assertNever(item)
  }
}

function pathData({ pieces }: ScenePath): string {
  return pieces.map(([verb, ...numbers]) => `${verb}${numbers.join(' ')}`).join('')
}

const arrows: Readonly<Record<string, Direction | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Where a picture says “here”. */
function Lit({ target }: { target: SceneTarget | undefined }) {
  if (!target) return null
  const { x, y, width, height } = target
  return <rect className={css.lit} data-lit x={x} y={y} width={width} height={height} rx={6} />
}

type TargetsProps = Pick<MapSceneProps, 'scene' | 'window' | 'onReach'> & {
  readonly onOpen: (target: SceneTarget) => void
  readonly selectedId: Id | null
}

function Targets({ scene, window, onOpen, onReach, selectedId }: TargetsProps) {
  const [currentId, setCurrentId] = useState<Id | null>(null)
  const elements = useRef(new Map<Id, SVGRectElement>())
  const current = scene.targets.find(({ id }) => id === (currentId ?? selectedId)) ?? scene.targets[0]
  const seen = window ? targetsWithin(scene, window) : scene.targets
  const shown = current && !seen.includes(current) ? [current, ...seen] : seen

  const onKeyDown = (event: KeyboardEvent, target: SceneTarget) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(target)
      return
    }
    const direction = arrows[event.key]
    const next = direction && neighbourOf(scene.targets, target, direction)
    if (!next) return
    event.preventDefault()
    setCurrentId(next.id)
    onReach?.(next)
    // The element of a target outside of the window is there after the next painting only.
    requestAnimationFrame(() => elements.current.get(next.id)?.focus())
  }

  return shown.map((target) => (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
    <rect
      key={target.id}
      ref={(element) => {
        if (element) elements.current.set(target.id, element)
        else elements.current.delete(target.id)
      }}
      className={css.target}
      x={target.x}
      y={target.y}
      width={target.width}
      height={target.height}
      rx={6}
      role="button"
      tabIndex={target.id === current?.id ? 0 : -1}
      aria-label={target.label}
      aria-pressed={target.id === selectedId}
      data-id={target.id}
      onFocus={() => setCurrentId(target.id)}
      onClick={() => onOpen(target)}
      onKeyDown={(event) => onKeyDown(event, target)}
    />
  ))
}
