import { useMemo, useState } from 'react'
import { addImpressionWords } from '#domain/commands/impressions.ts'
import type { NoteSurroundings } from '#domain/insight/noteLine.ts'
import { presenceOf } from '#domain/insight/presence.ts'
import { parseSaidWords } from '#domain/insight/saidWords.ts'
import { nextTurn, type WordsRound, wordsRound } from '#domain/insight/wordsRound.ts'
import type { Id, Participant, Session } from '#domain/model/index.ts'
import { now } from '#renderer/app/clock.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'

/** The round of the three words as it goes on. */
export interface RunningRound {
  readonly round: WordsRound
  /** Whose turn it is; null when everybody was asked. */
  readonly turnId: Id | null
  readonly setTurn: (participantId: Id) => void
  /** Keeps what was typed, for whom the line names or else for whose turn it is. False when there is no word in it. */
  readonly save: (line: string) => boolean
}

export function useWordsRound(
  groupId: Id,
  session: Session | undefined,
  participants: readonly Participant[],
  surroundings: NoteSurroundings,
  say: (hint: string) => void,
): RunningRound {
  const words = useOrdered('impressionWords', 'focusGroupId', groupId)
  const [chosen, setTurn] = useState<Id | null>(null)
  const round = useMemo(
    () => wordsRound(participants, presenceOf(session, participants), words),
    [participants, session, words],
  )
  const turnId = chosen ?? nextTurn(round, null)

  function save(line: string): boolean {
    const said = parseSaidWords(line, surroundings)
    if (said.unknown) say(`Nobody here is called ${said.unknown}.`)
    else if (!said.words.length) say('Type the words, with commas between them: slow, honest, dear')
    if (said.unknown || !said.words.length) return false
    const participantId = said.participantId ?? turnId
    if (!perform(addImpressionWords, { focusGroupId: groupId, participantId, words: said.words, at: now() }))
      return false
    setTurn(nextTurn(without(round, participantId), participantId))
    const who = participantId ? ` of ${surroundings.codes?.get(participantId)}` : ''
    say(`Kept ${said.words.length === 1 ? 'one word' : `${said.words.length} words`}${who}.`)
    return true
  }

  return { round, turnId, setTurn, save }
}

/** The round without the turn that was just taken: its words are not in the round yet. */
function without(round: WordsRound, participantId: Id | null): WordsRound {
  return {
    ...round,
    turns: round.turns.map((turn) => (turn.participant.id === participantId ? { ...turn, isDue: false } : turn)),
  }
}
