import { useLayoutEffect, useRef } from 'react'
import css from './AudiencePage.module.css'

/** Parts of the height of the window, so that a wall of many pixels is read from as far away as one of few. */
const largest = 1 / 6
const smallest = 1 / 36

/** A text as large as the window allows, with a quiet line above it. */
export function FittedText({ text, quiet }: { text: string; quiet?: string }) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another size
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const enlarge = () => {
      let [low, high] = [Math.round(window.innerHeight * smallest), Math.round(window.innerHeight * largest)]
      // A long word makes the text smaller; only what is too long at any size is broken.
      element.style.overflowWrap = 'normal'
      while (low < high) {
        const size = Math.ceil((low + high) / 2)
        element.style.fontSize = `${size}px`
        if (fits(element)) low = size
        else high = size - 1
      }
      element.style.fontSize = `${low}px`
      if (!fits(element)) element.style.overflowWrap = 'anywhere'
    }
    enlarge()
    const watcher = new ResizeObserver(enlarge)
    if (element.parentElement) watcher.observe(element.parentElement)
    return () => watcher.disconnect()
  }, [text, quiet])
  return (
    <div className={css.text} ref={box}>
      {quiet && (
        <p className={css.quiet} dir="auto">
          {quiet}
        </p>
      )}
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
