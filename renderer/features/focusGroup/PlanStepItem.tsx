import { ArrowRight, Check, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { editTask, finishTask } from '#domain/commands/plan.ts'
import type { DatedTask, PlannedStep } from '#domain/insight/plan.ts'
import type { Id, PlanTask } from '#domain/model/index.ts'
import { type PlanStep, planStepNames } from '#domain/model/planTasks.ts'
import { stepNames } from '#renderer/app/stepNames.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import unseen from '#renderer/ui/unseen.module.css'
import css from './PlanStepItem.module.css'
import { partNames, type Workplace, workplaces } from './parts.ts'
import { TaskDays } from './TaskDays.tsx'

/** What a line asks of its plan. */
export interface PlanActions {
  readonly onGo: (place: Workplace) => void
  /** Adds a task to a step, due with the one it comes after, or with the last one. */
  readonly add: (step: PlanStep, after?: PlanTask) => void
  /** Deletes a task; the focus goes to its neighbour. */
  readonly remove: (task: PlanTask) => void
}

interface Steady {
  /** Always the same object, so that typing in one task does not draw the others again. */
  actions: PlanActions
  /** Where the fields of the titles are kept, to put the focus there. */
  titles: Map<Id, HTMLTextAreaElement>
}

interface Props extends Steady {
  planned: PlannedStep
  number: number
  /** Day of the event, empty while it has none. */
  eventDay: string
  today: string
}

/** One of the twelve steps with its tasks. */
export function PlanStepItem({ planned, number, eventDay, today, actions, titles }: Props) {
  const { step, tasks, done, late } = planned
  const name = planStepNames[step]
  return (
    <li className={css.step} aria-label={name}>
      <StepHead step={step} number={number} count={tasks.length} done={done} late={late} actions={actions} />
      <ul className={css.tasks}>
        {tasks.map((dated, index) => (
          <Task
            key={dated.task.id}
            {...dated}
            label={`Task ${index + 1} of ${name}`}
            eventDay={eventDay}
            today={today}
            actions={actions}
            titles={titles}
          />
        ))}
      </ul>
    </li>
  )
}

interface HeadProps {
  step: PlanStep
  number: number
  count: number
  done: number
  late: number
  actions: PlanActions
}

const StepHead = memo(function StepHead({ step, number, count, done, late, actions }: HeadProps) {
  const name = planStepNames[step]
  const place = workplaces[step]
  const isDone = count > 0 && done === count
  return (
    <div className={css.head}>
      <span className={css.number} data-done={isDone}>
        {isDone ? <Check size={14} strokeWidth={3} aria-hidden /> : number}
      </span>
      <h3 className={css.name}>{name}</h3>
      <p className={css.count}>
        {count ? `${done} of ${count} done` : 'no tasks'}
        {late > 0 && <span className={css.late}> · {late} late</span>}
      </p>
      <Button
        tone="quiet"
        aria-label={`${placeName(place)}: go to where “${name}” is done`}
        onPress={() => actions.onGo(place)}
      >
        {placeName(place)}
        <ArrowRight size={14} aria-hidden />
      </Button>
      <IconButton label={`Add a task to ${name}`} onPress={() => actions.add(step)}>
        <Plus size={16} />
      </IconButton>
    </div>
  )
})

function placeName(place: Workplace): string {
  if (place === 'run') return 'Run mode'
  return 'part' in place ? partNames[place.part] : stepNames[place.step]
}

interface TaskProps extends DatedTask, Steady {
  label: string
  eventDay: string
  today: string
}

const Task = memo(function Task({ label, eventDay, today, actions, titles, ...dated }: TaskProps) {
  const { task } = dated
  const words = task.title.trim() || label
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      actions.add(task.step, task)
    } else if (event.key === 'Backspace' && !task.title) {
      event.preventDefault()
      actions.remove(task)
    }
  }
  return (
    <li className={css.task} data-standing={dated.standing}>
      <CheckField
        isSelected={task.doneOn !== ''}
        onChange={(isDone) => perform(finishTask, { id: task.id, doneOn: isDone ? today : '' })}
      >
        <span className={unseen.unseen}>{`Done: ${words}`}</span>
      </CheckField>
      <div className={css.title}>
        <TextField
          bare
          multiline
          aria-label={label}
          placeholder="What is to be done"
          maxLength={300}
          value={task.title}
          onChange={(title) => perform(editTask, { id: task.id, changes: { title: title.replace(/\s*\n\s*/g, ' ') } })}
          onKeyDown={onKeyDown}
          inputRef={(element: HTMLTextAreaElement | null) => {
            if (element) titles.set(task.id, element)
            else titles.delete(task.id)
          }}
        />
      </div>
      <div className={css.owner}>
        <TextField
          bare
          aria-label={`Owner of ${words}`}
          placeholder="Owner"
          value={task.owner}
          onChange={(owner) => perform(editTask, { id: task.id, changes: { owner } })}
        />
      </div>
      <div className={css.days}>
        <TaskDays dated={dated} eventDay={eventDay} today={today} />
      </div>
      <IconButton label={`Delete ${words}`} onPress={() => actions.remove(task)}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  )
})
