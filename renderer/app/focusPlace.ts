import { type RefObject, useEffect, useRef } from 'react'

/** Gives the focus to the title of the screen when nothing else has it, so that Tab goes on from there. */
export function focusHeading(): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}

/**
 * The element a person worked in before going into `region`: what had the focus at the last press of a key or the mouse
 * outside of it, where a walk with Tab counts from its beginning. F6 goes into the region's last group of buttons, and back.
 */
export function useOrigin(region: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  const origin = useRef<HTMLElement | null>(null)
  useEffect(() => {
    let isWalking = false
    function remember() {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && !region.current?.contains(activeElement))
        origin.current = activeElement
    }
    function onKey({ key }: KeyboardEvent) {
      if (key === 'Shift') return
      if (key !== 'Tab' || !isWalking) remember()
      isWalking = key === 'Tab'
      if (key !== 'F6') return
      if (region.current?.contains(document.activeElement)) origin.current?.focus()
      else region.current?.lastElementChild?.querySelector('button')?.focus()
    }
    function onPress() {
      isWalking = false
      remember()
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onPress, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onPress, true)
    }
  }, [region])
  return origin
}
