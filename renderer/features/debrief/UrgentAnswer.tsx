import { type RefObject, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react-aria-components'
import { makeActionOfLine } from '#domain/commands/actions.ts'
import { editDebrief } from '#domain/commands/debrief.ts'
import { urgentLineAt, urgentLines } from '#domain/insight/debriefTimer.ts'
import { madeFromLine } from '#domain/model/actions.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { bridge } from '#renderer/app/bridge.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { ActionButton, sayMade } from './ActionButton.tsx'
import css from './UrgentAnswer.module.css'

/** What cannot wait, and an action for each line of it. */
export function UrgentAnswer({ group }: { group: FocusGroup }) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const actions = useTable('actions')
  const lines = useMemo(
    () =>
      urgentLines(group.debriefUrgent).map((line) => ({
        line,
        action: Object.values(actions).find((action) => madeFromLine(action, group.id, line)),
      })),
    [group.debriefUrgent, group.id, actions],
  )

  function make(line: string) {
    if (perform(makeActionOfLine, { focusGroupId: group.id, line })) sayMade(line)
  }

  /** The line with the cursor, by one key. */
  function onKeyDown(event: KeyboardEvent) {
    const modifier = bridge.platform === 'darwin' ? event.metaKey : event.ctrlKey
    if (event.key !== 'Enter' || !modifier) return
    event.preventDefault()
    const line = lineWithCursor(field)
    if (!line) return
    if (lines.some((one) => one.line === line && one.action)) showToast('This line is an action already.')
    else make(line)
  }

  return (
    <div className={css.urgent}>
      <TextField
        label="What cannot wait?"
        hint={`Promises you made in the room, and anything a customer needs this week, one on each line. ${
          bridge.platform === 'darwin' ? '⌘' : 'Ctrl'
        }+Enter makes the line an action.`}
        multiline
        inputRef={field}
        value={group.debriefUrgent}
        onChange={(debriefUrgent) => perform(editDebrief, { id: group.id, changes: { debriefUrgent } })}
        onKeyDown={onKeyDown}
      />
      {lines.length > 0 && (
        <ul className={css.lines} aria-label="What cannot wait, line by line">
          {lines.map(({ line, action }) => (
            <li key={line} className={css.line}>
              <span dir="auto">{line}</span>
              <ActionButton about={line} action={action} onMake={() => make(line)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function lineWithCursor({ current }: RefObject<HTMLTextAreaElement | null>): string {
  return current ? urgentLineAt(current.value, current.selectionStart) : ''
}
