import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useSelector } from 'react-redux'
import { editNote, removeNote } from '#domain/commands/run.ts'
import { codesOf, participantsOf, questionsOf } from '#domain/insight/people.ts'
import type { Note } from '#domain/model/index.ts'
import { noteKindNames, noteKinds } from '#domain/model/notes.ts'
import { inOrder } from '#domain/model/tables.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useRecord, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './NoteDetails.module.css'

const none = { id: 'none', label: 'None' }

/** The selected note, every field of it. */
export function NoteDetails() {
  const selection = useSelector((state: RootState) => state.screen.selection)
  const note = useRecord('notes', selection?.table === 'notes' ? selection.id : null)
  if (!note)
    return <p className={css.hint}>Choose a note to correct it: what was said, who said it, and to which question.</p>
  return <Fields note={note} />
}

function Fields({ note }: { note: Note }) {
  const tables = useTables()
  const codes = useMemo(() => codesOf(tables, note.focusGroupId), [tables, note.focusGroupId])
  const edit = (changes: Parameters<typeof editNote.run>[1]['changes']) => perform(editNote, { id: note.id, changes })
  const orNone = (id: string) => (id === 'none' ? null : id)

  function remove() {
    perform(removeNote, { id: note.id })
    store.dispatch(selected(null))
    showToast('Deleted the note.', { action: { label: 'Undo', run: undoAndSay } })
  }

  return (
    <div className={css.fields}>
      <TextField label="Note" multiline value={note.text} onChange={(text) => edit({ text })} />
      <SelectField
        label="Who said it"
        value={note.participantId ?? 'none'}
        choices={[
          { ...none, label: 'Nobody named' },
          ...participantsOf(tables, note.focusGroupId).map(({ id, segment }) => ({
            id,
            label: codes.get(id) ?? '',
            hint: segment,
          })),
        ]}
        onChange={(id) => edit({ participantId: orNone(id) })}
      />
      <SelectField
        label="Kind"
        value={note.kind}
        choices={noteKinds.map((kind) => ({ id: kind, label: noteKindNames[kind] }))}
        onChange={(kind) => edit({ kind })}
      />
      <SelectField
        label="Question"
        value={note.questionId ?? 'none'}
        choices={[
          none,
          ...questionsOf(tables, note.focusGroupId).map(({ id, text }, index) => ({
            id,
            label: `${index + 1}. ${text || 'Untitled question'}`,
          })),
        ]}
        onChange={(id) => edit({ questionId: orNone(id) })}
      />
      <SelectField
        label="Touchpoint"
        value={note.touchpointId ?? 'none'}
        choices={[
          none,
          ...inOrder(tables, 'touchpoints').map(({ id, title, stageId }) => ({
            id,
            label: title || 'Untitled touchpoint',
            hint: tables.stages[stageId]?.title ?? '',
          })),
        ]}
        onChange={(id) => edit({ touchpointId: orNone(id) })}
      />
      <TextField
        label="Tags"
        hint="Words, with a space between them."
        key={note.id}
        defaultValue={note.tags.join(' ')}
        maxLength={1000}
        onChange={(text) => edit({ tags: tagsOf(text) })}
      />
      <CheckField isSelected={note.star} onChange={(star) => edit({ star })}>
        Starred
      </CheckField>
      <Button tone="danger" icon={<Trash2 size={16} aria-hidden />} onPress={remove}>
        Delete note
      </Button>
    </div>
  )
}

function tagsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,#]+/).filter(Boolean))].map((tag) => tag.slice(0, 60))
}
