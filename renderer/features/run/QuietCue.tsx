import { useEffect, useState } from 'react'
import { now } from '#renderer/app/clock.ts'
import css from './QuietCue.module.css'

const seconds = [1, 2, 3, 4, 5] as const

/** Five quiet seconds after a question: five dots that go out one by one. Nothing moves, nothing sounds. */
export function QuietCue({ left }: { left: number }) {
  return (
    <p className={css.cue}>
      <span className={css.dots} aria-hidden="true">
        {seconds.map((second) => (
          <span key={second} className={css.dot} data-left={second <= left} />
        ))}
      </span>
      Leave it quiet
    </p>
  )
}

/** Whole seconds that are left of five, 0 when they are over or nobody asked for them. */
export function useQuiet(since: number): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const read = () => {
      const next = Math.min(5, Math.max(0, 5 - Math.floor((now() - since) / 1000)))
      setLeft(next)
      if (next === 0) clearInterval(timer)
    }
    const timer = setInterval(read, 100)
    read()
    return () => clearInterval(timer)
  }, [since])
  return left
}
