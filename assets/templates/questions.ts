import type { QuestionDraft } from '#domain/commands/focusGroup.ts'
import { suitsChannel } from '#domain/insight/questionDrafts.ts'
import type { Id } from '#domain/model/index.ts'
import type { QuestionType } from '#domain/model/questions.ts'
import type { Channel } from '#domain/model/touchpoints.ts'
import { type FieldValues, fillFields } from './fields.ts'
import { probeGroups } from './phrases.ts'
import { aboutStage, aboutTouchpoint } from './questions/about.ts'
import { ending } from './questions/ending.ts'
import { introductory } from './questions/introductory.ts'
import { key } from './questions/key.ts'
import { opening } from './questions/opening.ts'
import type { TemplateQuestion } from './questions/templateQuestion.ts'
import { transition } from './questions/transition.ts'

export type { TemplateQuestion }
export { aboutStage, aboutTouchpoint }

/** Open questions by type. */
export const questionLibrary: Readonly<Record<QuestionType, readonly TemplateQuestion[]>> = {
  opening,
  introductory,
  transition,
  key,
  ending,
}

const inLibrary = new Map(
  Object.values(questionLibrary)
    .flat()
    .map((question) => [question.id, question]),
)

/** A route that works as it stands: ten questions, 75 minutes, so that both scripts fit into an hour and a half. */
export const defaultRoute: readonly TemplateQuestion[] = [
  'opening-how-long',
  'introductory-comes-to-mind',
  'transition-what-set-it-off',
  'key-walk-us-through',
  'key-easy-hard',
  'key-help',
  'key-good-moment',
  'key-change-one-thing',
  'ending-missed',
  'ending-matters-most',
].flatMap((id) => inLibrary.get(id) ?? [])

/** The question as it goes into a route, with its open places filled. */
export function questionFromTemplate(question: TemplateQuestion, values: FieldValues): QuestionDraft {
  return {
    type: question.type,
    text: fillFields(question.text, values),
    minutes: question.minutes,
    probes: question.probes.map((probe) => fillFields(probe, values)),
  }
}

/** A place on the map that questions are asked about. */
export interface Place {
  readonly stageId: Id
  readonly touchpointId: Id | null
}

/** The library of one cell of the map: every ready question that speaks of a stage, or of a touchpoint with this channel. */
export function libraryOf(cell: 'stage' | Channel): readonly TemplateQuestion[] {
  const place = cell === 'stage' ? '{stage}' : '{touchpoint}'
  const about = cell === 'stage' ? aboutStage : aboutTouchpoint.filter(({ suits }) => suitsChannel(suits, cell))
  return [...about, ...[...inLibrary.values()].filter(({ text }) => text.includes(place))]
}

/** As `questionFromTemplate`, and linked to the place on the map it speaks of. */
export function questionAbout(question: TemplateQuestion, values: FieldValues, place: Place): QuestionDraft {
  return { ...questionFromTemplate(question, values), ...place }
}

/** What to say when an answer is thin; none of these leans to one side. */
export const neutralProbes: readonly string[] = probeGroups.flatMap(({ lines }) => lines)
