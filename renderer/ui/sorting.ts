import { useSyncExternalStore } from 'react'

/** One list items can be dropped on, as it is registered while it is on the screen. */
export interface SortTarget {
  readonly key: string
  readonly group: string
  readonly element: HTMLElement
  readonly orientation: 'vertical' | 'horizontal'
  /** Takes an item in: of its own (`from` is its own key) or of another list of the group. */
  readonly drop: (id: string, from: string, index: number) => void
}

/** What is dragged now and where it would land; `index` counts the places of the target without the dragged item. */
export interface Drag {
  readonly id: string
  readonly label: string
  readonly from: string
  readonly group: string
  readonly x: number
  readonly y: number
  readonly over: { readonly key: string; readonly index: number; readonly line: Line } | null
}

/** Where the drop line is drawn, in pixels of the window. */
export interface Line {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How far outside a list, in pixels, a drop still counts as meant for it. */
const reach = 64
const scrollZone = 40
const scrollStep = 12

const targets = new Map<string, SortTarget>()
const listeners = new Set<() => void>()
let drag: Drag | null = null

export function registerTarget(target: SortTarget): () => void {
  targets.set(target.key, target)
  return () => void targets.delete(target.key)
}

/** What of the drag in progress matters to a component; null while nothing is dragged. Drawn again when that changes. */
export function useDrag<Part>(part: (drag: Drag) => Part): Part | null {
  return useSyncExternalStore(subscribe, () => drag && part(drag))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function show(next: Drag | null) {
  drag = next
  for (const listener of listeners) listener()
}

/** Follows the pointer from a press on a handle until it is let go. Escape takes everything back. */
export function followPointer(
  handle: HTMLElement,
  start: PointerEvent,
  given: Pick<Drag, 'id' | 'label' | 'from' | 'group'>,
) {
  let point = { x: start.clientX, y: start.clientY }
  let frame = 0

  function look() {
    show({ ...given, ...point, over: placeAt(given, point) })
  }
  function scrollNearEdges() {
    const parents = scrollParents(targets.get(drag?.over?.key ?? given.from)?.element)
    const moved = parents.map((parent) => scrollToward(parent, point)).some(Boolean)
    if (moved) look()
    frame = requestAnimationFrame(scrollNearEdges)
  }
  function move(event: PointerEvent) {
    point = { x: event.clientX, y: event.clientY }
    if (!drag && Math.hypot(point.x - start.clientX, point.y - start.clientY) < 4) return
    if (!drag) frame = requestAnimationFrame(scrollNearEdges)
    look()
  }
  function end(event: Event) {
    // Where the pointer was let go may be further than the last move the window was told of.
    if (drag && event instanceof PointerEvent && event.type === 'pointerup') move(event)
    const dropped = event.type === 'pointerup' ? drag : null
    const wasDragged = drag !== null
    cancelAnimationFrame(frame)
    handle.removeEventListener('pointermove', move)
    for (const name of ['pointerup', 'pointercancel'] as const) handle.removeEventListener(name, end)
    window.removeEventListener('keydown', key, true)
    show(null)
    if (wasDragged) swallowClick(handle, event.type === 'pointerup')
    if (dropped?.over) targets.get(dropped.over.key)?.drop(dropped.id, dropped.from, dropped.over.index)
  }
  function key(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(event)
  }

  handle.setPointerCapture(start.pointerId)
  handle.addEventListener('pointermove', move)
  for (const name of ['pointerup', 'pointercancel'] as const) handle.addEventListener(name, end)
  window.addEventListener('keydown', key, true)
}

/** The click that follows a drag must not open the menu of the handle. */
function swallowClick(handle: HTMLElement, isUp: boolean) {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  handle.addEventListener('click', swallow, { capture: true, once: true })
  // After Escape the button is still down; the click comes when it is let go.
  const stop = () => setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }))
  if (isUp) stop()
  else window.addEventListener('pointerup', stop, { once: true })
}

function placeAt(given: Pick<Drag, 'id' | 'group'>, point: { x: number; y: number }): Drag['over'] {
  let nearest: SortTarget | null = null
  let distance = reach
  for (const target of targets.values()) {
    if (target.group !== given.group) continue
    const away = distanceTo(target.element.getBoundingClientRect(), point)
    if (away < distance) [nearest, distance] = [target, away]
  }
  if (!nearest) return null
  const rects = itemsOf(nearest.element)
    .filter((element) => element.dataset.sortable !== given.id)
    .map((element) => element.getBoundingClientRect())
  const index = indexAt(rects, point, nearest.orientation)
  return { key: nearest.key, index, line: lineAt(rects, index, nearest) }
}

function distanceTo(rect: DOMRect, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom))
}

/** The items of a list, not those of lists inside it. */
export function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && 'sortable' in child.dataset,
  )
}

function indexAt(rects: readonly DOMRect[], point: { x: number; y: number }, orientation: SortTarget['orientation']) {
  const after = rects.findIndex(({ left, top, width, height }) =>
    orientation === 'vertical' ? point.y < top + height / 2 : point.x < left + width / 2,
  )
  return after < 0 ? rects.length : after
}

function lineAt(rects: readonly DOMRect[], index: number, { element, orientation }: SortTarget): Line {
  const box = element.getBoundingClientRect()
  const [before, after] = [rects[index - 1], rects[index]]
  if (orientation === 'vertical') {
    const middle = before && after ? (before.bottom + after.top) / 2 : (after?.top ?? before?.bottom ?? box.top + 1)
    return { left: box.left, top: middle - 1, width: box.width, height: 2 }
  }
  const middle = before && after ? (before.right + after.left) / 2 : (after?.left ?? before?.right ?? box.left + 1)
  return { left: middle - 1, top: box.top, width: 2, height: box.height }
}

function scrollParents(element: HTMLElement | undefined): HTMLElement[] {
  const parents: HTMLElement[] = []
  for (let parent = element ?? null; parent; parent = parent.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(parent)
    if (/auto|scroll/.test(overflowX + overflowY)) parents.push(parent)
  }
  return parents
}

function scrollToward(parent: HTMLElement, point: { x: number; y: number }): boolean {
  const { left, right, top, bottom } = parent.getBoundingClientRect()
  const { scrollLeft, scrollTop } = parent
  parent.scrollBy(edge(point.x, left, right), edge(point.y, top, bottom))
  return parent.scrollLeft !== scrollLeft || parent.scrollTop !== scrollTop
}

function edge(at: number, from: number, to: number): number {
  if (at < from - scrollZone || at > to + scrollZone) return 0
  return at < from + scrollZone ? -scrollStep : at > to - scrollZone ? scrollStep : 0
}
