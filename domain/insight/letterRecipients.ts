import { assertNever } from '#domain/assertNever.ts'
import type { FocusGroup, Id, Participant } from '#domain/model/index.ts'
import type { LetterKind } from '#domain/model/letters.ts'
import type { Tables } from '#domain/model/tables.ts'
import { codesOf, participantsOf, tookPart } from './people.ts'

/** Why a person is not written to. */
export type LeftOut = 'withdrawn' | 'declined' | 'notInvited' | 'standby' | 'notThere'

/** A person of the focus group, as a letter of one kind sees them. */
export interface Recipient {
  readonly person: Participant
  /** `P3` */
  readonly code: string
  /** Why they get no such letter; null when they do. */
  readonly leftOut: LeftOut | null
  /** When a letter of this kind was made for them last, and how often. */
  readonly madeAt: number | null
  readonly times: number
}

/** Everybody of a focus group with whether a letter of this kind goes to them; nobody for the letter to all customers. */
export function recipientsOf(tables: Tables, group: FocusGroup, kind: LetterKind): Recipient[] {
  if (kind === 'toAll') return []
  const codes = codesOf(tables, group.id)
  const made = new Map<Id, number[]>()
  for (const mailing of Object.values(tables.mailings)) {
    if (mailing.kind !== kind) continue
    made.set(mailing.participantId, [...(made.get(mailing.participantId) ?? []), mailing.at])
  }
  return participantsOf(tables, group.id).map((person) => {
    const times = made.get(person.id) ?? []
    return {
      person,
      code: codes.get(person.id) ?? '',
      leftOut: leftOutOf(tables, person, kind),
      madeAt: times.length ? Math.max(...times) : null,
      times: times.length,
    }
  })
}

function leftOutOf(tables: Tables, person: Participant, kind: Exclude<LetterKind, 'toAll'>): LeftOut | null {
  const { invitation, withdrawal } = person
  if (withdrawal === 'everything') return 'withdrawn'
  switch (kind) {
    case 'invitation':
      return invitation === 'declined' ? 'declined' : null
    case 'reminder':
      if (invitation === 'declined' || invitation === 'standby') return invitation
      return invitation === 'planned' ? 'notInvited' : null
    case 'thanks':
    case 'weDid':
      if (tookPart(tables, person)) return null
      return invitation === 'declined' || invitation === 'standby' ? invitation : 'notThere'
    default:
      return assertNever(kind)
  }
}

/** `has declined`: the rest of a sentence that begins with who it is. */
export const leftOutWords: Readonly<Record<LeftOut, string>> = {
  withdrawn: 'has withdrawn and is not written to',
  declined: 'has declined',
  notInvited: 'has not been invited yet',
  standby: 'is on standby',
  notThere: 'was not there',
}

/**
 * The address a mail can be sent to, or an empty text. Only what every mail program takes: ASCII, one address, no name
 * before it, no line break.
 */
export function mailAddress(text: string): string {
  const address = text.trim()
  const parts =
    /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63})$/.exec(
      address,
    )
  if (!parts?.[1] || !parts[2] || address.length > 254) return ''
  return /^\.|\.\.|\.$/.test(parts[1]) ? '' : address
}

/** The first address in a text, as in “Lena, 0123 456, lena@example.org”; empty when there is none. */
export function addressWithin(text: string): string {
  for (const word of text.split(/[\s,;<>()[\]"“”]+/)) {
    const address = mailAddress(word.replace(/^mailto:/i, '').replace(/[.:]+$/, ''))
    if (address) return address
  }
  return ''
}
