import type { TemplateQuestion } from './templateQuestion.ts'

/** Questions that bring the topic into the room without steering it. */
export const introductory: readonly TemplateQuestion[] = [
  {
    id: 'introductory-comes-to-mind',
    type: 'introductory',
    text: 'What comes to mind when you hear the name {client}?',
    minutes: 6,
    probes: ['What makes you say that?', 'What else comes up?', 'Who sees it differently?'],
  },
  {
    id: 'introductory-picture',
    type: 'introductory',
    text: 'Imagine {client} walked in as a person. Describe who comes through the door.',
    minutes: 8,
    probes: ['How does that person talk to you?', 'What is that person wearing?', 'What happens next?'],
  },
  {
    id: 'introductory-last-contact',
    type: 'introductory',
    text: 'Think back to your last contact with {client}. What was it about?',
    minutes: 6,
    probes: ['How did it begin?', 'How did you feel when it was over?'],
  },
  {
    id: 'introductory-story-at-home',
    type: 'introductory',
    text: 'What have you told friends about {client}?',
    minutes: 6,
    probes: ['What did they answer?', 'What did you leave out?'],
  },
  {
    id: 'introductory-good-example',
    type: 'introductory',
    text: 'Which company treats you the way you like to be treated?',
    minutes: 6,
    probes: ['What do they do there?', 'Tell us about one moment.'],
  },
  {
    id: 'introductory-expectation',
    type: 'introductory',
    text: 'What did you expect of {client} before you had anything to do with them?',
    minutes: 6,
    probes: ['Where did that come from?', 'What turned out differently?'],
  },
  {
    id: 'introductory-word',
    type: 'introductory',
    text: 'Write down one word for {journey}. Tell us the story behind it.',
    minutes: 7,
    probes: ['When did that happen?', 'Which other word was close?'],
  },
]
