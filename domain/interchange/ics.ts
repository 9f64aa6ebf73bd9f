import { addDays } from '#domain/insight/days.ts'

/** Somebody who invites or is invited. */
export interface CalendarPerson {
  readonly name: string
  readonly email: string
}

/** Something in a calendar: at a time (milliseconds since 1970), or all day from one day to another (YYYY-MM-DD). */
export interface CalendarEvent {
  /** The same for the same thing in every file, so that a calendar changes it instead of adding it again. */
  readonly uid: string
  readonly title: string
  readonly when:
    | { readonly start: number; readonly end: number }
    | { readonly firstDay: string; readonly lastDay: string }
  readonly description?: string
  readonly place?: string
  readonly category?: string
  /** Whether one counts as busy meanwhile. */
  readonly busy: boolean
  readonly organizer?: CalendarPerson
  readonly attendees?: readonly CalendarPerson[]
}

/** A calendar file. */
export interface Calendar {
  readonly events: readonly CalendarEvent[]
  /** What is asked of the reader; nothing for a file that is simply imported. */
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  /** When the events were last changed, milliseconds since 1970: a calendar keeps the newer of two versions. */
  readonly now: number
}

const encoder = new TextEncoder()
const longestLine = 75

/**
 * An iCalendar text (RFC 5545; CRLF; lines folded at 75 octets between characters; times in UTC). Nothing that is passed
 * in can start a line of its own. The same calendar gives the same text.
 */
export function calendar({ events, method, now }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zapatos//Zapatos//EN',
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...events.flatMap((event) => eventLines(event, method, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, method: Calendar['method'], now: number): string[] {
  const { uid, title, when, description, place, category, busy, organizer, attendees = [] } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    // A number that only grows: minutes since 2020.
    `SEQUENCE:${Math.max(0, Math.floor((now - Date.UTC(2020, 0, 1)) / 60_000))}`,
    ...('start' in when
      ? [`DTSTART:${utc(when.start)}`, `DTEND:${utc(when.end)}`]
      : // The end of a day-long event is the first day it is no longer.
        [`DTSTART;VALUE=DATE:${bare(when.firstDay)}`, `DTEND;VALUE=DATE:${bare(addDays(when.lastDay, 1))}`]),
    `SUMMARY:${escaped(title)}`,
    ...(description?.trim() ? [`DESCRIPTION:${escaped(description.trim())}`] : []),
    ...(place?.trim() ? [`LOCATION:${escaped(place.trim())}`] : []),
    ...(category?.trim() ? [`CATEGORIES:${escaped(category.trim())}`] : []),
    ...(organizer ? [`ORGANIZER${person(organizer)}`] : []),
    ...attendees.map((one) => `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE${person(one)}`),
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ]
}

/** `20261205T093000Z` */
function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function bare(day: string): string {
  return day.replaceAll('-', '')
}

function escaped(text: string): string {
  return plain(text.replace(/\r\n|\r/g, '\n'))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** Name and address as parameter and value. A name in quotes can hold everything but quotes. */
function person({ name, email }: CalendarPerson): string {
  const words = plain(name)
    .replace(/[\s"]+/g, ' ')
    .trim()
  const address = plain(email).replace(/[\s"<>,;]/g, '')
  return `${words ? `;CN="${words}"` : ''}:mailto:${address}`
}

/** Without control characters, except line breaks. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return text.replace(/[\u2028\u2029]/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
}

/** A line in pieces of 75 octets at most; each further piece begins with a blank that does not count as text. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > longestLine) {
      pieces.push(piece)
      piece = ''
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
