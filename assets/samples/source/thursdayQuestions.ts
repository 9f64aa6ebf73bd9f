import type { SampleQuestion } from './sampleGroup.ts'

/** The route of the evening: shorter than the first one, and the bill comes before the helpline. */
export const thursdayQuestions: readonly SampleQuestion[] = [
  {
    at: '05:20',
    type: 'opening',
    text: 'Tell us your first name. What do you use the internet for on an ordinary evening?',
    minutes: 5,
    probes: ['Who is with you then?', 'What comes first?'],
    summary:
      'A camera in a garden, chair legs sold at night, homework on three screens, knitting by video. Work and evening run over the same line.',
  },
  {
    at: '10:40',
    type: 'introductory',
    text: 'What comes to mind when you think of the week in which you changed to Ferrowick?',
    minutes: 6,
    probes: ['What makes you say that?', 'Who in the house noticed it?'],
    summary:
      'A laptop taken for walks, card payments that did not go through, two telephone numbers on a fridge. For one it was nothing at all, for one a small joy.',
  },
  {
    at: '17:00',
    type: 'transition',
    text: 'Think back to the moment of the order. What did you hope for?',
    minutes: 7,
    probes: ['What had you heard before?', 'What did you look at twice?'],
    stage: 'Signing up',
    summary:
      'Quiet, and a visit outside working hours. The calendar had no Saturday and no evening. Three found words on the page that nobody at home could explain.',
  },
  {
    at: '24:10',
    type: 'key',
    text: 'Walk us through what happened with your old provider after that.',
    minutes: 12,
    probes: ['Who had to do what?', 'What happened next?', 'How did it end?'],
    stage: 'Signing up',
    touchpoint: 'Cancelling the old line',
    summary:
      'A form that goes round for weeks, a contract that runs a year longer, a number that is gone. Who works by day cannot call by day.',
  },
  {
    at: '36:30',
    type: 'key',
    text: 'Tell us about the day of the installation.',
    minutes: 14,
    probes: ['Who told you what, and when?', 'What did you do in the meantime?', 'How did the evening go?'],
    stage: 'Getting connected',
    breakAfter: 5,
    summary:
      'The visit costs a working day, and it may come to nothing. Once somebody stands in the door, it is told with warmth. A driver asks why a parcel can be followed on a map and a technician cannot.',
  },
  {
    at: '56:30',
    type: 'key',
    text: 'Think about the first bill you opened. What went through your mind?',
    minutes: 12,
    probes: ['What had you expected?', 'What did you do with it?', 'What would a good one look like?'],
    stage: 'Living with it',
    touchpoint: 'First bill',
    summary:
      'As in the first group: two months at once, and a fee that was said not to be there. The shop put one right on the spot. Those who stay have noticed what new people pay.',
  },
  {
    at: '68:40',
    type: 'key',
    text: 'Tell us about a time you asked Ferrowick for help.',
    minutes: 10,
    probes: ['What did you do first?', 'What happened then?', 'What would you do next time?'],
    stage: 'Living with it',
    touchpoint: 'Helpline menu',
    summary:
      'The hours are the wall here, before the menu is. Several would write at night and be content with an answer at noon.',
  },
  {
    at: '79:00',
    type: 'ending',
    text: 'Of everything we talked about this evening, what matters most to you?',
    minutes: 6,
    probes: ['What makes it the first?', 'What comes close to it?'],
    summary: 'To be served when one is awake and at home. A text that is true. People.',
  },
]
