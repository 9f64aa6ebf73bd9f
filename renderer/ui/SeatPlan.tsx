import type { CSSProperties, ReactNode } from 'react'
import { assertNever } from '#domain/assertNever.ts'
import { seatPlaces, seatRows } from '#domain/layout/seats.ts'
import type { Seating } from '#domain/model/focusGroups.ts'
import css from './SeatPlan.module.css'

/** More chairs than this do not fit around a table on the screen; they stand in rows. */
export const mostAroundTable = 14

interface Props {
  seating: Seating
  /** How many chairs there are, at least the highest one that is taken. */
  seats: number
  /** More chairs than this stand in rows, where there is less room than usual. */
  mostAround?: number
  /** Names the list of chairs: “Seats”. */
  label?: string
  /** What is drawn on a chair. Its width and height should not depend on what is in it. */
  children: (seat: number) => ReactNode
}

/**
 * The table from above with its chairs. It takes the room it is given; `--seat-height` (the height of a chair with the gap
 * to the next) says how much it needs at least. Each chair is a list item with `data-seat`.
 */
export function SeatPlan({ seating, seats, mostAround = mostAroundTable, label, children }: Props) {
  const around = seats <= mostAround
  const size: CSSProperties & { '--seat-rows': number } = { '--seat-rows': seatRows(seating, seats) }
  return (
    <div className={around ? css.room : css.rows} data-seating={seating} style={size}>
      {around && <Table seating={seating} />}
      <ul className={css.chairs} aria-label={label}>
        {seatPlaces(seating, seats).map(({ seat, x, y }) => (
          <li key={seat} data-seat={seat} className={css.chair} style={around ? placed(x, y) : undefined}>
            {children(seat)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** 0 puts the chair flush with one edge, 1 with the other, whatever its size. */
function placed(x: number, y: number): CSSProperties {
  const [left, top] = [`${x * 100}%`, `${y * 100}%`]
  return { left, top, transform: `translate(-${left}, -${top})` }
}

function Table({ seating }: { seating: Seating }) {
  return (
    <>
      <svg className={css.table} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <TableTop seating={seating} />
      </svg>
      {seating === 'horseshoe' && (
        <span className={css.front} aria-hidden="true">
          Front
        </span>
      )}
    </>
  )
}

function TableTop({ seating }: { seating: Seating }) {
  switch (seating) {
    case 'round':
      return <ellipse cx="50" cy="50" rx="50" ry="50" />
    case 'horseshoe':
      return <path d="M0 100 V40 C0 0 20 0 50 0 S100 0 100 40 V100 H74 V46 C74 26 66 26 50 26 S26 26 26 46 V100 Z" />
    case 'long':
      return <rect x="22" y="0" width="56" height="100" rx="4" />
    default:
      return assertNever(seating)
  }
}
