import { ArrowRight, CalendarClock, CircleAlert, ListTodo } from 'lucide-react'
import type { ReactNode } from 'react'
import { ownerWords } from '#domain/insight/owners.ts'
import type { DatedTask, Plan } from '#domain/insight/plan.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { useOrdered, useTable } from '#renderer/app/store/hooks.ts'
import css from './PlanNews.module.css'
import type { Workplace } from './parts.ts'
import { distanceWords, taskDaysWords, urgencyWords } from './planWords.ts'

/** More late tasks than this are only counted: they stand in the plan. */
const shownLate = 3

interface Props {
  group: FocusGroup
  plan: Plan
  today: string
  onGo: (place: Workplace) => void
  /** Shows the line of a task. */
  onTask: (id: Id) => void
}

/** What wants doing: problems with the place first, then what is late, then what is next. */
export function PlanNews({ group, plan, today, onGo, onTask }: Props) {
  const problems = useOrdered('checks', 'focusGroupId', group.id).filter(({ state }) => state === 'problem')
  const journeys = useTable('journeys')
  const line = (dated: DatedTask) => {
    const owner = ownerWords(dated.task.owner, { journeys }, group)
    return (
      <Item
        key={dated.task.id}
        title={dated.task.title || 'Task without words'}
        detail={[taskDaysWords(dated, today), urgencyWords(dated, today), owner].filter(Boolean).join(' · ')}
        onPress={() => onTask(dated.task.id)}
      />
    )
  }
  return (
    <>
      {plan.inviteLate && plan.daysLeft !== null && (
        <p className={css.notice} role="status">
          The event is {distanceWords(plan.daysLeft)}: too late for three weeks’ notice. Ask people by phone today, ask
          more of them than there are seats, or move the event.
        </p>
      )}
      <div className={css.news}>
        {problems.length > 0 && (
          <Group icon={<CircleAlert size={16} aria-hidden />} title="Problems" tone="problem" count={problems.length}>
            {problems.map(({ id, title, remark }) => (
              <Item
                key={id}
                title={shortTitle(title) || 'Check without words'}
                detail={remark.trim() || 'Not solved yet'}
                onPress={() => onGo({ part: 'place' })}
              />
            ))}
          </Group>
        )}
        {plan.late.length > 0 && (
          <Group icon={<CalendarClock size={16} aria-hidden />} title="Late" tone="problem" count={plan.late.length}>
            {plan.late.slice(0, shownLate).map(line)}
            {plan.late.length > shownLate && (
              <li className={css.more}>and {plan.late.length - shownLate} more in the plan below</li>
            )}
          </Group>
        )}
        {plan.next.length > 0 && (
          <Group icon={<ListTodo size={16} aria-hidden />} title="Next" tone="plain">
            {plan.next.map(line)}
          </Group>
        )}
      </div>
    </>
  )
}

interface GroupProps {
  icon: ReactNode
  title: string
  tone: 'problem' | 'plain'
  count?: number
  children: ReactNode
}

function Group({ icon, title, tone, count, children }: GroupProps) {
  return (
    <section className={css.group} aria-label={title} data-tone={tone}>
      <h2 className={css.title}>
        {icon}
        {title}
        {count !== undefined && <span className={css.count}>{count}</span>}
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function Item({ title, detail, onPress }: { title: string; detail: string; onPress: () => void }) {
  return (
    <li>
      <button type="button" className={css.item} onClick={onPress}>
        <span className={css.words}>
          <span className={css.what}>{title}</span>
          <span className={css.detail}>{detail}</span>
        </span>
        <ArrowRight size={14} className={css.arrow} aria-hidden />
      </button>
    </li>
  )
}

/** “Temperature” of “Temperature: pleasant with everybody in it”. */
function shortTitle(title: string): string {
  return title.split(':')[0]?.trim() ?? ''
}
