import { answersByQuestion } from '#domain/insight/answers.ts'
import { saidBy } from '#domain/insight/people.ts'
import type { FocusGroup, Note } from '#domain/model/index.ts'
import { questionTypeNames } from '#domain/model/questions.ts'
import type { Tables } from '#domain/model/tables.ts'
import { questionAnchor } from './allNotes.ts'
import { counted, dottedRuns } from './evidence.ts'
import { wasHeld } from './held.ts'
import { type Naming, quoteBlocks } from './people.ts'
import { count, peopleOf } from './phrases.ts'
import type { Block } from './report.ts'

/** What was heard to each question, in the order it was asked. */
export function questionsChapter(tables: Tables, group: FocusGroup | null, naming: Naming): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Question by question', id: 'questions' }
  const answers = group ? answersByQuestion(tables, group.id) : []
  if (!answers.length) return [heading, { kind: 'missing', text: 'No questions have been planned yet.' }]
  const isHeld = group !== null && wasHeld(tables, group)
  return [
    heading,
    ...(isHeld
      ? []
      : [{ kind: 'missing', text: 'The questions as they are planned; none has been asked yet.' } as const]),
    ...answers.flatMap(({ question, notes, people, of }, index): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: `${index + 1}. ${question.text.replace(/\s+/g, ' ').trim() || 'Question without words'}`,
        id: `question-${index + 1}`,
      },
      {
        kind: 'counted',
        size: 'small',
        runs: dottedRuns(
          `${questionTypeNames[question.type]} question`,
          `${count(question.minutes, 'minute')} planned`,
          isHeld && counted(count(notes.length, 'note'), 'notes', notes, questionAnchor(index)),
          isHeld &&
            of > 0 &&
            counted(
              peopleOf(people, of),
              'people',
              notes.filter((note) => saidBy(note) !== null),
              questionAnchor(index),
            ),
        ),
      },
      ...summaryBlocks(question.summary.trim(), notes, isHeld),
      ...quoteBlocks(notes, tables, naming, 3),
    ]),
  ]
}

/** What was heard, or that it has not been written; nothing of a question that was not asked. */
function summaryBlocks(summary: string, notes: readonly Note[], isHeld: boolean): Block[] {
  if (summary) return [{ kind: 'paragraph', text: summary }]
  if (!isHeld) return []
  const text = notes.length ? 'What was heard has not been summed up yet.' : 'No notes were taken to this question.'
  return [{ kind: 'missing', text }]
}
