import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { fieldPieces } from '#assets/templates/fields.ts'
import { type LetterField, letterFieldNames } from '#assets/templates/letters.ts'
import { announce } from '#renderer/ui/announce.ts'
import css from './LettersField.module.css'

/** What others may do with the field. */
export interface LettersFieldHandle {
  focus(): void
  /** Puts a text where the person was last, and goes there. */
  insert(text: string): void
}

interface Props {
  label: string
  fields: readonly LetterField[]
  value: string
  maxLength: number
  oneLine?: boolean
  onChange: (text: string) => void
  /** The person works here now; passing through with Tab is no work. */
  onVisit: () => void
  ref: Ref<LettersFieldHandle>
}

/** The beginning of a field that is being typed, and which of its endings is chosen. */
interface Typing {
  /** Place of the `{`. */
  readonly from: number
  readonly typed: string
  readonly active: number
  /** Where the list stands, in pixels from the top left corner of the text. */
  readonly x: number
  readonly y: number
}

/** Text with open places: they are marked, and a `{` offers them. */
export function LettersField({ label, fields, value, maxLength, oneLine = false, onChange, onVisit, ref }: Props) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const backdrop = useRef<HTMLDivElement>(null)
  const caretAfter = useRef<number | null>(null)
  const isVisited = useRef(false)
  const [typing, setTyping] = useState<Typing | null>(null)
  const offers = useMemo(() => (typing ? offersFor(typing.typed, fields) : []), [typing, fields])
  const active = Math.min(typing?.active ?? 0, offers.length - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put where it belongs once the new text is there.
  useLayoutEffect(() => {
    const caret = caretAfter.current
    if (caret === null) return
    caretAfter.current = null
    area.current?.setSelectionRange(caret, caret)
  }, [value])

  function put(text: string, from: number, to: number) {
    const next = value.slice(0, from) + text + value.slice(to)
    if (next.length > maxLength) return
    caretAfter.current = from + text.length
    setTyping(null)
    onChange(oneLine ? next.replaceAll(/\s*\n\s*/g, ' ') : next)
  }

  function take(field: LetterField | undefined) {
    const caret = area.current?.selectionStart
    if (!typing || !field || caret === undefined) return
    // A closing brace may be there already.
    put(`{${field}}`, typing.from, value[caret] === '}' ? caret + 1 : caret)
    area.current?.focus()
  }

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    insert(text) {
      const { selectionStart, selectionEnd } = (isVisited.current && area.current) || {
        selectionStart: value.length,
        selectionEnd: value.length,
      }
      put(text, selectionStart, selectionEnd)
      // The menu gives the focus back to its button first.
      requestAnimationFrame(() => requestAnimationFrame(() => area.current?.focus()))
    },
  }))

  function look(text: string, caret: number) {
    const open = /\{(\w*)$/.exec(text.slice(0, caret))
    if (!open) return setTyping(null)
    const typed = open[1] ?? ''
    const found = offersFor(typed, fields)
    if (!typing && found.length) announce(`${found.length} fields. Arrow keys choose, Enter puts one in.`)
    setTyping({ from: open.index, typed, active: 0, ...placeOf(backdrop.current, open.index) })
  }

  function visit() {
    isVisited.current = true
    onVisit()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Tab' && event.key !== 'Shift') visit()
    if (event.nativeEvent.isComposing) return
    if (typing && offers.length && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const step = event.key === 'ArrowDown' ? 1 : -1
        setTyping({ ...typing, active: (active + step + offers.length) % offers.length })
      } else if (event.key === 'Enter' || event.key === 'Tab') take(offers[active])
      else if (event.key === 'Escape') setTyping(null)
      else return
      event.preventDefault()
    } else if (oneLine && event.key === 'Enter') event.preventDefault()
  }

  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div className={css.stack}>
        <div ref={backdrop} className={css.backdrop} aria-hidden="true">
          {fieldPieces(value, {}).map((piece, index) =>
            piece.kind === 'words' ? (
              piece.text
            ) : (
              <mark
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity.
                key={index}
                className={fields.some((field) => field === piece.field) ? css.known : css.unknown}
              >
                {`{${piece.field}}`}
              </mark>
            ),
          )}
          {'\u200b'}
        </div>
        <textarea
          ref={area}
          id={id}
          className={css.area}
          dir="auto"
          rows={1}
          spellCheck
          maxLength={maxLength}
          aria-autocomplete="list"
          aria-controls={typing && offers.length ? `${id}-list` : undefined}
          aria-activedescendant={typing && offers.length ? `${id}-${active}` : undefined}
          value={value}
          onPointerDown={visit}
          onBlur={() => setTyping(null)}
          onChange={({ target }) => {
            const text = oneLine ? target.value.replaceAll(/\s*\n\s*/g, ' ') : target.value
            onChange(text)
            look(text, target.selectionStart)
          }}
          onSelect={({ currentTarget }) => {
            if (typing) look(currentTarget.value, currentTarget.selectionStart)
          }}
          onKeyDown={onKeyDown}
        />
        {typing && offers.length > 0 && (
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label="Fields"
            className={css.offers}
            style={{ left: typing.x, top: typing.y }}
          >
            {offers.map((field, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus; the chosen line is named by it.
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the text does the same.
              <div
                key={field}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={css.offer}
                ref={(element) => {
                  if (element && index === active) element.scrollIntoView({ block: 'nearest' })
                }}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(field)}
              >
                <span>{letterFieldNames[field]}</span>
                <span className={css.code}>{`{${field}}`}</span>
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}

/** Fields whose name, in the text or in the menu, has a word that begins like this. */
function offersFor(typed: string, fields: readonly LetterField[]): LetterField[] {
  const wanted = typed.toLowerCase()
  return fields.filter(
    (field) =>
      field.toLowerCase().startsWith(wanted) ||
      letterFieldNames[field]
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(wanted)),
  )
}

const listWidth = 280

/** Below the letter at this place of the text, kept within its width. */
function placeOf(backdrop: HTMLElement | null, offset: number): { x: number; y: number } {
  if (!backdrop) return { x: 0, y: 0 }
  const box = backdrop.getBoundingClientRect()
  const walker = document.createTreeWalker(backdrop, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left <= length) {
      const range = document.createRange()
      range.setStart(node, left)
      range.collapse(true)
      const caret = range.getClientRects()[0] ?? box
      return {
        x: Math.max(0, Math.min(caret.left - box.left, box.width - listWidth)),
        y: caret.bottom - box.top + 4,
      }
    }
    left -= length
  }
  return { x: 0, y: box.height }
}
