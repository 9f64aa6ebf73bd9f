import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, passage, title } from './fields.ts'

/** What is written to the people of a focus group, in the order it goes out; the last one to all customers. */
export const letterKinds = ['invitation', 'reminder', 'thanks', 'weDid', 'toAll'] as const
export type LetterKind = (typeof letterKinds)[number]

/** What the letters are called, also as files. */
export const letterNames: Readonly<Record<LetterKind, string>> = {
  invitation: 'Invitation',
  reminder: 'Reminder',
  thanks: 'Thank-you',
  weDid: 'You said, we did',
  toAll: 'To all customers',
}

/** A letter as the facilitator changed it, with its open places. While there is none, the template stands. */
export const letters = defineEntity({
  name: 'letters',
  noun: 'letter',
  fields: { focusGroupId: id, kind: z.enum(letterKinds), subject: title, body: passage },
  defaults: { subject: '', body: '' },
  references: { focusGroupId: { to: 'focusGroups', onDelete: 'cascade' } },
})

interface Standing {
  readonly focusGroupId: string
  readonly kind: LetterKind
  readonly changedAt: number
  readonly id: string
}

/** The letter that stands, among some: two laptops may each have made one, then the one changed last counts. */
export function standingLetter<Letter extends Standing>(
  letters: readonly Letter[],
  focusGroupId: string,
  kind: LetterKind,
): Letter | undefined {
  return letters
    .filter((letter) => letter.focusGroupId === focusGroupId && letter.kind === kind)
    .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))[0]
}
