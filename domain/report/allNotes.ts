import { insteadOfWords, mayKeep, tagsOf } from '#domain/insight/consent.ts'
import { notesOf, questionsOf } from '#domain/insight/people.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import type { FocusGroup, Id, Note } from '#domain/model/index.ts'
import { noteKindNames } from '#domain/model/notes.ts'
import type { Tables } from '#domain/model/tables.ts'
import { noteAnchor } from './evidence.ts'
import type { Naming } from './people.ts'
import { count, dotted } from './phrases.ts'
import type { Block, Column, Row } from './report.ts'

/** Every note, exactly once, by question and in the order it was taken; what consent keeps out is counted. */
export function allNotes(tables: Tables, group: FocusGroup | null, naming: Naming): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Appendix: all notes', id: 'notes' }
  const all = group ? notesOf(tables, group.id) : []
  const kept = all.filter((note) => mayKeep(note, tables))
  const leftOut = notesLeftOut(all, tables)
  if (!group || !kept.length) {
    return [heading, { kind: 'missing', text: 'No notes have been taken yet.' }, ...leftOut]
  }
  const start = timeStart(tables, group.id, kept)
  const timed = start !== null
  return [
    heading,
    {
      kind: 'paragraph',
      text: [
        kept.length === 1 ? '1 note.' : `${count(kept.length, 'note')}, by question and in the order they were taken.`,
        ...(start ? [`Time is counted from ${start.isSession ? 'the start of the session' : 'the first note'}.`] : []),
      ].join(' '),
    },
    ...leftOut,
    {
      kind: 'table',
      columns: noteColumns(timed),
      rows: noteRows(tables, group.id, kept, naming, start?.at ?? null),
      caption: '',
      size: 'small',
    },
  ]
}

function notesLeftOut(all: readonly Note[], tables: Tables): Block[] {
  const out = all.filter((note) => !mayKeep(note, tables))
  const takenBack = out.filter(
    ({ participantId }) => tables.participants[participantId ?? '']?.withdrawal === 'everything',
  )
  return [
    [out.length - takenBack.length, 'no consent'] as const,
    [takenBack.length, 'taken back by who said them'] as const,
  ].flatMap(([number, why]): Block[] =>
    number ? [{ kind: 'paragraph', text: `${count(number, 'note')} left out: ${why}.` }] : [],
  )
}

/** The numbers of notes in the appendix, in the order they were taken. */
export function noteNumbers(notes: readonly Note[]): Map<Id, number> {
  return new Map(notes.map((note, index) => [note.id, index + 1]))
}

/** The row of the appendix that opens the notes to a question; the first question has the place 0. */
export function questionAnchor(place: number): string {
  return `notes-to-${place + 1}`
}

function noteColumns(timed: boolean): Column[] {
  const columns: Column[] = [
    { title: 'No.', share: 0.07, align: 'end' },
    ...(timed ? ([{ title: 'Time', share: 0.1, align: 'end' }] as const) : []),
    { title: 'Who', share: 0.12, align: 'start' },
    { title: 'Kind', share: 0.14, align: 'start' },
  ]
  const rest = 1 - columns.reduce((sum, { share }) => sum + share, 0)
  return [...columns, { title: 'Note', share: rest, align: 'start' }]
}

function noteRows(tables: Tables, groupId: Id, notes: readonly Note[], naming: Naming, start: number | null): Row[] {
  const numbers = noteNumbers(notes)
  const byQuestion = new Map<Id | null, Note[]>()
  const questions = questionsOf(tables, groupId)
  const asked = new Set(questions.map(({ id }) => id))
  for (const note of notes) {
    const key = note.questionId !== null && asked.has(note.questionId) ? note.questionId : null
    const list = byQuestion.get(key)
    if (list) list.push(note)
    else byQuestion.set(key, [note])
  }
  const groups: { id: Id | null; anchor: string; title: string }[] = [
    ...questions.map(({ id, text }, index) => ({
      id,
      anchor: questionAnchor(index),
      title: `${index + 1}. ${text.replace(/\s+/g, ' ').trim() || 'Question without words'}`,
    })),
    { id: null, anchor: 'notes-to-none', title: 'Not taken to a question' },
  ]
  const named = byQuestion.size > 1 || !byQuestion.has(null)
  return groups.flatMap(({ id, anchor, title }): Row[] => {
    const list = byQuestion.get(id)
    if (!list) return []
    const rows = list.map((note): Row => noteRow(note, tables, naming, numbers.get(note.id) ?? 0, start))
    return named ? [{ kind: 'group', text: title, id: anchor }, ...rows] : rows
  })
}

function noteRow(note: Note, tables: Tables, naming: Naming, number: number, start: number | null): Row {
  const touchpoint = note.touchpointId ? tables.touchpoints[note.touchpointId]?.title : ''
  const below = dotted(
    tagsOf(note, tables)
      .map((tag) => `#${tag}`)
      .join(' '),
    Boolean(touchpoint) && `at: ${touchpoint}`,
    note.star && 'starred',
  )
  const text = insteadOfWords(note, tables) ?? note.text
  return {
    kind: 'cells',
    id: noteAnchor(number),
    cells: [
      { text: String(number) },
      ...(start === null ? [] : [{ text: note.at === null ? '–' : sinceStart(note.at - start) }]),
      { text: naming(note.participantId) },
      { text: noteKindNames[note.kind] },
      below ? { text, below } : { text },
    ],
  }
}

/** When the session began, or the first note was taken if that was earlier; null when no note has a time. */
function timeStart(tables: Tables, groupId: Id, notes: readonly Note[]): { at: number; isSession: boolean } | null {
  const times = notes.flatMap(({ at }) => (at === null ? [] : [at]))
  if (!times.length) return null
  const begun = sessionOf(tables.sessions, groupId)?.log[0]?.at ?? Number.POSITIVE_INFINITY
  const at = times.reduce((first, next) => Math.min(first, next), begun)
  return { at, isSession: at === begun }
}

/** `31:02`, from an hour on `1:31:02`. */
function sinceStart(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (number: number) => String(number).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
