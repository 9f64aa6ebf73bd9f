import type { TemplateQuestion } from './templateQuestion.ts'

/** Easy questions that everybody can answer in half a minute, so that every voice has been in the room once. */
export const opening: readonly TemplateQuestion[] = [
  {
    id: 'opening-name-and-thing',
    type: 'opening',
    text: 'Tell us your first name. What do you like to do on a free day?',
    minutes: 5,
    probes: ['Who is usually with you?', 'What do you like about it?'],
  },
  {
    id: 'opening-how-long',
    type: 'opening',
    text: 'Tell us your first name. When did you first hear of {client}?',
    minutes: 5,
    probes: ['Where were you then?', 'Who told you about it?'],
  },
  {
    id: 'opening-last-thing',
    type: 'opening',
    text: 'Tell us your first name. What was the last thing you bought that made you happy?',
    minutes: 5,
    probes: ['What made it good?', 'Where did you get it?'],
  },
  {
    id: 'opening-way-here',
    type: 'opening',
    text: 'Tell us your first name. What was your way here today like?',
    minutes: 5,
    probes: ['What did you notice on the way?', 'What would have made it easier?'],
  },
  {
    id: 'opening-household',
    type: 'opening',
    text: 'Tell us who you are. Which people in your home have to do with {client}?',
    minutes: 5,
    probes: ['Who decides such things at home?', 'What do the others say about it?'],
  },
  {
    id: 'opening-used-for',
    type: 'opening',
    text: 'Tell us your first name. What did you last do with {client}?',
    minutes: 5,
    probes: ['When was that?', 'What did you want to get done?'],
  },
]
