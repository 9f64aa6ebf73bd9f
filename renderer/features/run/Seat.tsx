import { assertNever } from '#domain/assertNever.ts'
import type { Presence } from '#domain/insight/presence.ts'
import type { Talk } from '#domain/insight/talkBalance.ts'
import type { Participant } from '#domain/model/index.ts'
import css from './SeatMap.module.css'

const minute = 60_000
/** Who has not spoken for longer than this, in milliseconds, is marked as silent. */
const longSilence = 8 * minute

interface Props {
  person: Participant
  code: string
  presence: Presence
  talk: Talk | undefined
  /** The largest share anybody has. */
  most: number
  isSpeaking: boolean
  hasEnded: boolean
  onPress: () => void
  onMenu: () => void
}

/** One chair: who sits there, how much they have said, and how long they have been silent; drawn empty while they are away. */
export function Seat({ person, code, presence, talk, most, isSpeaking, hasEnded, onPress, onMenu }: Props) {
  const notes = talk?.notes ?? 0
  const silentFor = hasEnded ? 0 : (talk?.silentFor ?? 0)
  const minutes = Math.floor(silentFor / minute)
  const refused = person.notesConsent === 'refused'
  const away = awayText(presence)
  return (
    <button
      type="button"
      className={css.seat}
      data-person={person.id}
      data-away={away !== ''}
      aria-pressed={isSpeaking}
      onClick={onPress}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu()
      }}
    >
      <span className={css.name}>
        {person.seat !== null && <span className={css.unseen}>Seat </span>}
        <strong>{person.seat ?? code}</strong> {firstName(person.name)}
        <span className={css.unseen}>{notes === 1 ? ' (1 note)' : ` (${notes} notes)`}</span>
      </span>
      {!away && (
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={css.bar} aria-hidden="true">
          <rect width="100" height="6" className={css.track} />
          <rect width={most ? ((talk?.share ?? 0) / most) * 100 : 0} height="6" className={css.share} />
        </svg>
      )}
      <span className={css.silence} data-long={!away && silentFor >= longSilence}>
        {!refused && !away && minutes > 0 && <span className={css.unseen}>silent for </span>}
        {away || (refused ? 'no notes' : minutes > 0 ? `${minutes} min` : '')}
      </span>
    </button>
  )
}

function awayText(presence: Presence): string {
  switch (presence) {
    case 'there':
      return ''
    case 'expected':
      return 'expected'
    case 'left':
      return 'has left'
    case 'notComing':
      return 'not here'
    default:
      return assertNever(presence)
  }
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}
