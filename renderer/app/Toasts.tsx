import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useSelector } from 'react-redux'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import type { Toast } from './store/screen.ts'
import type { RootState } from './store/store.ts'
import { hideToast, runToastAction } from './store/toasts.ts'
import css from './Toasts.module.css'

const shownFor = 8_000

/** Short messages at the foot of the window. Problems stay until they are closed. */
export function Toasts() {
  const toasts = useSelector((state: RootState) => state.screen.toasts)
  return (
    <section className={css.toasts} aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => (
        <Message key={toast.key} toast={toast} />
      ))}
    </section>
  )
}

function Message({ toast }: { toast: Toast }) {
  const { key, tone, text, action } = toast
  useEffect(() => {
    if (tone === 'problem') return
    const timer = setTimeout(() => hideToast(key), shownFor)
    return () => clearTimeout(timer)
  }, [key, tone])
  return (
    <div
      className={`${css.toast} ${tone === 'problem' ? css.problem : ''}`}
      role={tone === 'problem' ? 'alert' : undefined}
    >
      <p>{text}</p>
      {action && <Button onPress={() => runToastAction(key)}>{action.label}</Button>}
      <IconButton label="Close this message" onPress={() => hideToast(key)}>
        <X size={16} />
      </IconButton>
    </div>
  )
}
