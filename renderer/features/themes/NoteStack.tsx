import { GripVertical, Star } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Button,
  GridList,
  GridListItem,
  isTextDropItem,
  type Key,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import { codesOf } from '#domain/insight/people.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import { noteKindNames } from '#renderer/ui/kinds.ts'
import css from './NoteStack.module.css'

/** What is dragged: the note and the theme it comes from. */
const dragType = 'application/x-zapatos-note'

interface Props {
  label: string
  notes: readonly Note[]
  focusGroupId: Id
  /** The theme the stack belongs to; none for the unsorted notes. */
  themeId?: Id
  empty: string
  onKey: (event: React.KeyboardEvent, selected: ReadonlySet<Key>) => void
  onDrop: (noteIds: Id[], fromThemeId: Id | undefined) => void
}

/** A stack of notes of the board: chosen, dragged and sorted by mouse or by keys. */
export function NoteStack({ label, notes, focusGroupId, themeId, empty, onKey, onDrop }: Props) {
  const tables = useTables()
  const codes = useMemo(() => codesOf(tables, focusGroupId), [tables, focusGroupId])
  const [selected, setSelected] = useState<Set<Key>>(new Set())
  const present = useMemo(() => new Set<Key>(notes.map(({ id }) => id)), [notes])
  const chosen = new Set([...selected].filter((key) => present.has(key)))

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((noteId) => ({
        [dragType]: JSON.stringify({ noteId, fromThemeId: themeId }),
        'text/plain': tables.notes[String(noteId)]?.text ?? '',
      })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    async onRootDrop({ items }) {
      const dropped = await Promise.all(
        items.filter(isTextDropItem).map(async (item) => JSON.parse(await item.getText(dragType))),
      )
      const [first] = dropped
      if (first && first.fromThemeId !== themeId) {
        onDrop(
          dropped.map(({ noteId }) => noteId),
          first.fromThemeId,
        )
      }
    },
  })

  return (
    <div
      className={css.stack}
      onKeyDownCapture={(event) => onKey(event, chosen.size ? chosen : focusedNote(event.target))}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 72, gap: 6 }}>
        <GridList
          aria-label={label}
          className={css.notes}
          items={notes}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => setSelected(keys === 'all' ? new Set(present) : new Set(keys))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className={css.empty}>{empty}</p>}
        >
          {(note) => (
            <GridListItem id={note.id} textValue={note.text} className={css.note}>
              <Button slot="drag" className={css.grip} aria-label="Drag this note">
                <GripVertical size={14} aria-hidden />
              </Button>
              <p className={css.text} data-quote={note.kind === 'verbatim'}>
                {note.text}
              </p>
              <p className={css.meta}>
                {note.star && <Star size={12} className={css.star} aria-label="Starred" />}
                {note.participantId && <strong>{codes.get(note.participantId)}</strong>}
                {note.kind !== 'verbatim' && note.kind !== 'paraphrase' && <span>{noteKindNames[note.kind].name}</span>}
                {note.tags.map((tag) => (
                  <span key={tag}>#{tag}</span>
                ))}
              </p>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}

/** Without a selection the keys mean the note that has the focus. */
function focusedNote(target: EventTarget): ReadonlySet<Key> {
  const key = target instanceof HTMLElement ? target.closest<HTMLElement>('[role="row"]')?.dataset.key : undefined
  return new Set(key ? [key] : [])
}
