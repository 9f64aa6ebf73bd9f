import type { StageTemplate } from '#domain/commands/start.ts'

/** One call for help, from the moment something fails to the day after. */
export const serviceCall: StageTemplate = {
  id: 'service-call',
  title: 'Service call',
  description: 'Take this when the contact centre is the place where people win or lose patience.',
  kind: 'customer',
  stages: [
    {
      title: 'Something is wrong',
      needs: ['I want to know whether it is me or you', 'I want to fix it myself if it is quick'],
      happens: ['I notice it at the worst moment', 'I try the two things I know'],
      sees: ['A light, a message or nothing at all', 'Answers from strangers'],
      touchpoints: [
        { title: 'Noticing the fault', channel: 'device' },
        { title: 'Searching for an answer', channel: 'website' },
      ],
    },
    {
      title: 'Finding a way to reach you',
      needs: ['I want a number I can find', 'I want to choose between calling and writing'],
      happens: ['I look on the bill, on the box, on the website', 'I give up once and try again later'],
      sees: ['Pages that would rather I did not call', 'Opening hours'],
      touchpoints: [
        { title: 'Contact page', channel: 'website' },
        { title: 'Chat window', channel: 'chat' },
      ],
    },
    {
      title: 'Waiting on the line',
      needs: ['I want to know how long it takes', 'I want to be called back instead'],
      happens: ['I press numbers until one fits', 'I put the phone on the table and wait'],
      sees: ['A menu read aloud', 'Music, and a voice that says my call matters'],
      touchpoints: [
        { title: 'Menu of options', channel: 'phone' },
        { title: 'Hold music', channel: 'phone' },
        { title: 'Offer of a call back', channel: 'phone' },
      ],
    },
    {
      title: 'Talking to somebody',
      needs: ['I want to tell my story once', 'I want a person who may decide', 'I want plain words'],
      happens: ['I prove who I am', 'I am passed on, or not'],
      sees: ['Somebody who listens', 'A promise with a date, or without'],
      touchpoints: [
        { title: 'First minute of the talk', channel: 'phone' },
        { title: 'Being passed on', channel: 'phone' },
        { title: 'The answer', channel: 'phone' },
      ],
    },
    {
      title: 'Getting it solved',
      needs: ['I want it to work today', 'I want to know who comes and when'],
      happens: ['I follow instructions with the phone on my shoulder', 'Somebody visits, or something arrives'],
      sees: ['It works again, or it nearly does', 'A date that holds'],
      touchpoints: [
        { title: 'Fixing it together', channel: 'phone' },
        { title: 'Visit at home', channel: 'person' },
        { title: 'Spare part', channel: 'letter' },
      ],
    },
    {
      title: 'Afterwards',
      needs: ['I want somebody to check that it held', 'I want not to pay for your mistake'],
      happens: ['I wait for the next failure, or forget about it', 'I tell the story at work'],
      sees: ['A survey with ten questions', 'A credit on the bill, or none'],
      touchpoints: [
        { title: 'Survey after the call', channel: 'email' },
        { title: 'Follow-up', channel: 'phone' },
      ],
    },
  ],
}
