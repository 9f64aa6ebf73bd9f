import { useEffect, useRef } from 'react'
import { editFocusGroup } from '#domain/commands/focusGroup.ts'
import { daysBetween } from '#domain/insight/days.ts'
import { spanWords } from '#domain/insight/plan.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { DayField } from '#renderer/ui/DayField.tsx'

/** A date that stands this long, in milliseconds, is the one that was meant. */
const settled = 900

/** The day of the focus group. The open dates of the plan move with it, and it says how many did. */
export function EventDate({ group }: { group: FocusGroup }) {
  const before = useRef<string | null>(null)
  const timer = useRef(0)

  function tell() {
    window.clearTimeout(timer.current)
    const old = before.current
    before.current = null
    if (old !== null) tellMoved(group.id, old)
  }
  const latestTell = useRef(tell)
  latestTell.current = tell
  useEffect(() => () => latestTell.current(), [])

  return (
    <DayField
      label="Date"
      value={group.date}
      // A year that is being typed passes through the first centuries.
      isFit={(day) => day === '' || day >= '1900'}
      onChange={(date) => {
        before.current ??= group.date
        perform(editFocusGroup, { id: group.id, changes: { date } })
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => latestTell.current(), settled)
      }}
    />
  )
}

function tellMoved(focusGroupId: FocusGroup['id'], old: string) {
  const tables = currentTables()
  const date = tables.focusGroups[focusGroupId]?.date ?? ''
  const open = Object.values(tables.planTasks).filter((task) => task.focusGroupId === focusGroupId && !task.doneOn)
  const moved = daysBetween(old, date)
  if (!open.length || moved === 0 || !date) return
  showToast(
    moved === null
      ? `Open tasks that have a date now: ${open.length}.`
      : `Moved by ${spanWords(Math.abs(moved))}. Open dates that moved with it: ${open.length}.`,
    { action: { label: 'Undo', run: undoAndSay } },
  )
}
