import { acronymsIn } from './acronyms.ts'
import { type Sentence, sentencesOf } from './questionSentence.ts'

/** What can be wrong with a question. */
export const questionPatterns = [
  'closed',
  'leading',
  'scaled',
  'eitherOr',
  'doubleBarrelled',
  'assumptive',
  'why',
  'long',
  'acronym',
] as const
export type QuestionPattern = (typeof questionPatterns)[number]

/** Longer questions are forgotten before they are answered. */
export const mostWords = 25

/** A pattern and the sentence it was found in. */
export interface Finding {
  readonly pattern: QuestionPattern
  readonly sentence: Sentence
}

const negatedAuxiliary = "(?:do|does|did|is|are|was|were|ca|could|wo|would|should|have|has|had|ai)n't"
const pronoun = '(?:it|you|they|we|he|she|that|this|there|i)'
const tagQuestions = [
  new RegExp(`[, ]\\s*${negatedAuxiliary} ${pronoun}(?: (?:think|agree|say|feel))?$`, 'i'),
  new RegExp(`,\\s*(?:do|does|did|is|are|was|were|can|could|will|would|should|have|has|had) ${pronoun}$`, 'i'),
  /,\s*(?:right|correct|yes|no|yeah|ok|okay|eh|innit|true|agreed|am i right|don't you think so)$/i,
  /^(?:you|it|that|this|we|they|the|our|your|i)\b.*\sright$/i,
]
const hoping =
  /^(?:surely|obviously|clearly|of course|naturally|certainly)\b|^(?:do|did|would) you (?:also |not )?agree\b/i

const scaledWord = 'satisfied|likely|often|many|much|easy'
const scaled = new RegExp(
  `^how (?:(?:very|really) )?(?:${scaledWord}|easily|happy|important|frequently|regularly|pleased|confident|probable)\\b|(?:, |\\b(?:and|or|then) |: )how (?:${scaledWord})\\b`,
  'i',
)
const onScale =
  /\bon a scale\b|\b(?:from|between) (?:0|1|zero|one) (?:to|and) (?:3|4|5|6|7|10|100|three|four|five|six|seven|ten)\b|\bout of (?:5|10|five|ten)\b|\bhow would you (?:rate|score|grade)\b/i

const rating = /^(?:please )?(?:rate|score|grade)\b/i

const assumed =
  'bad|badly|late|slow|slowly|poor|poorly|rude|confusing|confused|annoying|annoyed|frustrating|frustrated|disappointing|disappointed|terrible|awful|horrible|expensive|complicated|difficult|hard|painful|stressful|boring|unfriendly|unhelpful|unclear|unhappy|upset|angry|great|good|wonderful|amazing|fantastic|helpful|friendly'
const assumptive = new RegExp(
  `\\bhow (?:very |really |incredibly )?(?:${assumed})\\b(?! (?:or|and) )(?! (?:for|at|with) )`,
  'i',
)
const soAssumed = new RegExp(
  `^(?:what|who|which|why|when|where|how)\\b.*\\b(?:so|such an?|that) (?:${assumed})\\b`,
  'i',
)

const looseOr =
  /\b(?:any|anything|anyone|anybody|anywhere|ever|whether|more|sooner|once|one|two|three|four|five|ten|less|\d+)\b[^,?]*\bor\b|\bor (?:so|more|less|anything|something|someone|somebody|somewhere|other|others|later|two|three|twice)\b/i
const orClause = new RegExp(
  `\\bor (?:not$|rather\\b|(?:do|does|did|is|are|was|were|would|will|have|has|had|can|could|should) (?:${pronoun}|the|your|our|their|a|an)\\b)`,
  'i',
)
const comparing =
  /^which\b|\b(?:prefer|preferred|better|rather|easier|harder|simpler|faster|quicker|slower|worse|more|less|choose|chose)\b/i
const lastChoice = /[,:–—]\s*((?:[^\s,?]+ ){0,3}[^\s,?]+) or ((?:[^\s,?]+ ){0,3}[^\s,?]+)$/i
const wordOrWord = /^how\b.*,\s*[\w'-]+ or [\w'-]+$/i
const fragment =
  /^(?:(?:the|a|an|by|in|on|with|more|less) )?[\w'-]+(?: [\w'-]+)? or (?:(?:the|a|an|by|in|on|with|more|less) )?[\w'-]+(?: [\w'-]+)?$/i

const secondQuestion =
  /(?<!\b(?:what|how|why|who|when|where|which|if|whether))[, ]+(?:and|or|&) (?:then |also |so )?(?:what|how|why|who|when|where|which|whose|whom)(?:'s)? (?!(?:it|they|you|the|we|your|our|their|he|she|this|that|these|those|i|to|a|an|my|his|her|its)\b)/i
const secondAuxiliary = new RegExp(
  `\\band (?:then |also )?(?:do|does|did|is|are|was|were|would|will|can|could|should|have|has|had) (?:${pronoun}|the|your|our|their)\\b`,
  'i',
)
const opposites =
  /\b(?:likes?|liked) and (?:dislikes?|disliked)\b|\bmost and (?:the )?(?:least)\b|\bbest and (?:the )?worst\b/i
const judging =
  /^(?:how (?:was|were|is|are|did you (?:like|find|feel about)|do you (?:like|find|feel about|rate)|would you (?:rate|describe|judge)|(?:satisfied|happy|pleased|easy|important|likely)\b)|what (?:do|did|would) you (?:think|say|feel) (?:of|about))/i
const twoThings = /(?<!\byou)\b and (?:the|our|your|their|its|his|her|with|about|by) /i
const twoDegrees = /^how [\w'-]+ and [\w'-]+ (?:was|were|is|are|do|did|does)\b/i
/** Words that belong together, so that “and” joins one thing. */
const pairs =
  /\b(?:between|both)\b[^,?]*\band\b|\b(?:you and (?:your|the)|pros and cons|again and again|more and more|over and over|terms and conditions|now and (?:then|again)|back and forth|up and running|black and white|health and safety|ups and downs|wait and see|trial and error|food and drinks?|bed and breakfast|and so on|(?:try|go|come|wait|stop|sit down|sit) and|friends and family|husband and wife|round and round|first and (?:last|foremost)|step by step and|peace and quiet|loud and clear|research and development)\b/i

/**
 * Finds the patterns of a question, each once, in the order of `questionPatterns`.
 * @param text as `plain` returns it.
 */
export function patternsOf(text: string): Finding[] {
  const sentences = sentencesOf(text)
  const findings: Finding[] = []
  const note = (pattern: QuestionPattern, holds: (sentence: Sentence, index: number) => boolean) => {
    const sentence = sentences.find(holds)
    if (sentence) findings.push({ pattern, sentence })
  }
  note('closed', isClosed)
  note('leading', isLeading)
  note('scaled', isScaled)
  note('eitherOr', (sentence) => sentence.asks && offersAlternatives(sentence))
  const asked = sentences.filter((sentence) => sentence.text.includes('?'))
  if (asked.length > 1 && asked[0]) findings.push({ pattern: 'doubleBarrelled', sentence: asked[0] })
  else note('doubleBarrelled', (sentence) => sentence.asks && asksTwoThings(sentence))
  note('assumptive', ({ main, opener }) => assumptive.test(main) || (opener !== 'statement' && soAssumed.test(main)))
  note('why', ({ opener, asks }) => asks && opener === 'why')
  const first = sentences[0]
  if (first && wordCount(text) > mostWords) findings.push({ pattern: 'long', sentence: first })
  if (first && acronymsIn(text).length) findings.push({ pattern: 'acronym', sentence: first })
  return findings
}

/** How many words a text has; signs on their own are none. */
export function wordCount(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

function isClosed({ opener, asks }: Sentence, index: number): boolean {
  return opener === 'closed' && (asks || index === 0)
}

function isLeading({ main, opener, asks }: Sentence): boolean {
  if (opener === 'negated') return true
  if (!asks) return false
  return hoping.test(main) || (opener !== 'open' && opener !== 'how' && tagQuestions.some((tag) => tag.test(main)))
}

function isScaled({ text, main, opener, asks }: Sentence): boolean {
  if (onScale.test(text) || rating.test(main)) return true
  return asks && opener !== 'imperative' && scaled.test(main)
}

function offersAlternatives({ main, opener }: Sentence): boolean {
  if (!/\bor\b/i.test(main) || opener === 'imperative') return false
  if (opener === 'closed' || opener === 'negated') return !looseOr.test(main)
  if (orClause.test(main) || wordOrWord.test(main)) return true
  if (opener === 'statement') return !looseOr.test(main) && fragment.test(main)
  const choice = lastChoice.exec(main)
  if (!choice || !comparing.test(main.slice(0, choice.index))) return false
  return !/\b(?:you|if|did|do|does|would|is|are|was|were)\b/i.test(choice[0])
}

function asksTwoThings({ main, opener }: Sentence): boolean {
  if (opener === 'imperative' || !/\band\b|&/i.test(main)) return false
  if (secondQuestion.test(main) || secondAuxiliary.test(main) || opposites.test(main)) return true
  if (pairs.test(main)) return false
  if (opener === 'closed' || opener === 'negated') return true
  return twoDegrees.test(main) || (judging.test(main) && twoThings.test(main))
}
