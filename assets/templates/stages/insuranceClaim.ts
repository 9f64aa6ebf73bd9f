import type { StageTemplate } from '#domain/commands/start.ts'

/** A claim after something bad has happened: few contacts, high feelings. */
export const insuranceClaim: StageTemplate = {
  id: 'insurance-claim',
  title: 'Insurance claim',
  description: 'Take this when people come to you after a bad day and every word weighs more.',
  kind: 'customer',
  stages: [
    {
      title: 'The bad day',
      needs: ['I want to be safe first', 'I want to know what I must not forget'],
      happens: ['Water, fire, a crash or a thief', 'I look for the papers'],
      sees: ['Damage I cannot judge', 'A number on an old card'],
      touchpoints: [
        { title: 'Emergency line', channel: 'phone' },
        { title: 'Finding the contract', channel: 'letter' },
      ],
    },
    {
      title: 'Reporting it',
      needs: ['I want to tell it once, in my own words', 'I want to hear what comes next'],
      happens: ['I describe what happened and when', 'I take photos and send them'],
      sees: ['A form that asks for things I do not have', 'A number for my claim'],
      touchpoints: [
        { title: 'Report by phone', channel: 'phone' },
        { title: 'Report in the app', channel: 'app' },
        { title: 'Confirmation', channel: 'email' },
      ],
    },
    {
      title: 'Waiting for an answer',
      needs: ['I want to know who looks after me', 'I want news even when there is none'],
      happens: ['Somebody comes to look, or asks for more photos', 'I call to hear where things are'],
      sees: ['Letters with long words', 'Days without a sign'],
      touchpoints: [
        { title: 'Visit of the expert', channel: 'person' },
        { title: 'Asking for news', channel: 'phone' },
        { title: 'Request for more papers', channel: 'letter' },
      ],
    },
    {
      title: 'The decision',
      needs: ['I want to understand the amount', 'I want to be able to object'],
      happens: ['I read the letter twice', 'I accept it, or call a friend who knows about such things'],
      sees: ['A sum and a reason', 'Money in the account'],
      touchpoints: [
        { title: 'Letter with the decision', channel: 'letter' },
        { title: 'Questions about the decision', channel: 'phone' },
        { title: 'Payment', channel: 'other' },
      ],
    },
    {
      title: 'Life after it',
      needs: ['I want it repaired by people who come when they say', 'I want not to be punished next year'],
      happens: ['The repair is done', 'I decide whether to stay insured with you'],
      sees: ['A home or a car that is whole again', 'The next premium'],
      touchpoints: [
        { title: 'Repair', channel: 'person' },
        { title: 'Next premium', channel: 'letter' },
      ],
    },
  ],
}
