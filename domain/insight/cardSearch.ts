import type { JourneyCard } from './progress.ts'

/** Cards whose title, client or kind holds every word of the query; case and accents do not matter. */
export function cardsMatching<Card extends Pick<JourneyCard, 'title' | 'client' | 'kind'>>(
  cards: readonly Card[],
  query: string,
): Card[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return cards.filter(({ title, client, kind }) => {
    const text = plain(`${title} ${client} ${kind}`)
    return words.every((word) => text.includes(word))
  })
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}
