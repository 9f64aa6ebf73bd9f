import { useEffect, useState } from 'react'
import { now } from '#renderer/app/clock.ts'

/** What `read` makes of the time, read anew several times a second, so that it cannot drift; drawn only when it changes. */
export function useNow(read: (at: number) => string): string {
  const [text, setText] = useState(() => read(now()))
  useEffect(() => {
    const follow = () => setText(read(now()))
    follow()
    const timer = setInterval(follow, 200)
    return () => clearInterval(timer)
  }, [read])
  return text
}
