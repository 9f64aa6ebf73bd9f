import { topicWords } from '#domain/insight/topics.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { agendaBlocks, type Course, courseBlocks, courseOf } from './guideCourse.ts'
import { roomBlocks, seatBlocks, seatWarnings } from './guideRoom.ts'
import { count, dotted, longDate } from './phrases.ts'
import type { Block, Fact, Report } from './report.ts'
import { withoutNames } from './withoutNames.ts'

/**
 * The facilitator's guide, to print and write on: the room, who sits where by number, the course with times on the wall,
 * scripts and questions. It has no names, because it lies on the table; there is room to write them in.
 * @param focusGroupId null for the first focus group of the journey; there need not be one.
 * @param date day of the document, YYYY-MM-DD.
 */
export function guideReport(tables: Tables, focusGroupId: Id | null, date: string): Report {
  const journey = journeyOf(tables)
  const group = (focusGroupId ? tables.focusGroups[focusGroupId] : inOrder(tables, 'focusGroups')[0]) ?? null
  const title = group?.title || 'Focus group'
  const report: Report = {
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
    warnings: group ? seatWarnings(tables, group) : [],
  }
  return withoutNames(report, tables, group?.id ?? null)
}

function guideBlocks(tables: Tables, group: FocusGroup): Block[] {
  const course = courseOf(tables, group)
  const { opening, stops, closingFrom, end } = course.times
  const isPlanned = stops.length > 0
  return [
    { kind: 'facts', facts: atAGlance(tables, group, course) },
    ...roomBlocks(tables, group),
    { kind: 'heading', level: 2, text: 'Who sits where', id: 'seats' },
    ...seatBlocks(tables, group),
    { kind: 'heading', level: 2, text: 'The course', id: 'course' },
    ...(isPlanned ? courseBlocks(tables, group, course) : [noQuestions]),
    { kind: 'heading', level: 2, text: timed('Opening', course, 0, opening, isPlanned), id: 'opening' },
    script(group.openingScript, 'The opening script has not been written yet.'),
    { kind: 'heading', level: 2, text: 'Questions', id: 'questions' },
    ...(isPlanned ? agendaBlocks(tables, group, course) : [noQuestions]),
    { kind: 'heading', level: 2, text: timed('Closing', course, closingFrom, end, isPlanned), id: 'closing' },
    script(group.closingScript, 'The closing script has not been written yet.'),
  ]
}

const noQuestions: Block = { kind: 'missing', text: 'No questions have been planned yet.' }

function timed(what: string, course: Course, from: number, to: number, isPlanned: boolean): string {
  return isPlanned && to > from ? `${what}, ${course.at(from)} to ${course.at(to)}` : what
}

function script(text: string, missing: string): Block {
  return text.trim() ? { kind: 'script', text: text.trim() } : { kind: 'missing', text: missing }
}

function atAGlance(tables: Tables, group: FocusGroup, { at, dayAt, times }: Course): Fact[] {
  const until = group.startTime && `${group.startTime} to ${at(times.end)} ${dayAt(times.end)}`.trim()
  const facts: Fact[] = [
    { label: 'When', value: dotted(longDate(group.date), until) },
    { label: 'Where', value: [group.place.trim(), group.address.trim()].filter(Boolean).join('\n') },
    { label: 'Length', value: count(group.minutes, 'minute') },
    { label: 'Facilitator', value: journeyOf(tables)?.facilitatorName ?? '' },
    { label: 'Co-leader', value: group.coLeader },
    { label: 'Note-taker', value: group.noteTaker },
    { label: 'Purpose', value: group.purpose.trim() },
    { label: 'About', value: topicWords(tables, group.id).join('; ') },
    { label: 'Use', value: group.outcomeUse.trim() },
  ]
  return facts.filter(({ value }) => value)
}
