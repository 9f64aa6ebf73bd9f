import type { Id, Note, Question } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { mayKeep } from './consent.ts'
import { notesOf, participantsWhoTookPart, questionsOf, saidBy } from './people.ts'

/** What came to one question of the route. */
export interface Answers {
  readonly question: Question
  /** Notes taken while it was asked, in their order, without those of people who refused to have notes taken. */
  readonly notes: readonly Note[]
  /** How many different participants they are from. */
  readonly people: number
  /** How many participants took part. */
  readonly of: number
}

/** The notes to every question of a focus group, in the order of the route. */
export function answersByQuestion(tables: Tables, focusGroupId: Id): Answers[] {
  const notes = new Map<Id | null, Note[]>()
  for (const note of notesOf(tables, focusGroupId)) {
    if (!mayKeep(note, tables)) continue
    const given = notes.get(note.questionId)
    if (given) given.push(note)
    else notes.set(note.questionId, [note])
  }
  const of = participantsWhoTookPart(tables, focusGroupId).length
  return questionsOf(tables, focusGroupId).map((question) => {
    const given = notes.get(question.id) ?? []
    const people = new Set(given.flatMap((note) => saidBy(note) ?? []))
    return { question, notes: given, people: people.size, of }
  })
}
