import type { KeyboardEvent } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { finishTask, setTaskDays } from '#domain/commands/plan.ts'
import { daysBetween } from '#domain/insight/days.ts'
import type { DatedTask } from '#domain/insight/plan.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { taskDaysWords, urgencyWords } from './planWords.ts'
import css from './TaskDays.module.css'

/** Longest way from the event in days that the records keep. */
const furthest = 730
const sides = [
  { id: 'before', label: 'before' },
  { id: 'after', label: 'after' },
] as const

interface Props {
  dated: DatedTask
  /** Day of the event, empty while it has none. */
  eventDay: string
  today: string
}

/** When a task is due; pressed, it lets one change that. */
export function TaskDays({ dated, eventDay, today }: Props) {
  const { task, standing } = dated
  const urgency = urgencyWords(dated, today)
  const words = taskDaysWords(dated, today)
  return (
    <DialogTrigger>
      <Button
        tone="quiet"
        aria-label={`${words}${urgency && `, ${urgency}`}. Change the date of ${task.title || 'this task'}`}
      >
        <span className={css.words} data-standing={standing}>
          {words}
          {urgency && <span className={css.urgency}>{urgency}</span>}
        </span>
      </Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Dialog className={css.dialog ?? ''} aria-label={`Date of ${task.title || 'this task'}`}>
          <div className={css.form} onKeyDownCapture={takeTyped}>
            {task.doneOn ? <DoneOn dated={dated} today={today} /> : <Due dated={dated} eventDay={eventDay} />}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** A number counts once its field is left; Escape takes the field away, and what was typed must not go with it. */
function takeTyped(event: KeyboardEvent) {
  if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function DoneOn({ dated: { task }, today }: { dated: DatedTask; today: string }) {
  return (
    <DayField
      label="Done on"
      value={task.doneOn}
      isFit={(day) => day !== '' && day <= today && day >= '1900'}
      onChange={(doneOn) => perform(finishTask, { id: task.id, doneOn })}
    />
  )
}

function Due({ dated: { task, due }, eventDay }: { dated: DatedTask; eventDay: string }) {
  const room = task.from === null ? 0 : task.due - task.from
  const put = (days: number, earlier = room) =>
    perform(setTaskDays, { id: task.id, due: days || 0, from: earlier ? Math.max(-furthest, days - earlier) : null })
  const side = task.due < 0 ? 'before' : 'after'
  return (
    <>
      {due ? (
        <DayField
          label="Due"
          value={due}
          isFit={(day) => Math.abs(daysBetween(eventDay, day) ?? Infinity) <= furthest}
          onChange={(day) => put(daysBetween(eventDay, day) ?? task.due)}
        />
      ) : (
        <div className={css.offset}>
          <NumberField
            label="Days"
            value={Math.abs(task.due)}
            min={0}
            max={furthest}
            onChange={(days) => put(side === 'before' ? -days : days)}
          />
          <SegmentField
            label="The event"
            value={side}
            choices={sides}
            onChange={(chosen) => put(chosen === 'before' ? -Math.abs(task.due) : Math.abs(task.due))}
          />
        </div>
      )}
      <NumberField
        label="Can begin days earlier"
        value={room}
        min={0}
        max={365}
        onChange={(earlier) => put(task.due, earlier)}
      />
      {due && <p className={css.hint}>The date moves with the event.</p>}
    </>
  )
}
