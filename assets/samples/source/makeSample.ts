import { fillFields } from '#assets/templates/fields.ts'
import { closingScript, openingScript } from '#assets/templates/scripts.ts'
import * as choose from '#domain/commands/choose.ts'
import type { Command } from '#domain/commands/command.ts'
import { editDebrief } from '#domain/commands/debrief.ts'
import * as planning from '#domain/commands/focusGroup.ts'
import * as running from '#domain/commands/run.ts'
import * as skeleton from '#domain/commands/skeleton.ts'
import { newJourney } from '#domain/commands/start.ts'
import * as sorting from '#domain/commands/themes.ts'
import { addTouchpoint, editTouchpoint } from '#domain/commands/touchpoints.ts'
import { applyDiff } from '#domain/history/diff.ts'
import { track } from '#domain/history/track.ts'
import { parseNoteLine } from '#domain/insight/noteLine.ts'
import type { Id } from '#domain/model/index.ts'
import { stageLanes } from '#domain/model/stageLines.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import * as group from './focusGroup.ts'
import { candidates, journey, personas } from './journey.ts'
import { notesAfterTheBreak } from './notesAfterTheBreak.ts'
import { notesBeforeTheBreak } from './notesBeforeTheBreak.ts'
import { seededContext } from './seededContext.ts'
import { stages } from './skeleton.ts'
import { themes } from './themes.ts'

/** Moments of the project, UTC. The focus group is opened four minutes late, as they are. */
const moments = {
  chosen: Date.UTC(2026, 8, 7, 9, 30),
  mapped: Date.UTC(2026, 8, 9, 13, 0),
  planned: Date.UTC(2026, 8, 21, 8, 45),
  opened: Date.UTC(2026, 9, 17, 10, 4),
  debriefed: Date.UTC(2026, 9, 17, 11, 50),
  sorted: Date.UTC(2026, 9, 19, 14, 20),
} as const

/** Records being made: every gesture goes through a real command, as if a person sat there. */
class Desk {
  readonly context = seededContext(moments.chosen, 20_261_017)
  tables: Tables

  constructor() {
    this.tables = newJourney({ title: journey.title, client: journey.client }, this.context)
  }

  do<Args, Result>(command: Command<Args, Result>, args: Args): Result {
    const { diff, result } = track(this.tables, (draft) => command.run(draft, args, this.context), this.context.now)
    this.tables = applyDiff(this.tables, diff)
    this.context.now += 9_000
    return result
  }
}

/** The records of the sample journey; the same in every run. */
export function makeSample(): Tables {
  const desk = new Desk()
  chooseTheJourney(desk)
  desk.context.now = moments.mapped
  const stageIds = drawTheSkeleton(desk)
  desk.context.now = moments.planned
  const focusGroupId = planTheFocusGroup(desk, stageIds)
  const themeNotes = runTheSession(desk, focusGroupId)
  desk.context.now = moments.debriefed
  desk.do(editDebrief, { id: focusGroupId, changes: group.debrief })
  desk.context.now = moments.sorted
  sortTheNotes(desk, themeNotes)
  return desk.tables
}

function chooseTheJourney(desk: Desk) {
  const journeyId = Object.keys(desk.tables.journeys)[0] ?? ''
  const scored = candidates.map(({ title, ...scores }) => {
    const id = desk.do(choose.addCandidate, { title })
    desk.do(choose.editCandidate, { id, changes: scores })
    return id
  })
  desk.do(choose.chooseCandidate, { id: scored[0] ?? null })
  desk.do(choose.editJourney, { id: journeyId, changes: journey })
  for (const { name, ...about } of Object.values(personas)) {
    const id = desk.do(choose.addPersona, { name })
    desk.do(choose.editPersona, { id, changes: about })
  }
}

/** Returns the id of each stage by its key. */
function drawTheSkeleton(desk: Desk): Map<string, Id> {
  const ids = new Map<string, Id>()
  for (const stage of stages) {
    const stageId = desk.do(skeleton.addStage, { title: stage.title })
    ids.set(stage.key, stageId)
    for (const lane of stageLanes) {
      for (const text of stage[lane]) desk.do(skeleton.addStageLine, { stageId, lane, text })
    }
    for (const text of stage.parked ?? []) {
      const id = desk.do(skeleton.addStageLine, { stageId, lane: 'happens', text })
      desk.do(skeleton.parkStageLine, { id, parked: true })
    }
    for (const { title, channel, ...about } of stage.touchpoints) {
      const id = desk.do(addTouchpoint, { stageId, title, channel })
      desk.do(editTouchpoint, { id, changes: about })
    }
  }
  return ids
}

function planTheFocusGroup(desk: Desk, stageIds: ReadonlyMap<string, Id>): Id {
  const { plan } = group
  const given = { client: 'Ferrowick', journey: 'how it is to switch to Ferrowick', outcomeUse: plan.outcomeUse }
  const id = desk.do(planning.addFocusGroup, {
    title: plan.title,
    openingScript: fillFields(openingScript, { ...given, minutes: String(plan.minutes) }),
    closingScript: fillFields(closingScript, given),
  })
  desk.do(planning.editFocusGroup, { id, changes: plan })
  const personaIds = new Map(inOrder(desk.tables, 'personas').map((persona) => [persona.name, persona.id]))
  for (const { name, segment, persona } of group.participants) {
    const participantId = desk.do(planning.addParticipant, { focusGroupId: id, name, segment })
    const personaId = personaIds.get(personas[persona].name) ?? null
    desk.do(planning.editParticipant, { id: participantId, changes: { personaId } })
  }
  const touchpoints = Object.values(desk.tables.touchpoints)
  for (const { type, text, minutes, probes, stage, touchpoint } of group.questions) {
    const stageId = stageIds.get(stage ?? '') ?? null
    const touchpointId = touchpoints.find((one) => one.title === touchpoint)?.id ?? null
    desk.do(planning.addQuestion, {
      focusGroupId: id,
      type,
      text,
      minutes,
      probes: [...probes],
      stageId,
      touchpointId,
    })
  }
  return id
}

/** Lives through the session in the order of its clock. Returns the notes that belong to each theme, by its key. */
function runTheSession(desk: Desk, focusGroupId: Id): Map<string, Id[]> {
  const participants = inOrder(desk.tables, 'participants')
  const touchpoints = inOrder(desk.tables, 'touchpoints')
  const route = inOrder(desk.tables, 'questions')
  const themeNotes = new Map<string, Id[]>(themes.map((theme) => [theme.key, []]))
  let questionId: Id | null = null

  desk.context.now = moments.opened
  const sessionId = desk.do(running.startSession, { focusGroupId })
  participants.forEach(({ id }, index) => {
    const quotingConsent = group.participants[index]?.quotingConsent ?? 'unasked'
    desk.do(planning.editParticipant, { id, changes: { notesConsent: 'given', quotingConsent } })
  })
  const happenings = [
    ...group.otherEvents.slice(1).map(({ at, event }) => ({
      at,
      happen() {
        if (event !== 'resume') questionId = null
        desk.do(running.logSession, { id: sessionId, event })
      },
    })),
    ...group.questions.map(({ at }, index) => ({
      at,
      happen() {
        questionId = route[index]?.id ?? null
        desk.do(running.logSession, { id: sessionId, event: 'question', questionId })
      },
    })),
    ...typedLines().map(({ at, line, themeKeys }) => ({
      at,
      happen() {
        const parsed = parseNoteLine(line, { participants, touchpoints })
        if (parsed.unknown) throw new Error(`${at}: nothing is called ${parsed.unknown}.`)
        const { kind, text, participantId, touchpointId, tags, star } = parsed
        const said = { kind, text, participantId, touchpointId, tags, star }
        const noteId = desk.do(running.addNote, { focusGroupId, questionId, at: desk.context.now, ...said })
        for (const key of themeKeys) {
          const ids = themeNotes.get(key)
          if (!ids) throw new Error(`${at}: there is no theme ${key}.`)
          ids.push(noteId)
        }
      },
    })),
  ]
  for (const { at, happen } of happenings.sort((a, b) => sinceOpening(a.at) - sinceOpening(b.at))) {
    desk.context.now = moments.opened + sinceOpening(at)
    happen()
  }
  return themeNotes
}

function sortTheNotes(desk: Desk, themeNotes: ReadonlyMap<string, Id[]>) {
  const route = inOrder(desk.tables, 'questions')
  group.questions.forEach(({ summary }, index) => {
    desk.do(planning.editQuestion, { id: route[index]?.id ?? '', changes: { summary } })
  })
  for (const { key, title, sentence, recommendation } of themes) {
    const themeId = desk.do(sorting.addTheme, { title, noteIds: themeNotes.get(key) ?? [] })
    desk.do(sorting.editFinding, { themeId, changes: { sentence, recommendation } })
  }
}

/** The lines of the note files: time, what was typed, and the themes after the arrow. */
function typedLines(): { at: string; line: string; themeKeys: string[] }[] {
  const lines = `${notesBeforeTheBreak}${notesAfterTheBreak}`.split('\n').filter((line) => line.trim())
  return lines.map((whole) => {
    const [typed = '', sorted = ''] = whole.split(' => ')
    return { at: typed.slice(0, 5), line: typed.slice(6), themeKeys: sorted.split(' ').filter(Boolean) }
  })
}

/** Milliseconds in `mm:ss`. */
function sinceOpening(time: string): number {
  const [minutes = 0, seconds = 0] = time.split(':').map(Number)
  return (minutes * 60 + seconds) * 1_000
}
