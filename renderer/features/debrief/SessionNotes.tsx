import { memo, useMemo } from 'react'
import { makeActionOfNote } from '#domain/commands/actions.ts'
import { wordsWithheld } from '#domain/insight/consent.ts'
import { debriefNotes } from '#domain/insight/debriefNotes.ts'
import { codesOf } from '#domain/insight/people.ts'
import type { Action, Id, Note } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { goToStep } from '#renderer/app/navigation.ts'
import { useOrderedLater, useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ActionButton, sayMade } from './ActionButton.tsx'
import css from './SessionNotes.module.css'

/** More than these nobody reads in ten minutes. */
const most = 40

/** What the session left to look at: what is to be followed up, and what was starred. */
export const SessionNotes = memo(function SessionNotes({ groupId }: { groupId: Id }) {
  const notes = useOrderedLater('notes', 'focusGroupId', groupId)
  const participants = useTable('participants')
  const actions = useTable('actions')
  const { followUps, starred } = useMemo(() => debriefNotes(notes, { participants }), [notes, participants])
  const codes = useMemo(() => codesOf({ participants } as Tables, groupId), [participants, groupId])
  const byNote = useMemo(() => {
    const made = new Map<Id, Action>()
    for (const action of Object.values(actions)) if (action.noteId !== null) made.set(action.noteId, action)
    return made
  }, [actions])

  const wordsOf = (note: Note) =>
    wordsWithheld(note, { participants } as Tables) ? '(words withheld: no consent to quote)' : note.text

  function list(shown: readonly Note[]) {
    return (
      <>
        <ul className={css.list}>
          {shown.slice(0, most).map((note) => (
            <li key={note.id} className={css.note}>
              <p dir="auto">
                {note.participantId && <strong>{codes.get(note.participantId)} </strong>}
                {wordsOf(note)}
              </p>
              {note.kind === 'followup' && (
                <ActionButton
                  about={wordsOf(note)}
                  action={byNote.get(note.id)}
                  onMake={() => {
                    if (perform(makeActionOfNote, { noteId: note.id })) sayMade(wordsOf(note))
                  }}
                />
              )}
            </li>
          ))}
        </ul>
        {shown.length > most && (
          <Button tone="quiet" onPress={() => goToStep('notes')}>
            {shown.length - most} more in the notes
          </Button>
        )}
      </>
    )
  }

  return (
    <div className={css.notes}>
      <section aria-label="To follow up">
        <h2 className={css.title}>
          To follow up <span className={css.count}>{followUps.length}</span>
        </h2>
        {followUps.length ? (
          list(followUps)
        ) : (
          <p className={css.none}>Nothing is open. A note that begins with “?” comes back here.</p>
        )}
      </section>
      <section aria-label="Starred">
        <h2 className={css.title}>
          Starred <span className={css.count}>{starred.length}</span>
        </h2>
        {starred.length ? (
          list(starred)
        ) : (
          <p className={css.none}>No note has a star. In run mode “*” at the end of a line gives it one.</p>
        )}
      </section>
    </div>
  )
})
