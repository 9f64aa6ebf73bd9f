import { useLayoutEffect, useRef } from 'react'
import css from './AudiencePage.module.css'

/** Pixels; the smallest still reads from the other end of a table. */
const largest = 120
const smallest = 32

/** A text as large as the window allows, with a quiet line above it. */
export function FittedText({ text, quiet }: { text: string; quiet?: string }) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another size
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const enlarge = () => {
      let size = largest
      do {
        element.style.fontSize = `${size}px`
        size -= 4
      } while (size >= smallest && !fits(element))
    }
    enlarge()
    const watcher = new ResizeObserver(enlarge)
    if (element.parentElement) watcher.observe(element.parentElement)
    return () => watcher.disconnect()
  }, [text, quiet])
  return (
    <div className={css.text} ref={box}>
      {quiet && <p className={css.quiet}>{quiet}</p>}
      <p className={css.words} dir="auto">
        {text}
      </p>
    </div>
  )
}

function fits(element: HTMLElement): boolean {
  const room = element.parentElement
  if (!room) return true
  return element.scrollHeight <= room.clientHeight * 0.8 && element.scrollWidth <= element.clientWidth
}
