import type { TemplateQuestion } from './templateQuestion.ts'

/** The questions the focus group is held for; they get most of the time. */
export const key: readonly TemplateQuestion[] = [
  {
    id: 'key-walk-us-through',
    type: 'key',
    text: 'Walk us through {stage}, from your first step to your last.',
    minutes: 10,
    probes: ['What happened next?', 'What did you expect then?', 'Where did you stop for a while?'],
  },
  {
    id: 'key-touchpoint',
    type: 'key',
    text: 'Think back to {touchpoint}. What happened there?',
    minutes: 10,
    probes: ['What were you hoping for?', 'What did you get?', 'How did you feel a day later?'],
  },
  {
    id: 'key-easy-hard',
    type: 'key',
    text: 'Which moment asked the most effort of you?',
    minutes: 8,
    probes: ['What did you try?', 'Who helped you?', 'What would have made it lighter?'],
  },
  {
    id: 'key-good-moment',
    type: 'key',
    text: 'Tell us about a moment when {client} got it right.',
    minutes: 8,
    probes: ['What exactly did they do?', 'What did that mean to you?', 'Who has a similar story?'],
  },
  {
    id: 'key-help',
    type: 'key',
    text: 'Think back to a time you needed help. Describe what you did first.',
    minutes: 10,
    probes: ['What happened then?', 'How did it end?', 'What would you do next time?'],
  },
  {
    id: 'key-turning-back',
    type: 'key',
    text: 'At what point did you think about giving up?',
    minutes: 8,
    probes: ['What had happened just before?', 'What made you go on?', 'Where would you have gone instead?'],
  },
  {
    id: 'key-information',
    type: 'key',
    text: 'What would you have liked to know earlier?',
    minutes: 8,
    probes: ['When would that have been useful?', 'Where did you look for it?', 'Who told you in the end?'],
  },
  {
    id: 'key-next-door',
    type: 'key',
    text: 'Suppose a neighbour starts the same thing tomorrow. What would you tell them about {stage}?',
    minutes: 8,
    probes: ['What would you warn them about?', 'What would you tell them to look forward to?'],
  },
  {
    id: 'key-change-one-thing',
    type: 'key',
    text: 'What would you change first about {touchpoint} if it were yours to change?',
    minutes: 10,
    probes: ['What would be different then?', 'Who would notice it?', 'What should stay as it is?'],
  },
  {
    id: 'key-proposal',
    type: 'key',
    text: 'Here is an idea on paper. Take a minute with it. What do you see?',
    minutes: 10,
    probes: ['What would it change for you?', 'What is missing?', 'What would you leave out?'],
  },
]
