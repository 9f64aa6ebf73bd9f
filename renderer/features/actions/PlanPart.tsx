import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addAction, removeAction } from '#domain/commands/actions.ts'
import { type ActionSort, countPlan } from '#domain/insight/actions.ts'
import type { Action, Id } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { useToday } from '#renderer/app/today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { EmptyState } from '#renderer/ui/StepPage.tsx'
import { ActionRow } from './ActionRow.tsx'
import css from './PlanPart.module.css'

import { useSteadyOrder } from './useSteadyOrder.ts'

/** The action plan: who does what until when. */
export function PlanPart() {
  const actions = useOrdered('actions')
  const [sort, setSort] = useState<ActionSort>('due')
  const { shown, hold, letGo } = useSteadyOrder(actions, sort)
  const [focusId, setFocusId] = useState<Id | null>(() => store.getState().screen.selection?.id ?? null)
  const today = useToday()
  const count = useMemo(() => countPlan(actions, today), [actions, today])

  // A row is drawn again only when its action changes, so what it calls stays the same.
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })

  const makeOne = useCallback(() => {
    const id = perform(addAction, {})
    if (!id) return
    setFocusId(id)
    store.dispatch(selected({ table: 'actions', id }))
  }, [])

  const remove = useCallback((action: Action) => {
    const index = latest.current.findIndex(({ id }) => id === action.id)
    const neighbour = latest.current[index - 1] ?? latest.current[index + 1] ?? null
    perform(removeAction, { id: action.id })
    setFocusId(neighbour?.id ?? null)
    store.dispatch(selected(neighbour && { table: 'actions', id: neighbour.id }))
    showToast(action.title.trim() ? `Deleted action “${action.title}”.` : 'Deleted the action.', {
      action: { label: 'Undo', run: undoAndSay },
    })
  }, [])

  if (!actions.length) {
    return (
      <EmptyState
        text="What was heard is worth something once somebody does something about it by a day."
        action={
          <Button tone="primary" icon={<Plus size={16} aria-hidden />} onPress={makeOne}>
            Add an action
          </Button>
        }
        example="“Say on the first day when the account will be open”, Ines, 15 January. Actions also come from the debrief and from findings that leadership decides to act on."
      />
    )
  }
  return (
    <div className={css.plan}>
      <div className={css.head}>
        <p className={css.count} role="status">
          {count.standing} to do
          {count.urgent > 0 && ` · ${count.urgent} urgent`}
          {count.overdue > 0 && ` · ${count.overdue} overdue`}
          {count.done > 0 && ` · ${count.done} done`}
        </p>
        <SegmentField<ActionSort>
          label="Sort by"
          value={sort}
          choices={[
            { id: 'due', label: 'Due' },
            { id: 'owner', label: 'Owner' },
            { id: 'state', label: 'State' },
          ]}
          onChange={setSort}
        />
      </div>
      <div className={css.titles} aria-hidden>
        <span />
        <span>Action</span>
        <span>Owner</span>
        <span>Due</span>
        <span>State</span>
      </div>
      <ol
        className={css.rows}
        aria-label="Actions"
        onFocus={hold}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) letGo()
        }}
      >
        {shown.map((action, index) => (
          <ActionRow
            key={action.id}
            action={action}
            number={index + 1}
            takesFocus={action.id === focusId}
            onAddNext={makeOne}
            onRemove={remove}
          />
        ))}
      </ol>
      <Button tone="primary" icon={<Plus size={16} aria-hidden />} onPress={makeOne}>
        Add an action
      </Button>
    </div>
  )
}
