import { X } from 'lucide-react'
import { threeWordsRound } from '#assets/templates/scripts.ts'
import { removeImpressionWord } from '#domain/commands/impressions.ts'
import type { Turn } from '#domain/insight/wordsRound.ts'
import type { Id, ImpressionWord } from '#domain/model/index.ts'
import { useJourney } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import type { RunningRound } from './useWordsRound.ts'
import css from './WordsRound.module.css'

interface Props {
  running: RunningRound
  codes: ReadonlyMap<Id, string>
  say: (hint: string) => void
}

/** Three words round the table: who was asked, whose turn it is, and what was said. */
export function WordsRound({ running, codes, say }: Props) {
  const client = useJourney()?.client.trim()
  const { round, turnId, setTurn } = running
  const remove = ({ id, word }: ImpressionWord) => {
    perform(removeImpressionWord, { id })
    say(`Deleted “${word}”.`)
  }
  return (
    <div className={css.round}>
      <p className={css.question}>{threeWordsRound.question.replace('{client}', client || 'the company')}</p>
      <p className={css.hint}>{threeWordsRound.hint}</p>
      <ol className={css.seats} aria-label="Round">
        {round.turns.map((turn) => (
          <li key={turn.participant.id} className={css.seat} data-turn={turn.participant.id === turnId}>
            <button
              type="button"
              className={css.who}
              aria-pressed={turn.participant.id === turnId}
              onClick={() => setTurn(turn.participant.id)}
            >
              <strong>{turn.participant.seat ?? codes.get(turn.participant.id)}</strong> {turn.participant.name}
              {stateOf(turn) && <span className={css.state}>{stateOf(turn)}</span>}
            </button>
            <Words words={turn.words} remove={remove} />
          </li>
        ))}
        {round.unnamed.length > 0 && (
          <li className={css.seat}>
            <p className={css.who}>Nobody named</p>
            <Words words={round.unnamed} remove={remove} />
          </li>
        )}
      </ol>
    </div>
  )
}

function stateOf({ participant, isDue, words }: Turn): string {
  if (isDue || words.length) return ''
  return participant.notesConsent === 'refused' ? 'no notes' : 'not here'
}

function Words({ words, remove }: { words: readonly ImpressionWord[]; remove: (word: ImpressionWord) => void }) {
  if (!words.length) return null
  return (
    <ul className={css.words}>
      {words.map((word) => (
        <li key={word.id}>
          <button type="button" className={css.word} aria-label={`Delete ${word.word}`} onClick={() => remove(word)}>
            {word.word}
            <X size={16} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
