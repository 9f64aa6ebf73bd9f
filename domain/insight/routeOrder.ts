import type { Question } from '#domain/model/index.ts'
import { type QuestionType, questionTypes } from '#domain/model/questions.ts'

/** How far along the route a type of question stands, from 0. */
export function typeRank(type: QuestionType): number {
  return questionTypes.indexOf(type)
}

/** A question that stands where its type does not belong, and the neighbour it would stand beside if it did. */
export interface Misplaced {
  readonly question: Question
  readonly side: 'before' | 'after'
  readonly neighbour: Question
}

/**
 * The fewest questions that would have to move so that the types come in order, each with where to. What came up in the
 * room comes when it comes.
 * @param questions in the order they are asked.
 */
export function misplaced(questions: readonly Question[]): Misplaced[] {
  const planned = questions.filter(({ adHoc }) => !adHoc)
  const kept = longestInOrder(planned)
  return planned.flatMap((question) => {
    if (kept.has(question)) return []
    const rank = typeRank(question.type)
    const next = planned.find((other) => kept.has(other) && typeRank(other.type) > rank)
    if (next && planned.indexOf(next) < planned.indexOf(question)) return { question, side: 'before', neighbour: next }
    const before = planned.findLast((other) => kept.has(other) && typeRank(other.type) < rank)
    return before ? { question, side: 'after', neighbour: before } : []
  })
}

/** The longest part of a route whose types never go back. */
function longestInOrder(questions: readonly Question[]): Set<Question> {
  const chains: Question[][] = []
  for (const [index, question] of questions.entries()) {
    let best: Question[] = []
    for (const [earlier, before] of questions.slice(0, index).entries()) {
      const chain = chains[earlier] ?? []
      if (typeRank(before.type) <= typeRank(question.type) && chain.length > best.length) best = chain
    }
    chains.push([...best, question])
  }
  return new Set(chains.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []))
}
