import { describe, expect, it } from 'vitest'
import { cardsMatching } from '#domain/insight/cardSearch.ts'

const cards = [
  { title: 'Opening an account', client: 'Sparkasse Köln', kind: 'customer' },
  { title: 'First ninety days', client: 'Zażółć & Synowie', kind: 'employee' },
  { title: 'Service call', client: 'Ferrowick', kind: 'customer' },
] as const

const found = (query: string) => cardsMatching(cards, query).map(({ title }) => title)

describe('cardsMatching', () => {
  it('keeps all cards in their order for an empty query', () => {
    expect(found('  ')).toEqual(['Opening an account', 'First ninety days', 'Service call'])
  })

  it('looks into title, client and kind', () => {
    expect(found('account')).toEqual(['Opening an account'])
    expect(found('ferro')).toEqual(['Service call'])
    expect(found('employee')).toEqual(['First ninety days'])
  })

  it('wants every word, wherever it stands', () => {
    expect(found('call customer')).toEqual(['Service call'])
    expect(found('call employee')).toEqual([])
  })

  it('does not mind case and accents', () => {
    expect(found('KOLN')).toEqual(['Opening an account'])
    expect(found('zazo')).toEqual(['First ninety days'])
    expect(found('köln')).toEqual(['Opening an account'])
  })
})
