import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addNote, editNote, removeNote } from '#domain/commands/run.ts'
import { type NoteSurroundings, parseNoteLine } from '#domain/insight/noteLine.ts'
import { noteLineOf, seatPrefix, touchpointLabel } from '#domain/insight/noteLineOf.ts'
import { notesOf } from '#domain/insight/people.ts'
import { questionAt } from '#domain/insight/sessionPlace.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { now } from '#renderer/app/clock.ts'
import { keepDraft, restoreDraft } from '#renderer/app/drafts.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import type { RunningSession } from './useSession.ts'

/** What stands in the note line. */
export interface Line {
  readonly text: string
  /** Time of the first keystroke, milliseconds since 1970; 0 while the line is empty. */
  readonly startedAt: number
  /** The note that is being changed, with the line it had; null while a new one is written. */
  readonly editing: { readonly noteId: Id; readonly before: string } | null
}

const emptyLine: Line = { text: '', startedAt: 0, editing: null }

/** What can be done to the note line, from the keyboard and from around it. */
export interface NoteLineActions {
  type: (text: string) => void
  /** Saves the line as a note, or the change to the note that is being edited. */
  save: () => void
  /** Takes the last note into the line, or the one before the one that is there. */
  editEarlier: () => void
  editLater: () => void
  editNote: (note: Note) => void
  /** Leaves the note that is being edited as it is. Answers false when none is. */
  leaveEditing: () => boolean
  /** Puts a participant at the beginning of the line, in place of whoever was there. */
  attribute: (participantId: Id) => void
  /** Corrects who said the note that is being edited, or else the last one, at once. */
  give: (participantId: Id) => void
  /** Names a touchpoint at the end of the line. */
  tie: (touchpointId: Id) => void
  /** Moves the time of the note in the line, or of the last one when the line is empty. */
  shift: (seconds: number) => void
}

/**
 * The note line of a focus group: what stands in it, kept on the disk while it is typed, and what can be done to it.
 * @param say shows a quiet hint beside the line; an empty text takes it away.
 */
export function useNoteLine(
  groupId: Id,
  { session, questions }: RunningSession,
  surroundings: NoteSurroundings,
  say: (hint: string) => void,
): { line: Line; actions: NoteLineActions } {
  const [line, setLine] = useState<Line>(emptyLine)
  const current = useRef(line)
  const room = useRef({ session, questions, surroundings })
  useEffect(() => {
    room.current = { session, questions, surroundings }
  })
  /** Notes stand in the order of their times, so the one that was typed last need not be the last one. */
  const typedLast = useRef<Id | null>(null)
  const draftKey = `run/${groupId}`

  const put = useCallback(
    (next: Line) => {
      current.current = next
      setLine(next)
      const { text, startedAt, editing } = next
      const changed = editing ? text !== editing.before : text !== ''
      keepDraft(draftKey, changed ? { text, startedAt, ...(editing ? { noteId: editing.noteId } : {}) } : null)
    },
    [draftKey],
  )

  useEffect(() => {
    let gone = false
    void restoreDraft(draftKey).then((draft) => {
      if (gone || !draft?.text) return
      const tables = currentTables()
      const note = draft.noteId ? tables.notes[draft.noteId] : undefined
      // Enter came through, only the news that the line is empty did not.
      if (!draft.noteId && notesOf(tables, groupId).some(({ at }) => at === draft.startedAt)) {
        keepDraft(draftKey, null)
        return
      }
      const before = note && noteLineOf(note, room.current.surroundings)
      const typedMeanwhile = current.current.text
      put({
        text: draft.text + typedMeanwhile,
        startedAt: draft.startedAt,
        editing: note && before !== undefined ? { noteId: note.id, before } : null,
      })
      say('This is what you were typing.')
    })
    return () => {
      gone = true
    }
  }, [draftKey, groupId, put, say])

  const actions = useMemo((): NoteLineActions => {
    const isEmpty = () => current.current.text === ''
    const untouched = () => isEmpty() || current.current.text === current.current.editing?.before

    function take(note: Note | undefined) {
      if (!note) return
      if (!untouched()) return say('Save this line first, then take another note.')
      const before = noteLineOf(note, room.current.surroundings)
      put({ text: before, startedAt: note.at ?? now(), editing: { noteId: note.id, before } })
      say('')
    }

    function neighbour(by: 1 | -1): Note | undefined {
      const notes = notesOf(currentTables(), groupId)
      const at = (id: Id | null | undefined) => notes.findIndex((note) => note.id === id)
      const { editing } = current.current
      if (editing) return notes[at(editing.noteId) + by]
      return notes[at(typedLast.current)] ?? notes.at(-1)
    }

    /** The line with somebody as its speaker, in the place of whoever it named. */
    function spokenBy(participantId: Id, text: string): string {
      const { surroundings } = room.current
      const who = parseNoteLine(`${text} `, surroundings).marks.find(({ what }) => what === 'who')
      const rest = who ? text.slice(0, who.start) + text.slice(who.end).trimStart() : text
      return seatPrefix(participantId, surroundings) + rest
    }

    function saveChange(noteId: Id, text: string) {
      if (!text.trim()) {
        perform(removeNote, { id: noteId })
        say('Deleted the note. With the line empty, undo brings it back.')
        return put(emptyLine)
      }
      const { unknown, kind, participantId, touchpointId, tags, star, ...parsed } = parseNoteLine(
        text,
        room.current.surroundings,
      )
      if (!parsed.text) return say('There are no words yet. Write what was said, then press Enter.')
      perform(editNote, {
        id: noteId,
        changes: { text: parsed.text, kind, participantId, touchpointId, tags, star },
      })
      say(unknown ? hintOf(unknown, parsed.unknownWhy) : 'Changed the note.')
      put(emptyLine)
    }

    return {
      type(text) {
        const { startedAt, editing } = current.current
        put({ text, editing, startedAt: text === '' && !editing ? 0 : startedAt || now() })
      },
      save() {
        const { text, startedAt, editing } = current.current
        if (editing) return text === editing.before ? put(emptyLine) : saveChange(editing.noteId, text)
        if (!text.trim()) return
        const { unknown, unknownWhy, marks: _, ...parsed } = parseNoteLine(text, room.current.surroundings)
        if (!parsed.text) return say('There are no words yet. Write what was said, then press Enter.')
        const questionId = questionAt(room.current.session, room.current.questions, startedAt)
        const id = perform(addNote, { focusGroupId: groupId, at: startedAt, questionId, ...parsed })
        if (id === undefined) return
        typedLast.current = id
        put(emptyLine)
        say(unknown ? hintOf(unknown, unknownWhy) : '')
      },
      editEarlier: () => take(neighbour(-1)),
      editLater() {
        if (!current.current.editing) return
        const next = neighbour(1)
        if (next) take(next)
        else if (untouched()) put(emptyLine)
      },
      editNote: take,
      leaveEditing() {
        if (!current.current.editing) return false
        put(emptyLine)
        say('')
        return true
      },
      attribute(participantId) {
        const { text, startedAt, editing } = current.current
        put({ text: spokenBy(participantId, text), editing, startedAt: startedAt || now() })
      },
      give(participantId) {
        const { text, startedAt, editing } = current.current
        const id = editing?.noteId ?? neighbour(-1)?.id
        if (!id) return say('There is no note yet.')
        perform(editNote, { id, changes: { participantId } })
        const note = currentTables().notes[id]
        if (!note) return
        const { surroundings } = room.current
        if (editing) {
          const before = noteLineOf(note, surroundings)
          put({ text: spokenBy(participantId, text), startedAt, editing: { noteId: id, before } })
        }
        say(
          `${surroundings.codes?.get(participantId)} said ${editing ? 'this' : 'the last'} note: “${shortened(note.text)}”`,
        )
      },
      tie(touchpointId) {
        const { text, startedAt, editing } = current.current
        const title = room.current.surroundings.touchpoints.find(({ id }) => id === touchpointId)?.title
        const label = title && touchpointLabel(title)
        if (!label || text.includes(label)) return
        const words = text && !text.endsWith(' ') ? `${text} ` : text
        put({ text: `${words}${label} `, editing, startedAt: startedAt || now() })
      },
      shift(seconds) {
        const { text, startedAt, editing } = current.current
        if (text && !editing) {
          const at = Math.max(0, Math.min(startedAt + seconds * 1000, now()))
          return put({ text, editing, startedAt: at })
        }
        const note = editing ? currentTables().notes[editing.noteId] : neighbour(-1)
        if (!note) return say('There is no note to move.')
        if (note.at === null) return say('This note has no time: it came from a transcript.')
        const at = Math.max(0, Math.min(note.at + seconds * 1000, now()))
        const { session, questions } = room.current
        perform(editNote, { id: note.id, changes: { at, questionId: questionAt(session, questions, at) } })
        say(`Moved the note ten seconds ${seconds < 0 ? 'back' : 'on'}.`)
      },
    }
  }, [groupId, put, say])

  return { line, actions }
}

function hintOf(unknown: string, why: 'none' | 'several' | null): string {
  const reason = why === 'several' ? `Several are called ${unknown}` : `Nobody and nothing here is called ${unknown}`
  return `${reason}. The note is saved as you typed it; ↑ takes it back into the line.`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
