import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { neighbour, rowAt, rowsToDraw, topsOf } from './rowWindow.ts'

interface Item {
  readonly id: string
}

interface Measured {
  readonly height: number
  readonly item: Item
  readonly form: string
}

/**
 * Which rows of a list are drawn, and where they stand. A height is measured when a row is drawn for the first time, and again
 * when its item or its form has changed: measuring all of them at each key would lay the window out once more.
 * @param formOf whatever else the height of a row depends on.
 */
export function useRowWindow<Row extends Item>(
  items: readonly Row[],
  guess: (item: Row) => number,
  gap: number,
  box: RefObject<HTMLElement | null>,
  focused: number,
  formOf: (item: Row) => string,
) {
  const known = useRef(new Map<string, Measured>())
  const [measured, setMeasured] = useState(0)
  const [view, setView] = useState({ top: 0, height: 600 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` counts the changes of what is known
  const tops = useMemo(
    () =>
      topsOf(
        items.length,
        (index) => {
          const item = items[index]
          return item ? (known.current.get(item.id)?.height ?? guess(item)) : 0
        },
        gap,
      ),
    [items, guess, gap, measured],
  )
  const rows = rowsToDraw(tops, view, focused)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    let width = element.clientWidth
    const look = () => {
      const { scrollTop, clientHeight, clientWidth } = element
      if (clientWidth !== width) {
        width = clientWidth
        known.current.clear()
        setMeasured((count) => count + 1)
      }
      setView((old) =>
        old.top === scrollTop && old.height === clientHeight ? old : { top: scrollTop, height: clientHeight },
      )
    }
    look()
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const first = rowAt(tops, element.scrollTop)
    let above = 0
    let changed = false
    for (const row of element.querySelectorAll<HTMLElement>('[data-id]')) {
      const id = row.dataset.id ?? ''
      const index = Number(row.getAttribute('aria-rowindex')) - 1
      const item = items[index]
      const before = known.current.get(id)
      if (!item) continue
      const form = formOf(item)
      if (before?.item === item && before.form === form) continue
      const height = row.offsetHeight
      const old = (tops[index + 1] ?? 0) - (tops[index] ?? 0) - (index + 1 < items.length ? gap : 0)
      if (!height) continue
      known.current.set(id, { height, item, form })
      if (before?.height === height) continue
      changed = true
      if (index < first) above += height - old
    }
    if (!changed) return
    // What grew above the eye must not push away what is read.
    if (above) element.scrollTop += above
    setMeasured((count) => count + 1)
  })

  const showRow = useCallback(
    (index: number) => {
      const element = box.current
      if (!element) return
      const [top, bottom] = [tops[index] ?? 0, tops[index + 1] ?? 0]
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
    },
    [box, tops],
  )
  return { tops, rows, showRow }
}

/** The row of a list that the Tab key leads to. When it goes away its neighbour takes its place, and the focus if it had it. */
export function useFocusedRow<Row extends Item>(items: readonly Row[], box: RefObject<HTMLElement | null>) {
  const [id, setId] = useState<string | null>(null)
  const before = useRef<readonly Row[]>(items)
  const hadFocus = useRef(false)
  const wanted = useRef<string | null>(null)
  const index = useMemo(() => {
    const place = id === null ? 0 : items.findIndex((item) => item.id === id)
    if (place >= 0 || id === null) return place
    const after = new Set(items.map((item) => item.id))
    const next = neighbour(
      before.current.map((item) => item.id),
      after,
      id,
    )
    return next === null ? 0 : items.findIndex((item) => item.id === next)
  }, [items, id])

  useLayoutEffect(() => {
    const here = items[index]?.id ?? null
    if (id !== null && here !== id) {
      setId(here)
      if (hadFocus.current && document.activeElement === document.body) wanted.current = here
    }
    before.current = items
  }, [items, index, id])

  const follow = useCallback(() => {
    const target = wanted.current
    if (target === null) return
    const row = box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(target)}"]`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  }, [box])

  const moveTo = useCallback((next: string) => {
    wanted.current = next
    setId(next)
  }, [])

  const listeners = useMemo(
    () => ({
      onFocus: ({ target }: FocusEvent) => {
        hadFocus.current = true
        const row = target.closest<HTMLElement>('[data-id]')
        if (row?.dataset.id) setId(row.dataset.id)
      },
      onBlur: ({ target }: FocusEvent) => {
        // A row that is taken away has not given the focus to anything.
        if (target.isConnected) hadFocus.current = false
      },
    }),
    [],
  )
  return { index, follow, moveTo, listeners }
}
