import type { StageTemplate } from '#domain/commands/start.ts'

/** The general path of a customer; fits most companies as a first draft. */
export const customerJourney: StageTemplate = {
  id: 'customer-journey',
  title: 'Customer journey',
  description: 'Take this when you want the whole path, from the first thought to coming back or leaving.',
  kind: 'customer',
  stages: [
    {
      title: 'Looking around',
      needs: [
        'I want to know whether anybody can solve my problem',
        'I want to compare without being pushed',
        'I want to hear from people like me',
      ],
      happens: ['Something breaks, runs out or changes in my life', 'I ask friends and look things up in the evening'],
      sees: ['Adverts that all promise the same', 'Reviews, good and bad', 'A price that starts with “from”'],
      touchpoints: [
        { title: 'Recommendation from somebody I trust', channel: 'person' },
        { title: 'Search and comparison', channel: 'website' },
        { title: 'What others write', channel: 'social' },
      ],
    },
    {
      title: 'Buying',
      needs: [
        'I want to know the full price before I say yes',
        'I want somebody to answer my last question',
        'I want to feel that I chose well',
      ],
      happens: ['I decide, hesitate and decide again', 'I give my details and pay'],
      sees: ['A form with many fields', 'Small print', 'A page or a person who says thank you'],
      touchpoints: [
        { title: 'Offer with a price', channel: 'website' },
        { title: 'Question before the decision', channel: 'phone' },
        { title: 'Paying', channel: 'website' },
        { title: 'Confirmation', channel: 'email' },
      ],
    },
    {
      title: 'Getting started',
      needs: ['I want it to work the first time', 'I want to know what to do first and what can wait'],
      happens: ['I wait for it to arrive', 'I set it up, alone or with help'],
      sees: ['A parcel, a letter or a welcome message', 'Instructions that fit my case, or do not'],
      touchpoints: [
        { title: 'Welcome message', channel: 'email' },
        { title: 'First use', channel: 'device' },
        { title: 'Help with the first steps', channel: 'phone' },
      ],
    },
    {
      title: 'Using and looking after it',
      needs: [
        'I want it to do its job without thinking about it',
        'I want help from one person when something goes wrong',
        'I want no surprises on the bill',
      ],
      happens: ['Weeks go by and I hardly notice it', 'One day it fails and I look for a number to call'],
      sees: ['Bills and reminders', 'A menu of options when I call', 'An answer, or a promise to call back'],
      touchpoints: [
        { title: 'Bill', channel: 'letter' },
        { title: 'Asking for help', channel: 'phone' },
        { title: 'Looking it up myself', channel: 'website' },
        { title: 'Message about a change', channel: 'email' },
      ],
    },
    {
      title: 'Coming back or leaving',
      needs: ['I want to be treated as well as a new customer', 'I want to be able to leave without a fight'],
      happens: ['I wonder whether I would choose them again', 'I renew, buy more or say goodbye'],
      sees: ['An offer with my name on it', 'A form to cancel, or a long search for it'],
      touchpoints: [
        { title: 'Offer to stay', channel: 'email' },
        { title: 'Cancelling', channel: 'phone' },
        { title: 'Telling a friend', channel: 'person' },
      ],
    },
  ],
}
