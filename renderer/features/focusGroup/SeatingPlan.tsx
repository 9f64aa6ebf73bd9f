import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { seatParticipant } from '#domain/commands/focusGroup.ts'
import type { Seating } from '#domain/model/focusGroups.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { announce } from '#renderer/ui/announce.ts'
import { type MenuEntry, OpenMenu } from '#renderer/ui/MenuButton.tsx'
import { SeatPlan } from '#renderer/ui/SeatPlan.tsx'
import unseen from '#renderer/ui/unseen.module.css'
import css from './SeatingPlan.module.css'
import { useSeatDrag } from './useSeatDrag.ts'

interface Props {
  focusGroupId: Id
  seating: Seating
  /** As many as there are to be; more are shown while people sit on them. */
  seats: number
}

/** Who sits where, as run mode shows it. People change chairs by drag, with Alt and an arrow key, or from a menu. */
export const SeatingPlan = memo(function SeatingPlan({ focusGroupId, seating, seats: wanted }: Props) {
  const people = useOrdered('participants', 'focusGroupId', focusGroupId)
  // Two laptops may have put two people on one chair; the first keeps it.
  const seated = new Map(
    people.toReversed().flatMap((person) => (person.seat === null ? [] : [[person.seat, person] as const])),
  )
  const standing = people.filter((person) => person.seat === null || seated.get(person.seat) !== person)
  const seats = Math.max(wanted, ...seated.keys())
  const [menu, setMenu] = useState<{ person: Participant; beside: HTMLElement } | null>(null)
  const cards = useRef(new Map<Id, HTMLButtonElement>())
  const focusAfter = useRef<Id | null>(null)
  useEffect(() => {
    if (focusAfter.current) cards.current.get(focusAfter.current)?.focus()
    focusAfter.current = null
  })

  function seat(person: Participant, to: number | null) {
    if (person.seat === to) return
    const other = to === null ? undefined : seated.get(to)
    focusAfter.current = person.id
    perform(seatParticipant, { id: person.id, seat: to })
    announce(
      `${nameOf(person)}, ${to === null ? 'no seat' : `seat ${to}`}${other ? `, instead of ${nameOf(other)}` : ''}`,
    )
  }

  const { drag, onPointerDown, wasDragged } = useSeatDrag((id, to) => {
    const person = people.find((one) => one.id === id)
    if (person) seat(person, to)
  })

  function onKeyDown(event: KeyboardEvent, person: Participant) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    event.stopPropagation()
    const from = person.seat ?? (by > 0 ? 0 : seats + 1)
    seat(person, ((from + by - 1 + seats) % seats) + 1)
  }

  function entriesFor(person: Participant): MenuEntry[] {
    const chairs = Array.from({ length: seats }, (_, index) => index + 1).filter((number) => number !== person.seat)
    return [
      ...chairs.map((number) => {
        const other = seated.get(number)
        return {
          id: String(number),
          label: `Seat ${number}`,
          hint: other ? `Changes places with ${nameOf(other)}` : 'Free',
          run: () => seat(person, number),
        }
      }),
      { id: 'none', label: 'No seat', isDisabled: person.seat === null, run: () => seat(person, null) },
    ]
  }

  const card = (person: Participant) => (
    <button
      type="button"
      ref={(element) => {
        if (element) cards.current.set(person.id, element)
        else cards.current.delete(person.id)
      }}
      className={css.card}
      aria-haspopup="menu"
      data-dragged={drag?.id === person.id || undefined}
      onPointerDown={(event) => onPointerDown(event, person.id, nameOf(person))}
      onClick={(event) => {
        if (!wasDragged()) setMenu({ person, beside: event.currentTarget })
      }}
      onKeyDown={(event) => onKeyDown(event, person)}
    >
      <span className={css.seat}>
        <span className={unseen.unseen}>{standing.includes(person) ? 'No seat: ' : 'Seat '}</span>
        {!standing.includes(person) && person.seat}
      </span>{' '}
      <span className={css.name}>{firstNameOf(person)}</span>
      <span className={unseen.unseen}> {nameOf(person).slice(firstNameOf(person).length)}</span>
    </button>
  )

  return (
    <div className={css.plan}>
      <div className={css.room}>
        <SeatPlan seating={seating} seats={seats} label="Seats">
          {(number) => {
            const person = seated.get(number)
            const isOver = drag?.over === number || undefined
            return (
              <div className={css.chair} data-over={isOver}>
                {person ? card(person) : <span className={css.free}>{number}</span>}
              </div>
            )
          }}
        </SeatPlan>
      </div>
      {(standing.length > 0 || drag) && (
        <div className={css.standing} data-seat="none" data-over={drag?.over === null || undefined}>
          <p className={css.hint}>Without a seat</p>
          <ul className={css.people} aria-label="Without a seat">
            {standing.map((person) => (
              <li key={person.id}>{card(person)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={css.hint}>
        {people.length
          ? 'Drag a person to another chair, press for a list of chairs, or move with Alt and an arrow key.'
          : 'Nobody is invited yet. The chairs are numbered as in run mode.'}
      </p>
      {menu && (
        <OpenMenu
          beside={menu.beside}
          label={`Seat of ${nameOf(menu.person)}`}
          entries={entriesFor(menu.person)}
          onClose={() => setMenu(null)}
        />
      )}
      {drag &&
        createPortal(
          <div
            className={css.ghost}
            aria-hidden="true"
            style={{ transform: `translate(${drag.x + 10}px, ${drag.y + 6}px)` }}
          >
            {drag.label}
          </div>,
          document.body,
        )}
    </div>
  )
})

/** As on a name card. */
function firstNameOf(person: Participant): string {
  return nameOf(person).split(/\s+/)[0] ?? ''
}

function nameOf({ name }: Participant): string {
  return name.trim() || 'Unnamed'
}
