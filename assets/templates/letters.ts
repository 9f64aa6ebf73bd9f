import type { LetterKind } from '#domain/model/letters.ts'
import type { Field } from './fields.ts'

/** The words of a letter, with open places such as `{date}`. */
export interface LetterText {
  readonly subject: string
  readonly body: string
}

/** The five letters in our words. They stand until the facilitator changes one for a focus group. */
export const letterTemplates: Readonly<Record<LetterKind, LetterText>> = {
  invitation: {
    subject: 'Would you tell us about it? A conversation on {date}',
    body: `Dear {name},

{client} would like to understand how customers really live through one thing: {journey}. You know it from your own life, so I would like to invite you to a conversation with a handful of other customers.

When: {date}, from {time} to {until} ({minutes} minutes)
Where: {place}
{address}
As a thank-you: {incentive}

Nothing will be sold to you and there is nothing to prepare. I ask open questions, you tell the others what happened and how it was. There are no right answers.

What happens with what you say: {outcomeUse}

We write down what is said. In everything we hand on you are a number, never a name. On the day we ask each person three things: whether we may take notes, whether we may quote your words without your name, and whether we may record the sound. You can say no to any of them, on the day or at any time later, and nobody asks for a reason.

Please let us know whether you can come: {contact}. If it does not suit you, a short no is just as welcome, and we will not ask again. And if there is something we should know so that you are well with us, a step-free way in or food you cannot eat, please tell us too.

With kind regards
{facilitator}`,
  },
  reminder: {
    subject: 'See you on {date}',
    body: `Dear {name},

A short note, so that the day does not slip by: we meet on {date} from {time} to {until}.

Where: {place}
{address}

It starts on time and ends on time. Bring nothing but your memory of {journey}.

If something has come up, please tell us as soon as you can, so that somebody else can have your chair: {contact}

I look forward to hearing you.

{facilitator}`,
  },
  thanks: {
    subject: 'Thank you for {date}',
    body: `Dear {name},

Thank you for coming, and for being so open. You gave us {minutes} minutes of your life, and we now know things about {journey} that no table of figures could have told us.

What happens next: {outcomeUse} When something changes because of that conversation, you will be among the first to hear of it.

If something comes to your mind later, or if you would rather take back something you said, write or call: {contact}. You do not have to give a reason.

With thanks
{facilitator}`,
  },
  weDid: {
    subject: 'You said, we did',
    body: `Dear {name},

On {date} you told us about {journey}. We promised to tell you what came of it. Here it is.

{weDid}

Not everything can be changed at once, and some things take longer than we would like. But this began in the room with you, and we wanted you to know.

If you see it differently, or if it does not work as we say, please tell us: {contact}

Thank you
{facilitator}, for {client}`,
  },
  toAll: {
    subject: 'You said, we did',
    body: `Dear customers,

Some of you sat down with us and told us openly about {journey}: what went well, what did not, and what it was like to live through it. We listened, and this is what came of it.

{weDid}

We are not done. If there is something we should hear, please tell us: {contact}

Thank you for your patience and for your words.

{client}`,
  },
}

/** What the open places of letters are called when one is put in, in the order of the menu. */
export const letterFieldNames = {
  name: 'Name',
  firstName: 'First name',
  date: 'Date',
  time: 'Beginning',
  until: 'End',
  minutes: 'Length in minutes',
  place: 'Place',
  address: 'Address',
  incentive: 'What people get',
  contact: 'Contact',
  facilitator: 'Facilitator',
  client: 'Client',
  journey: 'Journey',
  purpose: 'Purpose',
  outcomeUse: 'How the outcome will be used',
  summaryDate: 'Day of the summary',
  weDid: 'What came of it',
} as const satisfies { readonly [field in Field]?: string }

/** Name of an open place that letters have. */
export type LetterField = keyof typeof letterFieldNames

const all = Object.keys(letterFieldNames) as LetterField[]
const personal: readonly string[] = ['name', 'firstName'] satisfies LetterField[]
const told: readonly LetterKind[] = ['weDid', 'toAll']

/** The open places a letter of this kind may have: a letter to everybody has no name, and only afterwards is there something to tell. */
export function letterFieldsOf(kind: LetterKind): LetterField[] {
  return all.filter(
    (field) => !(kind === 'toAll' && personal.includes(field)) && (field !== 'weDid' || told.includes(kind)),
  )
}
