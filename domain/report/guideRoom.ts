import { consentGaps } from '#domain/insight/consent.ts'
import { codesOf, participantsWhoTookPart } from '#domain/insight/people.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import type { Consent } from '#domain/model/participants.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { count } from './phrases.ts'
import type { Block } from './report.ts'

/** What the check lists found, and what has not been looked at yet; nothing while there are no check lists. */
export function roomBlocks(tables: Tables, group: FocusGroup): Block[] {
  const checks = inOrder(
    tables,
    'checks',
    ({ focusGroupId, title }) => focusGroupId === group.id && title.trim() !== '',
  )
  if (!checks.length) return []
  const problems = checks.filter(({ state }) => state === 'problem')
  const open = checks.filter(({ state }) => state === 'open')
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: 'Before people arrive', id: 'room' }]
  if (problems.length) {
    blocks.push(
      { kind: 'paragraph', text: `${count(problems.length, 'problem')} to solve or to work around:` },
      {
        kind: 'list',
        items: problems.map(({ title, remark }) => [title, remark.trim()].filter(Boolean).join(' — ')),
      },
    )
  }
  if (open.length) {
    blocks.push(
      { kind: 'paragraph', text: `Still to look at (${open.length}):` },
      { kind: 'list', items: open.map(({ title }) => title) },
    )
  }
  if (!problems.length && !open.length) {
    blocks.push({ kind: 'paragraph', text: `${count(checks.length, 'check')} made, nothing to mend.` })
  }
  return blocks
}

const consentWords: Readonly<Record<Consent, string>> = { unasked: 'ask', given: 'yes', refused: 'no' }

/** Whom the guide leaves out, for whoever prints it. */
export function seatWarnings(tables: Tables, group: FocusGroup): string[] {
  const codes = codesOf(tables, group.id)
  return participantsWhoTookPart(tables, group.id)
    .filter(({ withdrawal }) => withdrawal === 'everything')
    .map(({ id }) => `${codes.get(id) ?? ''} took back everything they said and is not in the guide.`)
}

/** Who sits where, by number; names are written in by hand, if at all. Who took back everything is in no document any more. */
export function seatBlocks(tables: Tables, group: FocusGroup): Block[] {
  const people = participantsWhoTookPart(tables, group.id).filter(({ withdrawal }) => withdrawal !== 'everything')
  if (!people.length) return [{ kind: 'missing', text: 'Nobody has been invited yet.' }]
  const codes = codesOf(tables, group.id)
  const { notes, quoting, complete } = consentGaps(tables, group.id)
  const unrecorded = people.filter(({ recordingConsent }) => recordingConsent === 'unasked').length
  const open = new Set([...notes.unasked, ...quoting.unasked].map(({ id }) => id)).size
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Seat', share: 0.08, align: 'start' },
        { title: 'Name, by hand', share: 0.27, align: 'start' },
        { title: 'Segment', share: 0.34, align: 'start' },
        { title: 'Notes', share: 0.09, align: 'start' },
        { title: 'Quotes', share: 0.1, align: 'start' },
        { title: 'Recording', share: 0.12, align: 'start' },
      ],
      rows: people.map((person) => ({
        kind: 'cells',
        cells: [
          person.seat === null
            ? { text: codes.get(person.id) ?? '', below: 'no seat' }
            : { text: codes.get(person.id) ?? '' },
          { text: '' },
          { text: person.segment || '–' },
          { text: consentWords[person.notesConsent] },
          { text: person.withdrawal === 'quotes' ? 'taken back' : consentWords[person.quotingConsent] },
          { text: consentWords[person.recordingConsent] },
        ],
      })),
      caption: [
        complete
          ? 'Everybody has been asked about notes and quotes.'
          : `Before you begin, ask ${count(open, 'person', 'people')} for consent: to notes being taken, and to being quoted.`,
        ...(unrecorded ? [`To record, ask ${count(unrecorded, 'person', 'people')} about that too.`] : []),
      ].join(' '),
      size: 'normal',
    },
  ]
}
