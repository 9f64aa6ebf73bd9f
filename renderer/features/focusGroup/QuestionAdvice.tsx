import { Lightbulb } from 'lucide-react'
import type { Advice } from '#domain/insight/questionCheck.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './QuestionAdvice.module.css'

const names: Readonly<Record<Advice['pattern'], string>> = {
  closed: 'Closed',
  leading: 'Leading',
  scaled: 'Asks for a degree',
  eitherOr: 'Either or',
  doubleBarrelled: 'Two questions',
  assumptive: 'Assumes something',
  why: 'Begins with why',
  long: 'Long',
  acronym: 'Short form',
}

interface Props {
  advice: readonly Advice[]
  /** Puts an offered wording in the place of the question. */
  accept: (offer: string) => void
}

/** What may keep people from telling, with an open wording to take over. Advice, never a block. */
export function QuestionAdvice({ advice, accept }: Props) {
  return (
    <div role="status" className={css.advice}>
      {advice.map(({ pattern, severity, reason, offer }) => (
        <div key={pattern} className={css.piece} data-severity={severity}>
          <Lightbulb size={16} aria-hidden className={css.mark} />
          <p className={css.words}>
            <strong>{names[pattern]}.</strong> {reason}
            {offer && <span className={css.offer}> Try: “{offer}”</span>}
          </p>
          {offer && (
            <Button aria-label={`Use this: ${offer}`} onPress={() => accept(offer)}>
              Use this
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
