import type { ActionState } from '#domain/model/actions.ts'

/** An action of the sample: where it comes from, and how it stands on 20 November 2026. */
export interface SampleAction {
  /** A theme by its key, the number of an urgent line of a debrief, the beginning of a note, or nothing. */
  readonly from:
    | { readonly theme: string }
    | { readonly group: 'saturday' | 'thursday'; readonly line: number }
    | { readonly note: string }
    | null
  readonly title: string
  readonly detail?: string
  readonly owner: string
  readonly due: string
  readonly state: ActionState
  /** What customers are told came of it. */
  readonly result?: string
}

export const actions: readonly SampleAction[] = [
  {
    from: { group: 'saturday', line: 1 },
    title: 'Mark no visit as made that nobody made',
    owner: 'Devi Anand',
    due: '2026-10-21',
    state: 'done',
    result: 'The account page shows a visit as made only once you have confirmed it.',
  },
  {
    from: { group: 'saturday', line: 2 },
    title: 'Test alarm buttons before a street is switched',
    owner: 'Marit Solheim',
    due: '2026-10-28',
    state: 'done',
    result: 'Before we work on a street we ring everybody there who wears an alarm button, and test it with them.',
  },
  {
    from: { note: 'And turn off the pan flute' },
    title: 'Change the music on the helpline',
    owner: 'Jonas Vey',
    due: '2026-10-26',
    state: 'done',
    result: 'The pan flute is gone. While you wait, it is quiet, and every minute a voice says how long it will be.',
  },
  {
    from: { theme: 'bill' },
    title: 'Send one page that explains the first bill, a week before it',
    owner: 'Devi Anand',
    due: '2026-11-16',
    state: 'done',
    result:
      'A week before your first bill you get one page that says what will be on it and what for. The order page no longer calls the activation free.',
  },
  {
    from: { theme: 'when' },
    title: 'Call the evening before a visit, and at once when it will not hold',
    owner: 'Marit Solheim',
    due: '2026-12-18',
    state: 'doing',
    result: 'In Port Ansel and in Carrow we will call you the evening before a visit, from December on.',
  },
  {
    from: { theme: 'switch' },
    title: 'One named person for each switch, first for people with an alarm button',
    detail: 'Two people start on 1 December. The old providers have been written to.',
    owner: 'Jonas Vey',
    due: '2027-01-29',
    state: 'doing',
  },
  {
    from: { theme: 'hands' },
    title: 'Publish a number for the local team in Port Ansel',
    owner: 'Marit Solheim',
    due: '2026-11-13',
    state: 'open',
  },
  {
    from: { theme: 'helpline' },
    title: 'Try a call back and a mailbox on one line for three months',
    owner: '',
    due: '2026-12-11',
    state: 'open',
  },
  {
    from: { theme: 'loyal' },
    title: 'Offer the better price unasked before the first year ends',
    detail: 'Dropped on 30 October: comes back with the price list in March.',
    owner: 'Devi Anand',
    due: '2026-11-30',
    state: 'dropped',
  },
  {
    from: { group: 'thursday', line: 1 },
    title: 'Put the listing of the number right',
    owner: 'Jonas Vey',
    due: '2026-11-12',
    state: 'done',
    result: 'Numbers that come over from another company are looked up in the directory before the first evening.',
  },
  {
    from: { theme: 'hours' },
    title: 'Visits on two evenings and every other Saturday in Carrow',
    owner: 'Marit Solheim',
    due: '2027-01-11',
    state: 'open',
  },
  {
    from: null,
    title: 'Show the summary to the shop and field teams',
    owner: 'Tobias Renn',
    due: '2026-11-27',
    state: 'open',
  },
]
