import { assertNever } from '#domain/assertNever.ts'
import { acronymsIn } from './acronyms.ts'
import { offerFor } from './questionOffer.ts'
import { mostWords, patternsOf, type QuestionPattern, wordCount } from './questionPatterns.ts'
import { plain } from './questionSentence.ts'

/** One piece of advice on a question; never a block. */
export interface Advice {
  readonly pattern: QuestionPattern
  readonly severity: 'advice' | 'mild'
  /** Why it matters, in plain words. */
  readonly reason: string
  /** An open wording to put in its place; ready to be asked, or to be edited. */
  readonly offer: string
}

/** No question is longer than this; what follows is not looked at. In UTF-16 units. */
const longest = 2_000

/** Looks at a question as it is typed: what keeps people from telling, each with a reason and an open wording. */
export function checkQuestion(text: string): Advice[] {
  const question = plain(text.slice(0, longest))
  if (!question) return []
  return patternsOf(question).map((finding) => ({
    pattern: finding.pattern,
    severity: finding.pattern === 'why' ? 'mild' : 'advice',
    reason: reasonFor(finding.pattern, question),
    offer: offerFor(finding, question),
  }))
}

function reasonFor(pattern: QuestionPattern, question: string): string {
  switch (pattern) {
    case 'closed':
      return 'This can be answered with yes or no, and then the talk stops.'
    case 'leading':
      return 'It gives away which answer you hope for, and people like to please.'
    case 'scaled':
      return 'It asks for a number or a degree. A survey counts better; a group tells you what lies behind it.'
    case 'eitherOr':
      return 'It holds out two answers, and the true one may be a third.'
    case 'doubleBarrelled':
      return 'It asks two things at once. People answer one of them, and you cannot tell which.'
    case 'assumptive':
      return 'It takes for granted how it was, before anybody has said so.'
    case 'why':
      return '“Why” can sound like a reproach, and people start to justify themselves.'
    case 'long':
      return `It has ${wordCount(question)} words. More than ${mostWords} are forgotten before the answer begins.`
    case 'acronym':
      return `Not everybody knows what ${listed(acronymsIn(question))} stands for.`
    default:
      return assertNever(pattern)
  }
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
