import type { SceneWindow } from './window.ts'

/** How a scene is seen: a point of the scene stands on the screen at `x + point.x * zoom`, in pixels of the port. */
export interface View {
  readonly x: number
  readonly y: number
  /** Pixels per unit. */
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const zoomLimits = { least: 0.04, most: 4 } as const
const margin = 16
/** At least so many pixels of the scene stay in the port, so that it cannot be lost. */
const anchor = 80
/** Height at the foot of the port that the zoom buttons cover. */
const foot = 64
/** Below this a map that is opened is not shown whole: nobody could read a word. */
const legible = 0.6

/** The whole scene in the port, in the middle, never larger than life and a quarter. */
export function fitView(scene: Size, port: Size): View {
  const room = { width: port.width - 2 * margin, height: port.height - 2 * margin }
  const zoom = limited(Math.min(room.width / scene.width, room.height / scene.height, 1.25))
  return {
    zoom,
    x: Math.round((port.width - scene.width * zoom) / 2),
    y: Math.round((port.height - scene.height * zoom) / 2),
  }
}

/** What is seen first: the whole scene if it can be read, otherwise its beginning. */
export function firstView(scene: Size, port: Size): View {
  const whole = fitView(scene, port)
  if (whole.zoom >= legible) return whole
  const zoom = Math.max(legible, Math.min(1, (port.width - 2 * margin) / scene.width))
  return { zoom, x: margin, y: margin }
}

/** Zooms by a factor; the given point of the port keeps showing the same point of the scene. */
export function zoomedAt(view: View, factor: number, point: { readonly x: number; readonly y: number }): View {
  const zoom = limited(view.zoom * factor)
  const grown = zoom / view.zoom
  return { zoom, x: point.x - (point.x - view.x) * grown, y: point.y - (point.y - view.y) * grown }
}

/** The nearest view in which part of the scene can still be seen. */
export function keptInPort(view: View, scene: Size, port: Size): View {
  const kept = (offset: number, length: number, room: number) =>
    Math.round(Math.max(Math.min(anchor - length, 0), Math.min(offset, Math.max(room - anchor, 0))))
  return {
    zoom: view.zoom,
    x: kept(view.x, scene.width * view.zoom, port.width),
    y: kept(view.y, scene.height * view.zoom, port.height),
  }
}

/** Moves as little as needed so that a rectangle of the scene can be seen. */
export function revealed(view: View, port: Size, rect: SceneWindow): View {
  const moved = (offset: number, start: number, length: number, end: number) => {
    const from = offset + start * view.zoom
    const to = from + length * view.zoom
    if (from < margin) return offset + margin - from
    return to > end ? offset - Math.min(to - end, from - margin) : offset
  }
  return {
    zoom: view.zoom,
    x: Math.round(moved(view.x, rect.x, rect.width, port.width - margin)),
    y: Math.round(moved(view.y, rect.y, rect.height, port.height - foot)),
  }
}

/** The part of the scene that the port shows, in units. */
export function seenWindow(view: View, port: Size): SceneWindow {
  return {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: port.width / view.zoom,
    height: port.height / view.zoom,
  }
}

function limited(zoom: number): number {
  return Math.max(zoomLimits.least, Math.min(zoom, zoomLimits.most))
}
