import { participantsWhoTookPart, questionsOf } from '#domain/insight/people.ts'
import { type RouteStop, type RouteTimes, routeTimes, timeBudget, wallTime } from '#domain/insight/timeBudget.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { questionTypeNames } from '#domain/model/questions.ts'
import type { Tables } from '#domain/model/tables.ts'
import { count, dotted, excerpt } from './phrases.ts'
import type { Block, Cell, Row } from './report.ts'

/** Below this a question is answered in a word or two and needs no more than two lines to write on. */
const longAnswer = 8

/** The course of a focus group from its first minute to its last, as the guide tells it. */
export interface Course {
  readonly times: RouteTimes
  /** Time on the wall, or since the beginning, after some minutes. */
  at(minutes: number): string
  /** “next day” once midnight is over, else empty. */
  dayAt(minutes: number): string
}

/** Works out when what is to happen. */
export function courseOf(tables: Tables, group: FocusGroup): Course {
  return {
    times: routeTimes(questionsOf(tables, group.id), group.minutes),
    at: (minutes) => wallTime(group, minutes).text,
    dayAt: (minutes) => (wallTime(group, minutes).daysLater ? 'next day' : ''),
  }
}

/** The whole course on half a page, with what it says about the time. */
export function courseBlocks(tables: Tables, group: FocusGroup, course: Course): Block[] {
  const { opening, stops, closingFrom, end } = course.times
  const { planned, breaks, available, over } = timeBudget(tables, group.id)
  const what = breaks ? 'questions and breaks' : 'questions'
  const budget = over
    ? `The ${what} take ${count(planned, 'minute')}, ${over} more than there are.`
    : `The ${what} take ${planned} of ${count(available, 'minute')}; the opening is counted with ${opening}, ` +
      `the closing with ${end - closingFrom}.`
  const row = (from: number, minutes: number, text: string, below = ''): Row => ({
    kind: 'cells',
    cells: [cell(course.at(from), course.dayAt(from)), cell(minutes ? String(minutes) : ''), cell(text, below)],
  })
  return [
    {
      kind: 'table',
      columns: [
        { title: group.startTime ? 'Time' : 'After', share: 0.13, align: 'start' },
        { title: 'Minutes', share: 0.12, align: 'end' },
        { title: 'What', share: 0.75, align: 'start' },
      ],
      rows: [
        row(0, opening, 'Opening'),
        ...stops.flatMap(({ question, from, to }, index) => [
          row(from, question.minutes, `${index + 1}. ${excerpt(question.text, 90) || 'Question without words'}`),
          ...(question.breakAfter ? [row(to, question.breakAfter, 'Break')] : []),
        ]),
        row(closingFrom, end - closingFrom, 'Closing'),
        row(end, 0, 'End'),
      ],
      caption: budget,
      size: 'small',
    },
  ]
}

function cell(text: string, below = ''): Cell {
  return below ? { text, below } : { text }
}

/** Each question with its time, and the breaks between them. */
export function agendaBlocks(tables: Tables, group: FocusGroup, course: Course): Block[] {
  const people = participantsWhoTookPart(tables, group.id).length || group.seats
  return course.times.stops.flatMap((stop, index) => [
    questionBlock(tables, stop, index, course, people),
    ...breakBlocks(stop, course),
  ])
}

function questionBlock(tables: Tables, stop: RouteStop, index: number, course: Course, people: number): Block {
  const { question, from } = stop
  return {
    kind: 'agenda',
    tone: 'question',
    time: course.at(from),
    beside: [course.dayAt(from), count(question.minutes, 'minute'), eachText(question.minutes, people)].filter(Boolean),
    label: dotted(
      `${questionTypeNames[question.type]} question`,
      question.adHoc && 'came up in the room',
      placeText(tables, question.touchpointId, question.stageId),
    ),
    text: `${index + 1}. ${question.text.trim() || 'Question without words'}`,
    items: question.probes.map((probe) => probe.trim()).filter(Boolean),
    lines: question.minutes < longAnswer ? 2 : 4,
  }
}

function breakBlocks({ question, to }: RouteStop, course: Course): Block[] {
  if (!question.breakAfter) return []
  return [
    {
      kind: 'agenda',
      tone: 'break',
      time: course.at(to),
      beside: [course.dayAt(to)].filter(Boolean),
      label: '',
      text: `Break of ${count(question.breakAfter, 'minute')}, until ${course.at(to + question.breakAfter)}`,
      items: [],
      lines: 0,
    },
  ]
}

/** How long each person can talk when all get the same: `1:15 each`, to a quarter of a minute. */
function eachText(minutes: number, people: number): string {
  const quarters = Math.floor((minutes * 4) / people)
  return quarters ? `${Math.floor(quarters / 4)}:${String((quarters % 4) * 15).padStart(2, '0')} each` : ''
}

/** Where on the map a question belongs: “First bill, in Getting connected”. */
function placeText(tables: Tables, touchpointId: string | null, stageId: string | null): string {
  const touchpoint = tables.touchpoints[touchpointId ?? '']
  const stage = tables.stages[touchpoint?.stageId ?? stageId ?? '']
  const inStage = stage?.title.trim() ?? ''
  if (!touchpoint) return inStage && `on the map: ${inStage}`
  return `on the map: ${touchpoint.title.trim() || 'Untitled touchpoint'}${inStage && `, in ${inStage}`}`
}
