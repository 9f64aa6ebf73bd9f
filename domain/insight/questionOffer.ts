import { assertNever } from '#domain/assertNever.ts'
import { withoutAcronyms } from './acronyms.ts'
import { closedRewordings } from './closedRewordings.ts'
import { assumptiveRewordings, scaledRewordings, statementRewordings, whyRewordings } from './pressingRewordings.ts'
import { type Finding, mostWords, patternsOf, type QuestionPattern, wordCount } from './questionPatterns.ts'
import { type Sentence, sentencesOf } from './questionSentence.ts'
import { lowerFirst, reword } from './rewording.ts'

/** Wordings that are always open, for what no rule can turn. */
const fallbacks: Readonly<Record<QuestionPattern, string>> = {
  closed: 'Tell us about the last time this came up for you.',
  leading: 'Tell us how you see this, in your own words.',
  scaled: 'Tell us what this is like for you, with an example.',
  eitherOr: 'Walk us through how you decide in a moment like this.',
  doubleBarrelled: 'What stays in your mind most when you think of this?',
  assumptive: 'Tell us what this was like for you.',
  why: 'What led to that, as you see it?',
  long: 'Tell us what happened, in your own words.',
  acronym: 'Tell us what this means to you, in your own words.',
}

/**
 * An open wording for what was found, made from the question itself where a rule fits.
 * @param question as `plain` returns it.
 */
export function offerFor(finding: Finding, question: string): string {
  const { pattern, sentence } = finding
  if (pattern === 'acronym') return withoutAcronyms(question)
  const derived = derive(pattern, sentence, question)
  if (!derived) return fallbacks[pattern]
  const offer = withoutAcronyms(tidy(derived, sentence.lead))
  return isSound(offer) ? offer : fallbacks[pattern]
}

function derive(
  pattern: Exclude<QuestionPattern, 'acronym'>,
  sentence: Sentence,
  question: string,
): string | undefined {
  const { opener } = sentence
  const main = oneClause(sentence.main)
  switch (pattern) {
    case 'closed':
      return choiceOf(main) ?? reword(main, closedRewordings)
    case 'leading':
      if (opener === 'negated') return reword(withoutNegation(main), closedRewordings)
      if (opener === 'closed') return reword(main, closedRewordings)
      return reword(
        main.replace(/,?\s+[^,]+$/, (tag) => (isTag(tag) ? '' : tag)),
        statementRewordings,
      )
    case 'scaled':
      return reword(main, scaledRewordings)
    case 'eitherOr':
      return choiceOf(main) ?? reword(main, closedRewordings) ?? openPart(main.replace(/,\s*[\w'-]+ or [\w'-]+$/i, ''))
    case 'doubleBarrelled':
      return oneOf(sentence, question)
    case 'assumptive':
      return reword(main, assumptiveRewordings)
    case 'why':
      return reword(main, whyRewordings)
    case 'long':
      return shortestOpen(question)
    default:
      return assertNever(pattern)
  }
}

/** The clause without a second question behind it, and without “or not”. */
function oneClause(main: string): string {
  return main
    .replace(/,?\s+or not$/i, '')
    .replace(
      /,?\s+(?:and|or) (?:then |also )?(?:do|does|did|is|are|was|were|would|will|can|could|should|have|has|had) (?:it|you|they|we|he|she|that|this|there|the|your|our|their)\b.*$/i,
      '',
    )
}

/** “Don't you think” as “do you think”, so that the rules for closed questions fit. */
function withoutNegation(main: string): string {
  return main
    .replace(
      /^(\w+)n't\b/i,
      (_, auxiliary: string) => ({ ca: 'can', wo: 'will' })[auxiliary.toLowerCase()] ?? auxiliary,
    )
    .replace(/^(\w+ (?:you|we|they|it|he|she)) not\b/i, '$1')
}

function isTag(text: string): boolean {
  return /^,?\s+(?:\w+n't \w+(?: \w+)?|(?:do|does|did|is|are|was|were|can|could|will|would|have|has|had) \w+|right|correct|yes|no|ok|okay|eh|true|agreed)$/i.test(
    text,
  )
}

const noun = "(?:(?:the|our|your|a|an|by|in|on|their) )?(?:[\\w'-]+ )?[\\w'-]+"
const preferring = new RegExp(`^(?:do|did|would) you (?:rather have|prefer|like|want) (${noun}) or (${noun})$`, 'i')
const doing = /^(do|did|would|will) you [a-z]+\b[^,]* or [a-z]+\b/i
const comparing = new RegExp(`[,:–—]\\s*(${noun}) or (${noun})$`, 'i')

/** Two answers turned into what lies behind choosing between them. */
function choiceOf(main: string): string | undefined {
  if (!/\bor\b/i.test(main)) return undefined
  const things = preferring.exec(main) ?? (/^(?:which|what|who)\b/i.test(main) ? comparing.exec(main) : null)
  if (things) return `What matters to you when you choose between ${things[1]} and ${things[2]}?`
  const auxiliary = doing.exec(main)?.[1]?.toLowerCase()
  if (!auxiliary || /^\w+ you (?:have|feel|find|think|know|want|need|say)\b/i.test(main)) return undefined
  if (auxiliary === 'do' || auxiliary === 'did') return `Tell us what you ${auxiliary}.`
  return `Tell us what you ${auxiliary} do.`
}

/** The part of a double question that is open by itself, or the first one opened. */
function oneOf(sentence: Sentence, question: string): string | undefined {
  const asked = sentencesOf(question).filter(({ text }) => text.includes('?'))
  const parts =
    asked.length > 1
      ? asked.map(({ text }) => text)
      : sentence.main.split(
          /,?\s+(?:and|or|&)\s+(?=(?:then |also )?(?:what|how|who|when|where|which|why|do|does|did|is|are|was|were|would|will|can|could|the|our|your)\b)/i,
        )
  const alike = sentence.main.replace(/ and (?:dislikes?|disliked|(?:the )?(?:least|worst))\b/i, '')
  for (const part of alike === sentence.main ? parts : [alike]) {
    const open = openPart(part)
    if (open) return open
  }
  return reword(oneClause(sentence.main), closedRewordings)
}

/** A part of a question, when it can stand by itself and is open. */
function openPart(part: string): string | undefined {
  const text = `${upperFirst(part.replace(/[?\s]+$/, ''))}?`
  const opener = sentencesOf(text)[0]?.opener
  return (opener === 'open' || opener === 'how') && wordCount(text) > 2 && isSound(text) ? text : undefined
}

/** The shortest sentence of a long question that can stand by itself. */
function shortestOpen(question: string): string | undefined {
  return sentencesOf(question)
    .filter(({ text, opener }) => opener !== 'statement' && wordCount(text) > 3 && wordCount(text) <= mostWords)
    .map(({ text }) => text)
    .filter(isSound)
    .sort((a, b) => wordCount(a) - wordCount(b))[0]
}

/** An offer has none of the faults it is meant to cure; short forms are a matter of their own. */
function isSound(offer: string): boolean {
  return patternsOf(offer).every(({ pattern }) => pattern === 'acronym')
}

/** Puts the clause that stood in front of the question behind the offer, and one sign at the end. */
function tidy(offer: string, lead: string): string {
  const sign = offer.endsWith('?') ? '?' : '.'
  const body = offer.replace(/[?.\s]+$/, '').replace(/\s+/g, ' ')
  const behind = lead && /^(?:when|after|before|while|during|once|if|since)\b/i.test(lead) && !body.includes(', if ')
  return `${upperFirst(body)}${behind ? ` ${lowerFirst(lead)}` : ''}${sign}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
