import { Star } from 'lucide-react'
import { useMemo, useState } from 'react'
import { questionsOf } from '#domain/insight/people.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { noteKindNames } from '#domain/model/notes.ts'
import { WindowedGrid } from '#renderer/ui/WindowedGrid.tsx'
import css from './AffinityList.module.css'
import { SelectionBar } from './SelectionBar.tsx'
import { type Place, sortByKey } from './sorting.ts'
import type { Affinity } from './useAffinity.ts'

interface Props {
  affinity: Affinity
  shown: readonly Note[]
  onNew: (themeId: Id) => void
}

const place: Place = { kind: 'list' }
const nobody: ReadonlySet<string> = new Set()

/** The same notes as on the board, one below the other, each with the themes it is in. */
export function AffinityList({ affinity, shown, onNew }: Props) {
  const { tables, themes, speaker, placesOf } = affinity
  const [selected, setSelected] = useState(nobody)
  const noteIds = useMemo(
    () => (selected.size ? shown.filter(({ id }) => selected.has(id)).map(({ id }) => id) : []),
    [selected, shown],
  )
  const numbers = useMemo(() => {
    const groups = Object.keys(tables.focusGroups)
    return new Map(groups.flatMap((id) => questionsOf(tables, id).map((question, index) => [question.id, index + 1])))
  }, [tables])
  return (
    <>
      <SelectionBar noteIds={noteIds} place={place} themes={themes} onNew={onNew} onClear={() => setSelected(nobody)}>
        <kbd>1</kbd>–<kbd>9</kbd> into a theme and out again, <kbd>0</kbd> out of all, <kbd>N</kbd> into a new one.{' '}
        <kbd>Space</kbd>, <kbd>Ctrl</kbd> or <kbd>Shift</kbd>+press and <kbd>Ctrl+A</kbd> choose several.
      </SelectionBar>
      <div className={css.list} data-several={affinity.scope === null || undefined}>
        <WindowedGrid
          label={`All notes, ${shown.length}`}
          items={shown}
          guess={({ text }) => 21 + 21 * Math.ceil(text.length / 70)}
          formOf={(note) => `${speaker(note)} ${placesOf(note)}`}
          rowClass={css.row}
          empty="No note fits. Clear the search and the filters."
          selected={selected}
          onSelect={setSelected}
          onKey={(event, ids) => sortByKey(event, ids, place, themes, onNew)}
        >
          {(note) => {
            const question = note.questionId === null ? undefined : numbers.get(note.questionId)
            const places = placesOf(note)
            return (
              <>
                <strong className={css.who}>{speaker(note) || '–'}</strong>
                <span className={css.quiet}>{question === undefined ? '–' : `Q${question}`}</span>
                <span className={css.quiet}>{noteKindNames[note.kind]}</span>
                <span>
                  <span className={css.text} data-quote={note.kind === 'verbatim'}>
                    {note.text}
                  </span>
                  {note.tags.map((tag) => (
                    <span key={tag} className={css.tag}>
                      #{tag}
                    </span>
                  ))}
                </span>
                <span className={css.themes}>
                  {places.length ? (
                    places.map((number) => (
                      <span key={number} className={css.theme}>
                        <b>{number}</b> {themes[number - 1]?.title || 'Theme without a name'}
                      </span>
                    ))
                  ) : (
                    <span className={css.quiet}>Unsorted</span>
                  )}
                </span>
                <span>{note.star && <Star size={14} className={css.star} aria-label="Starred" />}</span>
              </>
            )
          }}
        </WindowedGrid>
      </div>
    </>
  )
}
