import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react'
import { now } from '#renderer/app/clock.ts'
import { keepDraft, restoreDraft } from '#renderer/app/drafts.ts'
import css from './NoteLine.module.css'

interface Props {
  label: string
  placeholder: string
  /** Where what stands in it is kept on the disk while it is typed. */
  draftKey: string
  /** What happened last; `help` stands there while there is nothing to say. */
  hint: string
  help: string
  clearHint: () => void
  /** Takes what was typed; false when it stays in the line. */
  onEnter: (text: string) => boolean
  onLeave: () => void
  /** How the line is understood. */
  children?: (text: string) => ReactNode
  fieldRef: Ref<HTMLTextAreaElement>
}

/** A line in the place of the note line, for something else than notes. What was typed is still there when it comes back. */
export function SideLine({
  label,
  placeholder,
  draftKey,
  hint,
  help,
  clearHint,
  onEnter,
  onLeave,
  children,
  fieldRef,
}: Props) {
  const { text, put } = useKeptText(draftKey)
  // The letters come first; what they mean may follow a moment later.
  const later = useDeferredValue(text)

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && !event.shiftKey) {
      if (onEnter(text)) put('')
    } else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }

  return (
    <div className={css.box}>
      <textarea
        ref={fieldRef}
        className={css.line}
        aria-label={label}
        dir="auto"
        aria-describedby="note-hint"
        placeholder={placeholder}
        rows={1}
        maxLength={2_000}
        value={text}
        onChange={(event) => {
          if (hint) clearHint()
          put(event.target.value.replaceAll(/\r?\n/g, ' '))
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css.below}>
        <p id="note-hint" role="status" className={css.hint}>
          {hint || help}
        </p>
        {children?.(later)}
      </div>
    </div>
  )
}

function useKeptText(draftKey: string): { text: string; put: (text: string) => void } {
  const [text, setText] = useState('')
  const startedAt = useRef(0)
  const put = useCallback(
    (next: string) => {
      if (next && !startedAt.current) startedAt.current = now()
      if (!next) startedAt.current = 0
      setText(next)
      keepDraft(draftKey, next ? { text: next, startedAt: startedAt.current } : null)
    },
    [draftKey],
  )
  useEffect(() => {
    let gone = false
    void restoreDraft(draftKey).then((draft) => {
      if (!gone && draft?.text) setText((typed) => draft.text + typed)
    })
    return () => {
      gone = true
    }
  }, [draftKey])
  return { text, put }
}
