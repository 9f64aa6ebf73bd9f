import { beforeEach, describe, expect, test } from 'vitest'
import { takenBackSentences, withdrawalEffect } from '#domain/insight/withdrawal.ts'
import { notesCsv } from '#domain/interchange/notesCsv.ts'
import type { Participant } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { guideReport } from '#domain/report/guideReport.ts'
import type { Report } from '#domain/report/report.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { changedAt, idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const group = idOf(8)
const words = 'The hold music drove me out of the door, honestly'

let tables: Tables
beforeEach(() => {
  tables = smallJourney()
  for (const [id, person] of Object.entries(tables.participants)) {
    tables.participants[id] = { ...person, notesConsent: 'given', quotingConsent: 'given' }
  }
  // Anne, at seat 1, said notes 0 and 6, and these two; note 0 is in the theme.
  put(tables, 'notes', 140, {
    focusGroupId: group,
    participantId: idOf(20),
    kind: 'verbatim',
    text: words,
    order: 'b0',
  })
  put(tables, 'placements', 141, { themeId: idOf(11), noteId: idOf(140) })
})

const anne = () => tables.participants[idOf(20)] as Participant
const takeBack = (what: Participant['withdrawal']) => {
  tables.participants[idOf(20)] = { ...anne(), withdrawal: what, withdrawnAt: changedAt + 1 }
}
const edit = (name: 'questions' | 'findings' | 'focusGroups' | 'stageLines', number: number, changes: object) => {
  const table = tables[name] as Record<string, object>
  table[idOf(number)] = { ...table[idOf(number)], ...changes }
}
const textOf = (report: Report) => JSON.stringify(report.blocks)
const summary = (names = false) => summaryReport(tables, group, { names, date: '2026-11-22' })

describe('before it is done', () => {
  test('everything: notes, quotes, words, themes, findings, recordings, and when it was shared', () => {
    const journey = tables.journeys[idOf(1)]
    if (journey) tables.journeys = { [journey.id]: { ...journey, sharedAt: 77 } }
    expect(withdrawalEffect(tables, anne(), 'everything')).toEqual({
      notes: 3,
      quotes: 1,
      printed: 1,
      words: 1,
      themes: [
        {
          themeId: idOf(11),
          title: 'Waiting',
          finding: 'Waiting without news is worse than waiting.',
          notes: 2,
          of: 3,
          peopleBefore: 2,
          peopleAfter: 1,
        },
      ],
      places: [],
      recordings: 1,
      sharedAt: 77,
    })
  })

  test('quotes only: the theme keeps its people and loses its quote; the words of the last round go too', () => {
    const { themes, words: said, printed } = withdrawalEffect(tables, anne(), 'quotes')
    expect(themes).toMatchObject([{ notes: 1, of: 3, peopleBefore: 2, peopleAfter: 2 }])
    expect([said, printed]).toEqual([1, 1])
  })

  test('a quote nobody prints today is not counted as printed, nor a recording whose sound was deleted', () => {
    tables.participants[idOf(20)] = { ...anne(), quotingConsent: 'refused' }
    const recording = Object.values(tables.recordings)[0]
    if (recording) tables.recordings = { [recording.id]: { ...recording, deletedAt: 9 } }
    expect(withdrawalEffect(tables, anne(), 'everything')).toMatchObject({ quotes: 1, printed: 0, recordings: 0 })
  })

  test('names the places where their words were typed by hand: five in a row, whatever the case and the signs', () => {
    edit('questions', 9, { summary: 'Several left. “the HOLD music: drove me – out of the door” said one.' })
    edit('findings', 14, { recommendation: 'Change the hold music.' })
    edit('focusGroups', 8, { debriefUrgent: 'The hold music drove me out' })
    edit('stageLines', 6, { text: 'hold music drove me' })
    expect(withdrawalEffect(tables, anne(), 'quotes').places).toEqual([
      {
        what: 'words',
        where: 'Summary of question 1',
        id: idOf(9),
        words: 'the HOLD music: drove me – out of the door',
      },
      { what: 'words', where: 'Debrief: what is urgent', id: idOf(8), words: 'The hold music drove me out' },
    ])
  })

  test('names the notes of others and the questions from the room that hold their words, and of everything their name', () => {
    put(tables, 'notes', 143, { focusGroupId: group, text: 'hold music drove me out, Anne says', order: 'b2' })
    put(tables, 'notes', 144, { focusGroupId: group, participantId: idOf(21), text: 'As Anne says', order: 'b3' })
    put(tables, 'questions', 145, {
      focusGroupId: group,
      adHoc: true,
      text: 'The hold music drove me out: who else?',
      order: 'b',
    })
    const found = (what: 'quotes' | 'everything') =>
      withdrawalEffect(tables, anne(), what).places.map((place) => `${place.what} ${place.where}`)
    expect(found('quotes')).toEqual(['words Question 2', 'words A note of nobody'])
    expect(found('everything')).toEqual([
      'words Question 2',
      'words A note of nobody',
      'name A note of nobody',
      'name A note of P2',
    ])
  })

  test('also in writing without spaces', () => {
    put(tables, 'notes', 142, {
      focusGroupId: group,
      participantId: idOf(20),
      text: '電話で一時間も待たされました',
      order: 'b1',
    })
    edit('questions', 9, { summary: 'ある人は「電話で一時間も待たされました」と言った。' })
    expect(withdrawalEffect(tables, anne(), 'quotes').places).toMatchObject([{ where: 'Summary of question 1' }])
  })
})

describe('afterwards', () => {
  test('the summary says what was taken out, and holds no word of it', () => {
    expect(textOf(summary())).toContain('The hold music drove me')
    takeBack('everything')
    const { blocks, warnings } = summary(true)
    const text = JSON.stringify(blocks)
    expect(text).not.toContain('The hold music drove me')
    expect(text).not.toContain('Note 0:')
    expect(text).not.toContain('Anne')
    expect(text).toContain('Μαρία')
    expect(text).toContain('P1 took back everything they said: 3 notes left out.')
    expect(warnings).toContain('P1 took back everything they said: 3 notes left out.')
  })

  test('of quotes: the notes stand without their words', () => {
    takeBack('quotes')
    const text = textOf(summary())
    expect(text).not.toContain('The hold music drove me')
    expect(text).toContain('[words withheld: taken back]')
    expect(text).toContain('P1 took back their quotes: 3 notes without the words.')
    expect(summary().warnings).toContain('P1 took back their quotes: 3 notes without the words.')
  })

  test('the notes as a table keep it too', () => {
    takeBack('quotes')
    const csv = notesCsv(tables, { focusGroupId: group, names: true })
    expect(csv).not.toContain('The hold music drove me')
    expect(csv.split('[words withheld: taken back]')).toHaveLength(4)
    takeBack('everything')
    expect(notesCsv(tables, { focusGroupId: null, names: true })).not.toMatch(/Anne|hold music drove/)
  })

  test('their name leaves the words of others too, also where names are asked for; their tags go with the words', () => {
    put(tables, 'notes', 143, { focusGroupId: group, text: 'Anne and Μαρία agree', order: 'b2' })
    edit('focusGroups', 8, { debriefWorked: 'Anne opened up' })
    expect(textOf(summary(true))).toContain('Anne and Μαρία agree')
    takeBack('everything')
    for (const text of [textOf(summary(true)), notesCsv(tables, { focusGroupId: group, names: true })]) {
      expect(text).toContain('[P1] and Μαρία agree')
    }
    expect(textOf(summary(true))).toContain('[P1] opened up')
    takeBack('quotes')
    const own = Object.values(tables.notes).filter(({ participantId }) => participantId === idOf(20))
    for (const note of own) tables.notes[note.id] = { ...note, tags: ['telltale'] }
    expect(textOf(summary())).not.toContain('telltale')
    expect(notesCsv(tables, { focusGroupId: group, names: false })).not.toContain('telltale')
  })

  test('the guide names nobody', () => {
    const guide = () => guideReport(tables, group, '2026-11-22')
    expect(textOf(guide())).not.toMatch(/Anne|Μαρία/)
    expect(guide().warnings).toEqual([])
    takeBack('everything')
    expect(textOf(guide())).not.toContain('"P1"')
    expect(guide().warnings).toEqual(['P1 took back everything they said and is not in the guide.'])
  })

  test('the sentences go by seat, name the focus group when there are several, and say nothing of others', () => {
    expect(takenBackSentences(tables, null, 'copy')).toEqual([])
    takeBack('quotes')
    const maria = tables.participants[idOf(21)] as Participant
    tables.participants[maria.id] = { ...maria, withdrawal: 'everything' }
    expect(takenBackSentences(tables, null, 'copy')).toEqual([
      'P1 took back their quotes: 3 notes left out.',
      'P2 took back everything they said: 2 notes left out.',
    ])
    put(tables, 'focusGroups', 18, { title: 'Wednesday', order: 'a1' })
    expect(takenBackSentences(tables, idOf(18), 'copy')).toEqual([])
    expect(takenBackSentences(tables, null, 'document')[0]).toBe(
      'P1 (Tuesday evening) took back their quotes: 3 notes without the words.',
    )
  })
})
