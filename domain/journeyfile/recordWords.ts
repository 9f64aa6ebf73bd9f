import { actionStateNames } from '#domain/model/actions.ts'
import { checkStateNames } from '#domain/model/checks.ts'
import { decisionNames } from '#domain/model/findings.ts'
import { purposeKindNames, seatingNames } from '#domain/model/focusGroups.ts'
import { type EntityName, entities, type RecordOf } from '#domain/model/index.ts'
import { letterNames } from '#domain/model/letters.ts'
import { noteKindNames } from '#domain/model/notes.ts'
import { consentNames, invitationNames } from '#domain/model/participants.ts'
import { planStepNames } from '#domain/model/planTasks.ts'
import { questionTypeNames } from '#domain/model/questions.ts'
import { stageLaneNames } from '#domain/model/stageLines.ts'
import { channelNames } from '#domain/model/touchpoints.ts'

type SaidField<Name extends EntityName> = Exclude<keyof RecordOf<Name>, 'id' | 'journeyId' | 'changedAt'>

const group = 'Focus group'
const place = 'Place in the list'

/** What a person would call each field. Fields nobody chooses between, as the sound of a recording, need no name. */
export const fieldNames: { readonly [Name in EntityName]: Readonly<Record<SaidField<Name>, string>> } = {
  journeys: {
    title: 'Title',
    client: 'Client',
    kind: 'Whose journey',
    outcome: 'The outcome in one sentence',
    scopeFrom: 'Begins when',
    scopeTo: 'Ends when',
    facilitatorName: 'Facilitator',
    facilitatorOrigin: 'Where the facilitator is from',
    facilitatorNeutral: 'Has no stake in the result',
    chosenCandidateId: 'Chosen journey',
    choiceReason: 'Reason for the choice',
    wantedWords: 'Wanted words',
    paper: 'Paper',
    language: 'Language of the documents',
    sharedAt: 'Shared',
    copiedAt: 'Copied',
  },
  candidates: {
    title: 'Title',
    frequency: 'How often',
    negativeFeedback: 'Negative feedback',
    urgency: 'Urgency',
    order: place,
  },
  personas: {
    name: 'Name',
    segment: 'Segment',
    region: 'Region',
    needs: 'Needs',
    expectations: 'Expects',
    order: place,
  },
  stages: { title: 'Title', order: place },
  stageLines: { stageId: 'Stage', lane: 'Row', text: 'Text', parked: 'Kept for the deep dive', order: place },
  touchpoints: {
    stageId: 'Stage',
    title: 'Title',
    channel: 'Channel',
    emotion: 'Feeling',
    momentOfTruth: 'Moment of truth',
    detail: 'What happens here',
    order: place,
  },
  focusGroups: {
    title: 'Title',
    purposeKind: 'Held for',
    purpose: 'Purpose',
    outcomeUse: 'How the outcome will be used',
    date: 'Date',
    startTime: 'Begins at',
    place: 'Place',
    address: 'Address and way in',
    seating: 'How the chairs stand',
    contact: 'Contact',
    incentive: 'What people get',
    minutes: 'Length in minutes',
    seats: 'Seats',
    coLeader: 'Co-leader',
    noteTaker: 'Note-taker',
    openingScript: 'Opening script',
    closingScript: 'Closing script',
    debriefStartedAt: 'Debrief begun',
    debriefWorked: 'What worked',
    debriefDidNot: 'What did not',
    debriefDifferently: 'What to do differently',
    debriefUrgent: 'What cannot wait',
    reviewDate: 'Date of the leadership review',
    reviewPeople: 'Who was at the review',
    order: place,
  },
  planTasks: {
    focusGroupId: group,
    step: 'Step',
    title: 'Title',
    owner: 'Who',
    from: 'Can begin',
    due: 'Due',
    doneOn: 'Done on',
    order: place,
  },
  topics: { focusGroupId: group, stageId: 'Stage', touchpointId: 'Touchpoint' },
  checks: { focusGroupId: group, list: 'List', title: 'Line', state: 'State', remark: 'Remark', order: place },
  quotas: { focusGroupId: group, personaId: 'Persona', segment: 'Segment', wanted: 'How many', order: place },
  participants: {
    focusGroupId: group,
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    seat: 'Seat',
    segment: 'Segment',
    personaId: 'Persona',
    invitation: 'Invitation',
    needs: 'Needs',
    notesConsent: 'May be noted',
    quotingConsent: 'May be quoted',
    recordingConsent: 'May be recorded',
    consentLog: 'Answers',
    withdrawal: 'Took back',
    withdrawnAt: 'Took back on',
    order: place,
  },
  letters: { focusGroupId: group, kind: 'Letter', subject: 'Subject', body: 'Text' },
  mailings: { participantId: 'Participant', kind: 'Letter', at: 'Made' },
  questions: {
    focusGroupId: group,
    type: 'Type',
    text: 'Text',
    minutes: 'Minutes',
    probes: 'Probes',
    stageId: 'Stage',
    touchpointId: 'Touchpoint',
    breakAfter: 'Minutes of break after it',
    adHoc: 'Came up in the room',
    summary: 'What was heard',
    order: place,
  },
  sessions: { focusGroupId: group, log: 'Course' },
  recordings: {
    focusGroupId: group,
    startedAt: 'Begun',
    endedAt: 'Ended',
    mime: 'Kind of sound',
    bytes: 'Size',
    duration: 'Length',
    sha256: 'Fingerprint',
    stretches: 'Stretches',
    marks: 'Marks',
    deletedAt: 'Deleted',
  },
  notes: {
    focusGroupId: group,
    questionId: 'Question',
    participantId: 'Who said it',
    touchpointId: 'Touchpoint',
    kind: 'Kind',
    text: 'Text',
    tags: 'Tags',
    star: 'Starred',
    handled: 'Followed up',
    at: 'Time',
    source: 'From',
    order: 'Place among the notes',
  },
  impressionWords: { focusGroupId: group, participantId: 'Who said it', word: 'Word', at: 'Time', order: place },
  wordJoins: { word: 'Word', into: 'Counts as' },
  themes: { title: 'Title', order: place },
  placements: { themeId: 'Theme', noteId: 'Note' },
  findings: {
    themeId: 'Theme',
    sentence: 'Sentence',
    recommendation: 'Recommendation',
    priority: 'Priority set by hand',
    priorityReason: 'Reason for the priority',
    decision: 'Decision',
    decisionNote: 'Note on the decision',
  },
  findingTouchpoints: { findingId: 'Finding', touchpointId: 'Touchpoint' },
  actions: {
    title: 'Title',
    detail: 'Detail',
    owner: 'Owner',
    due: 'Due',
    state: 'State',
    urgent: 'Urgent',
    result: 'What came of it',
    focusGroupId: group,
    findingId: 'From the finding',
    noteId: 'From the note',
    order: place,
  },
}

/** Choices as the screens call them, by field; where two kinds have a field of that name their choices differ. */
export const choiceNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { customer: 'Customers', employee: 'Employees', vendor: 'Vendors', ...noteKindNames, ...letterNames },
  facilitatorOrigin: { unset: '–', inside: 'Inside the company', outside: 'Outside the company' },
  paper: { a4: 'A4', letter: 'Letter' },
  lane: stageLaneNames,
  channel: channelNames,
  purposeKind: purposeKindNames,
  seating: seatingNames,
  step: planStepNames,
  list: { place: 'Place', legal: 'Legal' },
  state: { ...checkStateNames, ...actionStateNames },
  invitation: invitationNames,
  notesConsent: consentNames,
  quotingConsent: consentNames,
  recordingConsent: consentNames,
  type: questionTypeNames,
  source: { typed: 'Typed', transcript: 'A transcript' },
  decision: decisionNames,
}

/** Nouns whose kind a person knows by other words than the model, one and several of them. */
const counted: { readonly [Name in EntityName]?: readonly [one: string, many: string] } = {
  stageLines: ['line of a stage', 'lines of stages'],
  planTasks: ['task of the plan', 'tasks of the plan'],
  topics: ['chosen part of the map', 'chosen parts of the map'],
  checks: ['line of a check list', 'lines of check lists'],
  mailings: ['letter that was made', 'letters that were made'],
  placements: ['note in a theme', 'notes in themes'],
  findingTouchpoints: ['touchpoint of a finding', 'touchpoints of findings'],
}

/** `1 note`, `2 notes`, `1,204 notes in themes`. */
export function countOf(name: EntityName, count: number): string {
  const { noun } = entities[name]
  const [one, many] = counted[name] ?? [noun, `${noun}s`]
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`
}
