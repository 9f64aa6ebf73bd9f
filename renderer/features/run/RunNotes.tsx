import { Star } from 'lucide-react'
import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { editNote } from '#domain/commands/run.ts'
import { signOfKind } from '#domain/insight/noteLine.ts'
import { elapsedAt } from '#domain/insight/sessionPlace.ts'
import type { Id, Note, Session } from '#domain/model/index.ts'
import { noteKindNames } from '#domain/model/notes.ts'
import { useOrderedLater } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { lengthText } from '#renderer/ui/measures.ts'
import unseen from '#renderer/ui/unseen.module.css'
import css from './RunNotes.module.css'

/** Notes drawn together; the others are an empty box of their height. */
const chunkSize = 40
/** Height in pixels of a note nobody has seen yet. */
const guessedRow = 45

interface Props {
  groupId: Id
  session: Session | undefined
  codes: ReadonlyMap<Id, string>
  editingId: Id | null
  onEdit: (note: Note) => void
}

/** The notes of the session, newest at the bottom. Only what is near the eye is drawn, so ten thousand cost nothing. */
export const RunNotes = memo(function RunNotes({ groupId, session, codes, editingId, onEdit }: Props) {
  const notes = useOrderedLater('notes', 'focusGroupId', groupId)
  const chunks = useChunks(notes)
  const box = useRef<HTMLDivElement>(null)
  const onScroll = useAtBottom(box, notes.at(-1)?.id)

  return (
    <section className={css.notes} aria-label="Notes">
      <h2 className={css.title}>
        Notes <span className={css.count}>{notes.length}</span>
      </h2>
      {notes.length === 0 && (
        <p className={css.none}>
          Nothing yet. Type below: <q>3 "I waited ten minutes</q> keeps what the person on seat 3 said.
        </p>
      )}
      <div className={css.scroll} data-pages="3" ref={box} onScroll={onScroll} tabIndex={notes.length ? 0 : undefined}>
        {chunks.map((chunk, index) => (
          <Chunk
            key={chunk[0]?.id}
            notes={chunk}
            first={index * chunkSize}
            of={notes.length}
            seenAtOnce={index >= chunks.length - 2}
            session={session}
            codes={codes}
            editingId={editingId !== null && chunk.some(({ id }) => id === editingId) ? editingId : null}
            onEdit={onEdit}
          />
        ))}
      </div>
    </section>
  )
})

/** Keeps a list at its end when something new comes, and when its size changes while the end is in sight. */
function useAtBottom(box: RefObject<HTMLElement | null>, newest: Id | undefined): () => void {
  const isAtBottom = useRef(true)
  const goDown = useCallback(() => box.current?.scrollTo({ top: box.current.scrollHeight }), [box])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last note is what scrolls the list down
  useLayoutEffect(goDown, [goDown, newest])
  useEffect(() => {
    if (!box.current) return undefined
    const watcher = new ResizeObserver(() => {
      if (isAtBottom.current) goDown()
    })
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [box, goDown])
  return () => {
    const element = box.current
    if (element) isAtBottom.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24
  }
}

/** The notes in chunks; a chunk whose notes have not changed stays the same array. */
function useChunks(notes: readonly Note[]): readonly (readonly Note[])[] {
  const before = useRef<readonly (readonly Note[])[]>([])
  return useMemo(() => {
    const chunks: (readonly Note[])[] = []
    for (let start = 0; start < notes.length; start += chunkSize) {
      const chunk = notes.slice(start, start + chunkSize)
      const old = before.current[chunks.length]
      chunks.push(old?.length === chunk.length && chunk.every((note, at) => note === old[at]) ? old : chunk)
    }
    before.current = chunks
    return chunks
  }, [notes])
}

interface ChunkProps extends Omit<Props, 'groupId'> {
  notes: readonly Note[]
  /** Position of the first note in the whole list. */
  first: number
  of: number
  seenAtOnce: boolean
}

const Chunk = memo(function Chunk({ notes, first, of, seenAtOnce, session, codes, editingId, onEdit }: ChunkProps) {
  const box = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(seenAtOnce)
  const height = useRef(notes.length * guessedRow)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        if (!entry) return
        // Until it leaves the neighbourhood its true height is known.
        if (!entry.isIntersecting && element.childElementCount) height.current = element.offsetHeight
        setNear(entry.isIntersecting)
      },
      { root: element.parentElement, rootMargin: '600px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={box} style={near ? undefined : { height: height.current }}>
      {near && (
        <ol>
          {notes.map((note, index) => (
            <Row
              key={note.id}
              note={note}
              position={first + index + 1}
              of={of}
              time={timeText(session, note)}
              code={(note.participantId && codes.get(note.participantId)) || '–'}
              isEdited={note.id === editingId}
              onEdit={onEdit}
            />
          ))}
        </ol>
      )}
    </div>
  )
}, sameChunk)

/** How many notes there are in all matters to no chunk that is out of sight or complete. */
function sameChunk(before: ChunkProps, after: ChunkProps): boolean {
  return (
    before.notes === after.notes &&
    before.first === after.first &&
    before.session === after.session &&
    before.codes === after.codes &&
    before.editingId === after.editingId &&
    before.onEdit === after.onEdit
  )
}

function timeText(session: Session | undefined, note: Note): string {
  const elapsed = note.at === null ? null : elapsedAt(session, note.at)
  return elapsed === null ? '' : lengthText(elapsed)
}

interface RowProps {
  note: Note
  position: number
  of: number
  time: string
  code: string
  isEdited: boolean
  onEdit: (note: Note) => void
}

const Row = memo(function Row({ note, position, of, time, code, isEdited, onEdit }: RowProps) {
  return (
    <li aria-posinset={position} aria-setsize={of} className={css.row} data-edited={isEdited}>
      <span className={css.time}>{time}</span>
      <span className={css.code}>{code}</span>
      <button type="button" tabIndex={-1} className={css.text} dir="auto" onClick={() => onEdit(note)}>
        {note.kind !== 'paraphrase' && (
          <span className={css.kind}>
            <span aria-hidden>{note.kind === 'verbatim' ? '“' : `${signOfKind(note.kind)} `}</span>
            <span className={unseen.unseen}>{noteKindNames[note.kind]}: </span>
          </span>
        )}
        {note.text}
        {note.kind === 'verbatim' && <span aria-hidden>”</span>}
        {note.tags.map((tag) => (
          <span key={tag} className={css.tag}>
            {` #${tag}`}
          </span>
        ))}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={css.star}
        aria-pressed={note.star}
        aria-label="Worth remembering"
        onClick={() => perform(editNote, { id: note.id, changes: { star: !note.star } })}
      >
        <Star size={18} aria-hidden fill={note.star ? 'currentColor' : 'none'} />
      </button>
    </li>
  )
})
