import { beforeEach, describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import type { Id } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder } from '#domain/model/tables.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { consent, focusGroup, run, transcript, debrief, themes } = steps

let bench: Workbench
let focusGroupId: Id
beforeEach(() => {
  bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching' }, bench.context)
  focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday', openingScript: 'Welcome' })
})

const person = (name: string) => bench.do(focusGroup.addParticipant, { focusGroupId, name })
const seats = () => inOrder(bench.tables, 'participants').map(({ name, seat }) => [name, seat])
const note = (text: string, at = bench.now) => bench.do(run.addNote, { focusGroupId, at, kind: 'verbatim', text })
const noteTexts = () => inOrder(bench.tables, 'notes').map(({ text }) => text)

describe('participants', () => {
  test('take the lowest free seat, and none when all are taken', () => {
    bench.do(focusGroup.editFocusGroup, { id: focusGroupId, changes: { seats: 2 } })
    const anna = person('Anna')
    person('Bob')
    person('Cem')
    expect(seats()).toEqual([
      ['Anna', 1],
      ['Bob', 2],
      ['Cem', null],
    ])
    bench.do(focusGroup.removeParticipant, { id: anna })
    person('Dora')
    expect(seats()).toEqual([
      ['Bob', 2],
      ['Cem', null],
      ['Dora', 1],
    ])
  })

  test('who sits down on a taken seat changes places with who sat there', () => {
    const anna = person('Anna')
    person('Bob')
    bench.do(focusGroup.seatParticipant, { id: anna, seat: 2 })
    expect(seats()).toEqual([
      ['Anna', 2],
      ['Bob', 1],
    ])
    bench.do(focusGroup.seatParticipant, { id: anna, seat: null })
    bench.do(focusGroup.seatParticipant, { id: anna, seat: 1 })
    expect(seats()).toEqual([
      ['Anna', 1],
      ['Bob', null],
    ])
  })

  test('one answer for all changes only those who have not answered', () => {
    const [anna, bob] = [person('Anna'), person('Bob')]
    bench.do(focusGroup.editParticipant, { id: anna, changes: { quotingConsent: 'refused' } })
    bench.do(consent.recordConsentOfAll, { focusGroupId, about: ['notes', 'quoting'], answer: 'given', way: 'spoken' })
    expect(bench.tables.participants[anna]).toMatchObject({ notesConsent: 'given', quotingConsent: 'refused' })
    expect(bench.tables.participants[bob]).toMatchObject({ notesConsent: 'given', quotingConsent: 'given' })
  })

  test('who is deleted leaves the notes behind, without a speaker', () => {
    const id = person('Anna')
    const said = bench.do(run.addNote, { focusGroupId, at: 1, kind: 'verbatim', text: 'Slow', participantId: id })
    bench.do(focusGroup.removeParticipant, { id })
    expect(bench.tables.notes[said]).toMatchObject({ text: 'Slow', participantId: null })
  })
})

describe('questions', () => {
  const route = () => inOrder(bench.tables, 'questions').map(({ text }) => text)

  test('are added one by one, several at once, and moved', () => {
    bench.do(focusGroup.addQuestion, { focusGroupId, text: 'A' })
    bench.do(focusGroup.addQuestions, {
      focusGroupId,
      questions: [
        { text: 'B', minutes: 5 },
        { text: 'C', probes: ['And?'] },
      ],
    })
    const id = bench.do(focusGroup.addQuestion, { focusGroupId, text: '0', index: 0, type: 'opening' })
    expect(route()).toEqual(['0', 'A', 'B', 'C'])
    bench.do(focusGroup.moveQuestion, { id, index: 2 })
    expect(route()).toEqual(['A', 'B', '0', 'C'])
    bench.do(focusGroup.editQuestion, {
      id,
      changes: { minutes: 15, probes: ['Go on.', 'What then?'], summary: 'Fine' },
    })
    expect(bench.tables.questions[id]).toMatchObject({
      type: 'opening',
      minutes: 15,
      probes: ['Go on.', 'What then?'],
      summary: 'Fine',
    })
    expect(() => bench.do(focusGroup.addQuestions, { focusGroupId, questions: [] })).toThrow(Refusal)
  })

  test('added together go where their type belongs, with their break', () => {
    const ids = bench.do(focusGroup.addQuestions, {
      focusGroupId,
      questions: [
        { text: 'E', type: 'ending' },
        { text: 'K1', type: 'key' },
        { text: 'O', type: 'opening' },
      ],
    })
    expect(route()).toEqual(['O', 'K1', 'E'])
    expect(ids.map((id) => bench.tables.questions[id]?.text)).toEqual(['E', 'K1', 'O'])
    bench.do(focusGroup.addQuestions, {
      focusGroupId,
      questions: [{ text: 'K2' }, { text: 'T', type: 'transition' }, { text: 'K3', type: 'key' }],
    })
    expect(route()).toEqual(['O', 'T', 'K1', 'K2', 'K3', 'E'])
    bench.do(focusGroup.editQuestion, { id: ids[1] ?? '', changes: { breakAfter: 15 } })
    expect(bench.tables.questions[ids[1] ?? '']?.breakAfter).toBe(15)
  })

  test('deleted, their notes stay and the log of the session too', () => {
    const questionId = bench.do(focusGroup.addQuestion, { focusGroupId, text: 'A' })
    const session = bench.do(run.startSession, { focusGroupId })
    bench.do(run.logSession, { id: session, event: 'question', questionId })
    const said = bench.do(run.addNote, { focusGroupId, at: 1, kind: 'paraphrase', text: 'x', questionId })
    bench.do(focusGroup.removeQuestion, { id: questionId })
    expect(bench.tables.notes[said]?.questionId).toBeNull()
    expect(bench.tables.sessions[session]?.log.at(-1)?.questionId).toBe(questionId)
  })
})

describe('the session', () => {
  test('is a log of moments, one for each focus group', () => {
    const id = bench.do(run.startSession, { focusGroupId })
    const opened = bench.now
    expect(() => bench.do(run.startSession, { focusGroupId })).toThrow('This focus group has been started already.')
    const questionId = bench.do(focusGroup.addQuestion, { focusGroupId, text: 'A' })
    bench.do(run.logSession, { id, event: 'question', questionId })
    bench.do(run.logSession, { id, event: 'pause' })
    expect(bench.tables.sessions[id]?.log).toEqual([
      { at: opened, event: 'opening', questionId: null, participantId: null, minutes: null },
      { at: bench.now - 1_000, event: 'question', questionId, participantId: null, minutes: null },
      { at: bench.now, event: 'pause', questionId: null, participantId: null, minutes: null },
    ])
    expect(() => bench.do(run.logSession, { id, event: 'question', questionId: focusGroupId })).toThrow(Refusal)
  })
})

describe('notes', () => {
  test('stand in the order of their first keystroke, whoever finishes first', () => {
    const now = bench.now
    note('second', now + 2_000)
    note('first', now + 1_000)
    const third = note('third', now + 3_000)
    expect(noteTexts()).toEqual(['first', 'second', 'third'])
    bench.do(run.editNote, { id: third, changes: { at: now } })
    expect(noteTexts()).toEqual(['third', 'first', 'second'])
    bench.do(run.editNote, { id: third, changes: { text: 'zero', star: true, tags: ['hold'] } })
    expect(bench.tables.notes[third]).toMatchObject({
      text: 'zero',
      star: true,
      tags: ['hold'],
      at: now,
      source: 'typed',
    })
    bench.do(run.removeNote, { id: third })
    expect(noteTexts()).toEqual(['first', 'second'])
  })

  test('two of the same millisecond stay apart, in the order they were made', () => {
    for (const text of ['a', 'b', 'c']) note(text, 1_700_000_000_000)
    expect(noteTexts()).toEqual(['a', 'b', 'c'])
  })

  test('without words are refused, and so are those for what is gone', () => {
    expect(() => note('  \n')).toThrow('The note is empty.')
    const gone = person('Anna')
    bench.do(focusGroup.removeParticipant, { id: gone })
    expect(() =>
      bench.do(run.addNote, { focusGroupId, at: 1, kind: 'verbatim', text: 'x', participantId: gone }),
    ).toThrow('This participant no longer exists.')
    expect(noteTexts()).toEqual([])
  })

  test('deleted, they leave their themes', () => {
    const id = note('Slow')
    bench.do(themes.addTheme, { title: 'Speed', noteIds: [id] })
    bench.do(run.removeNote, { id })
    expect(bench.touched()).toEqual({ 'notes-': 1, 'placements-': 1 })
  })
})

describe('a transcript', () => {
  const turns = [
    { speaker: 'Dan', text: 'How was it?' },
    { speaker: 'Anna', text: 'Slow.' },
    { speaker: 'Bob', text: 'Fine.' },
    { speaker: 'Anna', text: 'Very slow.' },
  ]

  test('becomes verbatim notes behind those that are there, without the moderator', () => {
    note('typed')
    const bob = person('Robert')
    const roles = { Dan: 'moderator', Anna: 'new', Bob: { participantId: bob } } as const
    const questionId = bench.do(focusGroup.addQuestion, { focusGroupId, text: 'A' })
    expect(bench.do(transcript.importTranscript, { focusGroupId, turns, roles, questionId })).toBe(3)
    expect(bench.touched()).toEqual({ 'participants+': 1, 'notes+': 3 })
    const notes = inOrder(bench.tables, 'notes')
    expect(notes.map(({ text, kind, source, at }) => [text, kind, source, at])).toEqual([
      ['typed', 'verbatim', 'typed', expect.any(Number)],
      ['Slow.', 'verbatim', 'transcript', null],
      ['Fine.', 'verbatim', 'transcript', null],
      ['Very slow.', 'verbatim', 'transcript', null],
    ])
    const names = notes.slice(1).map(({ participantId }) => bench.tables.participants[participantId ?? '']?.name)
    expect(names).toEqual(['Anna', 'Robert', 'Anna'])
    expect(notes.slice(1).every((one) => one.questionId === questionId)).toBe(true)
  })

  test('is refused as a whole when a speaker has no role or nobody is left', () => {
    const before = bench.tables
    expect(() => bench.do(transcript.importTranscript, { focusGroupId, turns, roles: { Dan: 'moderator' } })).toThrow(
      'Say who “Anna” is before the transcript is taken in.',
    )
    const moderated = turns.map(({ text }) => ({ speaker: 'Dan', text }))
    expect(() =>
      bench.do(transcript.importTranscript, { focusGroupId, turns: moderated, roles: { Dan: 'moderator' } }),
    ).toThrow('No turn is left once the moderator is taken out.')
    expect(bench.tables).toBe(before)
  })
})

describe('themes', () => {
  test('gather notes once each, and let them go', () => {
    const [a, b, c] = [note('a'), note('b'), note('c')]
    const speed = bench.do(themes.addTheme, { title: 'Speed', noteIds: [a] })
    const tone = bench.do(themes.addTheme, { title: 'Tone' })
    const inTheme = (themeId: Id) =>
      Object.values(bench.tables.placements)
        .flatMap((one) => (one.themeId === themeId ? [one.noteId] : []))
        .sort()
    bench.do(themes.placeNotes, { themeId: speed, noteIds: [a, b, b] })
    expect(inTheme(speed)).toEqual([a, b].sort())
    bench.do(themes.placeNotes, { themeId: tone, noteIds: [b, c], fromThemeId: speed })
    expect(inTheme(speed)).toEqual([a])
    expect(inTheme(tone)).toEqual([b, c].sort())
    bench.do(themes.placeNotes, { themeId: tone, noteIds: [b], fromThemeId: tone })
    expect(bench.touched()).toEqual({})
    bench.do(themes.unplaceNotes, { themeId: tone, noteIds: [c, a] })
    expect(inTheme(tone)).toEqual([b])
    expect(bench.touched()).toEqual({ 'placements-': 1 })
  })

  test('have one finding, made by its first word and deleted with them', () => {
    const themeId = bench.do(themes.addTheme, { title: 'Speed', noteIds: [note('a')] })
    bench.do(themes.editFinding, { themeId, changes: { sentence: 'Too slow' } })
    bench.do(themes.editFinding, { themeId, changes: { recommendation: 'Be quick' } })
    expect(Object.values(bench.tables.findings)).toMatchObject([
      { themeId, sentence: 'Too slow', recommendation: 'Be quick' },
    ])
    bench.do(themes.removeTheme, { id: themeId })
    expect(bench.touched()).toEqual({ 'themes-': 1, 'findings-': 1, 'placements-': 1 })
    expect(noteTexts()).toEqual(['a'])
  })

  test('are renamed and moved', () => {
    const [a] = ['A', 'B', 'C'].map((title) => bench.do(themes.addTheme, { title }))
    bench.do(themes.moveTheme, { id: a ?? '', index: 1 })
    bench.do(themes.editTheme, { id: a ?? '', changes: { title: 'a' } })
    expect(inOrder(bench.tables, 'themes').map(({ title }) => title)).toEqual(['B', 'a', 'C'])
  })
})

test('the debrief has four answers of its own', () => {
  const changes = { debriefWorked: 'w', debriefDidNot: 'n', debriefDifferently: 'd', debriefUrgent: 'u' }
  bench.do(debrief.editDebrief, { id: focusGroupId, changes })
  expect(bench.tables.focusGroups[focusGroupId]).toMatchObject({
    ...changes,
    title: 'Tuesday',
    openingScript: 'Welcome',
  })
})

test('a focus group that is deleted takes everything of its own with it, and nothing else', () => {
  const other = bench.do(focusGroup.addFocusGroup, { title: 'Friday' })
  const kept = bench.do(run.addNote, { focusGroupId: other, at: 1, kind: 'verbatim', text: 'kept' })
  person('Anna')
  bench.do(focusGroup.addQuestion, { focusGroupId, text: 'A' })
  bench.do(run.startSession, { focusGroupId })
  bench.do(themes.addTheme, { title: 'Speed', noteIds: [note('a'), kept] })
  bench.do(focusGroup.removeFocusGroup, { id: focusGroupId })
  expect(bench.touched()).toEqual({
    'focusGroups-': 1,
    'participants-': 1,
    'questions-': 1,
    'sessions-': 1,
    'notes-': 1,
    'placements-': 1,
  })
  expect(noteTexts()).toEqual(['kept'])
})
