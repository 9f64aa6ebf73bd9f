import { describe, expect, it } from 'vitest'
import { dateText, momentText, relativeTime } from '#renderer/ui/relativeTime.ts'

const at = (text: string) => new Date(text).getTime()
const now = at('2026-06-15T14:30:00')

describe('relativeTime', () => {
  it.each([
    ['2026-06-15T14:29:40', 'just now'],
    ['2026-06-15T14:31:00', 'just now'],
    ['2026-06-15T14:29:00', '1 minute ago'],
    ['2026-06-15T13:45:00', '45 minutes ago'],
    ['2026-06-15T13:30:00', '1 hour ago'],
    ['2026-06-15T00:10:00', '14 hours ago'],
    ['2026-06-14T23:50:00', 'yesterday'],
    ['2026-06-13T14:30:00', '2 days ago'],
    ['2026-06-09T00:10:00', '6 days ago'],
  ])('says for %s: %s', (then, words) => {
    expect(relativeTime(at(then), now)).toBe(words)
  })

  it('says minutes across midnight', () => {
    expect(relativeTime(at('2026-06-14T23:50:00'), at('2026-06-15T00:05:00'))).toBe('15 minutes ago')
  })

  it('says the date after a week, with the year once it is another one', () => {
    expect(relativeTime(at('2026-06-08T12:00:00'), now)).toBe(dateText(at('2026-06-08T12:00:00'), now))
    expect(dateText(at('2026-06-08T12:00:00'), now)).toMatch(/8/)
    expect(dateText(at('2026-06-08T12:00:00'), now)).not.toContain('2026')
    expect(dateText(at('2025-12-31T12:00:00'), now)).toContain('2025')
  })
})

describe('momentText', () => {
  it('says the time today and the date on any other day', () => {
    expect(momentText(at('2026-06-15T00:07:00'), now)).toMatch(/07/)
    expect(momentText(at('2026-06-14T23:59:00'), now)).toBe(dateText(at('2026-06-14T12:00:00'), now))
  })
})
