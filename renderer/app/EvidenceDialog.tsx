import { Star } from 'lucide-react'
import { useMemo } from 'react'
import { insteadOfWords } from '#domain/insight/consent.ts'
import { codesOf, questionsOf, saidBy } from '#domain/insight/people.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { noteKindNames } from '#domain/model/notes.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { WindowedGrid } from '#renderer/ui/WindowedGrid.tsx'
import css from './EvidenceDialog.module.css'
import { chooseFocusGroup, goToRecord } from './navigation.ts'
import { useTables } from './store/hooks.ts'

/** A number whose notes are to be shown. */
export interface ShownEvidence {
  /** The number in words: “5 of 8 people”. */
  readonly text: string
  /** What it is said about, or how it comes about. */
  readonly about?: string
  readonly notes: readonly Id[]
}

const wallClock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

/** The notes behind a number, exactly those; from each one can go to the note itself. */
export function EvidenceDialog({ evidence, onClose }: { evidence: ShownEvidence | null; onClose: () => void }) {
  return (
    <Dialog
      title={evidence?.text ?? ''}
      isOpen={evidence !== null}
      onClose={onClose}
      wide
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {evidence && <Notes evidence={evidence} onClose={onClose} />}
    </Dialog>
  )
}

function Notes({ evidence, onClose }: { evidence: ShownEvidence; onClose: () => void }) {
  const tables = useTables()
  const notes = useMemo(() => evidence.notes.flatMap((id) => tables.notes[id] ?? []), [evidence, tables.notes])
  const called = useCalled(notes)
  const people = new Set(notes.flatMap((note) => saidBy(note) ?? [])).size
  function open({ id, focusGroupId }: Note) {
    onClose()
    chooseFocusGroup(focusGroupId)
    goToRecord('notes', { table: 'notes', id })
  }
  return (
    <>
      {evidence.about && <p className={css.about}>{evidence.about}</p>}
      <p className={css.about} role="status">
        {notes.length} {notes.length === 1 ? 'note' : 'notes'} from {people} {people === 1 ? 'person' : 'people'}. Press
        a note to go to it.
      </p>
      <div className={css.notes}>
        <WindowedGrid
          label={`Notes behind ${evidence.text}`}
          items={notes}
          guess={({ text }) => 22 + 20 * Math.ceil(text.length / 80)}
          rowClass={css.row}
          onOpen={open}
          empty="These notes are no longer there."
        >
          {(note) => (
            <>
              <span className={css.quiet}>{note.at === null ? '–' : wallClock.format(note.at)}</span>
              <strong>{called.who(note)}</strong>
              <span className={css.quiet}>{called.question(note)}</span>
              <span className={css.quiet}>{noteKindNames[note.kind]}</span>
              <span className={css.text} data-quote={note.kind === 'verbatim'}>
                {insteadOfWords(note, tables) ?? note.text}
              </span>
              {note.star && <Star size={14} className={css.star} aria-label="Starred" />}
            </>
          )}
        </WindowedGrid>
      </div>
    </>
  )
}

/** How documents call speakers and questions: `P3`, `Question 4`; with several focus groups also which one. */
function useCalled(notes: readonly Note[]) {
  const tables = useTables()
  return useMemo(() => {
    const groups = [...new Set(notes.map(({ focusGroupId }) => focusGroupId))]
    const codes = new Map(groups.flatMap((id) => [...codesOf(tables, id)]))
    const numbers = new Map(
      groups.flatMap((id) => questionsOf(tables, id).map((question, index) => [question.id, index + 1])),
    )
    const groupOf = ({ focusGroupId }: Note) => tables.focusGroups[focusGroupId]?.title || 'Untitled focus group'
    return {
      who(note: Note) {
        const code = (note.participantId && codes.get(note.participantId)) || '–'
        return groups.length > 1 ? `${code}, ${groupOf(note)}` : code
      },
      question({ questionId }: Note) {
        const number = questionId === null ? undefined : numbers.get(questionId)
        return number === undefined ? 'No question' : `Question ${number}`
      },
    }
  }, [notes, tables])
}
