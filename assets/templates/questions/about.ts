import type { SuitedTo } from '#domain/insight/questionDrafts.ts'
import type { TemplateQuestion } from './templateQuestion.ts'

/** A question about one touchpoint. How it feels on the map is what the team believes, so none takes that for granted. */
export interface TouchpointQuestion extends TemplateQuestion {
  readonly suits: SuitedTo
}

const bad: readonly TouchpointQuestion[] = [
  {
    id: 'about-step-by-step',
    type: 'key',
    text: 'Think back to the last time you came to {touchpoint}. Walk us through it, step by step.',
    minutes: 10,
    probes: ['What had you expected?', 'Where did you stop for a while?', 'What did you do then?'],
    suits: { feeling: 'bad' },
  },
  {
    id: 'about-not-counted-on',
    type: 'key',
    text: 'Stay with {touchpoint} for a moment. What did you have to do there that you had not counted on?',
    minutes: 8,
    probes: ['What did that ask of you?', 'Who helped you?', 'What would have spared you that?'],
    suits: { feeling: 'bad' },
  },
  {
    id: 'about-right-after',
    type: 'key',
    text: 'Go back to the minutes after {touchpoint}. What did you do next?',
    minutes: 8,
    probes: ['Whom did you tell about it?', 'What did you say?', 'What would have turned it round?'],
    suits: { feeling: 'bad' },
  },
]

const good: readonly TouchpointQuestion[] = [
  {
    id: 'about-remembered',
    type: 'key',
    text: 'Tell us about one time at {touchpoint} that you still remember. What made it stay with you?',
    minutes: 10,
    probes: ['What exactly did they do?', 'What had you expected?', 'Who has seen it differently?'],
    suits: { feeling: 'good' },
  },
  {
    id: 'about-must-stay',
    type: 'key',
    text: 'Imagine {touchpoint} is built anew from scratch. What must stay as it is today?',
    minutes: 8,
    probes: ['What makes it worth keeping?', 'Who would miss it?', 'What could go all the same?'],
    suits: { feeling: 'good' },
  },
  {
    id: 'about-elsewhere',
    type: 'key',
    text: 'Compare {touchpoint} with another company you know. What do you notice?',
    minutes: 8,
    probes: ['What do the others do there?', 'What would you take over from them?', 'What should they learn here?'],
    suits: { feeling: 'good' },
  },
]

const unknown: readonly TouchpointQuestion[] = [
  {
    id: 'about-what-happened',
    type: 'key',
    text: 'Think back to the last time you came to {touchpoint}. What happened there?',
    minutes: 10,
    probes: ['What were you hoping for?', 'What did you get?', 'How did you feel a day later?'],
    suits: { feeling: 'unknown' },
  },
  {
    id: 'about-went-through',
    type: 'key',
    text: 'Put yourself back at {touchpoint}. What was going through your head?',
    minutes: 8,
    probes: ['What had happened just before?', 'How did it change towards the end?', 'Who felt something else?'],
    suits: { feeling: 'unknown' },
  },
  {
    id: 'about-never-been',
    type: 'key',
    text: 'Describe {touchpoint} to somebody who has never been there. What do you say first?',
    minutes: 8,
    probes: ['What do you leave out?', 'What would surprise them?', 'What else?'],
    suits: { feeling: 'unknown' },
  },
]

const truth: readonly TouchpointQuestion[] = [
  {
    id: 'about-going-on',
    type: 'key',
    text: 'Once {touchpoint} was behind you, what did you think about going on with {client}?',
    minutes: 10,
    probes: ['What tipped it?', 'Where would you have gone instead?', 'What would have changed your mind?'],
    suits: 'momentOfTruth',
  },
  {
    id: 'about-trust',
    type: 'key',
    text: 'Look at your trust in {client} before and after {touchpoint}. What moved?',
    minutes: 8,
    probes: ['Which detail did that?', 'How long did it last?', 'Who saw nothing move?'],
    suits: 'momentOfTruth',
  },
]

const channel: readonly TouchpointQuestion[] = [
  {
    id: 'about-before-the-call',
    type: 'key',
    text: 'Start a little earlier than {touchpoint}. What had you tried before you were on the phone?',
    minutes: 8,
    probes: ['Where did you find the number?', 'What did you hear first?', 'What would you rather have done?'],
    suits: { channels: ['phone'] },
  },
  {
    id: 'about-the-screen',
    type: 'key',
    text: 'Picture the screen at {touchpoint}. What were you looking for?',
    minutes: 8,
    probes: ['Where did you look first?', 'What was in the way?', 'What did you do when it was not there?'],
    suits: { channels: ['website', 'app'] },
  },
  {
    id: 'about-the-message',
    type: 'key',
    text: 'Remember what was sent to you at {touchpoint}. What did you do with it?',
    minutes: 8,
    probes: ['What did you take from it?', 'What did it leave open?', 'Whom did you ask?'],
    suits: { channels: ['email', 'letter'] },
  },
  {
    id: 'about-in-writing',
    type: 'key',
    text: 'Recall what was written at {touchpoint}. Which words do you still have in your ear?',
    minutes: 8,
    probes: ['What did you read between the lines?', 'What did you answer?', 'Who would have put it another way?'],
    suits: { channels: ['chat', 'social'] },
  },
  {
    id: 'about-the-person',
    type: 'key',
    text: 'Picture the people who were with you at {touchpoint}. What do you remember of them?',
    minutes: 8,
    probes: ['What did they say?', 'What did they not say?', 'How did you part?'],
    suits: { channels: ['person'] },
  },
  {
    id: 'about-the-room',
    type: 'key',
    text: 'Walk us through the place where {touchpoint} happens. What do you see?',
    minutes: 8,
    probes: ['Where do you stop?', 'Whom do you meet?', 'What do you hear?'],
    suits: { channels: ['shop'] },
  },
  {
    id: 'about-in-your-hands',
    type: 'key',
    text: 'Show us with your hands what you did at {touchpoint}.',
    minutes: 8,
    probes: ['What came back from it?', 'Where did you hold still?', 'Who does it another way?'],
    suits: { channels: ['device'] },
  },
]

const every: readonly TouchpointQuestion[] = [
  {
    id: 'about-yours',
    type: 'key',
    text: 'Suppose {touchpoint} were yours to arrange from tomorrow. What do you change first?',
    minutes: 8,
    probes: ['What is different then?', 'Who notices it?', 'What do you leave alone?'],
    suits: 'every',
  },
  {
    id: 'about-the-neighbour',
    type: 'key',
    text: 'A neighbour has {touchpoint} in front of them. Which advice do you give?',
    minutes: 6,
    probes: ['What should they have at hand?', 'What should they look forward to?', 'Who would say something else?'],
    suits: 'every',
  },
  {
    id: 'about-earlier',
    type: 'key',
    text: 'Take {touchpoint} as you know it today. What would you have liked to know before?',
    minutes: 6,
    probes: ['Who could have told you?', 'When would that have been useful?', 'Where did you find it out?'],
    suits: 'every',
  },
]

/** Questions about one touchpoint, those that suit best first within each kind. */
export const aboutTouchpoint: readonly TouchpointQuestion[] = [
  ...bad,
  ...good,
  ...unknown,
  ...truth,
  ...channel,
  ...every,
]

/** Questions about a whole stage. */
export const aboutStage: readonly TemplateQuestion[] = [
  {
    id: 'about-stage-first-moment',
    type: 'transition',
    text: 'When you hear {stage}, which moment comes to mind first?',
    minutes: 7,
    probes: ['What makes you think of that one?', 'What came before it?', 'Who thinks of another?'],
  },
  {
    id: 'about-stage-who-else',
    type: 'transition',
    text: 'Besides you, who had a part in {stage}?',
    minutes: 6,
    probes: ['What did they do?', 'Who decided?', 'Who did you miss?'],
  },
  {
    id: 'about-stage-draw',
    type: 'key',
    text: 'Draw {stage} as a line that goes up and down. What is at the turns?',
    minutes: 10,
    probes: ['What is at the highest place?', 'What is at the lowest?', 'Whose line looks different?'],
  },
  {
    id: 'about-stage-needed',
    type: 'key',
    text: 'During {stage}, what did you need most?',
    minutes: 8,
    probes: ['Where did you get it?', 'When did you notice?', 'What did you do without it?'],
  },
  {
    id: 'about-stage-next-year',
    type: 'key',
    text: 'Imagine {stage} goes the way you want it next year. What is different?',
    minutes: 8,
    probes: ['How do you notice it?', 'Who did something about it?', 'What has stayed the same?'],
  },
]
