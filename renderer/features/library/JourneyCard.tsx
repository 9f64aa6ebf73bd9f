import { Ellipsis } from 'lucide-react'
import { memo, useId } from 'react'
import type { JourneyCard as Card } from '#domain/insight/progress.ts'
import { deleteJourney } from '#renderer/app/files.ts'
import { goToJourney } from '#renderer/app/navigation.ts'
import { stepNames } from '#renderer/app/stepNames.ts'
import { dateText, relativeTime } from '#renderer/ui/relativeTime.ts'
import { EmotionCurve } from './EmotionCurve.tsx'
import css from './JourneyCard.module.css'

interface Props {
  card: Card
  /** Milliseconds since 1970, to say how long ago the last change was. */
  now: number
  hasMenuOpen: boolean
  /** Asks for the menu of this card, beside its button. */
  onMenu: (card: Card, button: HTMLElement) => void
}

/** One journey of the library. The whole card opens it; the menu at its corner does the rest. */
export const JourneyCard = memo(function JourneyCard({ card, now, hasMenuOpen, onMenu }: Props) {
  const { journeyId, ready, of, notes, sharedAt } = card
  const details = useId()
  const title = card.title || 'Untitled journey'
  return (
    <li className={css.card}>
      <EmotionCurve emotions={card.emotions} />
      <div className={css.head}>
        <h2 className={css.title}>
          <button
            type="button"
            className={css.open}
            data-journey={journeyId}
            aria-describedby={details}
            onClick={() => void goToJourney(journeyId)}
            onKeyDown={(event) => {
              if (event.key === 'Delete') void deleteJourney(journeyId, card.title)
            }}
          >
            {title}
          </button>
        </h2>
        <button
          type="button"
          className={css.menu}
          aria-label={`More for ${title}`}
          aria-haspopup="menu"
          aria-expanded={hasMenuOpen}
          onClick={(event) => onMenu(card, event.currentTarget)}
        >
          <Ellipsis size={18} aria-hidden />
        </button>
      </div>
      <div id={details} className={css.details}>
        <p className={css.client}>
          {card.client && <span className={css.clientName}>{card.client}</span>}
          {card.client && ' · '}
          {card.kind}
        </p>
        <p className={css.facts}>
          <span>{ready === of ? `All ${of} steps ready` : `${ready} of ${of} · next: ${stepNames[card.step]}`}</span>
          <span>{notes === 0 ? 'no notes' : notes === 1 ? '1 note' : `${notes} notes`}</span>
        </p>
        <Pips ready={ready} of={of} />
        <p className={css.times}>
          <span>Changed {relativeTime(card.changedAt, now)}</span>
          <span>{sharedAt === null ? 'Not shared yet' : `Shared ${dateText(sharedAt, now)}`}</span>
        </p>
      </div>
    </li>
  )
})

function Pips({ ready, of }: { ready: number; of: number }) {
  const width = of * 10 - 1
  return (
    <svg viewBox={`0 0 ${width} 4`} preserveAspectRatio="none" className={css.pips} aria-hidden="true">
      <path d={pipsBetween(0, ready)} className={css.pipReady} />
      <path d={pipsBetween(ready, of)} className={css.pip} />
    </svg>
  )
}

function pipsBetween(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, place) => `M ${(from + place) * 10} 2 h 9`).join(' ')
}
