import { type RefObject, useEffect, useRef } from 'react'

/**
 * A list of buttons that is gone through with the arrow keys. It takes the focus when it opens, at the button with
 * `data-first` if there is one, unless something stands in the line, which goes on.
 */
export function useListFocus(line: RefObject<HTMLTextAreaElement | null>): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const buttons = () => [...element.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
    if (!line.current?.value) (buttons().find(({ dataset }) => dataset.first === 'true') ?? buttons()[0])?.focus()
    function onKeyDown(event: KeyboardEvent) {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (!by) return
      const all = buttons()
      all[all.indexOf(event.target as HTMLButtonElement) + by]?.focus()
      event.preventDefault()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [line])
  return list
}
