import { memo, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { presenceOf } from '#domain/insight/presence.ts'
import { ranBetween } from '#domain/insight/sessionPlace.ts'
import { type Talk, talkBalance } from '#domain/insight/talkBalance.ts'
import type { FocusGroup, Id, Participant, Session } from '#domain/model/index.ts'
import { now } from '#renderer/app/clock.ts'
import { useTableLater } from '#renderer/app/store/hooks.ts'
import { currentTables } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { mostAroundTable, SeatPlan } from '#renderer/ui/SeatPlan.tsx'
import { Seat } from './Seat.tsx'
import css from './SeatMap.module.css'
import { PeopleMenu, SeatMenu } from './SeatMenu.tsx'

interface Props {
  group: FocusGroup
  participants: readonly Participant[]
  codes: ReadonlyMap<Id, string>
  /** Who the line that is being typed is attributed to. */
  speakerId: Id | null
  session: Session | undefined
  onSeat: (participantId: Id) => void
  /** Whose menu is open. */
  menuOf: Id | null
  openMenu: (participantId: Id | null) => void
  comeOrGo: (participant: Participant) => void
  /** Somebody came who is not on the list. */
  welcome: () => void
  /** Corrects the last note: it was theirs. */
  give: (participantId: Id) => void
}

/** The table with who sits where, how much each has said, and who has been silent. A press says who is speaking. */
export const SeatMap = memo(function SeatMap({ group, participants, codes, session, ...props }: Props) {
  const { speakerId, onSeat, menuOf, openMenu, comeOrGo, welcome, give } = props
  const balance = useTalkBalance(group.id, participants, session)
  const mostAround = useSyncExternalStore(watchHeight, fittingAround)
  const map = useRef<HTMLElement>(null)
  // Where a merged copy put two people on one seat, the first is the one its number names.
  const seated = new Map(
    participants.toReversed().flatMap((person) => (person.seat ? [[person.seat, person] as const] : [])),
  )
  const seats = Math.max(group.seats, ...seated.keys())
  const most = Math.max(...[...balance.values()].map(({ share }) => share), 0)
  const whereabouts = presenceOf(session, participants)
  // Whoever declined or stands by has no place in the picture until they come; the menu of the room lists them.
  const standing = participants.filter(
    (person) =>
      (person.seat === null || seated.get(person.seat) !== person) &&
      (person.invitation === 'planned' ||
        person.invitation === 'invited' ||
        person.invitation === 'accepted' ||
        whereabouts.get(person.id)?.presence !== 'notComing'),
  )
  const hasEnded = session?.log.at(-1)?.event === 'end'
  const menuFor = participants.find(({ id }) => id === menuOf)
  const press = (person: Participant) => (
    <Seat
      person={person}
      code={codes.get(person.id) ?? ''}
      presence={whereabouts.get(person.id)?.presence ?? 'there'}
      talk={balance.get(person.id)}
      most={most}
      isSpeaking={person.id === speakerId}
      hasEnded={hasEnded}
      onPress={() => onSeat(person.id)}
      onMenu={() => openMenu(person.id)}
    />
  )

  if (!participants.length) {
    return (
      <section className={css.map} aria-label="Seats">
        <p className={css.none}>Nobody is on the list of participants, so notes have no speaker.</p>
        {session && !hasEnded && (
          <div>
            <Button onPress={welcome}>Somebody is here</Button>
          </div>
        )}
      </section>
    )
  }
  return (
    <section ref={map} className={css.map} aria-label="Seats">
      <div className={css.table} data-rows={seats > mostAround}>
        <SeatPlan seating={group.seating} seats={seats} mostAround={mostAround}>
          {(seat) => {
            const person = seated.get(seat)
            return person ? press(person) : <span className={css.free}>{seat}</span>
          }}
        </SeatPlan>
        {session && !hasEnded && (
          <div className={css.middle}>
            <PeopleMenu participants={participants} whereabouts={whereabouts} comeOrGo={comeOrGo} welcome={welcome} />
          </div>
        )}
      </div>
      {standing.length > 0 && (
        <ul className={css.standing} aria-label="Without a seat">
          {standing.map((person) => (
            <li key={person.id}>{press(person)}</li>
          ))}
        </ul>
      )}
      {menuFor && (
        <SeatMenu
          person={menuFor}
          presence={whereabouts.get(menuFor.id)?.presence ?? 'there'}
          beside={besideSeat(map, menuFor.id)}
          comeOrGo={comeOrGo}
          give={give}
          onClose={() => openMenu(null)}
        />
      )}
    </section>
  )
})

const isLow = window.matchMedia('(height < 900px)')

/** On a low screen the table of a large group would have to be scrolled; then all stand in rows, in sight. */
function fittingAround(): number {
  return isLow.matches ? 10 : mostAroundTable
}

function watchHeight(changed: () => void): () => void {
  isLow.addEventListener('change', changed)
  return () => isLow.removeEventListener('change', changed)
}

function besideSeat(map: RefObject<HTMLElement | null>, id: Id): HTMLElement | null {
  return map.current?.querySelector<HTMLElement>(`[data-person="${id}"]`) ?? null
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
      const at = now()
      const talk = talkBalance(currentTables(), groupId, at).map(({ silentFor, ...one }) => ({
        ...one,
        // Silence in the room: a pause, or a session that goes on another day, is none.
        silentFor: silentFor === null ? null : ranBetween(session, at - silentFor, at),
      }))
      setBalance(new Map(talk.map((one) => [one.participantId, one])))
    }
    read()
    const timer = setInterval(read, 3_000)
    return () => clearInterval(timer)
  }, [groupId, notes, participants, session])
  return balance
}
