import type { Id, RecordOf } from '#domain/model/index.ts'
import { orderAt, orderAtTime } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { SessionEvent } from '#domain/model/sessions.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, type Context, defineCommand, defineEdit, get } from './command.ts'
import { chairFor, needsNoSeat } from './participants.ts'
import { remove } from './remove.ts'

/** Opens the session of a focus group with the opening script. */
export const startSession = defineCommand({
  name: 'run.startSession',
  label: 'start session',
  run(draft, { focusGroupId }: { focusGroupId: Id }, context): Id {
    get(draft, 'focusGroups', focusGroupId)
    const running = Object.values(draft.sessions).find((session) => session.focusGroupId === focusGroupId)
    if (running) throw new Refusal('This focus group has been started already.')
    const log = [{ at: context.now, event: 'opening' as const, questionId: null, participantId: null, minutes: null }]
    return add(draft, 'sessions', { focusGroupId, log }, context).id
  },
})

interface LogEntry {
  event: SessionEvent
  questionId?: Id | null
  participantId?: Id | null
  /** Length of a break, or what a question gets on top. */
  minutes?: number | null
}

/** Adds a line to the log of a session. @throws Refusal when what it names is gone. */
function write(draft: Tables, id: Id, entry: LogEntry, context: Context): void {
  const { event, questionId = null, participantId = null, minutes = null } = entry
  if (questionId) get(draft, 'questions', questionId)
  if (participantId) get(draft, 'participants', participantId)
  get(draft, 'sessions', id).log.push({ at: context.now, event, questionId, participantId, minutes })
}

/** Writes down that the room went on to something else: a question, a pause, the closing script, the end. */
export const logSession = defineCommand({
  name: 'run.logSession',
  label: 'go on',
  run(draft, { id, ...entry }: LogEntry & { id: Id }, context) {
    write(draft, id, entry, context)
  },
})

/** Gives the question in the room more minutes than planned. */
export const extendQuestion = defineCommand({
  name: 'run.extendQuestion',
  label: 'more time',
  run(draft, { id, questionId, minutes }: { id: Id; questionId: Id; minutes: number }, context) {
    write(draft, id, { event: 'extend', questionId, minutes }, context)
  },
})

interface PassOver {
  id: Id
  questionId: Id
  /** Where the room goes instead. */
  next: { event: 'opening' | 'question' | 'closing'; questionId: Id | null }
}

/** Leaves a question out and goes on, in one gesture. */
export const skipQuestion = defineCommand({
  name: 'run.skipQuestion',
  label: 'skip question',
  run(draft, { id, questionId, next }: PassOver, context) {
    write(draft, id, { event: 'skip', questionId }, context)
    write(draft, id, next, context)
  },
})

/** Puts a question off until the end and goes on, in one gesture. */
export const parkQuestion = defineCommand({
  name: 'run.parkQuestion',
  label: 'park question',
  run(draft, { id, questionId, next }: PassOver, context) {
    write(draft, id, { event: 'park', questionId }, context)
    write(draft, id, next, context)
  },
})

/** Minutes for a question that came up in the room. */
const adHocMinutes = 5

/**
 * Asks a question that came up in the room: it stands in the route behind `afterId`, about the same moment and of the same
 * type, or at the beginning when that is null. Answers with its id.
 */
export const askAdHoc = defineCommand({
  name: 'run.askAdHoc',
  label: 'ask a question',
  run(draft, { id, text, afterId }: { id: Id; text: string; afterId: Id | null }, context): Id {
    const { focusGroupId } = get(draft, 'sessions', id)
    if (!text.trim()) throw new Refusal('The question is empty.')
    const before = afterId === null ? undefined : get(draft, 'questions', afterId)
    const route = inOrder(draft, 'questions', (question) => question.focusGroupId === focusGroupId)
    const asked = add(
      draft,
      'questions',
      {
        focusGroupId,
        text: text.trim(),
        type: before?.type ?? 'opening',
        minutes: adHocMinutes,
        stageId: before?.stageId ?? null,
        touchpointId: before?.touchpointId ?? null,
        adHoc: true,
        order: orderAt(route, route.findIndex((question) => question.id === afterId) + 1),
      },
      context,
    )
    write(draft, id, { event: 'question', questionId: asked.id }, context)
    return asked.id
  },
})

/** Begins a break of so many minutes, or makes the one that is going on longer by them. */
export const takeBreak = defineCommand({
  name: 'run.takeBreak',
  label: 'break',
  run(draft, { id, minutes }: { id: Id; minutes: number }, context) {
    write(draft, id, { event: 'break', minutes }, context)
  },
})

/** Somebody comes in, late or back again. Whoever was not expected any more gets a chair, and is counted. */
export const arrive = defineCommand({
  name: 'run.arrive',
  label: 'arrival',
  run(draft, { id, participantId }: { id: Id; participantId: Id }, context) {
    write(draft, id, { event: 'arrive', participantId }, context)
    const participant = get(draft, 'participants', participantId)
    if (needsNoSeat.has(participant.invitation)) participant.invitation = 'accepted'
    participant.seat ??= chairFor(draft, participant.focusGroupId)
  },
})

/** Somebody comes in who is not on the list. Answers with their id. */
export const arriveUnlisted = defineCommand({
  name: 'run.arriveUnlisted',
  label: 'arrival',
  run(draft, { id }: { id: Id }, context): Id {
    const { focusGroupId } = get(draft, 'sessions', id)
    const seat = chairFor(draft, focusGroupId)
    const others = inOrder(draft, 'participants', (participant) => participant.focusGroupId === focusGroupId)
    const order = orderAt(others, Infinity)
    const guest = add(draft, 'participants', { focusGroupId, seat, invitation: 'accepted', order }, context)
    write(draft, id, { event: 'arrive', participantId: guest.id }, context)
    return guest.id
  },
})

/** Somebody leaves, or is found missing before the first question. */
export const leave = defineCommand({
  name: 'run.leave',
  label: 'departure',
  run(draft, { id, participantId }: { id: Id; participantId: Id }, context) {
    write(draft, id, { event: 'leave', participantId }, context)
  },
})

type NoteFields = Pick<RecordOf<'notes'>, 'kind' | 'text'> &
  Partial<Pick<RecordOf<'notes'>, 'questionId' | 'participantId' | 'touchpointId' | 'tags' | 'star'>>

/** Adds a note at the place its first keystroke, `at`, has among the notes of the focus group. */
export const addNote = defineCommand({
  name: 'run.addNote',
  label: 'add note',
  run(draft, { focusGroupId, at, ...fields }: NoteFields & { focusGroupId: Id; at: number }, context): Id {
    get(draft, 'focusGroups', focusGroupId)
    if (!fields.text.trim()) throw new Refusal('The note is empty.')
    return add(draft, 'notes', { focusGroupId, at, ...fields, order: orderAtTime(at) }, context).id
  },
})

const editNoteFields = defineEdit('run.editNote', 'notes', [
  'text',
  'kind',
  'questionId',
  'participantId',
  'touchpointId',
  'tags',
  'star',
  'at',
])

/** Corrects a note; one whose time is moved takes the place of that time. */
export const editNote: typeof editNoteFields = {
  ...editNoteFields,
  run(draft, args, context) {
    editNoteFields.run(draft, args, context)
    const { at } = args.changes
    if (typeof at === 'number') get(draft, 'notes', args.id).order = orderAtTime(at)
  },
}

/** Says whether what a note asks to follow up was followed up. */
export const handleNote = defineCommand({
  name: 'run.handleNote',
  label: 'mark as followed up',
  run(draft, { id, handled }: { id: Id; handled: boolean }) {
    get(draft, 'notes', id).handled = handled
  },
})

export const removeNote = defineCommand({
  name: 'run.removeNote',
  label: 'delete note',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'notes', id)
  },
})
