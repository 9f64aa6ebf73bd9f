import { assertNever } from '#domain/assertNever.ts'
import type { Scene, SceneItem, SceneTarget } from './scene.ts'

/** A rectangle of a scene, in its units. */
export interface SceneWindow {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Items that can be seen through a window, so that a painter need not draw a map of a thousand touchpoints at once. */
export function itemsWithin(scene: Scene, window: SceneWindow): SceneItem[] {
  return scene.items.filter((item) => touches(boundsOf(item), window))
}

/** Targets that can be seen through a window. */
export function targetsWithin(scene: Scene, window: SceneWindow): SceneTarget[] {
  return scene.targets.filter((target) => touches(target, window))
}

function touches(a: SceneWindow, b: SceneWindow): boolean {
  return a.x <= b.x + b.width && a.x + a.width >= b.x && a.y <= b.y + b.height && a.y + a.height >= b.y
}

/** The rectangle an item stays inside of; of a text, the room it was given. */
export function boundsOf(item: SceneItem): SceneWindow {
  switch (item.kind) {
    case 'box':
      return item
    case 'text': {
      const shift = item.anchor === 'start' ? 0 : item.anchor === 'middle' ? item.room / 2 : item.room
      return { x: item.x - shift, y: item.y - item.size, width: item.room, height: item.size * 1.3 }
    }
    case 'line': {
      const [x, y] = [Math.min(item.x1, item.x2), Math.min(item.y1, item.y2)]
      return { x, y, width: Math.abs(item.x2 - item.x1), height: Math.abs(item.y2 - item.y1) }
    }
    case 'circle': {
      const { x, y, radius } = item
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
    }
    case 'path': {
      const numbers = item.pieces.flatMap(([, ...rest]) => rest)
      const across = numbers.filter((_, index) => index % 2 === 0)
      const down = numbers.filter((_, index) => index % 2 === 1)
      const [x, y] = [Math.min(...across), Math.min(...down)]
      return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y }
    }
    default:
      return assertNever(item)
  }
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The target an arrow key leads to: the nearest one that lies in that direction, what is straight ahead before what is
 * aside. Null at the edge.
 */
export function neighbourOf(
  targets: readonly SceneTarget[],
  from: SceneTarget,
  direction: Direction,
): SceneTarget | null {
  const middle = (target: SceneTarget) => ({ x: target.x + target.width / 2, y: target.y + target.height / 2 })
  const start = middle(from)
  let best: SceneTarget | null = null
  let least = Infinity
  for (const target of targets) {
    if (target.id === from.id) continue
    const end = middle(target)
    const [dx, dy] = [end.x - start.x, end.y - start.y]
    const sideways = direction === 'left' || direction === 'right'
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction]
    const aside = Math.abs(sideways ? dy : dx)
    // Half a card off is still the same row or column.
    if (ahead <= 1 || (!sideways && aside > from.width / 2)) continue
    const distance = ahead + 2 * aside
    if (distance < least) {
      least = distance
      best = target
    }
  }
  return best
}
