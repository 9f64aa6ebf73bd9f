import { questionsOf } from '#domain/insight/people.ts'
import { topicWords } from '#domain/insight/topics.ts'
import type { PurposeKind } from '#domain/model/focusGroups.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { wasHeld } from './held.ts'
import { count, dotted, longDate } from './phrases.ts'
import type { Block, Fact } from './report.ts'

const purposes: Readonly<Record<PurposeKind, string>> = {
  exploration: 'an open exploration of the journey.',
  changes: 'held to hear what customers think of proposed changes.',
  topic: 'held about one specific topic.',
}

/** Why the focus group was held, or is to be, and how it was run. */
export function methodChapter(tables: Tables, group: FocusGroup | null): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Purpose and method', id: 'method' }
  if (!group) return [heading, { kind: 'missing', text: 'There is no focus group whose purpose could be told.' }]
  const isHeld = wasHeld(tables, group)
  const journey = journeyOf(tables)
  const scope = [journey?.scopeFrom, journey?.scopeTo].map((end) => end?.trim())
  return [
    heading,
    { kind: 'lead', text: `The conversation ${isHeld ? 'was' : 'is to be'} ${purposes[group.purposeKind]}` },
    group.purpose.trim()
      ? { kind: 'paragraph', text: group.purpose.trim() }
      : { kind: 'missing', text: 'The purpose has not been written down.' },
    { kind: 'label', text: 'How the outcome is used' },
    group.outcomeUse.trim()
      ? { kind: 'paragraph', text: group.outcomeUse.trim() }
      : { kind: 'missing', text: 'How the outcome is used has not been written down.' },
    ...(scope[0] && scope[1]
      ? ([
          { kind: 'label', text: 'Scope of the journey' },
          { kind: 'paragraph', text: `From “${scope[0]}” to “${scope[1]}”.` },
        ] as const)
      : []),
    { kind: 'label', text: 'The conversation' },
    { kind: 'facts', facts: facts(tables, group) },
    ...(isHeld ? howToRead : []),
  ]
}

const howToRead: readonly Block[] = [
  { kind: 'label', text: 'How to read it' },
  {
    kind: 'paragraph',
    text:
      'Notes were taken while people spoke. A quote is in the words of the speaker; a paraphrase keeps the sense; own ' +
      'opinions are those of the note-taker and marked as such. Afterwards the notes were grouped into themes.',
  },
  {
    kind: 'paragraph',
    text:
      'The breadth of a finding counts different people and not mentions: “5 of 8 people” means that five of the eight at ' +
      'the table spoke of it. A focus group shows what matters to customers and why. It does not measure how many ' +
      'customers think so.',
  },
]

function facts(tables: Tables, group: FocusGroup): Fact[] {
  const journey = journeyOf(tables)
  const questions = questionsOf(tables, group.id).length
  const neutral = journey?.facilitatorNeutral ? 'declared to have no stake in the result' : ''
  const origin = { unset: '', inside: 'from inside the company', outside: 'from outside the company' }
  const rows: Fact[] = [
    { label: 'Date', value: dotted(longDate(group.date), group.startTime) },
    { label: 'Place', value: group.place },
    { label: 'About', value: topicWords(tables, group.id).join('; ') },
    { label: 'Length', value: count(group.minutes, 'minute') },
    { label: 'Route', value: questions ? count(questions, 'question') : '' },
    {
      label: 'Facilitator',
      value: journey?.facilitatorName
        ? dotted(journey.facilitatorName, origin[journey.facilitatorOrigin], neutral)
        : '',
    },
    { label: 'Co-leader', value: group.coLeader },
    { label: 'Note-taker', value: group.noteTaker },
  ]
  return rows.filter(({ value }) => value)
}
