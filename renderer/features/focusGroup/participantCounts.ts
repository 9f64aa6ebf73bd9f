import type { ConsentGaps } from '#domain/insight/consent.ts'

/** “6 of 8 seats taken. 2 not asked yet, 1 does not want to be quoted.” */
export function countsText(people: number, seats: number, { notes, quoting }: ConsentGaps): string {
  if (!people) return ''
  const unasked = new Set([...notes.unasked, ...quoting.unasked]).size
  const parts = [
    unasked > 0 && `${unasked} not asked yet`,
    notes.refused.length > 0 && `${notes.refused.length} without notes`,
    quoting.refused.length > 0 && `${quoting.refused.length} not to be quoted`,
  ].filter(Boolean)
  const taken = people > seats ? `${people} people for ${seats} seats.` : `${people} of ${seats} seats taken.`
  return `${taken} ${parts.length ? `Consent: ${parts.join(', ')}.` : 'Everybody was asked for consent.'}`
}
