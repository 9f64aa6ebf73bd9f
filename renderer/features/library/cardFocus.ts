import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Id } from '#domain/model/index.ts'
import { store } from '#renderer/app/store/store.ts'

let lastOpened: Id | null = null

function cardsIn(grid: ParentNode): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>('[data-journey]')]
}

/** Arrow keys, Home and End move among the cards as they lie in the grid. */
export function moveAmongCards(event: KeyboardEvent<HTMLElement>): void {
  const cards = cardsIn(event.currentTarget)
  const here = cards.indexOf(event.target as HTMLElement)
  const from = cards[here]
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return
  const next = target(event.key, cards, here, from)
  if (next === undefined) return
  event.preventDefault()
  next?.focus()
}

/** The card a key leads to; null where there is none, undefined when the key leads nowhere. */
function target(key: string, cards: HTMLElement[], here: number, from: HTMLElement): HTMLElement | null | undefined {
  if (key === 'ArrowLeft') return cards[here - 1] ?? null
  if (key === 'ArrowRight') return cards[here + 1] ?? null
  if (key === 'Home') return cards[0]
  if (key === 'End') return cards.at(-1)
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const column = from.getBoundingClientRect().left
  const others = key === 'ArrowUp' ? cards.slice(0, here).reverse() : cards.slice(here + 1)
  return others.find((card) => Math.abs(card.getBoundingClientRect().left - column) < 2) ?? null
}

/**
 * Keeps the focus when its card is deleted, and takes it to a card that comes back: to the card in its place, or to
 * whatever the empty library offers first. Whoever comes back from a journey finds the focus on its card.
 */
export function useCardFocus(page: RefObject<HTMLElement | null>, ids: readonly Id[] | null): void {
  const before = useRef<readonly Id[] | null>(null)
  useEffect(() => {
    // A journey is open by the time the library goes; coming back, its card is where the person was.
    return () => {
      lastOpened = store.getState().records.journeyId
    }
  }, [])
  useEffect(() => {
    const previous = before.current
    before.current = ids
    if (!ids || !page.current || document.activeElement !== document.body) return
    if (!previous) {
      cardsIn(page.current)
        .find((card) => card.dataset.journey === lastOpened)
        ?.focus()
      return
    }
    const came = ids.find((id) => !previous.includes(id))
    const place = came ? ids.indexOf(came) : previous.findIndex((id) => !ids.includes(id))
    if (place < 0) return
    const cards = cardsIn(page.current)
    const next = cards[Math.min(place, cards.length - 1)] ?? page.current.querySelector<HTMLElement>('button')
    next?.focus()
  }, [ids, page])
}
