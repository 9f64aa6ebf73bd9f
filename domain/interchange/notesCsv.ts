import Papa from 'papaparse'
import { insteadOfWords, mayKeep, mayQuote, tagsOf } from '#domain/insight/consent.ts'
import { hideNames, isNamedNowhere } from '#domain/insight/hideNames.ts'
import { codesOf, notesOf, questionsOf } from '#domain/insight/people.ts'
import { stageOfNote } from '#domain/insight/themes.ts'
import type { FocusGroup, Id, Note } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'

/** Head of the table. */
const columns = [
  'Focus group',
  'No.',
  'Time (UTC)',
  'Question no.',
  'Question',
  'Speaker',
  'Segment',
  'Kind',
  'Note',
  'May be quoted',
  'Star',
  'Tags',
  'Stage',
  'Touchpoint',
  'Themes',
] as const

/** A cell that a spreadsheet would take for a formula; also when more lines follow. */
const formula = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/

/**
 * The notes as a table for spreadsheets: UTF-8 with a byte order mark, RFC 4180 quoting, CRLF. Notes of people who refused
 * notes or took everything back are left out, words of people who refused quoting or took their quotes back withheld, cells that look like a formula escaped with `'`.
 * @param options.focusGroupId null for all focus groups. @param options.names names instead of P1, P2 …, also in the words
 */
export function notesCsv(tables: Tables, options: { focusGroupId: Id | null; names: boolean }): string {
  const groups = inOrder(
    tables,
    'focusGroups',
    ({ id }) => options.focusGroupId === null || id === options.focusGroupId,
  )
  const themes = themesByNote(tables)
  const rows = groups.flatMap((group) => rowsOf(tables, group, options.names, themes))
  const table = Papa.unparse({ fields: [...columns], data: rows }, { newline: '\r\n', escapeFormulae: formula })
  return `\uFEFF${table}\r\n`
}

function rowsOf(tables: Tables, group: FocusGroup, names: boolean, themes: ReadonlyMap<Id, string[]>): string[][] {
  const codes = codesOf(tables, group.id)
  const shown = hideNames(tables, group.id, names ? isNamedNowhere : undefined)
  const questionNumber = new Map(questionsOf(tables, group.id).map((question, index) => [question.id, index + 1]))
  return notesOf(tables, group.id)
    .filter((note) => mayKeep(note, tables))
    .map((note, index) => {
      const question = note.questionId === null ? undefined : tables.questions[note.questionId]
      const speaker = note.participantId === null ? undefined : tables.participants[note.participantId]
      return [
        group.title,
        String(index + 1),
        timeOf(note),
        String(questionNumber.get(note.questionId ?? '') ?? ''),
        shown(question?.text ?? ''),
        speaker ? (names && speaker.name.trim()) || (codes.get(speaker.id) ?? '') : '',
        speaker?.segment ?? '',
        note.kind,
        insteadOfWords(note, tables) ?? shown(note.text),
        mayQuote(note, tables) ? 'yes' : 'no',
        note.star ? 'yes' : '',
        tagsOf(note, tables).join(', '),
        stageOfNote(note, tables)?.title ?? '',
        tables.touchpoints[note.touchpointId ?? '']?.title ?? '',
        shown((themes.get(note.id) ?? []).join(', ')),
      ]
    })
}

function timeOf({ at }: Note): string {
  return at === null ? '' : new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

function themesByNote(tables: Tables): Map<Id, string[]> {
  const titles = new Map<Id, string[]>()
  const byTheme = new Map<Id, Id[]>()
  for (const { themeId, noteId } of Object.values(tables.placements)) {
    const notes = byTheme.get(themeId)
    if (notes) notes.push(noteId)
    else byTheme.set(themeId, [noteId])
  }
  for (const theme of inOrder(tables, 'themes')) {
    for (const noteId of byTheme.get(theme.id) ?? []) titles.set(noteId, [...(titles.get(noteId) ?? []), theme.title])
  }
  return titles
}
