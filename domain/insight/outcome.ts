/** What makes an outcome hard to remember. */
export type OutcomePattern = 'sentences' | 'long'

/** A gentle remark about the outcome of the mapping. */
export interface OutcomeAdvice {
  readonly pattern: OutcomePattern
  /** One sentence for the person, with the count in it. */
  readonly reason: string
}

/** More words than this no longer stay in anybody's head. */
const mostWords = 40

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Short forms whose full stop ends no sentence, as in “approx. 20”. */
const shortForms = /\b(?:e\.g|i\.e|approx|incl|excl|max|min|vs|dr|mr|mrs|ms|prof|st)\.$/i

/** Remarks on the outcome, at most one of each kind: it should be one sentence of no more than 40 words. */
export function outcomeAdvice(text: string): OutcomeAdvice[] {
  const sentenceCount = countSentences(text)
  const wordCount = countWords(text)
  const advice: OutcomeAdvice[] = []
  if (sentenceCount > 1) {
    advice.push({
      pattern: 'sentences',
      reason: `These are ${sentenceCount} sentences. Keep the one you would say to somebody in the lift.`,
    })
  }
  if (wordCount > mostWords) {
    advice.push({
      pattern: 'long',
      reason: `These are ${wordCount} words. Up to ${mostWords} can be remembered; what is left over may belong into the scope.`,
    })
  }
  return advice
}

function countSentences(text: string): number {
  let count = 0
  let open = false
  for (const { segment } of sentences.segment(text)) {
    if (!countWords(segment)) continue
    if (!open) count += 1
    open = shortForms.test(segment.trim())
  }
  return count
}

function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1
  return count
}
