import type { TemplateQuestion } from './templateQuestion.ts'

/** Questions that let people weigh what was said and add what was not. */
export const ending: readonly TemplateQuestion[] = [
  {
    id: 'ending-matters-most',
    type: 'ending',
    text: 'Of everything we talked about today, what matters most to you?',
    minutes: 6,
    probes: ['What makes it the first?', 'What comes close to it?'],
  },
  {
    id: 'ending-one-minute',
    type: 'ending',
    text: 'Suppose you had one minute with the head of {client}. What would you say?',
    minutes: 6,
    probes: ['What would you like to hear back?', 'What should happen the week after?'],
  },
  {
    id: 'ending-summary',
    type: 'ending',
    text: 'You have just heard our short summary. What would you correct?',
    minutes: 5,
    probes: ['What did we leave out?', 'What did we make bigger than it is?'],
  },
  {
    id: 'ending-missed',
    type: 'ending',
    text: 'What should we have asked today that nobody asked?',
    minutes: 5,
    probes: ['How would you have answered it?', 'Who else has something on that?'],
  },
  {
    id: 'ending-three-words',
    type: 'ending',
    text: 'Which three words would you use for {client} tonight?',
    minutes: 5,
    probes: ['Which word comes first?', 'Which word would you like to use a year from now?'],
  },
  {
    id: 'ending-a-year-on',
    type: 'ending',
    text: 'We meet again in a year. What has become better by then?',
    minutes: 6,
    probes: ['How do you notice it?', 'Who made it happen?'],
  },
]
