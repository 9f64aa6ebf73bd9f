import { CalendarPlus, ListPlus } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { planTemplate } from '#assets/templates/plan.ts'
import { addPlan, addTask, removeTask } from '#domain/commands/plan.ts'
import { planOf } from '#domain/insight/plan.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { useToday } from '#renderer/app/today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/StepPage.tsx'
import { useSteady } from '#renderer/ui/useSteady.ts'
import { EventDate } from './EventDate.tsx'
import { PlanNews } from './PlanNews.tsx'
import css from './PlanPart.module.css'
import { type PlanActions, PlanStepItem } from './PlanStepItem.tsx'
import type { Workplace } from './parts.ts'
import { savePlan } from './planFile.ts'
import { dayWords, distanceWords } from './planWords.ts'

/** The tasks of the template; of an event that is over those that come after it. */
function tasksAhead(daysLeft: number | null) {
  return daysLeft !== null && daysLeft < 0 ? planTemplate.filter(({ due }) => due > 0) : planTemplate
}

interface Props {
  group: FocusGroup
  onGo: (place: Workplace) => void
}

/** The twelve steps as dated tasks: what is late, what is next, who does it. */
export function PlanPart({ group, onGo }: Props) {
  const today = useToday()
  const tasks = useOrdered('planTasks', 'focusGroupId', group.id)
  const plan = useMemo(() => planOf(group, tasks, today), [group, tasks, today])
  const titles = useRef(new Map<Id, HTMLTextAreaElement>())
  const focusAfter = useRef<Id | null>(null)
  useEffect(() => {
    const field = focusAfter.current && titles.current.get(focusAfter.current)
    if (!field) return
    focusAfter.current = null
    field.focus()
  })

  const actions = useSteady<PlanActions>({
    onGo,
    add(step, after) {
      const own = plan.steps.find((planned) => planned.step === step)?.tasks
      const last = after ?? own?.at(-1)?.task
      const due = last?.due ?? planTemplate.findLast((task) => task.step === step)?.due ?? 0
      focusAfter.current = perform(addTask, { focusGroupId: group.id, step, title: '', due }) ?? null
    },
    remove(task) {
      const own = plan.steps.find(({ step }) => step === task.step)?.tasks ?? []
      const at = own.findIndex((dated) => dated.task.id === task.id)
      const neighbour = own[at + 1] ?? own[at - 1]
      if (neighbour) focusAfter.current = neighbour.task.id
      perform(removeTask, { id: task.id })
      showToast(task.title.trim() ? `Deleted task “${task.title.trim()}”.` : 'Deleted an empty task.', {
        action: { label: 'Undo', run: undoAndSay },
      })
    },
  })

  return (
    <div className={css.part}>
      <div className={css.head}>
        <div className={css.date}>
          <EventDate group={group} />
        </div>
        <p className={css.days}>
          {plan.daysLeft === null
            ? 'Set the date, and every task gets its own.'
            : `${dayWords(group.date, today)}, ${distanceWords(plan.daysLeft)}. The dates below move with it.`}
        </p>
        <Button
          icon={<CalendarPlus size={16} aria-hidden />}
          isDisabled={plan.daysLeft === null}
          onPress={() => void savePlan(group.id)}
        >
          Save as calendar file
        </Button>
      </div>
      <PlanNews
        group={group}
        plan={plan}
        today={today}
        onGo={onGo}
        onTask={(id) => {
          const field = titles.current.get(id)
          field?.scrollIntoView({ block: 'center' })
          field?.focus()
        }}
      />
      {tasks.length ? (
        <ol className={css.steps} aria-label="The twelve steps">
          {plan.steps.map((step, index) => (
            <PlanStepItem
              key={step.step}
              planned={step}
              number={index + 1}
              eventDay={group.date}
              today={today}
              actions={actions}
              titles={titles.current}
            />
          ))}
        </ol>
      ) : (
        <EmptyState
          text="This focus group has no plan yet. The plan has a few tasks for each of the twelve steps, from the purpose to telling customers what changed."
          action={
            <Button
              icon={<ListPlus size={16} aria-hidden />}
              onPress={() => perform(addPlan, { focusGroupId: group.id, tasks: tasksAhead(plan.daysLeft) })}
            >
              Make the plan
            </Button>
          }
          example="For example: invitations four to three weeks before, a reminder three days before, thanks the day after."
        />
      )}
    </div>
  )
}
