import type { SampleQuestion } from './sampleGroup.ts'

/** The route of the first focus group, and what was heard to each question. */
export const saturdayQuestions: readonly SampleQuestion[] = [
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
    stage: 'Getting fed up',
    summary:
      'Two things set it off: an evening that stops at half past eight, and a letter about the price. A neighbour who is content does more than any advertisement.',
  },
  {
    at: '24:30',
    type: 'key',
    text: 'Describe how you found out what was on offer.',
    minutes: 7,
    probes: ['Where did you look first?', 'What were you hoping to find?', 'Whom did you ask?'],
    stage: 'Finding out',
    summary:
      'The address check turned people away who could have been customers. The shop did the opposite: a drawing on a napkin is remembered a year later.',
  },
  {
    at: '32:50',
    type: 'key',
    text: 'Walk us through the day you signed up with Ferrowick.',
    minutes: 8,
    probes: ['What happened next?', 'What did you expect then?', 'Who else was involved?'],
    stage: 'Signing up',
    summary:
      'Ordering is quick and pleasant. The trouble begins when the old contract has to come to an end. Most stood alone between the two companies, one paid both for two months, and the terms helped nobody.',
  },
  {
    at: '43:20',
    type: 'key',
    text: 'Tell us about the days you waited for the connection.',
    minutes: 10,
    probes: ['Who told you what, and when?', 'What did you do in the meantime?', 'How did it end?'],
    stage: 'Getting connected',
    breakAfter: 5,
    summary:
      'The loudest part of the morning. Waiting is not what hurts; not knowing is. Days off were lost to visits that did not happen. Then somebody comes, and all is forgiven by the evening.',
  },
  {
    at: '62:00',
    type: 'key',
    text: 'Tell us about a time you asked Ferrowick for help.',
    minutes: 8,
    probes: ['What did you do first?', 'What happened then?', 'What would you do next time?'],
    stage: 'Living with it',
    touchpoint: 'Helpline menu',
    summary:
      'Menu, music, the story once more. Those whom the local team called back had it solved in ten minutes, but nobody knows how to reach that team.',
  },
  {
    at: '73:10',
    type: 'key',
    text: 'Think about the first bill you opened. What went through your mind?',
    minutes: 6,
    probes: ['What had you expected?', 'What did you do with it?', 'What would a good one look like?'],
    stage: 'Living with it',
    touchpoint: 'First bill',
    summary:
      'More than two months at once, a fee that was called free, plus and minus without a word. What the first evening had won, the first bill loses.',
  },
  {
    at: '82:05',
    type: 'key',
    text: 'Imagine your first year is over. What makes you stay?',
    minutes: 5,
    probes: ['What would Ferrowick have to do?', 'What would you tell a neighbour?', 'What should stay as it is?'],
    stage: 'Staying or going',
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
