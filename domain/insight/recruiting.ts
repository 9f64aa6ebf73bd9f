import type { FocusGroup, Participant } from '#domain/model/index.ts'
import { type Invitation, invitations } from '#domain/model/participants.ts'
import { daysBetween } from './days.ts'

/** How many people there are of each state of invitation. */
export function invitationCounts(people: readonly Participant[]): Readonly<Record<Invitation, number>> {
  const counts = Object.fromEntries(invitations.map((state) => [state, 0])) as Record<Invitation, number>
  for (const { invitation } of people) counts[invitation] += 1
  return counts
}

/** How many to invite so that the seats fill. */
export interface OverRecruiting {
  readonly seats: number
  readonly invite: number
  /** Why, in one or two sentences. */
  readonly text: string
}

/** Twelve for eight: about half again as many as there are seats. Advice, never a limit. */
export function overRecruiting(seats: number): OverRecruiting {
  const invite = Math.ceil(seats * 1.5)
  return {
    seats,
    invite,
    text: `Invite about ${invite} for ${seats === 1 ? '1 seat' : `${seats} seats`}: some decline, and some who accept stay away on the day. Whoever is too many stands by.`,
  }
}

/** Days before the focus group by which people should have been asked: from the first to the last. */
export const invitationDays = { first: 28, last: 21 } as const

/** An invitation that is late, and what can still be done. */
export interface LateInvitation {
  /** Whole days until the focus group. */
  readonly days: number
  readonly text: string
}

/**
 * Warns when fewer than 21 days are left and somebody is not invited yet, or nobody is on the list. Null when there is
 * time, no date, or nothing left to invite, and once the day has passed.
 * @param today the local day, YYYY-MM-DD.
 */
export function lateInvitation(
  group: Pick<FocusGroup, 'date'>,
  people: readonly Participant[],
  today: string,
): LateInvitation | null {
  const days = daysBetween(today, group.date)
  if (days === null || days < 0 || days >= invitationDays.last) return null
  const { planned } = invitationCounts(people)
  if (people.length && !planned) return null
  const when = days === 0 ? 'is today' : days === 1 ? 'is tomorrow' : `is in ${days} days`
  const who = people.length
    ? `${planned} ${planned === 1 ? 'person is' : 'people are'} not invited yet`
    : 'nobody is on the list yet'
  return {
    days,
    text: `The focus group ${when} and ${who}. People want 3 to 4 weeks’ notice: phone them, or move the date.`,
  }
}
