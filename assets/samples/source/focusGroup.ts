import type { Consent } from '#domain/model/participants.ts'
import type { QuestionType } from '#domain/model/questions.ts'
import type { SessionEvent } from '#domain/model/sessions.ts'
import type { personas } from './journey.ts'

export const plan = {
  title: 'Saturday group in the Customs House',
  purposeKind: 'exploration',
  purpose:
    'Hear from people who switched within the last eighteen months what happened between the order and the end of the first year, in their words and in their order.',
  outcomeUse:
    'Ferrowick decides in November which two moments it changes first. You will get a letter that says which.',
  date: '2026-10-17',
  startTime: '10:00',
  place: 'Linden Room, Old Customs House, Port Ansel',
  minutes: 90,
  seats: 8,
  coLeader: 'Tobias Renn',
  noteTaker: 'Marguerite Osei',
} as const

/** Who sat where: the first one on chair 1. One did not want to be quoted, one came late and was asked about notes only. */
export const participants: readonly {
  readonly name: string
  readonly segment: string
  readonly persona: keyof typeof personas
  readonly quotingConsent: Consent
}[] = [
  { name: 'Małgorzata Święcicka', segment: 'Works from home, lives alone', persona: 'imani', quotingConsent: 'given' },
  { name: 'Dorothy Whitfield', segment: 'Retired, lives alone', persona: 'whitlock', quotingConsent: 'given' },
  { name: 'Nguyễn Thị Ánh', segment: 'Family with three children', persona: 'castellanos', quotingConsent: 'given' },
  { name: '田中 健一', segment: 'Works from home, couple', persona: 'imani', quotingConsent: 'unasked' },
  { name: 'ليلى حداد', segment: 'Family, three generations', persona: 'castellanos', quotingConsent: 'given' },
  { name: 'Олександр Бойко', segment: 'New in town, shared flat', persona: 'imani', quotingConsent: 'refused' },
  { name: 'Ελένη Παπαδοπούλου', segment: 'Retired, lives alone', persona: 'whitlock', quotingConsent: 'given' },
  {
    name: 'נועה ברקוביץ',
    segment: 'Family with small children, shop at home',
    persona: 'castellanos',
    quotingConsent: 'given',
  },
]

/** The route; `at` is the time since the opening at which it was asked, in minutes and seconds. */
export const questions: readonly {
  readonly at: string
  readonly type: QuestionType
  readonly text: string
  readonly minutes: number
  readonly probes: readonly string[]
  readonly stage?: string
  readonly touchpoint?: string
  readonly summary: string
}[] = [
  {
    at: '06:10',
    type: 'opening',
    text: 'Tell us your first name. What was the last thing you did online before you came here?',
    minutes: 5,
    probes: ['Who was with you?', 'What did you do it on?'],
    summary:
      'Work at midnight, a call to a mother far away, a password reset for a mother-in-law, a teapot sold to Norway. For everybody in the room the line is part of the household, like water.',
  },
  {
    at: '11:40',
    type: 'introductory',
    text: 'What comes to mind when you hear the words “changing your internet provider”?',
    minutes: 6,
    probes: ['What makes you say that?', 'Who sees it differently?'],
    summary:
      'Dentist, paperwork, fear of a weekend without a connection. Only two found it easy to think of: one who had nothing to leave behind, and one who likes adventures.',
  },
  {
    at: '17:05',
    type: 'transition',
    text: 'Think back to the moment you first thought about leaving your old provider. What set it off?',
    minutes: 7,
    probes: ['What had happened before?', 'Who else in the house had a say?'],
    stage: 'fedUp',
    summary:
      'Two things set it off: an evening that stops at half past eight, and a letter about the price. A neighbour who is content does more than any advertisement.',
  },
  {
    at: '24:30',
    type: 'key',
    text: 'Describe how you found out what was on offer.',
    minutes: 8,
    probes: ['Where did you look first?', 'What were you hoping to find?', 'Whom did you ask?'],
    stage: 'findingOut',
    summary:
      'The address check turned people away who could have been customers. The shop did the opposite: a drawing on a napkin is remembered a year later.',
  },
  {
    at: '32:50',
    type: 'key',
    text: 'Walk us through the day you signed up with Ferrowick.',
    minutes: 10,
    probes: ['What happened next?', 'What did you expect then?', 'Who else was involved?'],
    stage: 'signingUp',
    summary:
      'Ordering is quick and pleasant. The trouble begins with the question of who ends the old contract. Most stood alone between the two companies, one paid both for two months, and the terms helped nobody.',
  },
  {
    at: '43:20',
    type: 'key',
    text: 'Tell us about the days you waited for the connection.',
    minutes: 11,
    probes: ['Who told you what, and when?', 'What did you do in the meantime?', 'How did it end?'],
    stage: 'gettingConnected',
    summary:
      'The loudest part of the morning. Waiting is not what hurts; not knowing is. Days off were lost to visits that did not happen. Then somebody comes, and all is forgiven by the evening.',
  },
  {
    at: '62:00',
    type: 'key',
    text: 'Tell us about a time you asked Ferrowick for help.',
    minutes: 10,
    probes: ['What did you do first?', 'What happened then?', 'What would you do next time?'],
    stage: 'livingWithIt',
    touchpoint: 'Helpline menu',
    summary:
      'Menu, music, the story once more. Those whom the local team called back had it solved in ten minutes, but nobody knows how to reach that team.',
  },
  {
    at: '73:10',
    type: 'key',
    text: 'Think about the first bill you opened. What went through your mind?',
    minutes: 8,
    probes: ['What had you expected?', 'What did you do with it?', 'What would a good one look like?'],
    stage: 'livingWithIt',
    touchpoint: 'First bill',
    summary:
      'More than two months at once, a fee that was called free, plus and minus without a word. What the first evening had won, the first bill loses.',
  },
  {
    at: '82:05',
    type: 'key',
    text: 'Imagine your first year is over. What makes you stay?',
    minutes: 7,
    probes: ['What would Ferrowick have to do?', 'What would you tell a neighbour?', 'What should stay as it is?'],
    stage: 'stayingOrGoing',
    touchpoint: 'Renewal after the first year',
    summary:
      'The same price for old and new, one person with a name, true numbers, and somebody who has sat in a kitchen and waited. Nobody asked for more speed.',
  },
  {
    at: '88:20',
    type: 'ending',
    text: 'Of everything we talked about today, what matters most to you?',
    minutes: 5,
    probes: ['What makes it the first?', 'What comes close to it?'],
    summary:
      'A date that holds, and the truth when it does not. Then people who care, a price that stays, and one clock for both companies.',
  },
]

/** What happened besides the questions, in minutes and seconds since the opening. */
export const otherEvents: readonly { readonly at: string; readonly event: Exclude<SessionEvent, 'question'> }[] = [
  { at: '00:00', event: 'opening' },
  { at: '55:10', event: 'pause' },
  { at: '61:40', event: 'resume' },
  { at: '93:00', event: 'closing' },
  { at: '97:30', event: 'end' },
]

export const debrief = {
  debriefWorked:
    'The napkin story opened the shop topic by itself. Asking about the days of waiting right before the coffee was luck: people went on talking in the corridor. The seating with P2 opposite P8 made the best exchange of the day.',
  debriefDidNot:
    'P4 came late and was never asked about being quoted. P6 said little until the last third; the flat-share story needed a smaller table. We ran a minute over and cut the three words at the end.',
  debriefDifferently:
    'Consent again after every late arrival. A card per person for what they would never say aloud about money. Move the bill before the helpline, while there is still energy.',
  debriefUrgent:
    'The account page marks visits as done that nobody made: tell Ferrowick on Monday, this is not a matter of opinion. P2’s alarm button has to be tested before the line in her street is changed again.',
} as const
