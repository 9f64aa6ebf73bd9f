import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from 'react'

/** Marks the numbers of a preview that the arrow keys go through. */
export const leadMark = 'data-lead'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function isBefore(place: Node, other: Node): boolean {
  return (place.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/**
 * Makes the many numbers of a preview one stop of the Tab key: the arrow keys go from one to the next, and Tab comes back to
 * the one that was left. From a place a link led to, Tab goes to the first number after it.
 */
export function useRovingLeads(box: RefObject<HTMLElement | null>) {
  const all = () => [...(box.current?.querySelectorAll<HTMLElement>(`[${leadMark}]`) ?? [])]
  useLayoutEffect(() => {
    const leads = all()
    const [first] = leads
    if (first && !leads.some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0
  })
  return {
    onFocus({ target }: FocusEvent) {
      if (!(target instanceof HTMLElement)) return
      const leads = all()
      const stop = leads.find((lead) => lead === target || (target.tabIndex < 0 && isBefore(target, lead)))
      if (stop) for (const lead of leads) lead.tabIndex = lead === stop ? 0 : -1
    },
    onKeyDown(event: KeyboardEvent) {
      const step = steps[event.key]
      const leads = all()
      const place = leads.indexOf(event.target as HTMLElement)
      if (step === undefined || place < 0 || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      leads[place + step]?.focus()
    },
  }
}
