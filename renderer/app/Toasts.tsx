import { X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useSelector } from 'react-redux'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { focusHeading, useOrigin } from './focusPlace.ts'
import type { Toast } from './store/screen.ts'
import type { RootState } from './store/store.ts'
import { hideToast, runToastAction } from './store/toasts.ts'
import css from './Toasts.module.css'

const shownFor = 8_000

/** Short messages at the foot of the window. Problems stay until they are closed. */
export function Toasts() {
  const toasts = useSelector((state: RootState) => state.screen.toasts)
  const section = useRef<HTMLElement>(null)
  const origin = useOrigin(section)
  return (
    <section ref={section} className={css.toasts} aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => (
        <Message key={toast.key} toast={toast} origin={origin} />
      ))}
    </section>
  )
}

function Message({ toast, origin }: { toast: Toast; origin: RefObject<HTMLElement | null> }) {
  const { key, tone, text, action } = toast
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tone === 'problem') return
    const timer = setInterval(() => {
      // Nobody loses a message while reaching for its button.
      if (!box.current?.matches(':hover, :focus-within')) hideToast(key)
    }, shownFor)
    return () => clearInterval(timer)
  }, [key, tone])

  /** The message goes with the button that was pressed; the focus goes back to where it was before. */
  function leave(then: () => void) {
    origin.current?.focus()
    then()
    // What had the focus may have been undone, and is gone after the next painting.
    requestAnimationFrame(focusHeading)
  }

  return (
    <div
      ref={box}
      className={`${css.toast} ${tone === 'problem' ? css.problem : ''}`}
      role={tone === 'problem' ? 'alert' : undefined}
    >
      <p>{text}</p>
      {action && <Button onPress={() => leave(() => runToastAction(key))}>{action.label}</Button>}
      <IconButton label="Close this message" onPress={() => leave(() => hideToast(key))}>
        <X size={16} />
      </IconButton>
    </div>
  )
}
