import { useMemo } from 'react'
import { editQuestion } from '#domain/commands/focusGroup.ts'
import { answersByQuestion } from '#domain/insight/answers.ts'
import type { Id } from '#domain/model/index.ts'
import { questionTypeNames } from '#domain/model/questions.ts'
import { goToStep } from '#renderer/app/navigation.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './QuestionSummaries.module.css'

/** What was heard to each question, in the facilitator's words; it goes into the summary. */
export function QuestionSummaries({ groupId }: { groupId: Id }) {
  const tables = useTables()
  const answers = useMemo(() => answersByQuestion(tables, groupId), [tables, groupId])
  if (!answers.length) {
    return (
      <EmptyState
        text="This focus group has no questions, so there is nothing to sum up by question."
        action={
          <Button tone="primary" onPress={() => goToStep('focusGroup')}>
            Write the questions
          </Button>
        }
      />
    )
  }
  return (
    <ol className={css.questions}>
      {answers.map(({ question, notes, people, of }, index) => (
        <li key={question.id} className={css.question}>
          <p className={css.meta}>
            {index + 1} · {questionTypeNames[question.type]} · {notes.length} notes · {people} of {of} people
          </p>
          <h2 className={css.text}>{question.text || 'Untitled question'}</h2>
          <TextField
            aria-label={`Summary of question ${index + 1}`}
            placeholder="What did people say to this, in two or three sentences?"
            multiline
            value={question.summary}
            onChange={(summary) => perform(editQuestion, { id: question.id, changes: { summary } })}
          />
        </li>
      ))}
    </ol>
  )
}
