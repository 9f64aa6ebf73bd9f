import type { CheckList } from '#domain/model/checks.ts'

/** What people remember of a room, and what has to be in order before anybody speaks. A reminder, no legal advice. */
const lines: Readonly<Record<CheckList, readonly string[]>> = {
  place: [
    'Temperature: pleasant with everybody in it, and you know who can change it',
    'Noise: sit still for two minutes and listen',
    'Light: nobody looks into the sun or sits in the dark',
    'Seats: enough, all alike, and one to spare',
    'Table: everybody sees everybody',
    'Access: no step from the street to the chair, and a wide door',
    'Food and drink: something for those who do not eat everything',
    'Toilets: near, and you can say where',
    'Wi-Fi: the guest password is at hand (Zapatos needs none)',
    'Sockets: one for the laptop, with a cable that reaches',
    'Screen: readable from every chair',
    'Signs: from the street to the door of the room',
    'Parking and public transport: written in the invitation',
    'Name cards: first names, large, on both sides',
    'Coats and bags: a place for them',
    'Door: somebody greets people, and nobody walks in later',
  ],
  legal: [
    'Consent: a form for each person, in words they understand',
    'Recording: a notice at the door, and nobody is recorded who has not agreed',
    'Keeping: who holds notes and recordings, where, and until when',
    'Names: the list of names stays with you and off the table',
    'Withdrawal: people know whom to tell, and that it is possible at any time',
    'Thank-you gift: paid how, with a receipt, taxed or not',
    'Under eighteen: a parent has agreed, and a second adult is in the room',
    'House rules: fire exits, insurance, how long the doors are open',
    'Confidential plans: what is shown may be shown',
  ],
}

/** The lines of both check lists, in order. */
export const checkTemplate: readonly { readonly list: CheckList; readonly title: string }[] = (
  Object.entries(lines) as [CheckList, readonly string[]][]
).flatMap(([list, titles]) => titles.map((title) => ({ list, title })))
