import type { Page } from '@playwright/test'

/** What a person can press but cannot see as a whole, however they scroll; and the window, when it scrolls sideways. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}”`
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the window scrolls sideways: ${scrollWidth} in ${clientWidth}`)

    // The box of a radio button or a check box is drawn by its label.
    const fields = 'textarea, input:not([type=radio], [type=checkbox], [type=file]), label'
    for (const element of document.querySelectorAll(`button, a[href], summary, [role=tab], ${fields}`)) {
      const { width, height } = element.getBoundingClientRect()
      // What is drawn for screen readers only is a pixel or nothing.
      if (!element.checkVisibility({ visibilityProperty: true }) || width < 4 || height < 4) continue
      if (element.closest('svg') || element.closest('[aria-hidden=true]')) continue
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const box = element.getBoundingClientRect()
      let [left, top, right, bottom] = [0, 0, window.innerWidth, window.innerHeight]
      for (let over = element.parentElement; over; over = over.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(over)
        const edge = over.getBoundingClientRect()
        if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
        // A program can scroll what a person cannot.
        if (overflowX === 'hidden' && over.scrollLeft !== 0)
          found.push(`${nameOf(element)} is in a part that is cut off`)
        if (position === 'fixed') break
      }
      const isTall = box.height > bottom - top
      const isOut =
        box.left < left - 1 ||
        box.right > right + 1 ||
        (isTall ? bottom - top < 24 : box.top < top - 1 || box.bottom > bottom + 1)
      if (isOut) {
        const [one, other] = [box, { left, top, right, bottom }].map(({ left, top, right, bottom }) =>
          [left, top, right, bottom].map(Math.round).join(' '),
        )
        found.push(`${nameOf(element)}: ${one} is not within ${other}`)
      }
    }
    return found
  })
}
