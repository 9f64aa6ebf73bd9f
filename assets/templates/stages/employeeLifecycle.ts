import type { StageTemplate } from '#domain/commands/start.ts'

/** The path of somebody who works for the company, in their words. */
export const employeeLifecycle: StageTemplate = {
  id: 'employee-lifecycle',
  title: 'Employee lifecycle',
  description: 'Take this when the people you map work for the company, from the advert to the last day.',
  kind: 'employee',
  stages: [
    {
      title: 'Hearing about the job',
      needs: ['I want to know what the days are really like', 'I want to see the pay before the third talk'],
      happens: ['A friend mentions it, or an advert finds me', 'I read what people who left have written'],
      sees: ['An advert full of nice words', 'Faces of people who work there'],
      touchpoints: [
        { title: 'Job advert', channel: 'website' },
        { title: 'Word of a friend', channel: 'person' },
        { title: 'What former people write', channel: 'social' },
      ],
    },
    {
      title: 'Applying',
      needs: ['I want an answer, also when it is no', 'I want to meet the people I would work with'],
      happens: ['I type in what is already in my CV', 'I talk to strangers about my weaknesses'],
      sees: ['Dates that move', 'A room, a coffee, a handshake'],
      touchpoints: [
        { title: 'Application form', channel: 'website' },
        { title: 'Interview', channel: 'person' },
        { title: 'Offer', channel: 'email' },
      ],
    },
    {
      title: 'First weeks',
      needs: ['I want a chair, a key and a login on day one', 'I want one person I may ask anything'],
      happens: ['I learn forty names', 'I do my first real piece of work'],
      sees: ['A desk that was prepared, or was not', 'How people talk to each other'],
      touchpoints: [
        { title: 'First day', channel: 'person' },
        { title: 'Getting my equipment', channel: 'device' },
        { title: 'First talk with my lead', channel: 'person' },
      ],
    },
    {
      title: 'Doing the work',
      needs: ['I want to know what is expected', 'I want to be heard when something does not work', 'I want time off'],
      happens: ['Good weeks and bad weeks', 'I ask for leave, for help, for a new screen'],
      sees: ['A thank you, or none', 'Decisions explained, or announced'],
      touchpoints: [
        { title: 'Talk with my lead', channel: 'person' },
        { title: 'Asking for leave', channel: 'app' },
        { title: 'Payslip', channel: 'email' },
        { title: 'Help with my computer', channel: 'chat' },
      ],
    },
    {
      title: 'Growing',
      needs: ['I want to see a next step', 'I want to learn something that lasts'],
      happens: ['I take on more, or move to another team', 'I compare myself with others'],
      sees: ['A path, or a wall', 'Somebody who speaks up for me'],
      touchpoints: [
        { title: 'Yearly talk', channel: 'person' },
        { title: 'Training', channel: 'other' },
      ],
    },
    {
      title: 'Leaving',
      needs: ['I want to go with my head up', 'I want somebody to ask me what I would change'],
      happens: ['I tell my lead', 'I pass on what I know'],
      sees: ['A card with signatures', 'How they speak of those who left'],
      touchpoints: [
        { title: 'Last talk', channel: 'person' },
        { title: 'Reference letter', channel: 'letter' },
        { title: 'Staying in touch', channel: 'social' },
      ],
    },
  ],
}
