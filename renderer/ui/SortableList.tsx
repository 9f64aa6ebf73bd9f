import {
  createContext,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { Menu, MenuItem, Popover, Text } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { announce } from './announce.ts'
import dialog from './Dialog.module.css'
import type { MenuEntry } from './MenuButton.tsx'
import css from './SortableList.module.css'
import { followPointer, registerTarget, useDrag } from './sorting.ts'

interface Props<Item extends { readonly id: string }> {
  items: readonly Item[]
  /** Names the list: “Stages”. */
  label: string
  /** Names an item in its menu and in announcements: “Purchase”. */
  itemLabel: (item: Item) => string
  orientation?: 'vertical' | 'horizontal'
  /** Moves an item to the position it will have afterwards, counted from 0. */
  onMove: (id: string, index: number) => void
  /** Lists of one group exchange items. */
  group?: string
  /** Takes in an item of another list of the group, at a position counted from 0. */
  onReceive?: (id: string, index: number) => void
  /** More places an item can go, or other things to do with it, for the menu of its handle. */
  entries?: (item: Item) => readonly MenuEntry[]
  /** Who draws the handle: the list before each item, or the item itself with `MoveHandle`. */
  handle?: 'list' | 'item'
  /** Takes the handles out of the Tab order where each item has a field to press Alt and an arrow in. */
  quietHandles?: boolean
  className?: string
  children: (item: Item, index: number) => ReactNode
}

interface HandleProps {
  label: string
  id: string
  quiet: boolean
  expanded: boolean
  onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void
  onClick: (handle: HTMLElement) => void
}

const HandleContext = createContext<HandleProps | null>(null)

/**
 * Items a person puts in order: by dragging the handle, with Alt and an arrow key anywhere in the item, or with the menu
 * of the handle. The list is a plain list, so fields inside the items keep all their keys.
 */
export function SortableList<Item extends { readonly id: string }>(props: Props<Item>) {
  const { items, label, itemLabel, orientation = 'vertical', onMove, onReceive, handle = 'list' } = props
  const key = useId()
  const group = props.group ?? key
  const list = useRef<HTMLUListElement>(null)
  const [menu, setMenu] = useState<{ id: string; handle: HTMLElement } | null>(null)
  const receiving = useDrag(({ over, from }) => over?.key === key && from !== key)
  const draggedId = useDrag(({ id, from }) => (from === key ? id : null))
  const across = orientation === 'horizontal'

  function move(item: Item, index: number) {
    if (index < 0 || index >= items.length) return
    onMove(item.id, index)
    announce(`${itemLabel(item)}, now ${index + 1} of ${items.length}`)
  }

  useEffect(() => {
    if (!list.current) return undefined
    function drop(id: string, from: string, index: number) {
      if (from !== key) onReceive?.(id, index)
      else if (items[index]?.id !== id) onMove(id, index)
    }
    return registerTarget({ key, group, orientation, element: list.current, drop })
  })

  function onKeyDown(event: KeyboardEvent, item: Item, index: number) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const [back, forth] = across ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    if (event.key !== back && event.key !== forth) return
    event.preventDefault()
    event.stopPropagation()
    move(item, index + (event.key === back ? -1 : 1))
  }

  function entriesOf(item: Item): MenuEntry[] {
    const index = items.findIndex(({ id }) => id === item.id)
    const last = items.length - 1
    const [back, forth, first] = across ? ['left', 'right', 'to the beginning'] : ['up', 'down', 'to the top']
    const [backKey, forthKey] = across ? ['Alt+←', 'Alt+→'] : ['Alt+↑', 'Alt+↓']
    const to = (place: number) => () => move(item, place)
    return [
      { id: 'back', label: `Move ${back}`, hint: backKey, isDisabled: index === 0, run: to(index - 1) },
      { id: 'forth', label: `Move ${forth}`, hint: forthKey, isDisabled: index === last, run: to(index + 1) },
      { id: 'first', label: `Move ${first}`, isDisabled: index === 0, run: to(0) },
      { id: 'last', label: 'Move to the end', isDisabled: index === last, run: to(last) },
      ...(props.entries?.(item) ?? []),
    ]
  }

  const chosen = menu && items.find(({ id }) => id === menu.id)
  return (
    <>
      <ul
        ref={list}
        aria-label={label}
        className={`${css.list} ${across ? css.across : ''} ${props.className ?? ''}`}
        data-receiving={receiving || undefined}
      >
        {items.map((item, index) => (
          <li
            key={item.id}
            data-sortable={item.id}
            data-dragged={draggedId === item.id || undefined}
            className={handle === 'list' ? css.item : css.bareItem}
            onKeyDown={(event) => onKeyDown(event, item, index)}
          >
            <HandleContext
              value={{
                id: item.id,
                label: `Move ${itemLabel(item)}`,
                quiet: props.quietHandles ?? false,
                expanded: menu?.id === item.id,
                onPointerDown: (event) => {
                  if (event.button !== 0) return
                  const given = { id: item.id, label: itemLabel(item), from: key, group }
                  followPointer(event.currentTarget, event.nativeEvent, given)
                },
                onClick: (element) => setMenu({ id: item.id, handle: element }),
              }}
            >
              {handle === 'list' && <MoveHandle />}
              <div className={css.content}>{props.children(item, index)}</div>
            </HandleContext>
          </li>
        ))}
      </ul>
      {menu && chosen && (
        <Popover
          className={dialog.menu}
          triggerRef={{ current: menu.handle }}
          isOpen
          placement="bottom start"
          onOpenChange={(open) => {
            if (!open) setMenu(null)
          }}
        >
          <Menu
            aria-label={`Move ${itemLabel(chosen)}`}
            items={entriesOf(chosen)}
            autoFocus="first"
            onClose={() => setMenu(null)}
          >
            {(entry) => (
              <MenuItem
                id={entry.id}
                textValue={entry.label}
                isDisabled={entry.isDisabled ?? false}
                className={dialog.item}
                onAction={entry.run}
              >
                <Text slot="label">{entry.label}</Text>
                {entry.hint && (
                  <Text slot="description" className={dialog.itemHint}>
                    {entry.hint}
                  </Text>
                )}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      )}
      {draggedId !== null && <DragPicture />}
    </>
  )
}

/** The grip of an item: drag it, or press it for the menu. Only inside a `SortableList`. */
export function MoveHandle() {
  const handle = useContext(HandleContext)
  if (!handle) return null
  return (
    <button
      type="button"
      className={css.handle}
      aria-label={handle.label}
      aria-haspopup="menu"
      aria-expanded={handle.expanded}
      tabIndex={handle.quiet ? -1 : 0}
      onPointerDown={handle.onPointerDown}
      onClick={(event) => handle.onClick(event.currentTarget)}
    >
      <span className={css.grip} />
    </button>
  )
}

/** What is dragged, beside the pointer, and the line where it would land. */
function DragPicture() {
  const drag = useDrag((drag) => drag)
  if (!drag) return null
  return createPortal(
    <div aria-hidden="true">
      <div className={css.dragged} style={{ transform: `translate(${drag.x + 12}px, ${drag.y + 8}px)` }}>
        {drag.label}
      </div>
      {drag.over && <div className={css.line} style={{ ...drag.over.line }} />}
    </div>,
    document.body,
  )
}
