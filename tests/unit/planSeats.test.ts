import { describe, expect, test } from 'vitest'
import { seatPlaces, seatRows } from '#domain/layout/seats.ts'
import { seatings } from '#domain/model/focusGroups.ts'

/** A card on a chair and the narrowest room it is drawn in, in pixels. */
const card = { width: 84, height: 48 }
const roomWidth = 320

function corners(seating: (typeof seatings)[number], seats: number) {
  const height = Math.max(240, seatRows(seating, seats) * 56)
  return seatPlaces(seating, seats).map(({ seat, x, y }) => ({
    seat,
    left: x * (roomWidth - card.width),
    top: y * (height - card.height),
  }))
}

describe.each(seatings)('chairs around a %s table', (seating) => {
  test.each(Array.from({ length: 14 }, (_, index) => index + 1))('%i chairs stand apart and inside', (seats) => {
    const places = corners(seating, seats)
    expect(places.map(({ seat }) => seat)).toEqual(Array.from({ length: seats }, (_, index) => index + 1))
    for (const [index, one] of places.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0)
      expect(one.left).toBeLessThanOrEqual(roomWidth - card.width)
      for (const other of places.slice(index + 1)) {
        const overlap = Math.abs(one.left - other.left) < card.width && Math.abs(one.top - other.top) < card.height
        expect(overlap, `${one.seat} and ${other.seat}`).toBe(false)
      }
    }
  })

  test('chairs follow each other clockwise', () => {
    const places = seatPlaces(seating, 8)
    // The area within the chairs in their order is positive when one goes clockwise and y grows downwards.
    const area = places.reduce((sum, one, index) => {
      const next = places[(index + 1) % places.length] ?? one
      return sum + one.x * next.y - next.x * one.y
    }, 0)
    expect(area).toBeGreaterThan(0.5)
  })
})

test('a horseshoe is open to the front', () => {
  const front = seatPlaces('horseshoe', 9).filter(({ x, y }) => y > 0.5 && x > 0.1 && x < 0.9)
  expect(front).toEqual([])
})

test('nobody sits at the head of a long table', () => {
  expect(seatPlaces('long', 8).filter(({ x }) => x > 0.2 && x < 0.8)).toEqual([])
})
