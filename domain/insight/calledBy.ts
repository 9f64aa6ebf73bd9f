import { inPlainLetters } from './plainLetters.ts'

/** Text without case and accents, for comparing what is typed in a hurry. */
export function folded(text: string): string {
  return inPlainLetters(text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
}

/** The one that is meant, or why it is not known. */
export type Called<Thing> =
  | { readonly match: Thing; readonly why: null }
  | { readonly match: null; readonly why: 'none' | 'several' }

/**
 * Finds what is called by a whole name, one of its words, or the beginning of either, without regard to case and accents.
 * A closer match wins over a looser one; two that are equally close are `several`.
 */
export function findCalled<Thing>(
  typed: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Called<Thing> {
  const wanted = folded(typed).trim()
  if (!wanted) return { match: null, why: 'none' }
  let best: Thing | null = null
  let bestRank = Infinity
  let equals = 0
  for (const thing of things) {
    const rank = closeness(wanted, folded(nameOf(thing)).trim())
    if (rank > bestRank || rank === Infinity) continue
    equals = rank === bestRank ? equals + 1 : 1
    bestRank = rank
    best = thing
  }
  if (best === null) return { match: null, why: 'none' }
  return equals > 1 ? { match: null, why: 'several' } : { match: best, why: null }
}

/** 0 for the whole name, more the looser the match, Infinity for none. */
function closeness(wanted: string, name: string): number {
  if (name === wanted) return 0
  const words = name.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  if (words[0] === wanted) return 1
  if (words.includes(wanted)) return 2
  if (name.startsWith(wanted)) return 3
  if (words.some((word) => word.startsWith(wanted))) return 4
  // Several words, from a word in the middle on: “hotline at” of “Call the hotline at night”.
  return wanted.includes(' ') && ` ${name}`.includes(` ${wanted}`) ? 4 : Infinity
}
