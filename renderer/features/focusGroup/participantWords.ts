import type { ConsentStanding } from '#domain/insight/consent.ts'
import {
  type ConsentMatter,
  type ConsentWay,
  consentWays,
  type Invitation,
  invitationNames,
  invitations,
} from '#domain/model/participants.ts'

export const invitationChoices = invitations.map((id) => ({ id, label: invitationNames[id] }))

/** How a person stands to consent, in the list. */
export const standingNames: Readonly<Record<ConsentStanding, string>> = {
  allTakenBack: 'Took back all',
  quotesTakenBack: 'Took back quotes',
  noNotes: 'No notes',
  noQuotes: 'No quotes',
  unasked: 'Not asked',
  partlyAsked: 'Partly asked',
  given: 'Given',
}

/** What is asked for, as a column and as a question about a person. */
export const matterNames: Readonly<Record<ConsentMatter, { title: string; question: (who: string) => string }>> = {
  notes: { title: 'Notes', question: (who) => `May what ${who} says be noted` },
  quoting: { title: 'Quotes', question: (who) => `May ${who} be quoted` },
  recording: { title: 'Recording', question: (who) => `May the voice of ${who} be recorded` },
}

export const wayNames: Readonly<Record<ConsentWay, string>> = {
  spoken: 'Spoken',
  signed: 'Signed',
  email: 'E-mail',
  phone: 'Phone',
  online: 'Online',
}
export const wayChoices = consentWays.map((id) => ({ id, label: wayNames[id] }))

/** “5 accepted, 3 invited, 1 stands by”; states nobody is in are left out. */
export function invitationSummary(counts: Readonly<Record<Invitation, number>>): string {
  const words: Readonly<Record<Invitation, string>> = {
    accepted: 'accepted',
    invited: 'invited',
    planned: 'planned',
    declined: 'declined',
    standby: counts.standby === 1 ? 'stands by' : 'stand by',
  }
  return (['accepted', 'invited', 'planned', 'declined', 'standby'] as const)
    .flatMap((state) => (counts[state] ? [`${counts[state]} ${words[state]}`] : []))
    .join(', ')
}
