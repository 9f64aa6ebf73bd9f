import type { JourneyCard } from '#domain/insight/progress.ts'
import { restoreDeleted } from '#renderer/app/files.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { relativeTime } from '#renderer/ui/relativeTime.ts'
import css from './Library.module.css'

interface Props {
  deleted: readonly (JourneyCard & { deletedAt: number })[]
  now: number
}

/** Journeys that were deleted in the last thirty days, folded away; each can come back. */
export function RecentlyDeleted({ deleted, now }: Props) {
  if (!deleted.length) return null
  return (
    <details className={css.deleted}>
      <summary className={css.summary}>Recently deleted ({deleted.length})</summary>
      <p className={css.quiet}>Journeys stay here for thirty days, then they are removed from this laptop.</p>
      <ul aria-label="Recently deleted journeys">
        {deleted.map(({ journeyId, title, client, deletedAt }) => (
          <li key={journeyId} className={css.deletedJourney}>
            <span className={css.deletedTitle}>
              {title || 'Untitled journey'}
              {client && <span className={css.quiet}> · {client}</span>}
            </span>
            <span className={css.quiet}>deleted {relativeTime(deletedAt, now)}</span>
            <Button
              aria-label={`Restore ${title || 'Untitled journey'}`}
              onPress={() => void restoreDeleted(journeyId)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
