import { recordConsent } from '#domain/commands/consent.ts'
import { editDebrief, startDebrief } from '#domain/commands/debrief.ts'
import { editQuestion } from '#domain/commands/focusGroup.ts'
import { addImpressionWords } from '#domain/commands/impressions.ts'
import * as running from '#domain/commands/run.ts'
import { parseNoteLine } from '#domain/insight/noteLine.ts'
import { participantsOf, questionsOf } from '#domain/insight/people.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import { questionAt } from '#domain/insight/sessionPlace.ts'
import type { Id } from '#domain/model/index.ts'
import { inOrder } from '#domain/model/tables.ts'
import type { Desk } from './desk.ts'
import type { SampleGroup, SampleHappening, SampleSession } from './sampleGroup.ts'

/** Notes that belong to a theme, by its key. */
export type ThemeNotes = Map<string, Id[]>

/** Lives through a session in the order of its clock, and adds its notes to those of the themes. */
export function runGroup(desk: Desk, focusGroupId: Id, group: SampleGroup, session: SampleSession, found: ThemeNotes) {
  recordConsents(desk, focusGroupId, session, (at) => at < session.opened)
  desk.at(session.opened)
  const sessionId = desk.do(running.startSession, { focusGroupId })
  const route = questionsOf(desk.tables, focusGroupId).map(({ id }) => id)
  const seats = new Map(participantsOf(desk.tables, focusGroupId).map(({ id, seat }) => [seat, id]))
  const gestures = [
    ...session.happenings.map((one) => ({ at: one.at, happen: () => letHappen(desk, sessionId, route, seats, one) })),
    ...group.questions.map(({ at = '' }, index) => ({
      at,
      happen: () => desk.do(running.logSession, { id: sessionId, event: 'question', questionId: route[index] ?? null }),
    })),
    ...typedLines(session.notes).map((typed) => ({
      at: typed.at,
      happen: () => takeNote(desk, focusGroupId, typed, found),
    })),
  ]
  for (const { at, happen } of gestures.sort((a, b) => sinceOpening(a.at) - sinceOpening(b.at))) {
    desk.at(session.opened + sinceOpening(at))
    happen()
  }
}

/** Writes down the answers about consent that were given then. */
export function recordConsents(
  desk: Desk,
  focusGroupId: Id,
  { consents }: SampleSession,
  then: (at: number) => boolean,
): void {
  const seats = new Map(participantsOf(desk.tables, focusGroupId).map(({ id, seat }) => [seat, id]))
  for (const { seat, about, answer, way, at } of consents) {
    const moment = Date.parse(`${at}:00Z`)
    const id = seats.get(seat)
    if (!id || !then(moment)) continue
    desk.at(moment)
    for (const matter of about) desk.do(recordConsent, { ids: [id], about: matter, answer, way })
  }
}

function letHappen(
  desk: Desk,
  id: Id,
  route: readonly Id[],
  seats: ReadonlyMap<number | null, Id>,
  happening: SampleHappening,
) {
  const numbered = (number: number) => route[number - 1] ?? ''
  const sitting = (seat: number) => seats.get(seat) ?? ''
  switch (happening.event) {
    case 'break':
      return desk.do(running.takeBreak, { id, minutes: happening.minutes })
    case 'arrive':
      return desk.do(running.arrive, { id, participantId: sitting(happening.seat) })
    case 'leave':
      return desk.do(running.leave, { id, participantId: sitting(happening.seat) })
    case 'extend':
      return desk.do(running.extendQuestion, {
        id,
        questionId: numbered(happening.question),
        minutes: happening.minutes,
      })
    case 'park':
      return desk.do(running.parkQuestion, {
        id,
        questionId: numbered(happening.question),
        next: { event: 'question', questionId: numbered(happening.next) },
      })
    case 'goTo':
      return desk.do(running.logSession, { id, event: 'question', questionId: numbered(happening.question) })
    case 'ask':
      return desk.do(running.askAdHoc, { id, text: happening.text, afterId: numbered(happening.after) })
    case 'words': {
      const { focusGroupId = '' } = desk.tables.sessions[id] ?? {}
      const { seat, words } = happening
      const at = desk.context.now
      return desk.do(addImpressionWords, { focusGroupId, participantId: sitting(seat), words, at })
    }
    default:
      return desk.do(running.logSession, { id, event: happening.event })
  }
}

interface TypedLine {
  readonly at: string
  readonly line: string
  readonly themeKeys: readonly string[]
}

/** Takes a note as run mode does: the line is read, and belongs to the question that is in the room. */
function takeNote(desk: Desk, focusGroupId: Id, { at, line, themeKeys }: TypedLine, found: ThemeNotes): void {
  const participants = participantsOf(desk.tables, focusGroupId)
  const parsed = parseNoteLine(line, { participants, touchpoints: inOrder(desk.tables, 'touchpoints') })
  if (parsed.unknown) throw new Error(`${at}: nothing is called ${parsed.unknown}.`)
  const { kind, text, participantId, touchpointId, tags, star } = parsed
  const now = desk.context.now
  const session = sessionOf(desk.tables.sessions, focusGroupId)
  const questionId = questionAt(session, questionsOf(desk.tables, focusGroupId), now)
  const said = { kind, text, participantId, touchpointId, tags, star }
  const noteId = desk.do(running.addNote, { focusGroupId, questionId, at: now, ...said })
  for (const key of themeKeys) {
    const ids = found.get(key)
    if (!ids) throw new Error(`${at}: there is no theme ${key}.`)
    ids.push(noteId)
  }
}

/** Sits down for the debrief, and writes what was heard to each question. */
export function debriefGroup(desk: Desk, focusGroupId: Id, { debrief }: SampleSession): void {
  desk.do(startDebrief, { focusGroupId })
  desk.do(editDebrief, { id: focusGroupId, changes: debrief })
}

/** Sums up what was heard to each question, and marks what was followed up. */
export function sumUp(desk: Desk, focusGroupId: Id, { questions }: SampleGroup, session: SampleSession): void {
  const summaries = new Map(questions.map(({ text, summary = '' }) => [text, summary]))
  for (const one of session.happenings) if (one.event === 'ask') summaries.set(one.text, one.summary)
  for (const { id, text } of questionsOf(desk.tables, focusGroupId)) {
    desk.do(editQuestion, { id, changes: { summary: summaries.get(text) ?? '' } })
  }
  for (const begins of session.handled) {
    const note = inOrder(desk.tables, 'notes').find((one) => one.kind === 'followup' && one.text.startsWith(begins))
    if (!note) throw new Error(`No follow-up begins with “${begins}”.`)
    desk.do(running.handleNote, { id: note.id, handled: true })
  }
}

/** The lines of a note file: time, what was typed, and the themes after the arrow. */
function typedLines(notes: string): TypedLine[] {
  const lines = notes.split('\n').filter((line) => line.trim())
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
