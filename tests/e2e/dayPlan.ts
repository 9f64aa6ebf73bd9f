/** What the consultant of the test day types, and what must come of it. */
export const day = {
  title: 'Opening an account',
  client: 'Ferrowick Savings',
  facilitator: 'Ines Aguirre',
  outcome: 'By June we know why one new customer in five leaves in the first month.',
  reason: 'It draws the most complaints.',
  persona: 'Maya, first salary',
  people: ['Małgorzata', 'Aylin', 'Jürgen', 'Ελένη', '健一', 'Олена', 'Zoë', 'Tomás'],
  purpose: 'Hear what happens between the first visit and the first salary.',
  use: 'The bank decides in March which two moments it changes first.',
  /** Typed in run mode: the line, and the note it must become (P1 is the first person). */
  notes: [
    {
      line: '1 "nobody told me it would take three weeks',
      text: 'nobody told me it would take three weeks',
      who: 'P1',
    },
    { line: '2 ! asked for my passport four times #papers', text: 'asked for my passport four times', who: 'P2' },
    { line: '3 + the man at the counter drew me a map', text: 'the man at the counter drew me a map', who: 'P3' },
    { line: '(they are more polite than angry', text: 'they are more polite than angry', who: null },
    { line: '~ three people nod', text: 'three people nod', who: null },
    { line: '? ask what the letter said', text: 'ask what the letter said', who: null },
  ],
  afterNext: [
    { line: '4 "I stopped reading at page two *', text: 'I stopped reading at page two', who: 'P4' },
    { line: '5 opened the app and closed it again', text: 'opened the app and closed it again', who: 'P5' },
    {
      line: '1 "it felt like a test I had not studied for',
      text: 'it felt like a test I had not studied for',
      who: 'P1',
    },
    { line: '8 + my sister got hers in a day', text: 'my sister got hers in a day', who: 'P8' },
  ],
  theme: 'Nobody says how long',
  finding: 'People can wait, but they cannot wait without knowing.',
  recommendation: 'Say on the first day when the account will be open.',
  summary: 'Most came because they needed an account for work.',
  debrief: 'The second question opened everybody up.',
} as const

export const typedNotes = [...day.notes, ...day.afterNext]

/** The words of a transcript's participant, turn by turn, read without the program's own parser. */
export function turnsOf(transcript: string): string[] {
  return transcript
    .split(/\r?\n/)
    .filter((line) => line.startsWith('Participant:'))
    .map((line) => line.slice('Participant:'.length).trim())
}
