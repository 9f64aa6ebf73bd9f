import { type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { type Choice, chosenAfter } from './rowWindow.ts'
import { useFocusedRow, useRowWindow } from './useRowWindow.ts'
import css from './WindowedGrid.module.css'

interface Item {
  readonly id: string
}

interface Props<Row extends Item> {
  label: string
  items: readonly Row[]
  /** Height in pixels of a row nobody has seen yet. */
  guess: (item: Row) => number
  gap?: number
  /** What the height of a row depends on apart from the item itself. */
  formOf?: (item: Row) => string
  children: (item: Row) => ReactNode
  rowClass?: string | undefined
  empty: ReactNode
  selected?: ReadonlySet<string>
  /** Without it nothing can be selected, and one press opens a row. */
  onSelect?: (ids: ReadonlySet<string>) => void
  /** A key the list has no use for, with the selected rows, or without any the one that has the focus. */
  onKey?: (event: KeyboardEvent, ids: string[]) => void
  /** Enter or a double press on a row. */
  onOpen?: (item: Row) => void
  /** A row is dragged away, with all that are selected if it is one of them. */
  onDrag?: (event: DragEvent, ids: string[]) => void
  isDropTarget?: boolean
}

const nothing: ReadonlySet<string> = new Set()
const noForm = () => ''

/**
 * A list of rows of which only those in sight are drawn, so that ten thousand cost no more than twenty. Arrow keys move,
 * Space and Ctrl with a press choose several, Shift chooses all in between, Ctrl+A all there are, Escape none.
 */
export function WindowedGrid<Row extends Item>(props: Props<Row>) {
  const { label, items, guess, gap = 0, children, rowClass, empty, onSelect, onKey, onOpen, onDrag } = props
  const selected = props.selected ?? nothing
  const box = useRef<HTMLDivElement>(null)
  const focus = useFocusedRow(items, box)
  const { tops, rows, showRow } = useRowWindow(items, guess, gap, box, focus.index, props.formOf ?? noForm)
  const anchor = useRef<string | null>(null)
  // The row the keys have gone to is drawn by now, if it was out of sight before.
  useLayoutEffect(focus.follow)

  function choose(id: string, choice: Choice) {
    onSelect?.(
      chosenAfter(choice === 'range' ? items.map((item) => item.id) : [], selected, anchor.current, id, choice),
    )
    if (choice !== 'range') anchor.current = id
  }

  function goTo(index: number, extend: boolean) {
    const item = items[Math.max(0, Math.min(items.length - 1, index))]
    if (!item) return
    if (extend) {
      anchor.current ??= items[focus.index]?.id ?? null
      choose(item.id, 'range')
    }
    showRow(items.indexOf(item))
    focus.moveTo(item.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    const current = items[focus.index]
    if (!current || event.altKey) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / 80))
    const steps: Record<string, number> = {
      ArrowDown: focus.index + 1,
      ArrowUp: focus.index - 1,
      PageDown: focus.index + page,
      PageUp: focus.index - page,
      Home: 0,
      End: items.length - 1,
    }
    const step = steps[event.key]
    const withCtrl = event.ctrlKey || event.metaKey
    if (step !== undefined) goTo(step, event.shiftKey)
    else if (event.key === ' ') choose(current.id, event.shiftKey ? 'range' : 'toggle')
    else if (withCtrl && event.key.toLowerCase() === 'a') onSelect?.(new Set(items.map(({ id }) => id)))
    else if (event.key === 'Escape' && selected.size) onSelect?.(new Set())
    else if (event.key === 'Enter' && onOpen) onOpen(current)
    else {
      if (!withCtrl) onKey?.(event, chosen(current.id))
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  /** The selected rows in their order; the given one when none is. */
  function chosen(otherwise: string): string[] {
    const ids = selected.size ? items.filter(({ id }) => selected.has(id)).map(({ id }) => id) : []
    return ids.length ? ids : [otherwise]
  }

  function onPress(event: MouseEvent, id: string) {
    focus.moveTo(id)
    choose(id, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot draw only the rows in sight
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-multiselectable={onSelect ? true : undefined}
      aria-rowcount={items.length}
      className={css.grid}
      data-drop-target={props.isDropTarget || undefined}
      onKeyDown={onKeyDown}
      {...focus.listeners}
      tabIndex={items.length ? -1 : 0}
    >
      {items.length === 0 && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus while it is empty
        <div role="row">
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <div role="gridcell" className={css.empty}>
            {empty}
          </div>
        </div>
      )}
      <div className={css.rows} style={{ height: tops[items.length] }} role="presentation">
        {rows.map((index) => {
          const item = items[index]
          if (!item) return null
          const { id } = item
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are listened to by the grid
            <div
              key={id}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={onSelect ? selected.has(id) : undefined}
              data-id={id}
              data-selected={selected.has(id) || undefined}
              className={`${css.row} ${rowClass ?? ''}`}
              style={{ top: tops[index] }}
              tabIndex={index === focus.index ? 0 : -1}
              draggable={onDrag !== undefined}
              onClick={(event) => (onSelect ? onPress(event, id) : onOpen?.(item))}
              onDoubleClick={() => onOpen?.(item)}
              onDragStart={(event) => onDrag?.(event, selected.has(id) ? chosen(id) : [id])}
            >
              {/* biome-ignore lint/a11y/useSemanticElements: as above */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
              <div role="gridcell" className={css.cell}>
                {children(item)}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
