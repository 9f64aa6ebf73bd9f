import { type ReactNode, useMemo, useState } from 'react'
import { aboutTouchpoint, questionAbout } from '#assets/templates/questions.ts'
import { addQuestions } from '#domain/commands/focusGroup.ts'
import { draftsFor } from '#domain/insight/questionDrafts.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import css from './AskAboutDialog.module.css'
import { GroupSwitcher } from './GroupSwitcher.tsx'
import { goToStep } from './navigation.ts'
import { type MapPlace, placeValues, usePlaces } from './places.ts'
import { QuestionChoice } from './QuestionChoice.tsx'
import { undoAndSay } from './shortcuts.ts'
import { useFocusGroup, useJourney, useOrdered } from './store/hooks.ts'
import { perform } from './store/journey.ts'
import { showToast } from './store/toasts.ts'

interface Props {
  /** The touchpoint to begin with. */
  touchpointId: Id
  /** Lets the person change over to another touchpoint. */
  mayChange?: boolean
  onClose: () => void
  /** After questions were added; gets their ids. */
  onAdded?: (ids: readonly Id[]) => void
}

/** Drafts three questions about a touchpoint, to look at before any of them goes into the route. */
export function AskAboutDialog({ touchpointId, mayChange = false, onClose, onAdded }: Props) {
  const group = useFocusGroup()
  const { choices, places } = usePlaces()
  const [key, setKey] = useState(`touchpoint/${touchpointId}`)
  const place = places.get(key)
  const title = place?.touchpoint?.title || 'this touchpoint'
  if (!group || !place) {
    return (
      <Dialog
        title={`Ask about “${title}”`}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button tone="primary" onPress={() => goToStep('focusGroup')}>
              Plan a focus group
            </Button>
          </>
        }
      >
        <p>Questions belong to a focus group, and there is none yet. Plan one, then ask about this touchpoint.</p>
      </Dialog>
    )
  }
  return (
    <Drafts
      key={`${key} ${group.id}`}
      group={group}
      place={place}
      title={title}
      onClose={onClose}
      onAdded={(ids) => {
        onAdded?.(ids)
        onClose()
      }}
    >
      {mayChange && (
        <SelectField
          label="Touchpoint"
          value={key}
          choices={choices.filter(({ id }) => places.get(id)?.touchpoint)}
          onChange={setKey}
        />
      )}
    </Drafts>
  )
}

interface DraftProps {
  group: FocusGroup
  place: MapPlace
  title: string
  onClose: () => void
  onAdded: (ids: readonly Id[]) => void
  children: ReactNode
}

function Drafts({ group, place, title, onClose, onAdded, children }: DraftProps) {
  const journey = useJourney()
  const questions = useOrdered('questions', 'focusGroupId', group.id)
  const drafts = useMemo(() => {
    const { stage, touchpoint } = place
    if (!touchpoint) return []
    const values = { client: journey?.client, journey: journey?.title, ...placeValues(place) }
    const all = aboutTouchpoint.map((ready) => ({
      suits: ready.suits,
      question: questionAbout(ready, values, { stageId: stage.id, touchpointId: touchpoint.id }),
    }))
    const asked = new Set(questions.map(({ text }) => text))
    return draftsFor(touchpoint, all, ({ question }) => asked.has(question.text ?? ''))
  }, [place, journey, questions])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const taken = drafts.filter((_, index) => !left.has(index)).map(({ question }) => question)
  const already = questions.filter(({ touchpointId }) => touchpointId === place.touchpoint?.id).length

  function add() {
    const ids = perform(addQuestions, { focusGroupId: group.id, questions: taken })
    if (!ids) return
    const what = taken.length === 1 ? '1 question' : `${taken.length} questions`
    showToast(`Added ${what} about “${title}” to “${group.title || 'Untitled focus group'}”.`, {
      action: { label: 'Undo', run: undoAndSay },
    })
    onAdded(ids)
  }

  return (
    <Dialog
      title={`Ask about “${title}”`}
      wide
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={!taken.length} onPress={add}>
            {addText(taken.length)}
          </Button>
        </>
      }
    >
      <div className={css.choices}>
        {children}
        <GroupSwitcher />
      </div>
      <p className={css.quiet}>
        {drafts.length
          ? `Take what helps. They go to the key questions of “${group.title || 'Untitled focus group'}”, where every word can be changed.`
          : 'All of our questions about it are in the route. Write your own in step Focus group.'}
        {already > 0 && ` ${already === 1 ? '1 question asks' : `${already} questions ask`} about it already.`}
      </p>
      <ul className={css.drafts} aria-label="Drafted questions">
        {drafts.map(({ question }, index) => (
          <QuestionChoice
            key={question.text}
            text={question.text ?? ''}
            minutes={question.minutes ?? 0}
            probes={question.probes ?? []}
            isSelected={!left.has(index)}
            onChange={(isTaken) => {
              const next = new Set(left)
              if (isTaken) next.delete(index)
              else next.add(index)
              setLeft(next)
            }}
          />
        ))}
      </ul>
    </Dialog>
  )
}

function addText(count: number): string {
  if (!count) return 'Add questions'
  return count === 1 ? 'Add 1 question' : `Add ${count} questions`
}
