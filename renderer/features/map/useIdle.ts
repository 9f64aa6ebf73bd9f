import { startTransition, useEffect, useState } from 'react'

/** False while the screen appears, true once the window has nothing better to do: for what nobody waits for. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (isIdle) return undefined
    const request = requestIdleCallback(() => startTransition(() => setIdle(true)), { timeout: 1_000 })
    return () => cancelIdleCallback(request)
  }, [isIdle])
  return isIdle
}
