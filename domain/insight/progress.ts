import { type AnyRecord, entities, type FocusGroup, type Id, type Journey } from '#domain/model/index.ts'
import type { JourneyKind } from '#domain/model/journeys.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { feelingByStage } from './feeling.ts'
import { counted, filled, type Look } from './look.ts'
import { lookAtActions } from './lookAtActions.ts'
import { perTable } from './perTable.ts'
import { sessionsThatCount } from './sessionOf.ts'

/** The steps of the method, in the order they are taken. */
export const methodSteps = [
  'choose',
  'skeleton',
  'map',
  'focusGroup',
  'notes',
  'debrief',
  'themes',
  'actions',
  'share',
] as const
export type Step = (typeof methodSteps)[number]

/** How far a step is. */
export interface StepProgress {
  readonly step: Step
  readonly state: 'empty' | 'started' | 'ready'
  /** What is still missing, each a short phrase such as “a name for 2 stages”. */
  readonly missing: readonly string[]
}

/** Fewer people make a thin conversation. */
const fewestParticipants = 5
/** Fewer stages hide what happens between them. */
const fewestStages = 3

const looks: Record<Step, (tables: Tables) => Look> = {
  choose: lookAtChoice,
  skeleton: lookAtSkeleton,
  map: lookAtMap,
  focusGroup: lookAtFocusGroup,
  notes: lookAtNotes,
  debrief: lookAtDebrief,
  themes: lookAtThemes,
  actions: lookAtActions,
  share: lookAtShare,
}

/** How far each step of the method is, in order. Steps advise, they never lock. */
export function stepProgress(tables: Tables): StepProgress[] {
  return methodSteps.map((step) => {
    const { begun, missing } = looks[step](tables)
    const phrases = missing.filter((phrase) => phrase !== false)
    if (!begun) return { step, state: 'empty', missing: phrases }
    return { step, state: phrases.length ? 'started' : 'ready', missing: phrases }
  })
}

function lookAtChoice(tables: Tables): Look {
  const journey = journeyOf(tables)
  if (!journey) return { begun: false, missing: [] }
  const candidates = Object.values(tables.candidates)
  const personas = Object.values(tables.personas)
  const chosen = journey.chosenCandidateId !== null
  const written: (keyof Journey)[] = ['outcome', 'scopeFrom', 'scopeTo', 'facilitatorName', 'choiceReason']
  return {
    begun: candidates.length > 0 || personas.length > 0 || written.some((field) => filled(journey[field])),
    missing: [
      !filled(journey.title) && 'a title',
      candidates.length > 1 && !chosen && 'a choice between the candidates',
      chosen && !filled(journey.choiceReason) && 'the reason for the choice',
      !filled(journey.outcome) && 'the outcome in one sentence',
      (!filled(journey.scopeFrom) || !filled(journey.scopeTo)) && 'where the journey begins and ends',
      !filled(journey.facilitatorName) && 'the facilitator',
      filled(journey.facilitatorName) && !journey.facilitatorNeutral && 'the facilitator’s word on neutrality',
      !personas.some((persona) => filled(persona.name)) && 'a persona',
    ],
  }
}

function lookAtSkeleton(tables: Tables): Look {
  const stages = Object.values(tables.stages)
  const withLines = new Set<Id>()
  for (const line of Object.values(tables.stageLines)) {
    if (filled(line.text) && !line.parked) withLines.add(line.stageId)
  }
  const unnamed = stages.filter((stage) => !filled(stage.title)).length
  const bare = stages.filter((stage) => !withLines.has(stage.id)).length
  return {
    begun: stages.length > 0,
    missing: [
      stages.length < fewestStages && `${counted(fewestStages - stages.length, 'more stage')}`,
      unnamed > 0 && `a name for ${counted(unnamed, 'stage')}`,
      bare > 0 && `a first line for ${counted(bare, 'stage')}`,
    ],
  }
}

function lookAtMap(tables: Tables): Look {
  const touchpoints = Object.values(tables.touchpoints)
  const feelings = feelingByStage(tables)
  const without = feelings.filter((feeling) => !feeling.touchpoints.length).length
  const unfelt = touchpoints.filter((touchpoint) => touchpoint.emotion === null).length
  return {
    begun: touchpoints.length > 0,
    missing: [
      without === feelings.length && 'touchpoints',
      without > 0 && without < feelings.length && `a touchpoint in ${counted(without, 'stage')}`,
      unfelt > 0 && `the feeling at ${counted(unfelt, 'touchpoint')}`,
      touchpoints.length > 0 && !touchpoints.some((one) => one.momentOfTruth) && 'a moment of truth',
    ],
  }
}

/** With several focus groups, the one that is furthest speaks for the step. */
function lookAtFocusGroup(tables: Tables): Look {
  const groups = inOrder(tables, 'focusGroups')
  const plans = groups.map((group) => missingInPlan(tables, group))
  const furthest = plans.reduce((best, plan) => (plan.length < best.length ? plan : best), plans[0] ?? [])
  return { begun: groups.length > 0, missing: groups.length ? furthest : ['a focus group'] }
}

/** What the plan of one focus group still lacks, each a short phrase. */
export function missingInPlan(tables: Tables, group: FocusGroup): string[] {
  const people = Object.values(tables.participants).filter(
    ({ focusGroupId, invitation }) =>
      focusGroupId === group.id && invitation !== 'declined' && invitation !== 'standby',
  ).length
  const questions = Object.values(tables.questions).filter((one) => one.focusGroupId === group.id)
  const blank = questions.filter((question) => !filled(question.text)).length
  const planned = questions.reduce((sum, { minutes, breakAfter }) => sum + minutes + breakAfter, 0)
  const phrases = [
    !filled(group.purpose) && 'the purpose',
    !filled(group.outcomeUse) && 'how the outcome will be used',
    people < fewestParticipants && counted(fewestParticipants - people, 'more participant'),
    !questions.length && 'questions',
    blank > 0 && `the words of ${counted(blank, 'question')}`,
    planned > group.minutes && `${counted(planned - group.minutes, 'minute')} less of questions`,
    !filled(group.openingScript) && 'the opening script',
    !filled(group.closingScript) && 'the closing script',
    ...missingAroundIt(tables, group),
  ]
  return phrases.filter((phrase) => phrase !== false)
}

/** When and where, and what is wrong with the place; nobody needs to be asked for it once people have met. */
function missingAroundIt(tables: Tables, group: FocusGroup): (string | false)[] {
  if (Object.values(tables.sessions).some((session) => session.focusGroupId === group.id)) return []
  const problems = Object.values(tables.checks).filter(
    ({ focusGroupId, state }) => focusGroupId === group.id && state === 'problem',
  ).length
  return [
    !filled(group.date) && 'the date',
    !filled(group.place) && 'the place',
    problems > 0 && `an answer to ${counted(problems, 'problem')} with the place`,
  ]
}

/** What the steps need to know of the notes, which can be ten thousand. */
const notesAtAGlance = perTable((notes: Tables['notes']) => {
  const speaking = new Set<Id>()
  const starred: Id[] = []
  let count = 0
  // Twice as fast as going through the values of a large table.
  for (const id in notes) {
    const note = notes[id]
    count += 1
    if (note?.star) starred.push(id)
    if (note?.participantId) speaking.add(note.participantId)
  }
  return { count, speaking, starred }
})

/** Themes that hold notes, and notes that are in one. */
const placed = perTable((placements: Tables['placements']) => {
  const themes = new Set<Id>()
  const notes = new Set<Id>()
  for (const id in placements) {
    const placement = placements[id]
    if (!placement) continue
    themes.add(placement.themeId)
    notes.add(placement.noteId)
  }
  return { themes, notes }
})

function lookAtNotes(tables: Tables): Look {
  const sessions = sessionsThatCount(tables.sessions)
  const { count: notes, speaking } = notesAtAGlance(tables.notes)
  let unasked = 0
  for (const id of speaking) {
    const person = tables.participants[id]
    if (person?.notesConsent === 'unasked' || person?.quotingConsent === 'unasked') unasked += 1
  }
  return {
    begun: notes > 0 || sessions.length > 0,
    missing: [
      !notes && 'notes',
      sessions.some((session) => session.log.at(-1)?.event !== 'end') && 'the end of the session',
      unasked > 0 && `the consent of ${counted(unasked, 'participant')}`,
    ],
  }
}

const debriefQuestions = {
  debriefWorked: 'what worked',
  debriefDidNot: 'what did not work',
  debriefDifferently: 'what to do differently',
  debriefUrgent: 'what is urgent',
} as const

/** The debrief of the focus group that has most of it. */
function lookAtDebrief(tables: Tables): Look {
  const open = inOrder(tables, 'focusGroups').map((group) =>
    Object.entries(debriefQuestions).flatMap(([field, phrase]) =>
      filled(group[field as keyof typeof debriefQuestions]) ? [] : [phrase],
    ),
  )
  const all = Object.values(debriefQuestions)
  const furthest = open.reduce((best, plan) => (plan.length < best.length ? plan : best), open[0] ?? [...all])
  return { begun: furthest.length < all.length, missing: furthest }
}

function lookAtThemes(tables: Tables): Look {
  const themes = Object.values(tables.themes)
  const { themes: withNotes, notes: sorted } = placed(tables.placements)
  const withFinding = new Set<Id>()
  for (const finding of Object.values(tables.findings)) {
    if (filled(finding.sentence)) withFinding.add(finding.themeId)
  }
  const starred = notesAtAGlance(tables.notes).starred.filter((id) => !sorted.has(id)).length
  const unnamed = themes.filter((theme) => !filled(theme.title)).length
  const bare = themes.filter((theme) => !withNotes.has(theme.id)).length
  const silent = themes.filter((theme) => !withFinding.has(theme.id)).length
  return {
    begun: themes.length > 0,
    missing: [
      !themes.length && 'themes',
      unnamed > 0 && `a name for ${counted(unnamed, 'theme')}`,
      bare > 0 && `notes in ${counted(bare, 'theme')}`,
      silent > 0 && `a finding for ${counted(silent, 'theme')}`,
      starred > 0 && `a theme for ${counted(starred, 'starred note')}`,
    ],
  }
}

function lookAtShare(tables: Tables): Look {
  const shared = (journeyOf(tables)?.sharedAt ?? null) !== null
  return { begun: shared, missing: [!shared && 'a document or a copy for somebody else'] }
}

/** What the library shows of a journey without opening it. */
export interface JourneyCard {
  readonly journeyId: Id
  readonly title: string
  readonly client: string
  readonly kind: JourneyKind
  /** The first step that is not ready; the last one when all are. */
  readonly step: Step
  /** How many steps are ready, of how many. */
  readonly ready: number
  readonly of: number
  /** Mean emotion of each stage that has one, in map order, for a small curve. */
  readonly emotions: readonly number[]
  /** Newest change of any record, milliseconds since 1970. */
  readonly changedAt: number
  readonly sharedAt: number | null
  readonly notes: number
}

const newest = perTable((table: Readonly<Record<Id, AnyRecord>>) => {
  let changedAt = 0
  for (const id in table) changedAt = Math.max(changedAt, table[id]?.changedAt ?? 0)
  return changedAt
})

/** The card of a journey. Tables that lost their journey record still get one, with an empty id and title. */
export function journeyCard(tables: Tables): JourneyCard {
  const { id, title, client, kind, sharedAt } = journeyOf(tables) ?? { id: '', ...entities.journeys.defaults }
  const progress = stepProgress(tables)
  let changedAt = 0
  for (const table of Object.values(tables)) changedAt = Math.max(changedAt, newest(table))
  return {
    journeyId: id,
    title,
    client,
    kind,
    step: progress.find(({ state }) => state !== 'ready')?.step ?? 'share',
    ready: progress.filter(({ state }) => state === 'ready').length,
    of: progress.length,
    emotions: feelingByStage(tables).flatMap(({ mean }) => (mean === null ? [] : [mean])),
    changedAt,
    sharedAt,
    notes: notesAtAGlance(tables.notes).count,
  }
}
