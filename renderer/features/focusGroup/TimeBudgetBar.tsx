import { useMemo } from 'react'
import { type TimeBudget, timeBudget } from '#domain/insight/timeBudget.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import css from './TimeBudgetBar.module.css'

/** Whether the questions fit the time, as a bar and in words. */
export function TimeBudgetBar({ group }: { group: FocusGroup }) {
  const tables = useTables()
  const budget = useMemo(() => timeBudget(tables, group.id), [tables, group.id])
  const { planned, available, over } = budget
  const all = Math.max(planned, available)
  return (
    <div className={css.budget}>
      <svg viewBox={`0 0 ${all} 8`} preserveAspectRatio="none" className={css.bar} aria-hidden="true">
        <rect width={all} height="8" className={css.track} />
        <rect width={Math.min(planned, available)} height="8" className={css.planned} />
        {over > 0 && <rect x={available} width={over} height="8" className={css.over} />}
      </svg>
      <p role="status" data-over={over > 0 || budget.tooMany}>
        {budgetText(budget)}
      </p>
    </div>
  )
}

function budgetText({ planned, available, over, questions, tooMany }: TimeBudget): string {
  const time =
    over > 0
      ? `${planned} minutes of questions for ${available}: ${over} too many. Cut a question rather than silence.`
      : `${planned} of ${available} minutes planned, ${available - planned} left for both scripts.`
  return tooMany ? `${time} ${questions} questions leave no room to talk; twelve are the most.` : time
}
