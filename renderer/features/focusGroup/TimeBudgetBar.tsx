import { useMemo } from 'react'
import { type TimeBudget, timeBudget } from '#domain/insight/timeBudget.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import css from './TimeBudgetBar.module.css'

/** Whether the questions fit the time, as a bar and in words. */
export function TimeBudgetBar({ group }: { group: FocusGroup }) {
  const focusGroups = useTable('focusGroups')
  const questions = useTable('questions')
  const budget = useMemo(() => timeBudget({ focusGroups, questions }, group.id), [focusGroups, questions, group.id])
  const { planned, available, over } = budget
  const all = Math.max(planned, available)
  return (
    <div className={css.budget}>
      <svg viewBox={`0 0 ${all} 8`} preserveAspectRatio="none" className={css.bar} aria-hidden="true">
        <rect width={all} height="8" className={css.track} />
        <rect width={Math.min(planned, available)} height="8" className={css.breaks} />
        <rect width={Math.min(planned - budget.breaks, available)} height="8" className={css.planned} />
        {over > 0 && <rect x={available} width={over} height="8" className={css.over} />}
      </svg>
      <p role="status" data-over={over > 0}>
        {budgetText(budget)}
      </p>
    </div>
  )
}

function budgetText({ planned, breaks, available, over }: TimeBudget): string {
  const parts = breaks ? ` of questions and ${breaks} of breaks` : ' of questions'
  if (over > 0) return `${planned - breaks} minutes${parts} for ${available}: ${over} too many.`
  const including = breaks ? `, ${breaks} of them for breaks` : ''
  return `${planned} of ${available} minutes planned${including}, ${available - planned} left for both scripts.`
}
