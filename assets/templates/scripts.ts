import type { Step } from '#domain/insight/progress.ts'

/** What the facilitator reads or tells at the beginning. Open places: `{client}`, `{journey}`, `{outcomeUse}`, `{minutes}`. */
export const openingScript = `Good to have you here, and thank you for your time. I lead this conversation today, and {client} has asked me to listen, not to sell or to defend anything. So nothing you say can please or hurt me.

We are here to understand one thing: {journey}. You know it from your own life, and that makes you the experts in this room.

What happens with what you tell us: {outcomeUse}

We write down what is said. In anything we hand on you are a number, never a name. If you would rather not be quoted, or not be written down at all, say so now or at any time later. Nobody will ask for a reason.

A few things that help all of us:
• There are no right answers. When you see it differently, we want to hear it.
• One person at a time, so that we catch every word.
• Talk to each other, not only to me.
• What others tell here stays here.
• Phones rest until we are done. If you have to take a call, just step out and come back.

We need about {minutes} minutes. I watch the clock, so please forgive me when I move us on.

Before we begin: may we write down what you say? May we use your words as quotes, without your name? Please answer one by one.`

/** What the facilitator reads or tells at the end. Same open places. */
export const closingScript = `We are nearly at the end. Let me say in a minute or two what I have heard, and please stop me where I got it wrong.

(Give your summary. Wait. Let people correct it.)

What have we missed? What did you want to say that had no place so far?

One last small thing: three words that describe {client} for you. No sentence, just the three words that come first. We go round the table once, and nobody needs to explain.

(Take the words down seat by seat. Then go on here.)

What happens now: {outcomeUse}

If you gave us your address, we will tell you what came of it.

Thank you. You gave us time and you were honest, and both are rare. Have a safe way home.`

/** One short note per step of the method: what it is for, and the trap most teams fall into. */
export const coachNotes = {
  choose: {
    title: 'One journey, chosen for a reason',
    text: 'List what could be mapped and score it together. Take the one that hurts customers most often. Write down why, because in three months somebody will ask you.',
  },
  skeleton: {
    title: 'Stay high above the ground',
    text: 'Four to seven stages, named as a customer would name them. In each, only what the customer needs, lives through and sees. Whatever happens behind the counter waits for later.',
  },
  map: {
    title: 'A draft to argue about',
    text: 'So far this is what the team believes. Mark the moments on which people stay or go, give every touchpoint a feeling, and take the gaps into the focus group.',
  },
  focusGroup: {
    title: 'Prepare the room, not only the questions',
    text: 'Six to eight people, ten open questions, one clear purpose. Ask for consent person by person. When time gets short, cut questions rather than silence.',
  },
  notes: {
    title: 'Write what they said',
    text: 'Their words before yours. Note who spoke, mark quotes as quotes, and keep your own opinion in brackets. When nobody talks, count to five before you do.',
  },
  debrief: {
    title: 'Ten minutes before anybody leaves',
    text: 'Sit down with your co-leader while the chairs are still warm. Four questions, first thoughts, no polish. What is urgent must not wait for the report.',
  },
  themes: {
    title: 'Let the notes lead',
    text: 'Read everything once before you sort. Put together what belongs together, then name it. Count people rather than notes: one loud voice is not a theme.',
  },
  actions: {
    title: 'A name and a day, or it will not happen',
    text: 'Put every finding in front of those who can decide, and write down what they say, a no as well. Give each action one owner and one day. Then tell the people who told you.',
  },
  share: {
    title: 'Five minutes of a busy reader',
    text: 'Look at the preview as leadership will. One sentence per finding, quotes that carry it, and no names. Then send it while the meeting is still in their ears.',
  },
} as const satisfies Record<Step, { title: string; text: string }>

/** Columns of the reminder beside the skeleton. */
export interface MapReminder {
  readonly is: readonly string[]
  readonly isNot: readonly string[]
}

/** What a journey map is, and what it is not. */
export const mapIsAndIsNot: MapReminder = {
  is: [
    'What the customer does, feels and sees',
    'Told in the words customers use',
    'As it is today, warts and all',
    'A few broad stages at first',
    'A reason to talk and to go and look',
  ],
  isNot: [
    'A chart of who does what inside the company',
    'A list of your programs and forms',
    'How it ought to be',
    'Every exception you can think of',
    'A poster that ends the discussion',
  ],
}

/** First start: what to do with an empty library. */
export const firstSteps: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Choose a journey',
    text: 'Start blank, from a skeleton, or open the sample to look around. Everything stays on this laptop.',
  },
  {
    title: 'Map it, then ask customers',
    text: 'Put a few stages side by side, prepare the questions, and type notes while people talk.',
  },
  {
    title: 'Hand on what you heard',
    text: 'Sort the notes into themes, export the summary as a PDF and mail the journey to a colleague.',
  },
]

/** Draft of the message a journey is shared with. Open places: `{client}`, `{journey}`. */
export const shareEmail = {
  subject: '{journey}: journey and focus-group summary',
  body: `Hello,

attached you find two things about {journey} ({client}):

• the summary of the focus group as a PDF, to read and to pass on;
• the journey itself as a .journey file, to go on working with it. Open it with Zapatos.

The journey file holds the names of the people who took part. Please keep it to those who need it.

Best regards`,
} as const

/** What the keys of run mode do, in the order of the help. Which key it is, the shortcut list says. */
export const runKeyLabels = {
  saveNote: 'Save the note',
  nextQuestion: 'Next question',
  previousQuestion: 'Previous question',
  editLastNote: 'Edit the last note',
  earlier: 'Move the note ten seconds back',
  undo: 'Take back the last change',
  extend: 'Two minutes more here',
  park: 'Park the question until the end',
  skip: 'Leave the question out',
  ask: 'Ask a question that came up',
  questions: 'Show all questions, go to one',
  quiet: 'Five seconds of quiet',
  break: 'Take a break',
  pause: 'Stop the clock and go on',
  give: 'Correct who said the last note',
  seatMenu: 'Somebody arrives or leaves',
  followUps: 'Show what is to be followed up',
  words: 'Three words round the table',
  seat: 'Seat number first: who said it',
  atName: '@ and a name: who said it',
  verbatim: '" word for word',
  opinion: '( your own opinion',
  nonverbal: '~ seen, not said',
  followup: '? to follow up',
  irritation: '! irritation',
  delight: '+ delight',
  tag: '# and a word: a tag',
  touchpoint: '/ and a word: the touchpoint',
  star: '* at the end: worth remembering',
  text: "' before a number: text, no seat",
  map: 'Show the map',
  empathy: 'Show phrases that help',
  end: 'End the session',
  page: 'Turn the page of a script or a list',
  help: 'Show and hide the keys',
} as const

/** The three words round at the end: what is asked, and what the round is for. */
export const threeWordsRound = {
  question: 'Which three words describe {client} for you?',
  hint: 'No sentence, the three words that come first. Nobody needs to explain.',
} as const
