import { Ellipsis } from 'lucide-react'
import { useId } from 'react'
import type { JourneyCard as Card } from '#domain/insight/progress.ts'
import { deleteJourney, duplicate } from '#renderer/app/files.ts'
import { goToJourney } from '#renderer/app/navigation.ts'
import { stepNames } from '#renderer/app/stepNames.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { dateText, relativeTime } from '#renderer/ui/relativeTime.ts'
import { EmotionCurve } from './EmotionCurve.tsx'
import css from './JourneyCard.module.css'

interface Props {
  card: Card
  /** Milliseconds since 1970, to say how long ago the last change was. */
  now: number
}

/** One journey of the library. The whole card opens it; the menu at its corner does the rest. */
export function JourneyCard({ card, now }: Props) {
  const { journeyId, ready, of } = card
  const details = useId()
  const title = card.title || 'Untitled journey'

  async function copy() {
    await duplicate(journeyId)
    showToast(`Made a copy of “${title}”.`)
  }

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
        <div className={css.menu}>
          <MenuButton
            label={`What to do with ${title}`}
            trigger={
              <IconButton label={`More for ${title}`}>
                <Ellipsis size={18} aria-hidden />
              </IconButton>
            }
            entries={[
              { id: 'open', label: 'Open', run: () => void goToJourney(journeyId) },
              { id: 'duplicate', label: 'Duplicate', run: () => void copy() },
              { id: 'delete', label: 'Delete', run: () => void deleteJourney(journeyId, card.title) },
            ]}
          />
        </div>
      </div>
      <div id={details} className={css.details}>
        <p className={css.client}>
          {card.client && <span className={css.clientName}>{card.client}</span>}
          {card.client && ' · '}
          {card.kind}
        </p>
        <p className={css.facts}>
          <span>{ready === of ? `All ${of} steps ready` : `${ready} of ${of} · next: ${stepNames[card.step]}`}</span>
          <span>{card.notes === 0 ? 'no notes' : card.notes === 1 ? '1 note' : `${card.notes} notes`}</span>
        </p>
        <Pips ready={ready} of={of} />
        <p className={css.times}>
          <span>Changed {relativeTime(card.changedAt, now)}</span>
          <span>{card.sharedAt === null ? 'Not shared yet' : `Shared ${dateText(card.sharedAt, now)}`}</span>
        </p>
      </div>
    </li>
  )
}

function Pips({ ready, of }: { ready: number; of: number }) {
  return (
    <svg viewBox={`0 0 ${of * 10} 4`} preserveAspectRatio="none" className={css.pips} aria-hidden="true">
      {Array.from({ length: of }, (_, place) => place).map((place) => (
        <rect
          key={place}
          x={place * 10}
          y={0}
          width={9}
          height={4}
          className={place < ready ? css.pipReady : css.pip}
        />
      ))}
    </svg>
  )
}
