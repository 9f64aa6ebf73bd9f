import { BookOpen, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { defaultRoute, questionFromTemplate } from '#assets/templates/questions.ts'
import {
  addQuestion,
  addQuestions,
  moveQuestion,
  type QuestionDraft,
  removeQuestion,
} from '#domain/commands/focusGroup.ts'
import type { FocusGroup, Id, Question } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SortableList } from '#renderer/ui/SortableList.tsx'
import { EmptyState } from '#renderer/ui/StepPage.tsx'
import { QuestionItem } from './QuestionItem.tsx'
import { QuestionLibraryDialog } from './QuestionLibraryDialog.tsx'
import css from './QuestionsPart.module.css'
import { TimeBudgetBar } from './TimeBudgetBar.tsx'
import { useFillValues } from './useFillValues.ts'

/** The route of questions, in the order they are asked. */
export function QuestionsPart({ group }: { group: FocusGroup }) {
  const questions = useOrdered('questions', 'focusGroupId', group.id)
  const { values } = useFillValues(group)
  const [libraryOpen, setLibraryOpen] = useState(false)
  const fields = useRef(new Map<Id, HTMLTextAreaElement>())
  const addButton = useRef<HTMLButtonElement>(null)
  const focusAfter = useRef<Id | 'add' | 'last' | null>(null)
  useEffect(() => {
    const wanted = focusAfter.current
    if (!wanted) return
    focusAfter.current = null
    if (wanted === 'add') addButton.current?.focus()
    else fields.current.get(wanted === 'last' ? (questions.at(-1)?.id ?? '') : wanted)?.focus()
  })

  function addAfter(question: Question | undefined) {
    const at = question ? questions.indexOf(question) + 1 : questions.length
    const type = question?.type ?? questions.at(-1)?.type ?? 'opening'
    const id = perform(addQuestion, { focusGroupId: group.id, index: at, type })
    focusAfter.current = id ?? null
  }

  function addSeveral(added: QuestionDraft[]) {
    focusAfter.current = 'last'
    perform(addQuestions, { focusGroupId: group.id, questions: added })
  }

  function remove(question: Question, neighbour: 1 | -1) {
    const at = questions.indexOf(question)
    focusAfter.current = (questions[at + neighbour] ?? questions[at - neighbour])?.id ?? 'add'
    perform(removeQuestion, { id: question.id })
    if (!question.text) return
    showToast(`Deleted question ${at + 1}.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  const library = (
    <QuestionLibraryDialog
      isOpen={libraryOpen}
      values={values}
      onClose={() => setLibraryOpen(false)}
      onAdd={(chosen) => {
        setLibraryOpen(false)
        addSeveral(chosen)
      }}
    />
  )
  if (!questions.length) {
    return (
      <>
        <EmptyState
          text="Lead people from what is easy to say to what you came for. Ten questions are enough for ninety minutes."
          action={
            <div className={css.actions}>
              <Button
                onPress={() => addSeveral(defaultRoute.map((question) => questionFromTemplate(question, values)))}
              >
                Use the ready route
              </Button>
              <Button icon={<BookOpen size={16} aria-hidden />} onPress={() => setLibraryOpen(true)}>
                Choose from the library
              </Button>
              <Button
                tone="quiet"
                ref={addButton}
                icon={<Plus size={16} aria-hidden />}
                onPress={() => addAfter(undefined)}
              >
                Write the first question
              </Button>
            </div>
          }
          example="For example: “Think back to the last time you called us. Walk us through what happened.”"
        />
        {library}
      </>
    )
  }
  return (
    <>
      <TimeBudgetBar group={group} />
      <SortableList
        items={questions}
        label="Questions"
        itemLabel={(question) => question.text || 'Empty question'}
        onMove={(id, index) => perform(moveQuestion, { id, index })}
        className={css.route ?? ''}
      >
        {(question, index) => (
          <QuestionItem
            question={question}
            number={index + 1}
            fieldRef={(element) => {
              if (element) fields.current.set(question.id, element)
              else fields.current.delete(question.id)
            }}
            addNext={() => addAfter(question)}
            remove={(neighbour) => remove(question, neighbour)}
          />
        )}
      </SortableList>
      <div className={css.actions}>
        <Button ref={addButton} icon={<Plus size={16} aria-hidden />} onPress={() => addAfter(undefined)}>
          Add question
        </Button>
        <Button icon={<BookOpen size={16} aria-hidden />} onPress={() => setLibraryOpen(true)}>
          From the library
        </Button>
      </div>
      {library}
    </>
  )
}
