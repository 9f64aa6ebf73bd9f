import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { editParticipant } from '#domain/commands/focusGroup.ts'
import { applyDiff } from '#domain/history/diff.ts'
import { track } from '#domain/history/track.ts'
import { answersByQuestion } from '#domain/insight/answers.ts'
import { matchingNotes, noFilter } from '#domain/insight/noteFilter.ts'
import { questionsOf } from '#domain/insight/people.ts'
import { inOrder } from '#domain/model/tables.ts'

const tables = makeSample()
const group = Object.keys(tables.focusGroups)[0] ?? ''
const notes = inOrder(tables, 'notes', ({ focusGroupId }) => focusGroupId === group)

describe('answers by question', () => {
  it('gives every note with a question to exactly that question, in the order of the route', () => {
    const answers = answersByQuestion(tables, group)
    expect(answers.map(({ question }) => question.id)).toEqual(questionsOf(tables, group).map(({ id }) => id))
    for (const { question, notes: given, people, of } of answers) {
      const expected = notes.filter((note) => note.questionId === question.id)
      expect(given).toEqual(expected)
      expect(people).toBe(new Set(expected.map((note) => note.participantId).filter(Boolean)).size)
      expect(of).toBe(8)
    }
  })

  it('leaves out people who refused to have notes taken', () => {
    const silent = notes.find((note) => note.questionId && note.participantId)?.participantId ?? ''
    const { diff } = track(
      tables,
      (draft) =>
        editParticipant.run(draft, { id: silent, changes: { notesConsent: 'refused' } }, { now: 1, newId: () => '' }),
      1,
    )
    const after = answersByQuestion(applyDiff(tables, diff), group)
    expect(after.flatMap(({ notes: given }) => given).some((note) => note.participantId === silent)).toBe(false)
  })
})

describe('note filter', () => {
  it('lets everything through without a filter, as the same list', () => {
    expect(matchingNotes(notes, noFilter)).toBe(notes)
  })

  it('finds words in any case and order, in the text and in the tags', () => {
    const [tagged] = notes.filter((note) => note.tags.length && note.text.split(' ').length > 3)
    const words = tagged?.text.split(' ') ?? []
    const text = `#${tagged?.tags[0]?.toUpperCase()} ${words[2]?.toUpperCase()}`
    expect(matchingNotes(notes, { ...noFilter, text }).map(({ id }) => id)).toContain(tagged?.id)
    expect(matchingNotes(notes, { ...noFilter, text: `${text} qqqq` })).toEqual([])
  })

  it('narrows by person, kind, question and star, together', () => {
    const [note] = notes.filter(({ participantId, questionId, star }) => participantId && questionId && star)
    const { participantId = null, questionId = null, kind = null } = note ?? {}
    const found = matchingNotes(notes, { text: '', participantId, questionId, kind, starred: true })
    expect(found).toEqual(
      notes.filter(
        (other) =>
          other.star && other.kind === kind && other.participantId === participantId && other.questionId === questionId,
      ),
    )
    expect(found.length).toBeGreaterThan(0)
  })

  it('finds notes nobody is named for', () => {
    const found = matchingNotes(notes, { ...noFilter, participantId: 'none' })
    expect(found).toEqual(notes.filter((note) => note.participantId === null))
  })
})
