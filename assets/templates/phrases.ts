/** Things to say at one kind of moment. */
export interface PhraseGroup {
  readonly when: string
  readonly lines: readonly string[]
}

/** What to say when an answer is thin, by what is missing; none of these leans to one side. */
export const probeGroups: readonly PhraseGroup[] = [
  {
    when: 'To hear more',
    lines: ['Tell us more about that.', 'What else?', 'Let us stay there for a moment.', 'Go on, we have time.'],
  },
  {
    when: 'To see it before you',
    lines: [
      'Give us an example.',
      'Take us back to that day.',
      'What happened next?',
      'What was going on around you?',
      'What did you do then?',
    ],
  },
  {
    when: 'To find what lies below',
    lines: [
      'What did you expect then?',
      'What makes you say that?',
      'How did that feel?',
      'What mattered most to you there?',
    ],
  },
  {
    when: 'To understand a word',
    lines: ['What do you mean by that word?', 'Say it once more in other words.', 'What would I have seen there?'],
  },
  {
    when: 'To bring in the others',
    lines: [
      'Who has seen it differently?',
      'Who else has a story about this?',
      'We have heard one side. Tell us another.',
      'I would like to hear those who have not spoken yet.',
    ],
  },
  {
    when: 'To keep the talk on its way',
    lines: [
      'That belongs to a later question. I have noted it.',
      'Let us come back to the question.',
      'One voice at a time. You first, then you.',
    ],
  },
]

/** What to say so that somebody feels heard, without agreeing or disagreeing. */
export const empathyGroups: readonly PhraseGroup[] = [
  {
    when: 'When it was bad',
    lines: [
      'I can hear that this was not a good day.',
      'That took patience.',
      'So you had counted on it, and it did not come.',
      'You had to do a lot by yourself there.',
    ],
  },
  {
    when: 'When it was good',
    lines: ['That made a difference to you.', 'So somebody took care there.', 'I can see that you like to tell this.'],
  },
  {
    when: 'When it is hard to tell',
    lines: [
      'Take the time you need.',
      'You may stop here if you like.',
      'It helps us that you say it so openly.',
      'I see that this still matters to you.',
    ],
  },
  {
    when: 'When two do not agree',
    lines: [
      'Both can be true, and both are noted.',
      'Nobody has to be right here.',
      'Thank you for seeing it another way.',
    ],
  },
  {
    when: 'To show that you listened',
    lines: [
      'Thank you for telling us.',
      'I would like to be sure I have understood you.',
      'Let me say back what I heard.',
    ],
  },
]
