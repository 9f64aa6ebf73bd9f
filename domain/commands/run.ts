import type { Id, RecordOf } from '#domain/model/index.ts'
import { orderAtTime } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { SessionEvent } from '#domain/model/sessions.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
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

/** Writes down that the room went on to something else: a question, a pause, the closing script, the end. */
export const logSession = defineCommand({
  name: 'run.logSession',
  label: 'go on',
  run(draft, { id, event, questionId = null, participantId = null, minutes = null }: LogEntry & { id: Id }, context) {
    if (questionId) get(draft, 'questions', questionId)
    if (participantId) get(draft, 'participants', participantId)
    get(draft, 'sessions', id).log.push({ at: context.now, event, questionId, participantId, minutes })
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

export const removeNote = defineCommand({
  name: 'run.removeNote',
  label: 'delete note',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'notes', id)
  },
})
