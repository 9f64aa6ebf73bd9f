import type { TemplateQuestion } from './templateQuestion.ts'

/** Questions that lead from the topic at large to the journey people have made themselves. */
export const transition: readonly TemplateQuestion[] = [
  {
    id: 'transition-what-set-it-off',
    type: 'transition',
    text: 'Think back to the moment it all began for you. What set it off?',
    minutes: 7,
    probes: ['What had happened before?', 'Who else was part of it?', 'What did you do first?'],
  },
  {
    id: 'transition-chapters',
    type: 'transition',
    text: 'If {journey} were a book, what would the chapters be called?',
    minutes: 8,
    probes: ['Which chapter was the longest?', 'Where would you have liked to skip pages?'],
  },
  {
    id: 'transition-draw-line',
    type: 'transition',
    text: 'Draw a line of how it went for you, up for good moments, down for bad ones. Show us your line.',
    minutes: 10,
    probes: ['What happened at this turn?', 'What would have lifted the line here?'],
  },
  {
    id: 'transition-others',
    type: 'transition',
    text: 'Which other ways had you tried before you came to {client}?',
    minutes: 7,
    probes: ['How did that go?', 'What made you go on looking?'],
  },
  {
    id: 'transition-important',
    type: 'transition',
    text: 'What mattered most to you when you started?',
    minutes: 6,
    probes: ['How did you find out about it?', 'What became less important later?'],
  },
  {
    id: 'transition-map',
    type: 'transition',
    text: 'Look at the map on the wall. Which part of it looks most familiar to you?',
    minutes: 7,
    probes: ['What happened there?', 'What is missing on the map?', 'What went differently for you?'],
  },
]
