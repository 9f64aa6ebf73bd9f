import { actionStates } from '#domain/model/actions.ts'
import { checkLists, checkStates } from '#domain/model/checks.ts'
import { decisions } from '#domain/model/findings.ts'
import { seatings } from '#domain/model/focusGroups.ts'
import type { EntityName, Id, RecordOf } from '#domain/model/index.ts'
import { journeyKinds } from '#domain/model/journeys.ts'
import { letterKinds } from '#domain/model/letters.ts'
import { noteKinds } from '#domain/model/notes.ts'
import { consentMatters, consents, consentWays, invitations } from '#domain/model/participants.ts'
import { planSteps } from '#domain/model/planTasks.ts'
import { questionTypes } from '#domain/model/questions.ts'
import { sessionEvents } from '#domain/model/sessions.ts'
import { stageLanes } from '#domain/model/stageLines.ts'
import type { Tables } from '#domain/model/tables.ts'
import { channels } from '#domain/model/touchpoints.ts'
import { idOf } from '#tests/fixtures/smallJourney.ts'
import type { Random } from './random.ts'

/** What arguments are made from. */
export interface Surroundings {
  readonly tables: Tables
  readonly random: Random
  /** Milliseconds since 1970. */
  readonly now: number
}

const texts = [
  '',
  ' ',
  'Waiting',
  'Ça alors!',
  'Zażółć gęślą jaźń',
  '日本語 😀',
  '<img onerror=alert(1)>',
  '=1+1',
  '__proto__',
  'a\nb',
]
/** An id that was never given to anything: as from a screen that is behind. */
const stale = idOf(999_999)

/** Makes arguments for each command; undefined while the tables hold nothing it could be about. */
export const commandArguments: Readonly<Record<string, (around: Surroundings) => object | undefined>> = {
  'choose.editJourney': edit('journeys', ({ random, tables }) => ({
    title: text(random),
    client: text(random),
    kind: random.one(journeyKinds),
    outcome: passage(random),
    scopeFrom: text(random),
    scopeTo: text(random),
    facilitatorName: text(random),
    facilitatorOrigin: random.one(['unset', 'inside', 'outside']),
    facilitatorNeutral: random.chance(0.5),
    choiceReason: passage(random),
    paper: random.one(['a4', 'letter']),
    language: random.one(['en', 'de-CH', 'not a language', Object.keys(tables.notes)[0] ?? 'fr']),
  })),
  'choose.addCandidate': ({ random }) => (random.chance(0.5) ? { title: text(random) } : {}),
  'choose.editCandidate': edit('candidates', ({ random }) => ({
    title: text(random),
    frequency: random.between(0, 5),
    negativeFeedback: random.between(0, 6),
    urgency: random.between(0, 5),
  })),
  'choose.removeCandidate': only('candidates'),
  'choose.chooseCandidate': (around) => ({ id: orNull(around, 'candidates') }),
  'choose.addPersona': ({ random }) => ({ name: text(random) }),
  'choose.editPersona': edit('personas', ({ random }) => ({
    name: text(random),
    segment: text(random),
    region: text(random),
    needs: passage(random),
    expectations: passage(random),
  })),
  'choose.removePersona': only('personas'),

  'skeleton.addStage': ({ random }) => ({ title: text(random), index: place(random) }),
  'skeleton.editStage': edit('stages', ({ random }) => ({ title: text(random) })),
  'skeleton.moveStage': with1('stages', (id, { random }) => ({ id, index: place(random) })),
  'skeleton.removeStage': rarely(only('stages')),
  'skeleton.splitStage': with1('stages', (id, { random, tables }) => ({
    id,
    title: text(random),
    lineIds: random.some(Object.keys(tables.stageLines)),
    touchpointIds: random.some(Object.keys(tables.touchpoints)),
  })),
  'skeleton.mergeStages': rarely(with1('stages', (id, around) => ({ id, intoId: anId(around, 'stages') ?? stale }))),
  'skeleton.addStageLine': with1('stages', (stageId, { random }) => ({
    stageId,
    lane: random.one(stageLanes),
    text: passage(random),
    index: place(random),
  })),
  'skeleton.editStageLine': edit('stageLines', ({ random }) => ({ text: passage(random) })),
  'skeleton.moveStageLine': with1('stageLines', (id, around) => ({
    id,
    stageId: anId(around, 'stages') ?? stale,
    lane: around.random.one(stageLanes),
    index: place(around.random),
  })),
  'skeleton.parkStageLine': with1('stageLines', (id, { random }) => ({ id, parked: random.chance(0.5) })),
  'skeleton.removeStageLine': only('stageLines'),

  'touchpoints.addTouchpoint': with1('stages', (stageId, { random }) => ({
    stageId,
    title: text(random),
    channel: random.one(channels),
    index: place(random),
  })),
  'touchpoints.editTouchpoint': edit('touchpoints', ({ random }) => ({
    title: text(random),
    channel: random.one(channels),
    emotion: random.chance(0.3) ? null : random.between(-3, 4),
    momentOfTruth: random.chance(0.5),
    detail: passage(random),
  })),
  'touchpoints.moveTouchpoint': with1('touchpoints', (id, around) => ({
    id,
    stageId: anId(around, 'stages') ?? stale,
    index: place(around.random),
  })),
  'touchpoints.removeTouchpoint': only('touchpoints'),

  'focusGroup.addFocusGroup': ({ random }) => ({
    title: text(random),
    openingScript: passage(random),
    tasks: random.chance(0.3) ? tasks(random) : [],
    checks: random.chance(0.3) ? checkLines(random) : [],
  }),
  'focusGroup.editFocusGroup': edit('focusGroups', ({ random }) => ({
    title: text(random),
    purposeKind: random.one(['exploration', 'changes', 'topic']),
    purpose: passage(random),
    outcomeUse: passage(random),
    date: random.one(['', '2026-11-22', 'tomorrow']),
    startTime: random.one(['', '09:30', '24:00']),
    place: text(random),
    address: passage(random),
    seating: random.one(seatings),
    contact: text(random),
    incentive: text(random),
    minutes: random.one([90, 120, 480, 5]),
    seats: random.between(1, 31),
    coLeader: text(random),
    noteTaker: text(random),
    openingScript: passage(random),
    closingScript: passage(random),
  })),
  'focusGroup.removeFocusGroup': rarely(only('focusGroups')),
  'focusGroup.addParticipant': with1('focusGroups', (focusGroupId, { random }) => ({
    focusGroupId,
    name: text(random),
    segment: text(random),
  })),
  'focusGroup.editParticipant': edit('participants', (around) => ({
    name: text(around.random),
    segment: text(around.random),
    email: text(around.random),
    phone: text(around.random),
    needs: passage(around.random),
    invitation: around.random.one(invitations),
    personaId: orNull(around, 'personas'),
    notesConsent: around.random.one(consents),
    quotingConsent: around.random.one(consents),
    recordingConsent: around.random.one(consents),
  })),
  'focusGroup.addParticipants': rarely(
    with1('focusGroups', (focusGroupId, around) => ({
      focusGroupId,
      people: Array.from({ length: around.random.between(0, 5) }, () => ({
        name: text(around.random),
        email: text(around.random),
        invitation: around.random.one(invitations),
        personaId: orNull(around, 'personas'),
      })),
    })),
  ),
  'focusGroup.setInvitations': ({ random, tables }) => ({
    ids: random.some(Object.keys(tables.participants)),
    invitation: random.one(invitations),
  }),
  'focusGroup.seatParticipant': with1('participants', (id, { random }) => ({
    id,
    seat: random.chance(0.2) ? null : random.between(1, 9),
  })),
  'focusGroup.removeParticipant': only('participants'),
  'focusGroup.addQuestion': with1('focusGroups', (focusGroupId, around) => ({
    focusGroupId,
    index: place(around.random),
    ...question(around),
  })),
  'focusGroup.addQuestions': with1('focusGroups', (focusGroupId, around) => ({
    focusGroupId,
    questions: Array.from({ length: around.random.between(0, 4) }, () => question(around)),
  })),
  'focusGroup.editQuestion': edit('questions', (around) => ({
    ...question(around),
    breakAfter: around.random.one([0, 10, 121]),
    summary: passage(around.random),
  })),
  'focusGroup.moveQuestion': with1('questions', (id, { random }) => ({ id, index: place(random) })),
  'focusGroup.removeQuestion': only('questions'),

  'plan.addPlan': with1('focusGroups', (focusGroupId, { random }) => ({ focusGroupId, tasks: tasks(random) })),
  'plan.addTask': with1('focusGroups', (focusGroupId, { random }) => ({ focusGroupId, ...task(random) })),
  'plan.editTask': edit('planTasks', ({ random }) => ({ title: text(random), owner: text(random) })),
  'plan.setTaskDays': with1('planTasks', (id, { random }) => ({ id, ...taskDays(random) })),
  'plan.finishTask': with1('planTasks', (id, { random }) => ({
    id,
    doneOn: random.one(['', '2026-11-22', 'yesterday']),
  })),
  'plan.removeTask': only('planTasks'),
  'plan.chooseTopic': with1('focusGroups', (focusGroupId, around) => {
    const touchpoint = around.tables.touchpoints[orNull(around, 'touchpoints') ?? '']
    const stageId = touchpoint?.stageId ?? anId(around, 'stages') ?? stale
    const chosen = around.random.chance(0.6)
    return { focusGroupId, stageId, touchpointId: touchpoint?.id ?? null, chosen }
  }),

  'place.addChecks': with1('focusGroups', (focusGroupId, { random }) => ({ focusGroupId, checks: checkLines(random) })),
  'place.addCheck': with1('focusGroups', (focusGroupId, { random }) => ({
    focusGroupId,
    list: random.one(checkLists),
    title: text(random),
    index: place(random),
  })),
  'place.editCheck': edit('checks', ({ random }) => ({
    title: text(random),
    state: random.one(checkStates),
    remark: passage(random),
  })),
  'place.removeCheck': only('checks'),

  'quotas.addQuota': with1('focusGroups', (focusGroupId, around) => ({ focusGroupId, ...quota(around) })),
  'quotas.addQuotasOfPersonas': with1('focusGroups', (focusGroupId) => ({ focusGroupId })),
  'quotas.editQuota': edit('quotas', quota),
  'quotas.removeQuota': only('quotas'),

  'consent.recordConsent': ({ random, tables }) => ({
    ids: random.some(Object.keys(tables.participants)),
    about: random.one(consentMatters),
    answer: random.one(consents),
    way: random.one(consentWays),
  }),
  'consent.recordConsentOfAll': with1('focusGroups', (focusGroupId, { random }) => ({
    focusGroupId,
    about: random.some(consentMatters),
    answer: random.one(['given', 'refused']),
    way: random.one(consentWays),
  })),
  'consent.withdraw': with1('participants', (id, { random }) => ({ id, what: random.one(['quotes', 'everything']) })),
  'consent.allowAgain': only('participants'),

  'recording.startRecording': with1('focusGroups', (focusGroupId) => ({
    focusGroupId,
    mime: 'audio/webm;codecs=opus',
  })),
  'recording.resumeRecording': with1('recordings', (id, { random }) => ({ id, offset: random.between(-5, 90_000) })),
  'recording.markRecording': only('recordings'),
  'recording.finishRecording': with1('recordings', (id, { random, now }) => ({
    id,
    endedAt: now - random.between(0, 9_000),
    sound: {
      sha256: random.one([null, 'c0ffee00'.repeat(8), 'no fingerprint']),
      bytes: random.between(-1, 9),
      duration: random.between(0, 90_000),
    },
  })),
  'recording.deleteRecording': rarely(only('recordings')),

  'run.startSession': with1('focusGroups', (focusGroupId) => ({ focusGroupId })),
  'run.logSession': with1('sessions', (id, around) => ({
    id,
    event: around.random.one(sessionEvents),
    questionId: orNull(around, 'questions'),
  })),
  'run.extendQuestion': with1('sessions', (id, around) => ({
    id,
    questionId: anId(around, 'questions') ?? stale,
    minutes: around.random.one([2, 5, 481]),
  })),
  'run.skipQuestion': passOver,
  'run.parkQuestion': passOver,
  'run.askAdHoc': with1('sessions', (id, around) => ({
    id,
    text: passage(around.random),
    afterId: orNull(around, 'questions'),
  })),
  'run.takeBreak': with1('sessions', (id, { random }) => ({ id, minutes: random.one([2, 10, -1]) })),
  'run.arrive': with1('sessions', (id, around) => ({ id, participantId: anId(around, 'participants') ?? stale })),
  'run.arriveUnlisted': only('sessions'),
  'run.leave': with1('sessions', (id, around) => ({ id, participantId: anId(around, 'participants') ?? stale })),
  'run.addNote': with1('focusGroups', (focusGroupId, around) => ({ focusGroupId, at: around.now, ...note(around) })),
  'run.editNote': edit('notes', (around) => ({ ...note(around), at: around.random.chance(0.5) ? null : around.now })),
  'run.handleNote': with1('notes', (id, { random }) => ({ id, handled: random.chance(0.7) })),
  'run.removeNote': only('notes'),

  'transcript.importTranscript': with1('focusGroups', (focusGroupId, around) => {
    const { random, tables } = around
    const speakers = ['Dan', 'Anna', 'P2', '__proto__'].slice(0, random.between(1, 4))
    const people = Object.values(tables.participants).filter((person) => person.focusGroupId === focusGroupId)
    const role = () => {
      const person = random.pick(people)
      return random.one(['new', 'moderator', person ? { participantId: person.id } : 'new'] as const)
    }
    return {
      focusGroupId,
      turns: Array.from({ length: random.between(0, 8) }, () => ({
        speaker: random.one(speakers),
        text: passage(random),
      })),
      roles: Object.fromEntries(speakers.filter(() => random.chance(0.95)).map((speaker) => [speaker, role()])),
      questionId: orNull(around, 'questions'),
    }
  }),

  'impressions.addImpressionWords': with1('focusGroups', (focusGroupId, around) => ({
    focusGroupId,
    participantId: orNull(around, 'participants'),
    words: around.random.some(texts),
    at: around.random.chance(0.5) ? null : around.now,
  })),
  'impressions.editImpressionWord': edit('impressionWords', (around) => ({
    word: text(around.random),
    participantId: orNull(around, 'participants'),
  })),
  'impressions.removeImpressionWord': only('impressionWords'),
  'impressions.joinWords': ({ random }) => ({ word: text(random), into: text(random) }),
  'impressions.separateWord': ({ random, tables }) => ({
    word: random.pick(Object.values(tables.wordJoins))?.word ?? text(random),
  }),
  'impressions.setWantedWords': ({ random }) => ({ words: random.some(texts, 4) }),

  'debrief.editDebrief': edit('focusGroups', ({ random }) => ({
    debriefWorked: passage(random),
    debriefDidNot: passage(random),
    debriefDifferently: passage(random),
    debriefUrgent: passage(random),
  })),
  'debrief.startDebrief': with1('focusGroups', (focusGroupId) => ({ focusGroupId })),

  'review.editReview': edit('focusGroups', ({ random }) => ({
    reviewDate: random.one(['', '2026-12-01', 'soon']),
    reviewPeople: passage(random),
  })),
  'review.editDecision': with1('themes', (themeId, { random }) => ({
    themeId,
    changes: part(random, { decision: random.one([...decisions, 'perhaps']), decisionNote: passage(random) }),
  })),

  'actions.addAction': ({ random }) => part(random, { title: text(random), owner: text(random), due: '2026-12-01' }),
  'actions.makeActionOfNote': with1('notes', (noteId, { random }) => ({ noteId, urgent: random.chance(0.5) })),
  'actions.makeActionOfLine': with1('focusGroups', (focusGroupId, { random }) => ({
    focusGroupId,
    line: passage(random),
  })),
  'actions.makeActionOfFinding': with1('findings', (findingId) => ({ findingId })),
  'actions.editAction': edit('actions', ({ random }) => ({
    title: text(random),
    detail: passage(random),
    owner: text(random),
    due: random.one(['', '2026-12-24', '24.12.']),
    state: random.one([...actionStates, 'late']),
    urgent: random.chance(0.5),
    result: passage(random),
  })),
  'actions.removeAction': only('actions'),

  'themes.addTheme': ({ random, tables }) => ({
    title: text(random),
    noteIds: [...new Set(random.some(Object.keys(tables.notes)))],
  }),
  'themes.editTheme': edit('themes', ({ random }) => ({ title: text(random) })),
  'themes.moveTheme': with1('themes', (id, { random }) => ({ id, index: place(random) })),
  'themes.removeTheme': only('themes'),
  'themes.placeNotes': with1('themes', (themeId, around) => ({
    themeId,
    noteIds: around.random.some(Object.keys(around.tables.notes)),
    ...(around.random.chance(0.5) ? { fromThemeId: anId(around, 'themes') } : {}),
  })),
  'themes.unplaceNotes': ({ random, tables }) => {
    const placement = random.pick(Object.values(tables.placements))
    return placement && { themeId: placement.themeId, noteIds: [placement.noteId, ...random.some([stale])] }
  },
  'themes.unsortNotes': ({ random, tables }) => ({ noteIds: random.some(Object.keys(tables.notes), 8) }),
  'themes.splitTheme': with1('themes', (id, { random, tables }) => ({
    id,
    noteIds: random.some(Object.keys(tables.notes)),
    title: text(random),
  })),
  'themes.mergeThemes': rarely(with1('themes', (id, around) => ({ id, intoId: anId(around, 'themes') ?? stale }))),
  'themes.editFinding': with1('themes', (themeId, { random }) => ({
    themeId,
    changes: part(random, {
      sentence: passage(random),
      recommendation: passage(random),
      priority: random.chance(0.3) ? null : random.between(0, 102),
      priorityReason: passage(random),
    }),
  })),
  'themes.addFindingTouchpoint': with1('themes', (themeId, around) => ({
    themeId,
    touchpointId: anId(around, 'touchpoints') ?? stale,
  })),
  'themes.removeFindingTouchpoint': only('findingTouchpoints'),

  'letters.editLetter': with1('focusGroups', (focusGroupId, { random }) => ({
    focusGroupId,
    kind: random.one(letterKinds),
    changes: part(random, { subject: text(random), body: passage(random) }),
    template: { subject: 'On {date}', body: 'Dear {name}' },
  })),
  'letters.resetLetter': with1('focusGroups', (focusGroupId, { random }) => ({
    focusGroupId,
    kind: random.one(letterKinds),
  })),
  'letters.recordMailings': ({ random, tables }) => ({
    kind: random.one(letterKinds),
    participantIds: random.some(Object.keys(tables.participants)),
  }),

  'share.markShared': () => ({}),
  'share.markCopied': () => ({}),
  'share.takeVersion': with1('notes', (id, { random, tables }) => ({
    entity: 'notes',
    id,
    version: random.one(Object.values(tables.notes)),
  })),
}

function passOver(around: Surroundings) {
  const id = anId(around, 'sessions')
  const questionId = anId(around, 'questions')
  if (id === undefined || questionId === undefined) return undefined
  const event = around.random.one(['question', 'closing'])
  return { id, questionId, next: { event, questionId: orNull(around, 'questions') } }
}

function text(random: Random): string {
  return random.chance(0.02) ? 'x'.repeat(301) : random.one(texts)
}

function passage(random: Random): string {
  return random.chance(0.01) ? 'x'.repeat(20_001) : random.one(texts)
}

function place(random: Random): number {
  return random.one([0, 1, 2, 5, 40, -1, Infinity])
}

/** An id of the table, now and then one that nothing has. */
function anId({ tables, random }: Surroundings, name: EntityName): Id | undefined {
  return random.chance(0.03) ? stale : random.pick(Object.keys(tables[name]))
}

function orNull(around: Surroundings, name: EntityName): Id | null {
  return around.random.chance(0.4) ? null : (anId(around, name) ?? null)
}

function with1(name: EntityName, make: (id: Id, around: Surroundings) => object) {
  return (around: Surroundings) => {
    const id = anId(around, name)
    return id === undefined ? undefined : make(id, around)
  }
}

function only(name: EntityName) {
  return with1(name, (id) => ({ id }))
}

/** So that the tables get time to fill. */
function rarely(make: (around: Surroundings) => object | undefined) {
  return (around: Surroundings) => (around.random.chance(0.3) ? make(around) : undefined)
}

/** Mostly one field, as typed; sometimes several or none. */
function part<Fields extends object>(random: Random, fields: Fields): Partial<Fields> {
  const names = Object.keys(fields) as (keyof Fields)[]
  const wanted = random.chance(0.7) ? [random.one(names)] : random.some(names)
  return Object.fromEntries(wanted.map((name) => [name, fields[name]])) as Partial<Fields>
}

function edit<Name extends EntityName>(
  name: Name,
  fields: (around: Surroundings) => { [F in keyof RecordOf<Name>]?: unknown },
) {
  return with1(name, (id, around) => ({ id, changes: part(around.random, fields(around)) }))
}

function question(around: Surroundings) {
  const { random } = around
  return {
    type: random.one(questionTypes),
    text: passage(random),
    minutes: random.between(0, 30),
    probes: random.some(texts),
    stageId: orNull(around, 'stages'),
    touchpointId: orNull(around, 'touchpoints'),
  }
}

function quota(around: Surroundings) {
  const { random } = around
  return { personaId: orNull(around, 'personas'), segment: text(random), wanted: random.between(0, 32) }
}

function note(around: Surroundings) {
  const { random } = around
  return {
    kind: random.one(noteKinds),
    text: passage(random),
    questionId: orNull(around, 'questions'),
    participantId: orNull(around, 'participants'),
    touchpointId: orNull(around, 'touchpoints'),
    tags: random.some(['hold', 'price', 'Zażółć']),
    star: random.chance(0.2),
  }
}

function taskDays(random: Random) {
  return { from: random.chance(0.5) ? null : random.between(-40, 10), due: random.one([-28, -3, 0, 1, 14, 731]) }
}

function task(random: Random) {
  return { step: random.one(planSteps), title: text(random), owner: text(random), ...taskDays(random) }
}

function tasks(random: Random) {
  return Array.from({ length: random.between(0, 4) }, () => task(random))
}

function checkLines(random: Random) {
  return Array.from({ length: random.between(0, 4) }, () => ({ list: random.one(checkLists), title: text(random) }))
}
