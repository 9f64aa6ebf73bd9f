import type { StageLane } from '#domain/model/stageLines.ts'
import type { Channel } from '#domain/model/touchpoints.ts'

/** A stage of the sample; `parked` lines belong to the lane “happens” and wait for the deep dive. */
export interface SampleStage extends Readonly<Record<StageLane, readonly string[]>> {
  readonly title: string
  readonly parked?: readonly string[]
  readonly touchpoints: readonly {
    readonly title: string
    readonly channel: Channel
    readonly emotion: number
    readonly momentOfTruth?: true
    readonly detail: string
  }[]
}

export const stages: readonly SampleStage[] = [
  {
    title: 'Getting fed up',
    needs: ['I want the film to run at half past eight', 'I want to be taken seriously before I threaten to go'],
    happens: [
      'Everybody is at home and it stops',
      'Another letter about the price arrives',
      'I hear that others are happy',
    ],
    sees: ['A small wheel that turns', 'A van with a friendly colour in our street'],
    touchpoints: [
      {
        title: 'The film freezes',
        channel: 'device',
        emotion: -3,
        detail: 'Every evening when the whole house is on the line.',
      },
      {
        title: 'Price letter of the old provider',
        channel: 'letter',
        emotion: -2,
        detail: 'The third one in two years, and it begins with thanks.',
      },
      {
        title: 'A neighbour recommends Ferrowick',
        channel: 'person',
        emotion: 2,
        detail: 'Over the fence, with the box in the window as proof.',
      },
      {
        title: 'Salesperson at the door',
        channel: 'person',
        emotion: -1,
        detail: 'Knows the tariff of the house better than those who live in it.',
      },
    ],
  },
  {
    title: 'Finding out',
    needs: [
      'I want to know whether I can have it at my address',
      'I want one price that stays true',
      'I want to ask a person',
    ],
    happens: ['I compare in the evening and give up at eleven tabs', 'I type in my address and hold my breath'],
    sees: ['“Up to”, in large letters', 'A napkin with a drawing, in the shop'],
    touchpoints: [
      {
        title: 'Comparison site',
        channel: 'website',
        emotion: 0,
        detail: 'Eleven offers that differ in the small print.',
      },
      {
        title: 'Address check',
        channel: 'website',
        emotion: -1,
        detail: 'Says no to one side of the street and asks for things nobody knows.',
      },
      {
        title: 'Advice in the shop',
        channel: 'shop',
        emotion: 3,
        detail: 'Somebody draws how the glass gets into the house.',
      },
      { title: 'What others write', channel: 'social', emotion: 1, detail: 'Five stars without a word, or a novel.' },
    ],
  },
  {
    title: 'Signing up',
    needs: [
      'I want to know what I say yes to',
      'I want somebody to end the old contract for me',
      'I want to keep my number',
    ],
    happens: ['I order in six minutes', 'Then both companies wait for each other'],
    sees: ['Fourteen pages with the terms', 'Two companies that know nothing of each other'],
    parked: [
      'The order goes to the network partner, whose internal procedure decides who switches the number and when',
    ],
    touchpoints: [
      { title: 'Order page', channel: 'website', emotion: 2, detail: 'Short, friendly, done in a coffee break.' },
      {
        title: 'Choosing the installation date',
        channel: 'website',
        emotion: 1,
        detail: 'A calendar with real days to pick.',
      },
      {
        title: 'Terms by e-mail',
        channel: 'email',
        emotion: -2,
        detail: 'Fourteen pages in the language of engineers.',
      },
      {
        title: 'Cancelling the old line',
        channel: 'phone',
        emotion: -3,
        momentOfTruth: true,
        detail: 'Each side says that the other one has to begin. Some pay twice for two months.',
      },
      {
        title: 'Keeping the phone number',
        channel: 'phone',
        emotion: -2,
        detail: 'Takes nine days, in which nobody can be reached.',
      },
    ],
  },
  {
    title: 'Getting connected',
    needs: [
      'I want a day and an hour',
      'I want to hear it first when the day will not hold',
      'I want it to work on the first evening',
    ],
    happens: ['I take a day off and wait', 'Somebody comes, or nobody does', 'One evening it simply runs'],
    sees: ['A text that says “between eight and five”', 'A box in the hall', 'A person with a drill and a good mood'],
    touchpoints: [
      {
        title: 'Text with the appointment',
        channel: 'other',
        emotion: -2,
        detail: 'Names a day and nine hours of it.',
      },
      {
        title: 'Router parcel',
        channel: 'letter',
        emotion: 0,
        detail: 'Comes two weeks early and stands in the hall.',
      },
      {
        title: 'Days between two providers',
        channel: 'other',
        emotion: -2,
        detail: 'Off here, not yet on there. Up to sixteen days.',
      },
      {
        title: 'The day nobody comes',
        channel: 'person',
        emotion: -3,
        momentOfTruth: true,
        detail: 'A day off is gone, and the account page says the visit was made.',
      },
      {
        title: 'Technician at home',
        channel: 'person',
        emotion: 3,
        momentOfTruth: true,
        detail: 'Rings first, takes off the shoes, stays until it works.',
      },
      { title: 'First evening online', channel: 'device', emotion: 3, detail: 'Five films at once, as a test.' },
    ],
  },
  {
    title: 'Living with it',
    needs: ['I want to forget that it is there', 'I want a bill I can read', 'I want one person when I need help'],
    happens: ['The first bill comes and is not what I expected', 'I call once, and tell my story five times'],
    sees: [
      'Plus, minus, plus, called adjustments',
      'A menu that is read to me',
      'A call back from somebody in the next village',
    ],
    touchpoints: [
      {
        title: 'First bill',
        channel: 'email',
        emotion: -2,
        momentOfTruth: true,
        detail: 'Two months and eleven days at once, and a fee that was said to be free.',
      },
      {
        title: 'Helpline menu',
        channel: 'phone',
        emotion: -3,
        detail: 'Four levels, a pan flute, and the story from the beginning.',
      },
      { title: 'Chat in the app', channel: 'chat', emotion: -1, detail: 'Says sorry a great deal.' },
      {
        title: 'Call back from the local team',
        channel: 'phone',
        emotion: 2,
        detail: 'Ten minutes and it works. You cannot ask for it.',
      },
      {
        title: 'Text about an outage',
        channel: 'other',
        emotion: 1,
        detail: 'Comes before you notice, sometimes at three in the morning.',
      },
      { title: 'Account page', channel: 'website', emotion: -1, detail: 'Looks tidy and is not always right.' },
    ],
  },
  {
    title: 'Staying or going',
    needs: ['I want to be worth as much as a new customer', 'I want to be asked before the price changes'],
    happens: ['The first year ends', 'I call to leave, and get the price after all', 'Friends ask me what I have'],
    sees: ['29 becomes 44', 'A poster in the shop window that says 24'],
    touchpoints: [
      {
        title: 'Renewal after the first year',
        channel: 'letter',
        emotion: -2,
        momentOfTruth: true,
        detail: 'The price goes up by half for those who stay.',
      },
      {
        title: 'Offer for people who leave',
        channel: 'phone',
        emotion: -1,
        detail: 'Four minutes, and everything is possible.',
      },
      {
        title: 'Moving house with the line',
        channel: 'phone',
        emotion: 0,
        detail: 'Nobody at the table has done it yet.',
      },
      { title: 'Telling a friend', channel: 'person', emotion: 2, detail: 'With a warning about the weeks before.' },
    ],
  },
]
