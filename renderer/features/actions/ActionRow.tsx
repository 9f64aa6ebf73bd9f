import { AlarmClock, CornerDownRight, Trash2, Zap } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react-aria-components'
import { useSelector } from 'react-redux'
import { editAction } from '#domain/commands/actions.ts'
import { isOverdue } from '#domain/insight/actions.ts'
import { actionStateNames, actionStates } from '#domain/model/actions.ts'
import type { Action } from '#domain/model/index.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { useToday } from '#renderer/app/today.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './PlanPart.module.css'
import { useActionSource } from './useActionSource.ts'

const stateChoices = actionStates.map((id) => ({ id, label: actionStateNames[id] }))

interface Props {
  action: Action
  /** Counted from 1, as the list shows it. */
  number: number
  takesFocus: boolean
  onAddNext: () => void
  onRemove: (action: Action) => void
}

/** Ctrl (⌘) and Enter lead from a row to its details: on the way there with Tab the rows behind it would be chosen. */
function leadToDetails(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  document.querySelector<HTMLElement>('aside textarea')?.focus()
}

/** One action of the plan, every field of it in place. */
export const ActionRow = memo(function ActionRow({ action, number, takesFocus, onAddNext, onRemove }: Props) {
  const isSelected = useSelector((state: RootState) => state.screen.selection?.id === action.id)
  const { link: source, isWithheld } = useActionSource(action)
  const overdue = isOverdue(action, useToday())
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])
  const edit = (changes: Parameters<typeof editAction.run>[1]['changes']) =>
    perform(editAction, { id: action.id, changes })

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      onAddNext()
    } else if (event.key === 'Backspace' && !action.title && !isWithheld) {
      event.preventDefault()
      onRemove(action)
    }
  }

  return (
    <li
      className={css.row}
      data-selected={isSelected || undefined}
      data-state={action.state}
      data-action={action.id}
      onKeyDown={leadToDetails}
      onFocus={() => {
        if (!isSelected) store.dispatch(selected({ table: 'actions', id: action.id }))
      }}
    >
      <IconButton
        label={`Urgent: action ${number}`}
        aria-pressed={action.urgent}
        onPress={() => edit({ urgent: !action.urgent })}
      >
        <Zap
          size={16}
          className={css.urgent}
          data-urgent={action.urgent}
          fill={action.urgent ? 'currentColor' : 'none'}
        />
      </IconButton>
      <div className={css.what}>
        <TextField
          aria-label={`Action ${number}`}
          placeholder={isWithheld ? 'The words were taken back; write your own' : 'What is to be done'}
          bare
          multiline
          maxLength={300}
          inputRef={field}
          value={isWithheld ? '' : action.title}
          onChange={(title) => edit({ title: title.replace(/\n/g, ' ') })}
          onKeyDown={onKeyDown}
        />
        {source && (
          <Button tone="quiet" icon={<CornerDownRight size={14} aria-hidden />} onPress={source.go}>
            <span className={css.source} dir="auto">
              {source.text}
            </span>
          </Button>
        )}
      </div>
      <TextField
        aria-label={`Owner of action ${number}`}
        placeholder="Who"
        bare
        value={action.owner}
        onChange={(owner) => edit({ owner })}
      />
      <div>
        <TextField
          aria-label={`Due day of action ${number}`}
          type="date"
          bare
          value={action.due}
          onChange={(due) => edit({ due })}
        />
        {overdue && (
          <p className={css.overdue}>
            <AlarmClock size={14} aria-hidden /> Overdue
          </p>
        )}
      </div>
      <SelectField
        aria-label={`State of action ${number}`}
        value={action.state}
        choices={stateChoices}
        onChange={(state) => edit({ state })}
      />
      <IconButton label={`Delete action ${number}`} onPress={() => onRemove(action)}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  )
})
