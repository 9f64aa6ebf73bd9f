import { useCallback, useEffect, useRef, useState } from 'react'
import type { AudiencePlace, AudienceView } from '#domain/ipc/audience.ts'
import { bridge } from './bridge.ts'
import { showToast } from './store/toasts.ts'

/** Whether the window was open, over a reload and a crash of this one; main keeps it open meanwhile. */
const openKey = 'zapatos.audience'

/**
 * Keeps the audience window showing `view` while it is open. Answers where it is and a way to open and close it; it closes
 * with the component.
 */
export function useAudience(view: AudienceView): { place: AudiencePlace; toggle: () => void } {
  const [place, setPlace] = useState<AudiencePlace>('closed')
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  const show = useCallback(async () => {
    const answer = await bridge.showAudience(latest.current)
    if (!answer.ok) showToast(answer.error.message, { tone: 'problem' })
  }, [])
  useEffect(() => {
    const stop = bridge.on('audience.moved', (next) => {
      sessionStorage.setItem(openKey, next === 'closed' ? '' : 'open')
      setPlace(next)
      if (next === 'waiting') {
        showToast('The other screen is gone, so the audience window waits. It comes back when you plug the screen in.')
      }
    })
    if (sessionStorage.getItem(openKey)) void show()
    return () => {
      stop()
      void bridge.closeAudience()
    }
  }, [show])
  const isOpen = place !== 'closed'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what is sent
  useEffect(() => {
    if (isOpen) void show()
  }, [view, isOpen, show])
  const toggle = useCallback(() => {
    if (isOpen) void bridge.closeAudience()
    else void show()
  }, [isOpen, show])
  return { place, toggle }
}
