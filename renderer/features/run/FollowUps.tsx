import { Check } from 'lucide-react'
import { type RefObject, useMemo, useState } from 'react'
import { handleNote } from '#domain/commands/run.ts'
import { followUpsOf } from '#domain/insight/followUps.ts'
import type { Id } from '#domain/model/index.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import css from './RunList.module.css'
import { modifier } from './runKeys.ts'
import { useListFocus } from './useListFocus.ts'

interface Props {
  groupId: Id
  codes: ReadonlyMap<Id, string>
  line: RefObject<HTMLTextAreaElement | null>
  /** True when the closing script comes next. */
  isLast: boolean
}

/** What was to be followed up, to be ticked off before people leave. */
export function FollowUps({ groupId, codes, line, isLast }: Props) {
  const notes = useTable('notes')
  const followUps = useMemo(() => followUpsOf({ ...currentTables(), notes }, groupId), [notes, groupId])
  // What is ticked off stays where it is while the list is open: nothing jumps away under the finger.
  const [order] = useState(() => followUps.map(({ id }) => id))
  const list = useListFocus(line)
  if (!followUps.length) {
    return (
      <p className={css.none}>
        Nothing is to be followed up. A note that begins with <q>?</q> comes here: <q>? ask about the letter</q>
      </p>
    )
  }
  const sorted = followUps.toSorted((a, b) => placeIn(order, a.id) - placeIn(order, b.id))
  return (
    <div ref={list} className={css.list}>
      {isLast && (
        <p className={css.lead}>
          Before you close: take up what is still open, or tick it off. {modifier} ⏎ goes on to the closing script.
        </p>
      )}
      <ul aria-label="To follow up">
        {sorted.map((note) => (
          <li key={note.id}>
            <button
              type="button"
              aria-pressed={note.handled}
              className={css.row}
              onClick={() => perform(handleNote, { id: note.id, handled: !note.handled })}
            >
              <span className={css.box} aria-hidden>
                {note.handled && <Check size={18} />}
              </span>
              <span className={css.code}>{(note.participantId && codes.get(note.participantId)) || '–'}</span>
              <span className={css.text} dir="auto">
                {note.text}
              </span>
              <span className={css.side}>{note.handled ? 'done' : ''}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={css.hint}>↑ ↓ and the space bar tick off · Esc goes back to the line</p>
    </div>
  )
}

/** Where an id stands; what is new comes last. */
function placeIn(order: readonly Id[], id: Id): number {
  const place = order.indexOf(id)
  return place < 0 ? order.length : place
}
