import { memo, useEffect, useState } from 'react'
import { ranBetween } from '#domain/insight/sessionPlace.ts'
import { type Talk, talkBalance } from '#domain/insight/talkBalance.ts'
import type { FocusGroup, Id, Participant, Session } from '#domain/model/index.ts'
import { useTableLater } from '#renderer/app/store/hooks.ts'
import { currentTables } from '#renderer/app/store/journey.ts'
import css from './SeatMap.module.css'

const minute = 60_000
/** Who has not spoken for longer than this, in milliseconds, is marked as silent. */
const longSilence = 8 * minute
/** More seats than this do not fit around the table on the screen. */
const mostAround = 14

interface Props {
  group: FocusGroup
  participants: readonly Participant[]
  codes: ReadonlyMap<Id, string>
  /** Who the line that is being typed is attributed to. */
  speakerId: Id | null
  session: Session | undefined
  onSeat: (participantId: Id) => void
}

/** The table with who sits where, how much each has said, and who has been silent. A press says who is speaking. */
export const SeatMap = memo(function SeatMap({ group, participants, codes, speakerId, session, onSeat }: Props) {
  const balance = useTalkBalance(group.id, participants, session)
  const seated = new Map(participants.flatMap((person) => (person.seat ? [[person.seat, person] as const] : [])))
  const seats = Math.max(group.seats, ...seated.keys())
  const numbers = Array.from({ length: seats }, (_, index) => index + 1)
  const standing = participants.filter(({ seat }) => seat === null)
  const most = Math.max(...[...balance.values()].map(({ share }) => share), 0)
  const press = (person: Participant) => (
    <Seat
      person={person}
      code={codes.get(person.id) ?? ''}
      talk={balance.get(person.id)}
      most={most}
      isSpeaking={person.id === speakerId}
      hasEnded={session?.log.at(-1)?.event === 'end'}
      onPress={() => onSeat(person.id)}
    />
  )

  if (!participants.length) {
    return (
      <section className={css.map} aria-label="Seats">
        <p className={css.none}>Nobody is on the list of participants, so notes have no speaker.</p>
      </section>
    )
  }
  return (
    <section className={css.map} aria-label="Seats">
      <ul className={seats > mostAround ? css.rows : css.table}>
        {numbers.map((seat) => {
          const person = seated.get(seat)
          return (
            <li key={seat} className={css.place} style={seats > mostAround ? undefined : placeOf(seat, seats)}>
              {person ? press(person) : <span className={css.free}>{seat}</span>}
            </li>
          )
        })}
      </ul>
      {standing.length > 0 && (
        <ul className={css.standing} aria-label="Without a seat">
          {standing.map((person) => (
            <li key={person.id}>{press(person)}</li>
          ))}
        </ul>
      )}
    </section>
  )
})

/** Around an oval table, clockwise, the first two seats at the head. */
function placeOf(seat: number, seats: number): { left: string; top: string } {
  const angle = ((seat - 1.5) / seats) * 2 * Math.PI - Math.PI / 2
  return { left: `${50 + 41 * Math.cos(angle)}%`, top: `${50 + 38 * Math.sin(angle)}%` }
}

/** Read again after each note, when there is time for it, and every few seconds, because silence grows by itself. */
function useTalkBalance(
  groupId: Id,
  participants: readonly Participant[],
  session: Session | undefined,
): ReadonlyMap<Id, Talk> {
  const notes = useTableLater('notes')
  const [balance, setBalance] = useState<ReadonlyMap<Id, Talk>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes and participants say when to read, the records are read fresh
  useEffect(() => {
    const read = () => {
      const now = Date.now()
      const talk = talkBalance(currentTables(), groupId, now).map(({ silentFor, ...one }) => ({
        ...one,
        // Silence in the room: a pause, or a session that goes on another day, is none.
        silentFor: silentFor === null ? null : ranBetween(session, now - silentFor, now),
      }))
      setBalance(new Map(talk.map((one) => [one.participantId, one])))
    }
    read()
    const timer = setInterval(read, 3_000)
    return () => clearInterval(timer)
  }, [groupId, notes, participants, session])
  return balance
}

interface SeatProps {
  person: Participant
  code: string
  talk: Talk | undefined
  /** The largest share anybody has. */
  most: number
  isSpeaking: boolean
  hasEnded: boolean
  onPress: () => void
}

function Seat({ person, code, talk, most, isSpeaking, hasEnded, onPress }: SeatProps) {
  const notes = talk?.notes ?? 0
  const silentFor = hasEnded ? 0 : (talk?.silentFor ?? 0)
  const minutes = Math.floor(silentFor / minute)
  const refused = person.notesConsent === 'refused'
  return (
    <button type="button" className={css.seat} aria-pressed={isSpeaking} onClick={onPress}>
      <span className={css.name}>
        {person.seat !== null && <span className={css.unseen}>Seat </span>}
        <strong>{person.seat ?? code}</strong> {firstName(person.name)}
        <span className={css.unseen}>{notes === 1 ? ' (1 note)' : ` (${notes} notes)`}</span>
      </span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={css.bar} aria-hidden="true">
        <rect width="100" height="6" className={css.track} />
        <rect width={most ? ((talk?.share ?? 0) / most) * 100 : 0} height="6" className={css.share} />
      </svg>
      <span className={css.silence} data-long={silentFor >= longSilence}>
        {!refused && minutes > 0 && <span className={css.unseen}>silent for </span>}
        {refused ? 'no notes' : minutes > 0 ? `${minutes} min` : ''}
      </span>
    </button>
  )
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}
