import type { Candidate } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'

/** How much each score counts in the ranking; they add up to 1. */
export const rankingWeights = { frequency: 0.35, negativeFeedback: 0.4, urgency: 0.25 } as const

/** A candidate with its weighted score. */
export interface RankedCandidate {
  readonly candidate: Candidate
  /** 0…100, rounded to a whole number. */
  readonly score: number
  /** The one to map first; nobody is suggested while all scores are 0. */
  readonly suggested: boolean
}

const highestScore = 5

/** Candidate journeys, the most pressing first; equal ones stay in the team's order. */
export function rankCandidates(tables: Tables): RankedCandidate[] {
  return inOrder(tables, 'candidates')
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .sort((a, b) => b.score - a.score)
    .map(({ candidate, score }, place) => ({ candidate, score, suggested: place === 0 && score > 0 }))
}

function scoreOf({ frequency, negativeFeedback, urgency }: Candidate): number {
  const weighted =
    rankingWeights.frequency * frequency +
    rankingWeights.negativeFeedback * negativeFeedback +
    rankingWeights.urgency * urgency
  return Math.round((weighted / highestScore) * 100)
}
