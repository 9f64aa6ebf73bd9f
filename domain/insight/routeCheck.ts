import type { FocusGroup, Id, Question } from '#domain/model/index.ts'
import type { QuestionType } from '#domain/model/questions.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { askedTwice } from './askedTwice.ts'
import { folded } from './calledBy.ts'
import { questionsOf } from './people.ts'
import { misplaced } from './routeOrder.ts'
import { mostQuestions, timeBudget } from './timeBudget.ts'

/** What can be said about a route as a whole. */
export type RoutePattern =
  | 'noType'
  | 'order'
  | 'tooMany'
  | 'overTime'
  | 'noRest'
  | 'keyTime'
  | 'noMinutes'
  | 'twice'
  | 'topic'

/** One piece of advice on a route; never a block. All sentences are whole. */
export interface RouteAdvice {
  readonly pattern: RoutePattern
  readonly what: string
  readonly why: string
  /** What can be done about it. */
  readonly todo: string
  /** The questions it is about; empty when one is missing. */
  readonly questionIds: readonly Id[]
  /** The type that is missing. */
  readonly type?: QuestionType
  /** The part of the map nobody asks about. */
  readonly place?: { readonly stageId: Id | null; readonly touchpointId: Id | null }
}

/** The records a route is checked against. */
export type RouteTables = Pick<Tables, 'focusGroups' | 'questions' | 'topics' | 'stages' | 'touchpoints'>

/** Minutes that both scripts need at the least. */
const leastRest = 5

/** Looks at the route of a focus group as a whole: order, number, time, repetition and gaps. Empty for an empty route. */
export function checkRoute(tables: RouteTables, focusGroupId: Id): RouteAdvice[] {
  const group = tables.focusGroups[focusGroupId]
  const questions = questionsOf(tables as Tables, focusGroupId)
  if (!group || !questions.length) return []
  const numbers = new Map(questions.map(({ id }, index) => [id, index + 1]))
  const numberOf = ({ id }: Question) => numbers.get(id) ?? 0
  return [
    ...missingTypes(questions),
    ...order(questions, numberOf),
    ...number(questions),
    ...time(tables, group, questions, numberOf),
    ...keyTime(questions),
    ...withoutMinutes(questions, numberOf),
    ...repetition(questions, tables, numberOf),
    ...forgottenTopics(tables, group, questions),
  ]
}

const missing: readonly { type: QuestionType; what: string; why: string; todo: string }[] = [
  {
    type: 'opening',
    what: 'There is no opening question.',
    why: 'Whoever has said one easy thing in the first minutes says the harder ones later.',
    todo: 'Begin with something everybody can answer in half a minute.',
  },
  {
    type: 'key',
    what: 'There is no key question.',
    why: 'Key questions are what the focus group is held for.',
    todo: 'Add two to five questions on what you came to find out.',
  },
  {
    type: 'ending',
    what: 'There is no ending question.',
    why: 'At the end people weigh what was said, and tell what nobody has asked.',
    todo: 'Close with what matters most to them, or with what was missed.',
  },
]

function missingTypes(questions: readonly Question[]): RouteAdvice[] {
  return missing
    .filter(({ type }) => questions.every((question) => question.type !== type))
    .map((advice) => ({ pattern: 'noType', questionIds: [], ...advice }))
}

/** Types inside of a sentence. */
const kinds: Readonly<Record<QuestionType, string>> = {
  opening: 'an opening',
  introductory: 'an introductory',
  transition: 'a transition',
  key: 'a key',
  ending: 'an ending',
}

function order(questions: readonly Question[], numberOf: (question: Question) => number): RouteAdvice[] {
  return misplaced(questions).map(({ question, side, neighbour }) => {
    const number = numberOf(question)
    return {
      pattern: 'order',
      what: `Question ${number} is ${kinds[question.type]} question and comes ${side === 'before' ? 'after' : 'before'} ${kinds[neighbour.type]} one.`,
      why: 'People talk freely when each question leads a little deeper than the last.',
      todo: `Move it ${side} question ${numberOf(neighbour)}, or give it another type.`,
      questionIds: [question.id],
    }
  })
}

function number(questions: readonly Question[]): RouteAdvice[] {
  const planned = questions.filter(({ adHoc }) => !adHoc)
  if (planned.length <= mostQuestions) return []
  return [
    {
      pattern: 'tooMany',
      what: `${planned.length} questions leave no room to talk; twelve are the most.`,
      why: 'With many questions everybody answers briefly, and nobody tells a story.',
      todo: `Take out ${counted(planned.length - mostQuestions, 'question')}, or turn some into probes of others.`,
      questionIds: [],
    },
  ]
}

function time(
  tables: RouteTables,
  group: FocusGroup,
  questions: readonly Question[],
  numberOf: (question: Question) => number,
): RouteAdvice[] {
  const { planned, breaks, available, over } = timeBudget(tables, group.id)
  const longest = questions.reduce((long, question) => (question.minutes > long.minutes ? question : long))
  const parts = breaks ? 'questions and breaks' : 'questions'
  if (over > 0) {
    return [
      {
        pattern: 'overTime',
        what: `The ${parts} need ${counted(planned, 'minute')}, ${over} more than there are.`,
        why: 'The last questions are the ones that fall off, and the ending with them.',
        todo: `Cut a question rather than silence; question ${numberOf(longest)} is the longest with ${counted(longest.minutes, 'minute')}.`,
        questionIds: [longest.id],
      },
    ]
  }
  const rest = available - planned
  if (rest >= leastRest) return []
  return [
    {
      pattern: 'noRest',
      what: rest
        ? `Only ${counted(rest, 'minute')} ${rest === 1 ? 'is' : 'are'} left for both scripts.`
        : 'No time is left for the scripts.',
      why: 'Consent at the beginning and thanks at the end cannot be hurried.',
      todo: `Keep about ten minutes free; question ${numberOf(longest)} is the longest with ${counted(longest.minutes, 'minute')}.`,
      questionIds: [longest.id],
    },
  ]
}

function keyTime(questions: readonly Question[]): RouteAdvice[] {
  const keys = questions.filter(({ type }) => type === 'key')
  const all = minutesOf(questions)
  const own = minutesOf(keys)
  if (!keys.length || 2 * own >= all) return []
  return [
    {
      pattern: 'keyTime',
      what: `Key questions get ${own} of ${counted(all, 'minute')}, less than half.`,
      why: 'They are what the focus group is held for; the others lead to them and away from them.',
      todo: `Move ${counted(Math.ceil(all / 2) - own, 'minute')} or more from the other questions to them.`,
      questionIds: keys.map(({ id }) => id),
    },
  ]
}

function minutesOf(questions: readonly Question[]): number {
  return questions.reduce((sum, { minutes }) => sum + minutes, 0)
}

function withoutMinutes(questions: readonly Question[], numberOf: (question: Question) => number): RouteAdvice[] {
  const timeless = questions.filter(({ minutes, adHoc }) => minutes === 0 && !adHoc)
  if (!timeless.length) return []
  const numbers = timeless.map((question) => String(numberOf(question)))
  const one = timeless.length === 1
  return [
    {
      pattern: 'noMinutes',
      what: `${one ? 'Question' : 'Questions'} ${listed(numbers)} ${one ? 'has' : 'have'} no minutes.`,
      why: 'Without them the clock cannot tell you when to go on.',
      todo: 'Give five to ten minutes to each, a little less at the beginning.',
      questionIds: timeless.map(({ id }) => id),
    },
  ]
}

function repetition(
  questions: readonly Question[],
  tables: RouteTables,
  numberOf: (question: Question) => number,
): RouteAdvice[] {
  return askedTwice(questions, tables).map(([one, other]) => ({
    pattern: 'twice',
    what: `Questions ${numberOf(one)} and ${numberOf(other)} ask nearly the same.`,
    why: 'People notice, and think that their first answer was not good enough.',
    todo: 'Keep the better one, or make the other a probe of it.',
    questionIds: [one.id, other.id],
  }))
}

function forgottenTopics(tables: RouteTables, group: FocusGroup, questions: readonly Question[]): RouteAdvice[] {
  const texts = questions.map(({ text }) => folded(text))
  const placed = [
    ...inOrder(tables as Tables, 'stages').map((stage) => ({ stageId: stage.id, touchpointId: null, ...stage })),
    ...inOrder(tables as Tables, 'touchpoints').map((touchpoint) => ({ touchpointId: touchpoint.id, ...touchpoint })),
  ]
  const topics = Object.values(tables.topics).filter(({ focusGroupId }) => focusGroupId === group.id)
  return placed.flatMap(({ stageId, touchpointId, title }) => {
    const wanted = topics.some((topic) =>
      touchpointId ? topic.touchpointId === touchpointId : !topic.touchpointId && topic.stageId === stageId,
    )
    if (!wanted) return []
    const asked = questions.some((question) =>
      touchpointId
        ? question.touchpointId === touchpointId
        : question.stageId === stageId ||
          (question.touchpointId && tables.touchpoints[question.touchpointId]?.stageId === stageId),
    )
    const named = title.trim() && texts.some((text) => text.includes(folded(title.trim())))
    if (asked || named) return []
    return {
      pattern: 'topic',
      what: `No question asks about “${title.trim() || (touchpointId ? 'Untitled touchpoint' : 'Untitled stage')}”.`,
      why: 'The purpose of the focus group names it.',
      todo: 'Ask about it, or take it out of the purpose.',
      questionIds: [],
      place: touchpointId ? { stageId: null, touchpointId } : { stageId, touchpointId: null },
    }
  })
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
