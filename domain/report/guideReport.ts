import { consentGaps } from '#domain/insight/consent.ts'
import { codesOf, participantsOf, questionsOf } from '#domain/insight/people.ts'
import { timeBudget } from '#domain/insight/timeBudget.ts'
import type { FocusGroup, Id, Question } from '#domain/model/index.ts'
import type { Consent } from '#domain/model/participants.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { count, dotted, longDate, questionTypeNames } from './phrases.ts'
import type { Block, Fact, Report } from './report.ts'

const longestOpening = 10

/**
 * The facilitator's guide: scripts, the route with its times, who sits where. It is for those who lead, so names are in it.
 * @param focusGroupId null for the first focus group of the journey; there need not be one.
 * @param date day of the document, YYYY-MM-DD.
 */
export function guideReport(tables: Tables, focusGroupId: Id | null, date: string): Report {
  const journey = journeyOf(tables)
  const group = (focusGroupId ? tables.focusGroups[focusGroupId] : inOrder(tables, 'focusGroups')[0]) ?? null
  const title = group?.title || 'Focus group'
  return {
    title: `${title}: facilitator’s guide`,
    client: journey?.client ?? '',
    author: journey?.facilitatorName ?? '',
    subject: dotted(journey?.title ?? '', journey?.client ?? ''),
    keywords: ['focus group', 'guide'],
    language: journey?.language ?? 'en',
    paper: journey?.paper ?? 'a4',
    date,
    runningHead: dotted('Facilitator’s guide', title),
    cover: null,
    contents: false,
    blocks: [
      {
        kind: 'title',
        eyebrow: 'Facilitator’s guide',
        title,
        subtitle: dotted(journey?.title ?? '', journey?.client ?? ''),
      },
      ...(group ? guideBlocks(tables, group) : []),
      ...(group ? [] : [{ kind: 'missing', text: 'No focus group has been planned for this journey yet.' } as const]),
    ],
    warnings: [],
  }
}

function guideBlocks(tables: Tables, group: FocusGroup): Block[] {
  return [
    { kind: 'facts', facts: atAGlance(tables, group) },
    { kind: 'heading', level: 2, text: 'Who sits where', id: 'seats' },
    ...seats(tables, group),
    { kind: 'heading', level: 2, text: 'Opening', id: 'opening' },
    script(group.openingScript, 'The opening script has not been written yet.'),
    { kind: 'heading', level: 2, text: 'Questions', id: 'questions' },
    ...route(tables, group),
    { kind: 'heading', level: 2, text: 'Closing', id: 'closing' },
    script(group.closingScript, 'The closing script has not been written yet.'),
  ]
}

function script(text: string, missing: string): Block {
  return text.trim() ? { kind: 'script', text: text.trim() } : { kind: 'missing', text: missing }
}

function atAGlance(tables: Tables, group: FocusGroup): Fact[] {
  const facts: Fact[] = [
    { label: 'When', value: dotted(longDate(group.date), group.startTime) },
    { label: 'Where', value: group.place },
    { label: 'Length', value: count(group.minutes, 'minute') },
    { label: 'Facilitator', value: journeyOf(tables)?.facilitatorName ?? '' },
    { label: 'Co-leader', value: group.coLeader },
    { label: 'Note-taker', value: group.noteTaker },
    { label: 'Purpose', value: group.purpose.trim() },
    { label: 'Use', value: group.outcomeUse.trim() },
  ]
  return facts.filter(({ value }) => value)
}

const consentWords: Readonly<Record<Consent, string>> = { unasked: 'ask', given: 'yes', refused: 'no' }

function seats(tables: Tables, group: FocusGroup): Block[] {
  const people = participantsOf(tables, group.id)
  if (!people.length) return [{ kind: 'missing', text: 'Nobody has been invited yet.' }]
  const codes = codesOf(tables, group.id)
  const { notes, quoting, complete } = consentGaps(tables, group.id)
  const open = new Set([...notes.unasked, ...quoting.unasked].map(({ id }) => id)).size
  return [
    {
      kind: 'paragraph',
      text: complete
        ? 'Everybody has been asked for consent.'
        : `Before you begin, ask ${count(open, 'person', 'people')} for consent: to notes being taken, and to being quoted.`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Seat', share: 0.1, align: 'start' },
        { title: 'Name', share: 0.34, align: 'start' },
        { title: 'Segment', share: 0.28, align: 'start' },
        { title: 'Notes', share: 0.14, align: 'start' },
        { title: 'Quotes', share: 0.14, align: 'start' },
      ],
      rows: people.map((person) => ({
        kind: 'cells',
        cells: [
          person.seat === null
            ? { text: codes.get(person.id) ?? '', below: 'no seat' }
            : { text: codes.get(person.id) ?? '' },
          { text: person.name || '–' },
          { text: person.segment || '–' },
          { text: consentWords[person.notesConsent] },
          { text: consentWords[person.quotingConsent] },
        ],
      })),
      caption: 'Consent: yes, no, or still to be asked.',
      size: 'normal',
    },
  ]
}

function route(tables: Tables, group: FocusGroup): Block[] {
  const questions = questionsOf(tables, group.id)
  if (!questions.length) return [{ kind: 'missing', text: 'No questions have been planned yet.' }]
  const { planned, available, over } = timeBudget(tables, group.id)
  const spare = Math.max(0, available - planned)
  const opening = Math.min(longestOpening, Math.floor(spare / 2))
  const budget = over
    ? `The questions take ${count(planned, 'minute')}, ${over} more than there are.`
    : `The questions take ${planned} of ${count(available, 'minute')}; the opening is counted with ${opening}, ` +
      `the closing with ${spare - opening}.`
  let reached = opening
  const timed = questions.map((question) => {
    const at = reached
    reached += question.minutes
    return { question, at }
  })
  return [
    { kind: 'paragraph', text: budget },
    ...timed.flatMap(({ question, at }, index) => questionBlocks(question, index, clockAt(group.startTime, at))),
    { kind: 'small', text: `Closing from ${clockAt(group.startTime, reached)}.` },
  ]
}

function questionBlocks(question: Question, index: number, time: string): Block[] {
  return [
    {
      kind: 'label',
      text: dotted(time, questionTypeNames[question.type], count(question.minutes, 'minute')),
    },
    { kind: 'lead', text: `${index + 1}. ${question.text.trim() || 'Question without words'}` },
    ...(question.probes.length
      ? [{ kind: 'list', items: question.probes.filter((probe) => probe.trim()) } as const]
      : []),
  ]
}

/** Wall-clock time after some minutes, as `14:05`; without a start time the minutes run from 0, as `0:35`. */
function clockAt(startTime: string, minutes: number): string {
  const [hours = 0, start = 0] = startTime ? startTime.split(':').map(Number) : []
  const total = hours * 60 + start + minutes
  const clock = `${String(total % 60).padStart(2, '0')}`
  return startTime
    ? `${String(Math.floor(total / 60) % 24).padStart(2, '0')}:${clock}`
    : `${Math.floor(total / 60)}:${clock}`
}
