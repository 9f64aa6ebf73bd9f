import { BookOpen, MessageCircleQuestionMark, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { defaultRoute, questionFromTemplate } from '#assets/templates/questions.ts'
import {
  addQuestion,
  addQuestions,
  editQuestion,
  moveQuestion,
  type QuestionDraft,
  removeQuestion,
} from '#domain/commands/focusGroup.ts'
import { routeTimes, usualBreak, wallTime } from '#domain/insight/timeBudget.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import type { QuestionType } from '#domain/model/questions.ts'
import { AskAboutDialog } from '#renderer/app/AskAboutDialog.tsx'
import { usePlaces } from '#renderer/app/places.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SortableList } from '#renderer/ui/SortableList.tsx'
import { EmptyState } from '#renderer/ui/StepPage.tsx'
import { useSteady } from '#renderer/ui/useSteady.ts'
import { QuestionItem } from './QuestionItem.tsx'
import { type LibraryStart, QuestionLibraryDialog } from './QuestionLibraryDialog.tsx'
import css from './QuestionsPart.module.css'
import { RouteCheck } from './RouteCheck.tsx'
import { TimeBudgetBar } from './TimeBudgetBar.tsx'
import { useFillValues } from './useFillValues.ts'

/** The route of questions, in the order they are asked. */
export function QuestionsPart({ group }: { group: FocusGroup }) {
  const questions = useOrdered('questions', 'focusGroupId', group.id)
  const { values } = useFillValues(group)
  const [library, setLibrary] = useState<LibraryStart | null>(null)
  const [askAbout, setAskAbout] = useState<Id | null>(null)
  const { places } = usePlaces()
  const times = useMemo(() => routeTimes(questions, group.minutes), [questions, group.minutes])
  const fields = useRef(new Map<Id, HTMLTextAreaElement>())
  const addButton = useRef<HTMLButtonElement>(null)
  const focusAfter = useRef<Id | 'add' | null>(null)
  useEffect(() => {
    const wanted = focusAfter.current
    if (!wanted) return
    focusAfter.current = null
    if (wanted === 'add') addButton.current?.focus()
    else jumpTo(wanted)
  })

  function jumpTo(id: Id) {
    fields.current.get(id)?.focus()
  }

  function addAfter(before: Id | undefined) {
    const place = questions.findIndex(({ id }) => id === before)
    const at = place < 0 ? questions.length : place + 1
    const type = questions[at - 1]?.type ?? 'opening'
    const id = perform(addQuestion, { focusGroupId: group.id, index: at, type })
    focusAfter.current = id ?? null
  }

  function addSeveral(added: QuestionDraft[]) {
    const ids = perform(addQuestions, { focusGroupId: group.id, questions: added })
    focusAfter.current = ids?.at(-1) ?? null
  }

  function remove(id: Id, neighbour: 1 | -1) {
    const at = questions.findIndex((question) => question.id === id)
    focusAfter.current = (questions[at + neighbour] ?? questions[at - neighbour])?.id ?? 'add'
    perform(removeQuestion, { id })
    if (!questions[at]?.text) return
    showToast(`Deleted question ${at + 1}.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  /** A part of the map that is to be asked about: a touchpoint has drafts, a stage has its library. */
  function askAt(place: string) {
    const touchpoint = places.get(place)?.touchpoint
    if (touchpoint) setAskAbout(touchpoint.id)
    else setLibrary({ place })
  }

  const actions = useSteady({
    keepField: (id: Id, field: HTMLTextAreaElement | null) => {
      if (field) fields.current.set(id, field)
      else fields.current.delete(id)
    },
    addAfter,
    remove,
    jumpTo,
    askFor: (type: QuestionType) => setLibrary({ type }),
    askAt,
  })
  const touchpoints = [...places.values()].flatMap(({ touchpoint }) => touchpoint ?? [])
  const asked = new Set(questions.map(({ touchpointId }) => touchpointId))
  const firstTouchpoint = touchpoints.find(({ id }) => !asked.has(id)) ?? touchpoints[0]
  const ask = firstTouchpoint && (
    <Button icon={<MessageCircleQuestionMark size={16} aria-hidden />} onPress={() => setAskAbout(firstTouchpoint.id)}>
      Ask about a touchpoint
    </Button>
  )
  const dialogs = (
    <>
      {library && (
        <QuestionLibraryDialog
          start={library}
          values={values}
          onClose={() => setLibrary(null)}
          onAdd={(chosen) => {
            setLibrary(null)
            addSeveral(chosen)
          }}
        />
      )}
      {askAbout && (
        <AskAboutDialog
          touchpointId={askAbout}
          mayChange
          onClose={() => setAskAbout(null)}
          onAdded={(ids) => {
            focusAfter.current = ids.at(0) ?? null
          }}
        />
      )}
    </>
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
              <Button icon={<BookOpen size={16} aria-hidden />} onPress={() => setLibrary({})}>
                Choose from the library
              </Button>
              {ask}
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
        {dialogs}
      </>
    )
  }
  return (
    <>
      <TimeBudgetBar group={group} />
      <RouteCheck group={group} actions={actions} />
      <SortableList
        items={questions}
        label="Questions"
        itemLabel={(question) => question.text || 'Empty question'}
        onMove={(id, index) => perform(moveQuestion, { id, index })}
        entries={({ id, breakAfter }) => [
          {
            id: 'break',
            label: breakAfter ? 'Take out the break after this' : 'Add a break after this',
            run: () => perform(editQuestion, { id, changes: { breakAfter: breakAfter ? 0 : usualBreak } }),
          },
        ]}
        className={css.route ?? ''}
      >
        {(question, index) => {
          const stop = times.stops[index]
          const at = (minutes: number | undefined) => wallTime(group, minutes ?? 0).text
          const total = stop?.total ?? 0
          return (
            <QuestionItem
              question={question}
              number={index + 1}
              span={`${at(stop?.from)}–${at(stop?.to)}`}
              total={`${total} of ${group.minutes} min`}
              isOver={total > group.minutes}
              breakUntil={at((stop?.to ?? 0) + question.breakAfter)}
              actions={actions}
            />
          )
        }}
      </SortableList>
      <div className={css.actions}>
        <Button ref={addButton} icon={<Plus size={16} aria-hidden />} onPress={() => addAfter(undefined)}>
          Add question
        </Button>
        <Button icon={<BookOpen size={16} aria-hidden />} onPress={() => setLibrary({})}>
          From the library
        </Button>
        {ask}
      </div>
      {dialogs}
    </>
  )
}
