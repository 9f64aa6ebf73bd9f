import { ListPlus, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { checkTemplate } from '#assets/templates/placeChecks.ts'
import { addCheck, addChecks, editCheck, removeCheck } from '#domain/commands/place.ts'
import { type CheckList, checkStateNames, checkStates } from '#domain/model/checks.ts'
import type { Check, Id } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useSteady } from '#renderer/ui/useSteady.ts'
import css from './CheckLines.module.css'

const stateChoices = checkStates.map((id) => ({ id, label: checkStateNames[id] }))

interface Props {
  focusGroupId: Id
  list: CheckList
  title: string
  text: string
}

/** One of the check lists: each line open, fine or a problem, with a remark. */
export const CheckLines = memo(function CheckLines({ focusGroupId, list, title, text }: Props) {
  const lines = useOrdered('checks', 'focusGroupId', focusGroupId).filter((check) => check.list === list)
  const titles = useRef(new Map<Id, HTMLTextAreaElement>())
  const focusAfter = useRef<Id | null>(null)
  useEffect(() => {
    const field = focusAfter.current && titles.current.get(focusAfter.current)
    if (!field) return
    focusAfter.current = null
    field.focus()
  })
  const fine = lines.filter(({ state }) => state === 'fine').length
  const problems = lines.filter(({ state }) => state === 'problem').length

  const actions = useSteady<LineActions>({ addAt, remove })

  function addAt(index: number) {
    focusAfter.current = perform(addCheck, { focusGroupId, list, index }) ?? null
  }

  function remove(check: Check) {
    const index = lines.indexOf(check)
    focusAfter.current = (lines[index - 1] ?? lines[index + 1])?.id ?? null
    perform(removeCheck, { id: check.id })
    showToast(check.title.trim() ? `Deleted “${check.title.trim()}”.` : 'Deleted an empty line.', {
      action: { label: 'Undo', run: undoAndSay },
    })
  }

  return (
    <Section
      title={title}
      actions={
        <p className={css.count} role="status">
          {lines.length > 0 && `${fine} of ${lines.length} fine`}
          {problems > 0 && (
            <strong className={css.problems}>{` · ${problems} ${problems === 1 ? 'problem' : 'problems'}`}</strong>
          )}
        </p>
      }
    >
      <p className={css.text}>{text}</p>
      {lines.length > 0 && (
        <ul className={css.lines} aria-label={title}>
          {lines.map((check, index) => (
            <Line
              key={check.id}
              check={check}
              label={`${title}, line ${index + 1}`}
              index={index}
              actions={actions}
              titles={titles.current}
            />
          ))}
        </ul>
      )}
      <div className={css.actions}>
        <Button tone="quiet" icon={<Plus size={16} aria-hidden />} onPress={() => addAt(lines.length)}>
          Add a line
        </Button>
        {lines.length === 0 && (
          <Button
            icon={<ListPlus size={16} aria-hidden />}
            onPress={() =>
              perform(addChecks, { focusGroupId, checks: checkTemplate.filter((check) => check.list === list) })
            }
          >
            Start from our list
          </Button>
        )}
      </div>
    </Section>
  )
})

interface LineActions {
  readonly addAt: (index: number) => void
  readonly remove: (check: Check) => void
}

interface LineProps {
  check: Check
  label: string
  index: number
  /** Always the same object, so that typing in one line does not draw the others again. */
  actions: LineActions
  titles: Map<Id, HTMLTextAreaElement>
}

const Line = memo(function Line({ check, label, index, actions, titles }: LineProps) {
  const words = check.title.trim() || label
  const edit = (changes: Partial<Pick<Check, 'title' | 'state' | 'remark'>>) =>
    perform(editCheck, { id: check.id, changes })
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      actions.addAt(index + 1)
    } else if (event.key === 'Backspace' && !check.title) {
      event.preventDefault()
      actions.remove(check)
    }
  }
  return (
    <li className={css.line} data-state={check.state}>
      <div className={css.title}>
        <TextField
          bare
          multiline
          aria-label={label}
          placeholder="What is looked at"
          maxLength={300}
          value={check.title}
          onChange={(title) => edit({ title: title.replace(/\s*\n\s*/g, ' ') })}
          onKeyDown={onKeyDown}
          inputRef={(element: HTMLTextAreaElement | null) => {
            if (element) titles.set(check.id, element)
            else titles.delete(check.id)
          }}
        />
      </div>
      <SegmentField
        aria-label={`State of ${words}`}
        value={check.state}
        choices={stateChoices}
        onChange={(state) => edit({ state })}
      />
      <div className={css.remark}>
        <TextField
          bare
          multiline
          aria-label={`Remark on ${words}`}
          placeholder="Remark"
          value={check.remark}
          onChange={(remark) => edit({ remark })}
        />
      </div>
      <IconButton label={`Delete ${words}`} onPress={() => actions.remove(check)}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  )
})
