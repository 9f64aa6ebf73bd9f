import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import css from './EntryField.module.css'

interface Props {
  /** The record; `focusEntry` finds the field by it. */
  id: string
  label: string
  value: string
  placeholder?: string
  strong?: boolean
  maxLength: number
  onChange: (text: string) => void
  onFocus: () => void
  onEnter: () => void
  /** Backspace where nothing is left. */
  onEmptyBackspace: () => void
  /** The lines after the first when several are pasted; without it they become one. */
  onMoreLines?: (lines: readonly string[]) => void
  /** Signs at the end of the line. */
  children?: ReactNode
}

/** One entry of the skeleton, edited where it stands. It wraps, but holds a single line. */
export function EntryField(props: Props) {
  const { id, label, value, placeholder, strong, maxLength, onChange, onMoreLines } = props
  const field = useRef<HTMLTextAreaElement>(null)

  function change(text: string) {
    const [first = '', ...more] = text.split(/\r?\n/)
    if (more.length && onMoreLines) {
      onChange(first)
      onMoreLines(more.map((line) => line.trim()).filter(Boolean))
    } else onChange([first, ...more].join(' '))
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Enter') {
      event.preventDefault()
      props.onEnter()
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault()
      props.onEmptyBackspace()
    } else if (event.key === 'ArrowUp' && selectionEnd === 0) {
      if (focusNeighbour(event.currentTarget, -1)) event.preventDefault()
    } else if (event.key === 'ArrowDown' && selectionStart === value.length) {
      if (focusNeighbour(event.currentTarget, 1)) event.preventDefault()
    }
  }

  return (
    <div className={`${css.entry} ${strong ? css.strong : ''}`}>
      <textarea
        ref={field}
        rows={1}
        data-entry={id}
        className={css.field}
        aria-label={label}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => change(event.target.value)}
        onFocus={props.onFocus}
        onKeyDown={onKeyDown}
      />
      {props.children}
    </div>
  )
}

/** Up and down lead through a column from its title to its last touchpoint, with the buttons that add. */
export function focusNeighbour(field: HTMLElement, by: -1 | 1): boolean {
  const column = field.closest<HTMLElement>('[data-column]')?.dataset.column
  const within = `[data-column="${column}"]`
  const fields = [...document.querySelectorAll<HTMLElement>(`${within} [data-entry], ${within} [data-adds]`)]
  const neighbour = fields[fields.indexOf(field) + by]
  neighbour?.focus()
  return neighbour !== undefined
}

/** Puts the cursor at the end of the entry of a record, if it is on the screen. */
export function focusEntry(id: string | undefined): void {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-entry="${id}"]`)
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** Carries out a change, draws it, and puts the cursor into the entry whose id it returns. */
export function thenFocus(change: () => string | undefined): void {
  focusEntry(flushSync(change))
}

/** The id before or after one that is about to go, for the focus; undefined when it is the only one. */
export function neighbourOf(list: readonly { readonly id: string }[], id: string): string | undefined {
  const index = list.findIndex((other) => other.id === id)
  return (list[index - 1] ?? list[index + 1])?.id
}
