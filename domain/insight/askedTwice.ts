import type { Id, Question } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { folded } from './calledBy.ts'
import { contentWords, overlap } from './contentWords.ts'
import { perTable } from './perTable.ts'

/** How much of their words two questions share at least when they ask the same; less is enough about the same place. */
const anywhere = { share: 0.75, words: 3 }
const samePlace = { share: 0.6, words: 2 }

/** What a question says, worked out once for each of its states. */
const saidIn = perTable((question: Question) => ({
  plain: folded(question.text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
  words: contentWords(question.text),
}))

/** Pairs of questions that ask nearly the same, in whatever language, in the order they are asked. */
export function askedTwice(
  questions: readonly Question[],
  tables: Pick<Tables, 'stages' | 'touchpoints'>,
): (readonly [Question, Question])[] {
  return questions.flatMap((question, index) =>
    questions
      .slice(0, index)
      .filter((earlier) => isAsTheOther(earlier, question, tables))
      .map((earlier) => [earlier, question] as const),
  )
}

function isAsTheOther(one: Question, other: Question, tables: Pick<Tables, 'stages' | 'touchpoints'>): boolean {
  const [first, second] = [saidIn(one), saidIn(other)]
  if (!first.plain || !second.plain) return false
  if (first.plain === second.plain) return true
  const [here, there] = [placeOf(one), placeOf(other)]
  // The same words about two places are two questions.
  if (here && there && here !== there) return false
  if (!here || !there) {
    const { share, words } = overlap(first.words, second.words)
    return share >= anywhere.share && words >= anywhere.words
  }
  // Both name the place; what counts is what they ask about it.
  const title = contentWords(titleOf(one, tables))
  const { share, words } = overlap(without(first.words, title), without(second.words, title))
  return share >= samePlace.share && words >= samePlace.words
}

function placeOf({ touchpointId, stageId }: Question): Id | null {
  return touchpointId ?? stageId
}

function titleOf({ touchpointId, stageId }: Question, tables: Pick<Tables, 'stages' | 'touchpoints'>): string {
  const place = touchpointId ? tables.touchpoints[touchpointId] : tables.stages[stageId ?? '']
  return place?.title ?? ''
}

function without(words: ReadonlySet<string>, title: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !title.has(word)))
}
