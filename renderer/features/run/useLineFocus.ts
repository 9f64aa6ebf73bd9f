import { type RefObject, useEffect } from 'react'

/**
 * Keeps the focus in the line: when run mode opens or the `moment` is another, when the window comes back,
 * after a press of the mouse anywhere but in another field, and for whatever is typed while something else has the focus.
 */
export function useLineFocus(line: RefObject<HTMLTextAreaElement | null>, moment: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button or the field that was there goes, and the focus with it
  useEffect(() => {
    line.current?.focus()
  }, [line, moment])

  useEffect(() => {
    const focus = () => line.current?.focus({ preventScroll: true })
    function afterPress(event: MouseEvent) {
      // A press of Enter on a button is a click too, but of no mouse: whoever walks by keyboard stays there.
      if (event.detail === 0) return
      setTimeout(() => {
        if (isElsewhere(document.activeElement) || window.getSelection()?.type === 'Range') return
        focus()
      })
    }
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key.length !== 1 || isElsewhere(event.target) || event.target === line.current) return
      const onButton = event.target instanceof Element && event.target.closest('button') !== null
      if (event.key !== ' ' || !onButton) focus()
    }
    window.addEventListener('click', afterPress, true)
    window.addEventListener('keydown', onKey)
    window.addEventListener('focus', focus)
    return () => {
      window.removeEventListener('click', afterPress, true)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('focus', focus)
    }
  }, [line])
}

/** Another field, a dialog or a menu has a right to the focus. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, [role=dialog], [role=alertdialog], [role=menu]') !== null
  )
}
