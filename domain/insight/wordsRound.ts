import type { Id, ImpressionWord, Participant } from '#domain/model/index.ts'
import type { Whereabouts } from './presence.ts'

/** One place in the round of the three words. */
export interface Turn {
  readonly participant: Participant
  readonly words: readonly ImpressionWord[]
  /** True while they are to be asked: in the room, willing to be written down, and without a word so far. */
  readonly isDue: boolean
}

/** The round of the three words: whose turn is when, and what was said by nobody in particular. */
export interface WordsRound {
  readonly turns: readonly Turn[]
  readonly unnamed: readonly ImpressionWord[]
}

/**
 * Goes round the table, in the order the participants are given in.
 * @param words those of the focus group, in their order.
 */
export function wordsRound(
  participants: readonly Participant[],
  whereabouts: ReadonlyMap<Id, Whereabouts>,
  words: readonly ImpressionWord[],
): WordsRound {
  const here = new Set(participants.map(({ id }) => id))
  return {
    turns: participants.map((participant) => {
      const said = words.filter(({ participantId }) => participantId === participant.id)
      const isThere = whereabouts.get(participant.id)?.presence === 'there'
      const isDue = isThere && participant.notesConsent !== 'refused' && said.length === 0
      return { participant, words: said, isDue }
    }),
    unnamed: words.filter(({ participantId }) => participantId === null || !here.has(participantId)),
  }
}

/** Who is asked behind somebody, going on round the table; null when everybody was. */
export function nextTurn({ turns }: WordsRound, behind: Id | null): Id | null {
  const place = turns.findIndex(({ participant }) => participant.id === behind)
  const round = [...turns.slice(place + 1), ...turns.slice(0, place + 1)]
  return round.find(({ isDue }) => isDue)?.participant.id ?? null
}
