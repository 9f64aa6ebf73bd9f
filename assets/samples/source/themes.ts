import type { Decision } from '#domain/model/findings.ts'

/** A theme with what it says, over both focus groups that were held, and what leadership decided. */
export interface SampleTheme {
  readonly key: string
  readonly title: string
  readonly sentence: string
  readonly recommendation: string
  /** A touchpoint it is about although none of its notes names it. */
  readonly ownTouchpoint?: string
  readonly priority?: number
  readonly priorityReason?: string
  readonly decision: Exclude<Decision, 'open'>
  readonly decisionNote: string
}

/** In the order they were made, the last one by the evening group. A sentence says how many of the fifteen people spoke to it; a test counts. */
export const themes: readonly SampleTheme[] = [
  {
    key: 'when',
    title: 'Nobody says when',
    sentence:
      'Twelve of fifteen people could bear the waiting but not the not knowing: days off were lost, and nobody said so in time.',
    recommendation: 'Name the hour, call the evening before, and call at once when it will not hold.',
    decision: 'act',
    decisionNote: 'Two towns before Christmas, all of them by Easter. The hour itself needs another planning tool.',
  },
  {
    key: 'switch',
    title: 'Two companies, nobody in charge',
    sentence:
      'Eleven of fifteen people stood alone between two companies; two paid both for months, two lost their number for days.',
    recommendation: 'Name one person for each switch, first for people who depend on an alarm button.',
    ownTouchpoint: 'Choosing the installation date',
    priority: 95,
    priorityReason: 'Two people depend on an alarm button. One fall without a telephone is one too many.',
    decision: 'act',
    decisionNote: 'People with an alarm button from December on, everybody once three more are hired.',
  },
  {
    key: 'helpline',
    title: 'The helpline wears people out',
    sentence:
      'Twelve of fifteen people ran into a wall at the helpline or in the chat: menus, the same story again, no answer.',
    recommendation: 'Keep what was said before, offer a call back after five minutes, and let people write.',
    decision: 'test',
    decisionNote: 'Call back and a mailbox for three months, on one line. Then look at the numbers together.',
  },
  {
    key: 'bill',
    title: 'The first bill undoes the first evening',
    sentence:
      'Thirteen of fifteen people stumbled over the first bill: too long a time at once, a fee that was said to be free, sums nobody explains.',
    recommendation: 'Send one page before the first bill that explains it, and stop calling the activation free.',
    decision: 'act',
    decisionNote: 'At once; it costs a page. The word free goes from the order page on the same day.',
  },
  {
    key: 'hands',
    title: 'People on the ground save the day',
    sentence:
      'Ten of fifteen people named somebody in the shop, at the door or on the local team as the moment it turned good.',
    recommendation: 'Publish a number for the local team, and leave shop and technicians the time they take now.',
    ownTouchpoint: 'Telling a friend',
    decision: 'act',
    decisionNote: 'The time stays. The number first where there are two people to answer it.',
  },
  {
    key: 'loyal',
    title: 'Staying costs more than leaving',
    sentence:
      'Seven of fifteen people see that those who stay pay more than those who come; whoever threatens to go gets the better price.',
    recommendation: 'Offer the better price before the first year ends, unasked, to those who stay.',
    ownTouchpoint: 'What others write',
    priority: 20,
    priorityReason: 'Prices are fixed by the board until spring; nothing else here should wait for that.',
    decision: 'later',
    decisionNote: 'With the price list in March. Not a no, but no promise either.',
  },
  {
    key: 'words',
    title: 'Words only engineers understand',
    sentence:
      'Nine of fifteen people met words they could not use when they had to decide, even one who tests software for a living.',
    recommendation:
      'Ask for a street and a number in the address check, and cut the terms to one page of everyday words.',
    decision: 'act',
    decisionNote: 'The address check now. The terms when the lawyers have read the page.',
  },
  {
    key: 'hours',
    title: 'Open when we are at work',
    sentence:
      'Seven of fifteen people cannot reach Ferrowick when they are free themselves: no Saturday, no evening, nobody before eight.',
    recommendation:
      'Offer visits on two evenings and every other Saturday, and answer by morning what was written at night.',
    decision: 'test',
    decisionNote: 'In Carrow, from January to March, with volunteers. Looked at again with the third group.',
  },
]
