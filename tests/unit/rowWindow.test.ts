import { describe, expect, it } from 'vitest'
import { chosenAfter, neighbour, rowAt, rowsToDraw, topsOf } from '#renderer/ui/rowWindow.ts'

describe('rows one below the other', () => {
  const tops = topsOf(4, (index) => [10, 20, 30, 40][index]!, 5)

  it('stand below all before them, with a gap between', () => {
    expect([...tops]).toEqual([0, 15, 40, 75, 115])
    expect([...topsOf(0, () => 10, 5)]).toEqual([0])
  })

  it('are found by their height', () => {
    expect([-20, 0, 14, 15, 39, 40, 74, 75, 9999].map((y) => rowAt(tops, y))).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3])
  })

  it('are drawn when in sight or near it, and when they have the focus', () => {
    const many = topsOf(10_000, () => 50, 0)
    const rows = rowsToDraw(many, { top: 100_000, height: 500 }, 3)
    expect(rows[0]).toBe(3)
    expect(rows.length).toBeLessThan(30)
    expect(rows.slice(1)).toEqual(Array.from({ length: rows.length - 1 }, (_, index) => rows[1]! + index))
    expect(rows).toContain(2000)
    expect(rows).toContain(2010)
    expect(rowsToDraw(many, { top: 0, height: 500 }, 9_999).at(-1)).toBe(9_999)
    expect(rowsToDraw(many, { top: 0, height: 500 }, 2).filter((row) => row === 2)).toHaveLength(1)
    expect(
      rowsToDraw(
        topsOf(0, () => 0, 0),
        { top: 0, height: 500 },
        0,
      ),
    ).toEqual([])
  })
})

describe('the focus', () => {
  it('goes to the next row that stayed, else to the one before', () => {
    const before = ['a', 'b', 'c', 'd']
    expect(neighbour(before, new Set(['a', 'c', 'd']), 'b')).toBe('c')
    expect(neighbour(before, new Set(['a', 'd']), 'b')).toBe('d')
    expect(neighbour(before, new Set(['a', 'b']), 'd')).toBe('b')
    expect(neighbour(before, new Set(['a']), 'd')).toBe('a')
    expect(neighbour(before, new Set(), 'd')).toBeNull()
    expect(neighbour(before, new Set(['x']), 'gone')).toBeNull()
  })
})

describe('a selection', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  it('is one row, grows and shrinks by one, and reaches from the anchor up or down', () => {
    expect([...chosenAfter(ids, new Set(['a', 'b']), 'a', 'd', 'only')]).toEqual(['d'])
    expect([...chosenAfter(ids, new Set(['a']), 'a', 'd', 'toggle')]).toEqual(['a', 'd'])
    expect([...chosenAfter(ids, new Set(['a', 'd']), 'a', 'd', 'toggle')]).toEqual(['a'])
    expect([...chosenAfter(ids, new Set(['a']), 'b', 'd', 'range')]).toEqual(['b', 'c', 'd'])
    expect([...chosenAfter(ids, new Set(['e']), 'd', 'b', 'range')]).toEqual(['b', 'c', 'd'])
    expect([...chosenAfter(ids, new Set(), null, 'c', 'range')]).toEqual(['c'])
  })
})
