import type { RefObject } from 'react'
import type { NoteSurroundings } from '#domain/insight/noteLine.ts'
import { parseSaidWords } from '#domain/insight/saidWords.ts'
import type { Id } from '#domain/model/index.ts'
import css from './NoteLine.module.css'
import { SideLine } from './SideLine.tsx'
import type { RunningRound } from './useWordsRound.ts'

interface Props {
  groupId: Id
  running: RunningRound
  surroundings: NoteSurroundings
  hint: string
  clearHint: () => void
  fieldRef: RefObject<HTMLTextAreaElement | null>
  close: () => void
}

/** Where the words that are being typed are kept on the disk. */
export const wordsDraft = (groupId: Id) => `words/${groupId}`

/** The line for the three words of whose turn it is. */
export function WordsLine({ groupId, running, surroundings, close, ...side }: Props) {
  const turn = running.round.turns.find(({ participant }) => participant.id === running.turnId)?.participant
  const who = turn && [turn.seat, turn.name].filter(Boolean).join(' ')
  return (
    <SideLine
      {...side}
      label="Three words"
      placeholder={who ? `${who}: slow, honest, dear` : 'A seat number first says who: 3 slow, honest, dear'}
      help={`Enter keeps them${who ? ` for ${who}` : ''}. A seat number first says who else. Esc goes back to the notes.`}
      draftKey={wordsDraft(groupId)}
      onEnter={running.save}
      onLeave={close}
    >
      {(text) => <Understood text={text} surroundings={surroundings} />}
    </SideLine>
  )
}

function Understood({ text, surroundings }: { text: string; surroundings: NoteSurroundings }) {
  const { participantId, words } = parseSaidWords(text, surroundings)
  if (!words.length) return null
  return (
    <ul className={css.chips} aria-label="How the line is understood">
      {participantId && <li className={css.who}>{surroundings.codes?.get(participantId)}</li>}
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may be said twice
        <li key={index} className={css.chip}>
          {word}
        </li>
      ))}
    </ul>
  )
}
