import type { SampleSession } from './sampleGroup.ts'
import { saturdayNotesAfterTheBreak } from './saturdayNotesAfterTheBreak.ts'
import { saturdayNotesBeforeTheBreak } from './saturdayNotesBeforeTheBreak.ts'

/** How the Saturday group went; it was opened four minutes late, as they are. */
export const saturdaySession: SampleSession = {
  opened: Date.UTC(2026, 9, 17, 10, 4),
  happenings: [
    { at: '00:25', event: 'leave', seat: 4 },
    { at: '04:30', event: 'arrive', seat: 4 },
    { at: '53:35', event: 'extend', question: 6, minutes: 2 },
    { at: '55:10', event: 'break', minutes: 5 },
    { at: '61:40', event: 'resume' },
    {
      at: '65:05',
      event: 'ask',
      text: 'Some of you would rather write than call. Tell us what lies behind that.',
      after: 7,
      summary:
        'Writing spares an accent, a menu and a piece of music. But the chat answers before it has listened, so most go back to the telephone.',
    },
    { at: '67:00', event: 'goTo', question: 7 },
    // The bill was tried too early: the room was not done with the helpline.
    { at: '71:05', event: 'goTo', question: 8 },
    { at: '71:20', event: 'park', question: 8, next: 9 },
    { at: '71:25', event: 'goTo', question: 7 },
    { at: '92:20', event: 'leave', seat: 4 },
    { at: '92:40', event: 'closing' },
    { at: '94:00', event: 'words', seat: 1, words: ['slow', 'honest', 'Neighbourly'] },
    { at: '94:15', event: 'words', seat: 2, words: ['Kind', 'muddled', 'neighbourly'] },
    { at: '94:30', event: 'words', seat: 3, words: ['Late', 'reliable', 'friendly'] },
    { at: '94:55', event: 'words', seat: 5, words: ['promises', 'Sincère', 'LATE'] },
    { at: '95:10', event: 'words', seat: 6, words: ['slow', 'friendly', 'reliable'] },
    { at: '95:30', event: 'words', seat: 7, words: ['Neighbourly!', 'Kind', 'sincere'] },
    { at: '95:50', event: 'words', seat: 8, words: ['Promise', 'late', 'Reliable'] },
    { at: '97:30', event: 'end' },
  ],
  consents: [
    { seat: 7, about: ['notes', 'quoting', 'recording'], answer: 'given', way: 'phone', at: '2026-10-13T16:20' },
    { seat: 5, about: ['notes', 'quoting', 'recording'], answer: 'given', way: 'email', at: '2026-10-14T19:45' },
    { seat: 8, about: ['notes', 'quoting', 'recording'], answer: 'given', way: 'online', at: '2026-10-15T21:10' },
    { seat: 1, about: ['notes', 'quoting', 'recording'], answer: 'given', way: 'signed', at: '2026-10-17T09:48' },
    { seat: 2, about: ['notes', 'quoting', 'recording'], answer: 'given', way: 'signed', at: '2026-10-17T09:51' },
    { seat: 6, about: ['notes'], answer: 'given', way: 'signed', at: '2026-10-17T09:54' },
    { seat: 6, about: ['quoting', 'recording'], answer: 'refused', way: 'signed', at: '2026-10-17T09:55' },
    { seat: 3, about: ['notes', 'quoting', 'recording'], answer: 'given', way: 'signed', at: '2026-10-17T09:58' },
    // Came late and signed for the notes; nobody asked about the rest.
    { seat: 4, about: ['notes'], answer: 'given', way: 'signed', at: '2026-10-17T10:09' },
  ],
  notes: `${saturdayNotesBeforeTheBreak}${saturdayNotesAfterTheBreak}`,
  handled: ['Asks for the name of the technician', 'Who at Ferrowick picks it up', 'Does the local team'],
  debrief: {
    debriefWorked:
      'The napkin story opened the shop topic by itself. Asking about the days of waiting right before the coffee was luck: people went on talking in the corridor. The seating with P3 opposite P7 made the best exchange of the day.',
    debriefDidNot:
      'P4 came late, was never asked about being quoted, and had left before the three words. P6 said little until the last third; the flat-share story needed a smaller table. The bill came up too early and had to be parked. We began four minutes late and ended eleven minutes late.',
    debriefDifferently:
      'Consent again after every late arrival. A card per person for what they would never say aloud about money. Move the bill before the helpline, while there is still energy. Ask about the room with the radiators on.',
    debriefUrgent:
      'The account page marks visits as done that nobody made: tell Ferrowick on Monday, this is not a matter of opinion.\nP2’s alarm button has to be tested before the line in her street is changed again.',
  },
}
