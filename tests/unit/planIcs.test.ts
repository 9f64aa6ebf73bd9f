import { beforeEach, describe, expect, test } from 'vitest'
import { planTemplate } from '#assets/templates/plan.ts'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { type CalendarEvent, calendar } from '#domain/interchange/ics.ts'
import { groupEvent, planCalendar } from '#domain/interchange/planIcs.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { inOrder } from '#domain/model/tables.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

/** Name, parameters and value of every content line, read as RFC 5545 section 3.1 says and not as our writer does. */
function read(text: string): { name: string; params: string; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true)
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/)
    expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75)
    // A character that was cut in two would come back as U+FFFD.
    expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line)
  }
  return physical
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const parts = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(line)
      if (!parts) throw new Error(`no content line: ${line}`)
      return { name: parts[1] ?? '', params: parts[2] ?? '', value: parts[3] ?? '' }
    })
}

const unescaped = (value: string) => value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign))

/** Each event as a map from property to value, in the order of the file. */
function eventsOf(text: string): Map<string, string>[] {
  const events: Map<string, string>[] = []
  let open: Map<string, string> | null = null
  for (const { name, params, value } of read(text)) {
    if (name === 'BEGIN' && value === 'VEVENT') open = new Map()
    else if (name === 'END' && value === 'VEVENT' && open) {
      events.push(open)
      open = null
    } else open?.set(name + params, unescaped(value))
  }
  return events
}

const event: CalendarEvent = {
  uid: 'one@zapatos',
  title: 'Focus group',
  when: { start: Date.UTC(2026, 11, 5, 9, 30), end: Date.UTC(2026, 11, 5, 11) },
  busy: true,
}
const now = Date.UTC(2026, 10, 22, 9)

describe('a calendar file', () => {
  test('begins, ends and nests as it must', () => {
    const lines = read(calendar({ events: [event], now })).map(({ name, value }) => `${name}:${value}`)
    expect(lines.slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Zapatos//Zapatos//EN',
      'CALSCALE:GREGORIAN',
    ])
    expect(lines).toContain('DTSTAMP:20261122T090000Z')
    expect(lines).toContain('DTSTART:20261205T093000Z')
    expect(lines).toContain('DTEND:20261205T110000Z')
    expect(lines.slice(-2)).toEqual(['END:VEVENT', 'END:VCALENDAR'])
    expect(lines.some((line) => line.startsWith('METHOD'))).toBe(false)
  })

  test('text comes back as it was, in any script, and starts no line of its own', () => {
    const hostile = 'a\r\nBEGIN:VALARM\nx; y, z\\n "q" \u0007end\u2028more'
    const long = `${'Zażółć gęślą jaźń 健一 😀👩‍👩‍👧 '.repeat(20)}end`
    const [read1, read2] = eventsOf(
      calendar({
        events: [
          { ...event, title: hostile, description: long },
          { ...event, place: 'Hall 1; door B, left' },
        ],
        now,
      }),
    )
    expect(read1?.get('SUMMARY')).toBe('a\nBEGIN:VALARM\nx; y, z\\n "q"  end\nmore')
    expect(read1?.get('DESCRIPTION')).toBe(long)
    expect(read2?.get('LOCATION')).toBe('Hall 1; door B, left')
    // An unescaped comma would end the text for some readers.
    const written = read(calendar({ events: [{ ...event, title: 'a, b; c\\d' }], now }))
    expect(written.find(({ name }) => name === 'SUMMARY')?.value).toBe('a\\, b\\; c\\\\d')
  })

  test('lines are as long as allowed and no longer, whatever they end with', () => {
    for (let length = 60; length < 90; length += 1) {
      for (const last of ['x', 'é', '健', '😀']) {
        const title = 'x'.repeat(length) + last + last
        expect(eventsOf(calendar({ events: [{ ...event, title }], now }))[0]?.get('SUMMARY')).toBe(title)
      }
    }
  })

  test('a request names who asks and who is asked, and nobody slips in a line', () => {
    const people = {
      organizer: { name: 'Maya "M"\r\nX: y', email: 'maya@example.org' },
      attendees: [{ name: 'Aylin; Demir', email: 'aylin@example.org\r\nATTENDEE:mailto:x@example.org' }],
    }
    const text = calendar({ events: [{ ...event, ...people }], method: 'REQUEST', now })
    const lines = read(text)
    expect(lines.find(({ name }) => name === 'METHOD')?.value).toBe('REQUEST')
    expect(lines.find(({ name }) => name === 'ORGANIZER')).toEqual({
      name: 'ORGANIZER',
      params: ';CN="Maya M X: y"',
      value: 'mailto:maya@example.org',
    })
    expect(lines.filter(({ name }) => name === 'ATTENDEE')).toHaveLength(1)
  })

  test('a later version has a higher number', () => {
    const number = (at: number) => Number(eventsOf(calendar({ events: [event], now: at }))[0]?.get('SEQUENCE'))
    expect(number(now + 60_000)).toBeGreaterThan(number(now))
    expect(number(0)).toBe(0)
  })
})

describe('the plan as a calendar', () => {
  const { focusGroup, plan } = steps
  let bench: Workbench
  let id: Id
  beforeEach(() => {
    bench = new Workbench()
    bench.tables = newJourney({ title: 'Switching' }, bench.context)
    id = bench.do(focusGroup.addFocusGroup, { title: 'Saturday', tasks: planTemplate })
    bench.do(focusGroup.editFocusGroup, {
      id,
      changes: {
        date: '2026-12-05',
        startTime: '10:30',
        minutes: 120,
        place: 'Customs House',
        address: 'Quay 1\n8001 Zürich',
        purpose: 'Why people call twice',
        coLeader: 'Ines',
      },
    })
  })
  const text = (zone = 'Europe/Zurich') => planCalendar(bench.tables, id, zone) ?? ''
  const named = (title: string) => eventsOf(text()).find((one) => one.get('SUMMARY') === title)

  test('holds the event at its time and place, in UTC', () => {
    expect(Object.fromEntries(eventsOf(text())[0] ?? [])).toMatchObject({
      UID: `${id}@zapatos`,
      SUMMARY: 'Saturday',
      DTSTART: '20261205T093000Z',
      DTEND: '20261205T113000Z',
      LOCATION: 'Customs House, Quay 1, 8001 Zürich',
      DESCRIPTION: 'Why people call twice\n\nInes (co-leader)',
      TRANSP: 'OPAQUE',
    })
    expect(eventsOf(text('America/New_York'))[0]?.get('DTSTART')).toBe('20261205T153000Z')
  })

  test('holds every open task as days that leave one free, with its owner', () => {
    expect(eventsOf(text())).toHaveLength(1 + planTemplate.length)
    const invite = named('Send the invitations')
    expect(Object.fromEntries(invite ?? [])).toMatchObject({
      'DTSTART;VALUE=DATE': '20261107',
      'DTEND;VALUE=DATE': '20261115',
      DESCRIPTION: 'Saturday: Participants\nOwner: Ines (co-leader)',
      TRANSP: 'TRANSPARENT',
    })
    expect(named('Thank everybody who came')?.get('DTSTART;VALUE=DATE')).toBe('20261206')
    expect(named('Thank everybody who came')?.get('DTEND;VALUE=DATE')).toBe('20261207')
  })

  test('leaves out what is done or has no words', () => {
    const [first, second] = inOrder(bench.tables, 'planTasks')
    bench.do(plan.finishTask, { id: first?.id ?? '', doneOn: '2026-10-20' })
    bench.do(plan.editTask, { id: second?.id ?? '', changes: { title: ' ' } })
    expect(eventsOf(text())).toHaveLength(planTemplate.length - 1)
    expect(text()).not.toContain(first?.id)
  })

  test('keeps the names of things when the event moves, so that a calendar changes them', () => {
    const before = eventsOf(text())
    bench.now += 120_000
    bench.do(focusGroup.editFocusGroup, { id, changes: { date: '2026-12-12' } })
    const after = eventsOf(text())
    expect(after.map((one) => one.get('UID'))).toEqual(before.map((one) => one.get('UID')))
    expect(new Set(after.map((one) => one.get('UID'))).size).toBe(after.length)
    for (const [index, one] of after.entries()) {
      expect(Number(one.get('SEQUENCE'))).toBeGreaterThan(Number(before[index]?.get('SEQUENCE')))
    }
    expect(named('Remind everybody who accepted')?.get('DTSTART;VALUE=DATE')).toBe('20261209')
  })

  test('is the same text for the same journey, lasts the day without a time, and is nothing without a date', () => {
    expect(text()).toBe(text())
    bench.do(focusGroup.editFocusGroup, { id, changes: { startTime: '' } })
    expect(eventsOf(text())[0]?.get('DTSTART;VALUE=DATE')).toBe('20261205')
    bench.do(focusGroup.editFocusGroup, { id, changes: { date: '' } })
    expect(planCalendar(bench.tables, id, 'UTC')).toBeNull()
    expect(planCalendar(bench.tables, 'gone', 'UTC')).toBeNull()
  })

  test('the event that goes to participants does not say what it is for', () => {
    const invitation = groupEvent(bench.tables.focusGroups[id] as FocusGroup, 'UTC')
    expect(invitation).not.toHaveProperty('description')
  })
})
