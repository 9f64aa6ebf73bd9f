import type { StageTemplate } from '#domain/commands/start.ts'

/** A visit to a shop or branch, on foot, with another person behind the counter. */
export const shopVisit: StageTemplate = {
  id: 'shop-visit',
  title: 'Visit to a shop',
  description: 'Take this for a shop, a branch or a counter where people walk in.',
  kind: 'customer',
  stages: [
    {
      title: 'Deciding to go',
      needs: ['I want to know that the trip is worth it', 'I want to know when it is quiet'],
      happens: ['I look up the opening hours', 'I fit it between two other errands'],
      sees: ['Hours that are right, or were right last year', 'Pictures of the place'],
      touchpoints: [
        { title: 'Looking up the shop', channel: 'website' },
        { title: 'Calling ahead', channel: 'phone' },
      ],
    },
    {
      title: 'Arriving',
      needs: ['I want to find a place to park, or a stop nearby', 'I want to feel welcome at the door'],
      happens: ['I walk in with wet shoes', 'I look for somebody or for a sign'],
      sees: ['The window, the light, the faces', 'A line of people, or none'],
      touchpoints: [
        { title: 'Way to the shop', channel: 'other' },
        { title: 'Entrance and greeting', channel: 'shop' },
      ],
    },
    {
      title: 'Looking and asking',
      needs: [
        'I want to touch it and try it',
        'I want advice from somebody who knows',
        'I want to be left alone first',
      ],
      happens: ['I walk around', 'I catch somebody’s eye, or nobody’s'],
      sees: ['Shelves, signs, prices', 'A person who knows more than the label'],
      touchpoints: [
        { title: 'Shelf or display', channel: 'shop' },
        { title: 'Advice', channel: 'person' },
        { title: 'Trying it', channel: 'shop' },
      ],
    },
    {
      title: 'Paying and leaving',
      needs: ['I want to pay in a minute', 'I want to know how I can bring it back'],
      happens: ['I choose the wrong line', 'I carry it home'],
      sees: ['A total, a receipt, a bag', 'A goodbye, or the next customer’s turn'],
      touchpoints: [
        { title: 'Till', channel: 'shop' },
        { title: 'Receipt', channel: 'other' },
      ],
    },
    {
      title: 'Back at home',
      needs: ['I want it to be what I thought it was', 'I want to be able to ask once more'],
      happens: ['I unpack it and show it to somebody', 'I go back, or recommend the place'],
      sees: ['The thing in daylight', 'A message that asks how it was'],
      touchpoints: [
        { title: 'First use', channel: 'other' },
        { title: 'Question afterwards', channel: 'phone' },
        { title: 'Bringing it back', channel: 'shop' },
      ],
    },
  ],
}
