import { addressWithin, mailAddress } from '#domain/insight/letterRecipients.ts'
import type { FocusGroup, Participant } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import type { EmailEvent } from './eml.ts'
import { calendar } from './ics.ts'
import { groupEvent } from './planIcs.ts'

/**
 * The focus group as one person's invitation: asked for an answer when the contact has an e-mail address it can go to,
 * else only announced. It names nobody else at the table. Null while the focus group has no date.
 * @param timeZone whose wall clock the start time is meant for, as in `Europe/Zurich`
 * @param now milliseconds since 1970: a calendar keeps the newer of two invitations
 */
export function inviteEvent(
  tables: Tables,
  group: FocusGroup,
  person: Participant,
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): EmailEvent | null {
  const event = groupEvent(group, timeZone)
  if (!event) return null
  const { client = '', facilitatorName = '' } = journeyOf(tables) ?? {}
  const organizer = addressWithin(group.contact)
  const attendee = mailAddress(person.email)
  const method = organizer && attendee ? 'REQUEST' : 'PUBLISH'
  const ics = calendar({
    method,
    now,
    events: [
      {
        ...event,
        title: client.trim() ? `Conversation with ${client.trim()}` : event.title,
        description: group.contact.trim(),
        ...(method === 'REQUEST' && {
          organizer: { name: facilitatorName, email: organizer },
          attendees: [{ name: person.name, email: attendee }],
        }),
      },
    ],
  })
  return { method, ics }
}
