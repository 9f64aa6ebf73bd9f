import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Id, Note } from '#domain/model/index.ts'
import { WindowedGrid } from '#renderer/ui/WindowedGrid.tsx'
import css from './NoteStack.module.css'
import { NoteText } from './NoteText.tsx'
import type { Affinity } from './useAffinity.ts'

/** What is dragged: the notes and the theme they come from. */
const dragType = 'application/x-zapatos-notes'

interface Props {
  label: string
  notes: readonly Note[]
  affinity: Pick<Affinity, 'speaker' | 'placesOf'>
  /** The theme the stack belongs to and its place, counted from 1; null for the unsorted notes. */
  themeId: Id | null
  place: number | null
  /** How far it is scrolled, kept while it is not drawn. */
  scrolledTo?: RefObject<number>
  empty: string
  selected: ReadonlySet<string>
  onSelect: (themeId: Id | null, ids: ReadonlySet<string>) => void
  onKey: (event: React.KeyboardEvent, noteIds: Id[], themeId: Id | null) => void
  onDrop: (noteIds: Id[], from: Id | null, to: Id | null) => void
}

/** A stack of notes of the board: chosen, dragged and sorted by mouse or by keys. */
export const NoteStack = memo(function NoteStack(props: Props) {
  const { label, notes, affinity, themeId, place, scrolledTo, empty, selected, onSelect, onKey, onDrop } = props
  const stack = useRef<HTMLDivElement>(null)
  const [isTarget, setTarget] = useState(false)
  const inside = useRef(0)

  useLayoutEffect(() => {
    const grid = stack.current?.firstElementChild
    if (grid && scrolledTo?.current) grid.scrollTop = scrolledTo.current
  }, [scrolledTo])

  function over(event: React.DragEvent) {
    if (!event.dataTransfer.types.includes(dragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
  }

  function drop(event: React.DragEvent) {
    inside.current = 0
    setTarget(false)
    const data = event.dataTransfer.getData(dragType)
    if (!data) return
    event.preventDefault()
    const { noteIds, from } = JSON.parse(data) as { noteIds: Id[]; from: Id | null }
    if (from !== themeId) onDrop(noteIds, from, themeId)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its twin in the keys and the menu
    <div
      ref={stack}
      className={css.stack}
      data-stack={themeId ?? undefined}
      onScrollCapture={({ target }) => {
        if (scrolledTo && target instanceof HTMLElement) scrolledTo.current = target.scrollTop
      }}
      onDragOver={over}
      onDragEnter={(event) => {
        inside.current += 1
        if (event.dataTransfer.types.includes(dragType)) setTarget(true)
      }}
      onDragLeave={() => {
        inside.current -= 1
        if (inside.current <= 0) setTarget(false)
      }}
      onDrop={drop}
    >
      <WindowedGrid
        label={label}
        items={notes}
        guess={guessedHeight}
        formOf={(note) => `${affinity.speaker(note)} ${affinity.placesOf(note)}`}
        gap={6}
        rowClass={css.note}
        empty={empty}
        selected={selected}
        isDropTarget={isTarget}
        onSelect={(ids) => onSelect(themeId, ids)}
        onKey={(event, noteIds) => onKey(event, noteIds, themeId)}
        onDrag={(event, noteIds) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData(dragType, JSON.stringify({ noteIds, from: themeId }))
        }}
      >
        {(note) => (
          <NoteText
            note={note}
            speaker={affinity.speaker(note)}
            alsoIn={affinity
              .placesOf(note)
              .filter((other) => other !== place)
              .join(', ')}
          />
        )}
      </WindowedGrid>
    </div>
  )
})

/** A column holds about forty letters in a line. */
function guessedHeight({ text }: Note): number {
  return 40 + 18 * Math.ceil((text.length + 2) / 38)
}
