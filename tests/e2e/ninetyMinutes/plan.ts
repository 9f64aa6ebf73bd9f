import { said } from './said.ts'

/** A note of the script, read without the program's own parser. */
export interface ScriptedNote {
  /** What the robot types. */
  readonly line: string
  /** The seat it is typed for, and the one it is corrected to when that was wrong. */
  readonly typedFor: number | null
  readonly seat: number | null
  readonly kind: 'verbatim' | 'paraphrase' | 'opinion' | 'nonverbal' | 'followup' | 'irritation' | 'delight'
  readonly text: string
  readonly tags: readonly string[]
  readonly star: boolean
  /** Milliseconds since the session began, at the first key. */
  readonly at: number
  /** Which part of the evening it belongs to. */
  readonly part: PartName
}

type PartName = keyof typeof said

export const minute = 60_000
const second = 1_000
/** Sixty words a minute. */
const perWord = second

/** The parts of the ninety minutes with the minute each begins, and the number of its question in the room; 0 for none. */
export const course: readonly { readonly part: PartName | 'rest'; readonly from: number; readonly question: number }[] =
  [
    { part: 'opening', from: 0, question: 0 },
    { part: 'howLong', from: 4, question: 1 },
    { part: 'comesToMind', from: 9, question: 2 },
    { part: 'setItOff', from: 15, question: 3 },
    { part: 'promise', from: 24, question: 4 },
    { part: 'effort', from: 30, question: 5 },
    { part: 'rest', from: 38, question: 0 },
    { part: 'changeBefore', from: 48, question: 6 },
    { part: 'stepByStep', from: 51, question: 7 },
    { part: 'minutesAfter', from: 61, question: 9 },
    { part: 'missed', from: 69, question: 10 },
    { part: 'mattersMost', from: 74, question: 11 },
    { part: 'changeAfter', from: 79, question: 6 },
    { part: 'closing', from: 83, question: 0 },
  ]
/** When the session is ended, in minutes. */
export const sessionMinutes = 90

const signs: Readonly<Record<string, ScriptedNote['kind']>> = {
  '"': 'verbatim',
  '(': 'opinion',
  '~': 'nonverbal',
  '?': 'followup',
  '!': 'irritation',
  '+': 'delight',
}

function read(written: string, part: PartName, at: number): ScriptedNote {
  const found = /^(?:(\d)(?:>(\d))? )?(?:(["(~?!+]) ?)?(.*?)((?: (?:#\w+|\*))*)$/.exec(written)
  if (!found) throw new Error(`not a note: ${written}`)
  const [, typed, corrected, sign = '', text = '', labels = ''] = found
  const typedFor = typed ? Number(typed) : null
  return {
    line: written.replace(/^(\d)>\d/, '$1'),
    typedFor,
    seat: corrected ? Number(corrected) : typedFor,
    kind: signs[sign] ?? 'paraphrase',
    text,
    tags: [...labels.matchAll(/#(\w+)/g)].map(([, tag = '']) => tag),
    star: labels.includes('*'),
    at,
    part,
  }
}

/** The notes of all parts in the order they are typed, spread evenly over their part and never faster than 60 words a minute. */
export const notes: readonly ScriptedNote[] = course.flatMap(({ part, from }, index) => {
  if (part === 'rest') return []
  const lines = said[part].trim().split('\n')
  const length = ((course[index + 1]?.from ?? sessionMinutes - 3) - from) * minute
  const gap = length / (lines.length + 1)
  return lines.map((line, place) => {
    if (line.split(' ').length * perWord > gap) throw new Error(`faster than 60 words a minute: ${line}`)
    return read(line, part, Math.round(from * minute + (place + 0.5) * gap))
  })
})

export const notesOf = (part: PartName): readonly ScriptedNote[] => notes.filter((note) => note.part === part)
export const tagged = (...tags: string[]): readonly ScriptedNote[] =>
  notes.filter((note) => note.tags.some((tag) => tags.includes(tag)))

/** The notes that are still unsorted when the theme of this tag is made: each is sorted by the first tag that has a theme. */
export const firstTagged = (tag: string): readonly ScriptedNote[] => {
  const sorted = Object.keys(outcome.themes)
  return notes.filter(({ tags }) => tags.includes(tag) && sorted.find((one) => tags.includes(one)) === tag)
}

/** How many different people said these. */
export const peopleOf = (some: readonly ScriptedNote[]): number =>
  new Set(some.flatMap(({ seat }) => (seat === null ? [] : [seat]))).size

/** The list of the recruiter as it is copied from a spreadsheet; the second row has no address. */
const rows = [
  ['Aylin Demir', 'aylin@mail.example', 'Orders every month'],
  ['Łukasz Wójcik', '', 'Orders every month'],
  ['Birgit Sommer', 'birgit@mail.example', 'Orders twice a year'],
  ['Μαρία Παππά', 'maria@mail.example', 'Orders twice a year'],
  ['Yuki Tanaka', 'yuki@mail.example', 'Orders every month'],
  ['Ngozi Okafor', 'ngozi@mail.example', 'New customer'],
  ['Zoë Martin', 'zoe@mail.example', 'New customer'],
  ['Tomás Ruiz', 'tomas@mail.example', 'Orders twice a year'],
  ['Олена Бондар', 'olena@mail.example', 'Orders every month'],
  ['Per Lindqvist', 'per@mail.example', 'New customer'],
  ['Ida Kowal', 'ida@mail.example', 'New customer'],
  ['Sam Adeyemi', 'sam@mail.example', 'Orders twice a year'],
] as const
export const recruited: readonly string[] = rows.map(([name]) => name)
export const spreadsheet = [['Name', 'E-mail', 'Segment'], ...rows].map((cells) => cells.join('\t')).join('\n')

/** Who says what to the invitation; Olena takes the chair that Birgit leaves. */
export const answers = {
  Accepted: recruited.filter((_, row) => ![2, 9, 10, 11].includes(row)),
  Declined: ['Birgit Sommer', 'Per Lindqvist'],
  'Stands by': ['Ida Kowal', 'Sam Adeyemi'],
} as const

/** The people at the table by seat, beginning with 1. */
export const atTable: readonly string[] = recruited.slice(0, 8).with(2, 'Олена Бондар')
export const nameAt = (seat: number): string => atTable[seat - 1] ?? ''

export const group = {
  title: 'Ordering and receiving a parcel',
  client: 'Quillmark',
  facilitator: 'Ines Aguirre',
  purpose: 'Hear what people live through between the order and the door.',
  use: 'Quillmark decides in spring which two things it changes first.',
  place: 'Linden Room',
  address: 'Harbour Street 4, second floor',
  contact: 'Lena, lena@quillmark.example',
  incentive: 'a voucher and a warm meal',
  missingAddress: 'lukasz@mail.example',
  /** Days between the invitation and the event. */
  notice: 24,
  begins: '18:00',
  touchpoint: 'Delivery at the door',
  adHoc: 'What was said to you about the day, and what happened?',
  /** Seats of those to whom something happens. */
  late: 8,
  leaves: 5,
  refusesQuotes: 6,
  takesQuotesBack: 4,
  takesAllBack: 7,
} as const

/** Three words each, at the end; who left is not asked. */
export const words: Readonly<Record<number, readonly string[]>> = {
  1: ['slow', 'friendly', 'silent'],
  2: ['late', 'kind', 'silent'],
  3: ['friendly', 'cheap', 'vague'],
  4: ['honest', 'slow', 'cheap'],
  6: ['silent', 'friendly', 'big'],
  7: ['careless', 'slow', 'warm'],
  8: ['friendly', 'warm', 'reliable'],
}
export const wantedWords = ['Friendly', 'Reliable', 'Honest'] as const
const isWanted = (word: string) => wantedWords.some((wanted) => wanted.toLowerCase() === word)

/** How many of the three words count, and the sentence that says how they match, without those who took theirs back, by seat. */
export function threeWords(takenBack: readonly number[] = []): { count: number; match: string } {
  const own = Object.entries(words).flatMap(([seat, said]) => (takenBack.includes(Number(seat)) ? [] : [said]))
  const said = own.flat()
  const matching = said.filter(isWanted).length
  const people = own.filter((some) => some.some(isWanted)).length
  return {
    count: said.length,
    match: `${matching} of ${said.length} words match what you wanted. ${people} of 8 people said one of them.`,
  }
}

/** What is made of it. */
export const outcome = {
  themes: {
    wait: 'Nobody says when',
    door: 'The door is where it is decided',
    silent: 'Silence on the way',
  },
  waitFinding: 'People can wait, but they cannot wait without knowing.',
  waitRecommendation: 'Name the hour on the evening before.',
  doorFinding: 'A driver who is known makes up for a late day.',
  doorPriority: 91,
  doorReason: 'The contract with the carrier ends in June.',
  debrief: 'The question about the promise opened everybody up.',
  urgent: 'Call the man whose parcel lay behind the bins',
  urgentResult: 'He was called the next morning and has a new parcel.',
  reviewers: 'Head of logistics, head of service',
  condition: 'From March on, in two cities first.',
  owner: 'Ines',
  result: 'Since March you read the hour on the evening before.',
} as const
