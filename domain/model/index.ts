import type { z } from 'zod'
import { actions } from './actions.ts'
import { candidates } from './candidates.ts'
import { checks } from './checks.ts'
import type { Reference } from './entity.ts'
import { findings } from './findings.ts'
import { findingTouchpoints } from './findingTouchpoints.ts'
import { focusGroups } from './focusGroups.ts'
import { impressionWords } from './impressionWords.ts'
import { journeys } from './journeys.ts'
import { letters } from './letters.ts'
import { mailings } from './mailings.ts'
import { notes } from './notes.ts'
import { participants } from './participants.ts'
import { personas } from './personas.ts'
import { placements } from './placements.ts'
import { planTasks } from './planTasks.ts'
import { questions } from './questions.ts'
import { quotas } from './quotas.ts'
import { recordings } from './recordings.ts'
import { sessions } from './sessions.ts'
import { stageLines } from './stageLines.ts'
import { stages } from './stages.ts'
import { themes } from './themes.ts'
import { topics } from './topics.ts'
import { touchpoints } from './touchpoints.ts'
import { wordJoins } from './wordJoins.ts'

/** The registry: every kind of record there is. Tables, store slices, file sections and schemas follow from it. */
export const entities = {
  journeys,
  candidates,
  personas,
  stages,
  stageLines,
  touchpoints,
  focusGroups,
  planTasks,
  topics,
  checks,
  quotas,
  participants,
  letters,
  mailings,
  questions,
  sessions,
  recordings,
  notes,
  impressionWords,
  wordJoins,
  themes,
  placements,
  findings,
  findingTouchpoints,
  actions,
}

export type EntityName = keyof typeof entities
export type RecordOf<Name extends EntityName> = z.infer<(typeof entities)[Name]['schema']>
export type Id = string

/** What all records share, for code that works on any of them. */
export interface AnyRecord {
  readonly id: Id
  readonly journeyId: Id
  readonly changedAt: number
}

export type Journey = RecordOf<'journeys'>
export type Candidate = RecordOf<'candidates'>
export type Persona = RecordOf<'personas'>
export type Stage = RecordOf<'stages'>
export type StageLine = RecordOf<'stageLines'>
export type Touchpoint = RecordOf<'touchpoints'>
export type FocusGroup = RecordOf<'focusGroups'>
export type Participant = RecordOf<'participants'>
export type Question = RecordOf<'questions'>
export type Session = RecordOf<'sessions'>
export type Note = RecordOf<'notes'>
export type Theme = RecordOf<'themes'>
export type Placement = RecordOf<'placements'>
export type Finding = RecordOf<'findings'>
export type PlanTask = RecordOf<'planTasks'>
export type Topic = RecordOf<'topics'>
export type Check = RecordOf<'checks'>
export type Quota = RecordOf<'quotas'>
export type Letter = RecordOf<'letters'>
export type Mailing = RecordOf<'mailings'>
export type Recording = RecordOf<'recordings'>
export type ImpressionWord = RecordOf<'impressionWords'>
export type WordJoin = RecordOf<'wordJoins'>
export type FindingTouchpoint = RecordOf<'findingTouchpoints'>
export type Action = RecordOf<'actions'>

export const entityNames = Object.keys(entities) as EntityName[]

/** The references of an entity as [field, reference] pairs. */
export function referencesOf(name: EntityName): [field: string, reference: Reference & { to: EntityName }][] {
  return Object.entries(entities[name].references) as [string, Reference & { to: EntityName }][]
}
