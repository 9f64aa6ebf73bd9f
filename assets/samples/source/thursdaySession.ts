import type { SampleSession } from './sampleGroup.ts'
import { thursdayNotes } from './thursdayNotes.ts'

/** How the evening went: P8 was expected and did not come, P2 went out for a call in between. */
export const thursdaySession: SampleSession = {
  opened: Date.UTC(2026, 10, 5, 18, 33),
  happenings: [
    { at: '01:30', event: 'leave', seat: 8 },
    { at: '50:45', event: 'break', minutes: 5 },
    { at: '56:10', event: 'resume' },
    { at: '62:10', event: 'leave', seat: 2 },
    { at: '66:50', event: 'arrive', seat: 2 },
    { at: '84:40', event: 'closing' },
    { at: '86:20', event: 'words', seat: 1, words: ['Reliable', 'asleep', 'friendly'] },
    { at: '86:40', event: 'words', seat: 2, words: ['closed', 'honest', 'solid'] },
    { at: '87:00', event: 'words', seat: 3, words: ['Friendly', 'late', 'reliable'] },
    { at: '87:20', event: 'words', seat: 4, words: ['boring', 'reliable', 'sincere'] },
    { at: '87:40', event: 'words', seat: 5, words: ['Solid', 'closed', 'friendly'] },
    { at: '88:00', event: 'words', seat: 6, words: ['neighbourly', 'kind', 'slow'] },
    { at: '88:20', event: 'words', seat: 7, words: ['صادق', 'late', 'Boring'] },
    { at: '91:10', event: 'end' },
  ],
  consents: [
    { seat: 4, about: ['notes', 'quoting'], answer: 'given', way: 'online', at: '2026-11-02T12:30' },
    { seat: 6, about: ['notes', 'quoting'], answer: 'given', way: 'phone', at: '2026-11-03T10:15' },
    { seat: 1, about: ['notes', 'quoting'], answer: 'given', way: 'signed', at: '2026-11-05T18:19' },
    { seat: 3, about: ['notes', 'quoting'], answer: 'given', way: 'signed', at: '2026-11-05T18:21' },
    { seat: 5, about: ['notes', 'quoting'], answer: 'given', way: 'signed', at: '2026-11-05T18:24' },
    { seat: 7, about: ['notes', 'quoting'], answer: 'given', way: 'signed', at: '2026-11-05T18:26' },
    { seat: 2, about: ['notes', 'quoting'], answer: 'given', way: 'spoken', at: '2026-11-05T18:31' },
  ],
  notes: thursdayNotes,
  handled: ['Which form is it', 'Write to P8'],
  debrief: {
    debriefWorked:
      'The long table, and soup before we began. The bill before the helpline: there was still energy for it. P6 and P7 found out that they live in the same street and made the conversation theirs.',
    debriefDidNot: 'It got cold after seven. P2 had a customer on the telephone for the best part of the bill.',
    debriefDifferently: 'Ask about working hours in the opening round; it explained half of the evening.',
    debriefUrgent: 'P6’s number is listed twice in the directory since the switch: have it put right this week.',
  },
}
