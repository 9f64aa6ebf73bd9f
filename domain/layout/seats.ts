import { assertNever } from '#domain/assertNever.ts'
import type { Seating } from '#domain/model/focusGroups.ts'

/** Where a chair stands, seen from above: 0…1 from left to right and from top to bottom of the room drawn. */
export interface SeatPlace {
  readonly seat: number
  readonly x: number
  readonly y: number
}

/** Up to here chairs around a circle leave each other room for a card; beyond, they stand in pairs along an oval. */
const mostOnCircle = 8
/** Half the distance of two chairs side by side at the head. */
const headGap = 0.19

/**
 * The chairs 1 … `seats` around the table, clockwise. Round and long: the first two at the head, the last one beside the
 * first. Horseshoe: from the left end to the right end, open towards the front, which is below.
 */
export function seatPlaces(seating: Seating, seats: number): SeatPlace[] {
  const places = placesAround(seating, seats)
  return places.map(([x, y], index) => ({ seat: index + 1, x: rounded(x), y: rounded(y) }))
}

/** How many chairs stand below each other, so that a painter knows how high the room must be. */
export function seatRows(seating: Seating, seats: number): number {
  return seating === 'horseshoe' ? 1 + armOf(seats) : Math.ceil(seats / 2)
}

type Point = readonly [x: number, y: number]

function placesAround(seating: Seating, seats: number): Point[] {
  switch (seating) {
    case 'round':
      return seats <= mostOnCircle ? circle(seats) : pairs(seats, oval)
    case 'horseshoe':
      return horseshoe(seats)
    case 'long':
      return pairs(seats, () => 0.36)
    default:
      return assertNever(seating)
  }
}

function circle(seats: number): Point[] {
  return Array.from({ length: seats }, (_, index) => {
    const angle = ((index - 0.5) / seats) * 2 * Math.PI - Math.PI / 2
    return [0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2]
  })
}

/** How far from the middle the oval is at a height of 0…1. */
function oval(y: number): number {
  return Math.max(headGap, Math.sqrt(y * (1 - y)))
}

/** Two facing each other in every row; an odd one sits alone at the foot. */
function pairs(seats: number, away: (y: number) => number): Point[] {
  const rows = Math.ceil(seats / 2)
  const full = Math.floor(seats / 2)
  const heights = Array.from({ length: full }, (_, row) => (rows > 1 ? row / (rows - 1) : 0.5))
  const right = heights.map((y): Point => [0.5 + away(y), y])
  const foot: Point[] = full < rows ? [[0.5, 1]] : []
  const left = heights.map((y): Point => [0.5 - away(y), y])
  // Clockwise from the upper left: down on the right, up on the left.
  const [first, ...others] = left
  return [...(first ? [first] : []), ...right, ...foot, ...others.reverse()]
}

/** Chairs on each arm of a horseshoe; two or three are left for the bow, fewer when there are no more. */
function armOf(seats: number): number {
  return seats < 4 ? 0 : Math.floor((seats - 2) / 2)
}

function horseshoe(seats: number): Point[] {
  const arm = armOf(seats)
  const bow = seats - 2 * arm
  const heights = Array.from({ length: arm }, (_, index) => (index + 1) / arm)
  const across = bow === 1 ? [0.5] : bow === 2 ? [0.28, 0.72] : [0, 0.5, 1]
  return [
    ...heights.toReversed().map((y): Point => [0, y]),
    ...across.map((x): Point => [x, 0]),
    ...heights.map((y): Point => [1, y]),
  ]
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
