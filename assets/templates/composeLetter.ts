import { assertNever } from '#domain/assertNever.ts'
import { type GivenAway, givenAway } from '#domain/insight/letterPrivacy.ts'
import { mailAddress, type Recipient, recipientsOf } from '#domain/insight/letterRecipients.ts'
import { type LetterValues, letterValues } from '#domain/insight/letterValues.ts'
import { codesOf } from '#domain/insight/people.ts'
import { type WeDid, weDidOf, weDidText } from '#domain/insight/weDid.ts'
import type { FocusGroup, Participant } from '#domain/model/index.ts'
import { type LetterKind, standingLetter } from '#domain/model/letters.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { fieldPieces, type Piece } from './fields.ts'
import { type LetterField, type LetterText, letterFieldNames, letterFieldsOf, letterTemplates } from './letters.ts'

/** Why a letter cannot go out to anybody. */
export type LetterProblem =
  | { readonly kind: 'open'; readonly field: LetterField }
  | { readonly kind: 'unknown'; readonly field: string }
  | { readonly kind: 'empty'; readonly part: 'subject' | 'body' }
  | { readonly kind: 'givenAway'; readonly code: string; readonly what: GivenAway['what'] }

/** What keeps one person's letter from being made; the last two only as a mail. */
export type PersonProblem = 'noName' | 'noEmail' | 'badEmail'

/** A person with what keeps their letter from being made. */
export interface Addressee extends Recipient {
  readonly problems: readonly PersonProblem[]
}

/** One kind of letter of a focus group: its words, to whom it goes, and what is still in the way. */
export interface LetterPlan {
  readonly kind: LetterKind
  readonly text: LetterText
  /** True while nobody has changed the words. */
  readonly isTemplate: boolean
  readonly problems: readonly LetterProblem[]
  readonly addressees: readonly Addressee[]
  /** What came of it; null in letters that do not tell it. */
  readonly weDid: WeDid | null
}

/** A letter as it goes out, in pieces that say which words come from a field. */
export interface ComposedLetter {
  readonly subject: readonly Piece[]
  readonly body: readonly Piece[]
}

/** What a letter says, to whom it goes, and what is still missing. */
export function letterPlan(tables: Tables, group: FocusGroup, kind: LetterKind): LetterPlan {
  const standing = standingLetter(Object.values(tables.letters), group.id, kind)
  const text = standing ?? letterTemplates[kind]
  const weDid = letterFieldsOf(kind).includes('weDid') ? weDidOf(tables, group) : null
  const pieces = [...fieldPieces(text.subject, {}), ...fieldPieces(text.body, {})]
  const used = new Set(pieces.flatMap((piece) => (piece.kind === 'words' ? [] : [piece.field])))
  const needsName = used.has('name') || used.has('firstName')
  return {
    kind,
    text,
    isTemplate: !standing,
    problems: [
      ...(['subject', 'body'] as const).flatMap((part) =>
        text[part].trim() ? [] : [{ kind: 'empty' as const, part }],
      ),
      ...fieldProblems(used, letterValues(tables, group, null, weDid ? weDidText(weDid) : ''), kind),
      // Our own words name nobody, whatever people are called.
      ...(standing ? givenAwayIn(pieces, tables, group) : []),
    ],
    addressees: recipientsOf(tables, group, kind).map((recipient) => ({
      ...recipient,
      problems: recipient.leftOut ? [] : personProblems(recipient.person, needsName),
    })),
    weDid,
  }
}

function fieldProblems(used: ReadonlySet<string>, values: LetterValues, kind: LetterKind): LetterProblem[] {
  const allowed: readonly string[] = letterFieldsOf(kind)
  return [...used].flatMap((field): LetterProblem[] => {
    if (!isLetterField(field) || !allowed.includes(field)) return [{ kind: 'unknown', field }]
    const isPersonal = field === 'name' || field === 'firstName'
    // The end is counted from the beginning: naming that one is enough.
    const isCounted = field === 'until' && used.has('time')
    return isPersonal || isCounted || values[field] ? [] : [{ kind: 'open', field }]
  })
}

function isLetterField(field: string): field is LetterField {
  return Object.hasOwn(letterFieldNames, field)
}

/** Looks only at what was typed: what the fields put in is the person's own, or was looked at line by line. */
function givenAwayIn(pieces: readonly Piece[], tables: Tables, group: FocusGroup): LetterProblem[] {
  const { facilitatorName = '', client = '' } = journeyOf(tables) ?? {}
  // Whoever leads may be called like somebody at the table.
  const leaders = [facilitatorName, client, group.contact, group.coLeader, group.noteTaker]
  let typed = pieces.map((piece) => (piece.kind === 'words' ? piece.text : '\n')).join('')
  for (const leader of leaders) if (leader.trim()) typed = typed.replaceAll(leader.trim(), '\n')
  const codes = codesOf(tables, group.id)
  return givenAway(typed, tables).map(({ participantId, what }) => ({
    kind: 'givenAway',
    code: codes.get(participantId) ?? 'somebody of another focus group',
    what,
  }))
}

function personProblems({ name, email }: Participant, needsName: boolean): PersonProblem[] {
  const mail: PersonProblem[] = email.trim() ? (mailAddress(email) ? [] : ['badEmail']) : ['noEmail']
  return [...(needsName && !name.trim() ? (['noName'] as const) : []), ...mail]
}

/** The letter to one person, or to nobody in particular. */
export function composeLetter(
  tables: Tables,
  group: FocusGroup,
  { kind, text, weDid }: LetterPlan,
  person: Participant | null,
): ComposedLetter {
  const all = letterValues(tables, group, person, weDid ? weDidText(weDid) : '')
  const values = Object.fromEntries(letterFieldsOf(kind).map((field) => [field, all[field]]))
  return { subject: fieldPieces(text.subject, values), body: fieldPieces(text.body, values) }
}

/** The words of some pieces. */
export function plainLetter(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** A problem as a sentence. */
export function letterProblemText(problem: LetterProblem): string {
  switch (problem.kind) {
    case 'open':
      return openWords[problem.field] ?? `${letterFieldNames[problem.field]} is missing.`
    case 'unknown':
      return `The text says {${problem.field}}, and nothing can be put there.`
    case 'empty':
      return problem.part === 'subject' ? 'The subject is empty.' : 'The letter is empty.'
    case 'givenAway':
      return problem.what === 'name'
        ? `The text holds the name of ${problem.code}.`
        : `The text holds words of ${problem.code}, who has not agreed to be quoted.`
    default:
      return assertNever(problem)
  }
}

const openWords: { readonly [field in LetterField]?: string } = {
  date: 'The date is missing.',
  time: 'The time at which it begins is missing.',
  until: 'The time at which it begins is missing.',
  place: 'The place is missing.',
  address: 'The address is missing.',
  incentive: 'What people get is missing.',
  contact: 'The contact is missing.',
  facilitator: 'The name of the facilitator is missing.',
  client: 'The client is missing.',
  journey: 'The title of the journey is missing.',
  purpose: 'The purpose is missing.',
  outcomeUse: 'How the outcome will be used is missing.',
  summaryDate: 'The plan has no day for the summary.',
  weDid:
    'There is nothing to tell yet: no action of this focus group is done or begun with a word about what came of it.',
}

/** What keeps a person's letter from being made: the rest of a sentence that begins with `P3`. */
export const personProblemWords: Readonly<Record<PersonProblem, string>> = {
  noName: 'has no name',
  noEmail: 'has no e-mail address',
  badEmail: 'has an e-mail address no mail can be sent to',
}
