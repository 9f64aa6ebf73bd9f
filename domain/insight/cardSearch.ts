import type { JourneyCard } from './progress.ts'
import { searchText, searchWords } from './searchText.ts'

/** Cards whose title, client or kind holds every word of the query; case and accents do not matter. */
export function cardsMatching<Card extends Pick<JourneyCard, 'title' | 'client' | 'kind'>>(
  cards: readonly Card[],
  query: string,
): Card[] {
  const words = searchWords(query)
  return cards.filter(({ title, client, kind }) => {
    const text = searchText(`${title} ${client} ${kind}`)
    return words.every((word) => text.includes(word))
  })
}
