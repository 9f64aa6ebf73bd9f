import { Star, Volume2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useSelector } from 'react-redux'
import { matchingNotes, type NoteFilter, noFilter } from '#domain/insight/noteFilter.ts'
import { codesOf, participantsOf, questionsOf } from '#domain/insight/people.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { noteKindNames, noteKinds } from '#domain/model/notes.ts'
import { onSearch } from '#renderer/app/shortcuts.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './NoteList.module.css'
import type { NoteHearing } from './usePlayer.ts'

const wallClock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const anyone = { id: 'any', label: 'Anyone' }
const nobody = { id: 'none', label: 'Nobody named' }

interface Props {
  groupId: Id
  notes: readonly Note[]
  /** Plays what was said when a note was taken; null when there is no sound. */
  hearing: NoteHearing | null
}

/** The notes of a focus group with search and filters; the chosen one is edited at the right. */
export function NoteList({ groupId, notes, hearing }: Props) {
  const tables = useTables()
  const [filter, setFilter] = useState<NoteFilter>(noFilter)
  const codes = useMemo(() => codesOf(tables, groupId), [tables, groupId])
  const people = useMemo(() => participantsOf(tables, groupId), [tables, groupId])
  const questions = useMemo(() => questionsOf(tables, groupId), [tables, groupId])
  const shown = useMemo(() => matchingNotes(notes, filter), [notes, filter])
  const selection = useSelector((state: RootState) => state.screen.selection)
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => onSearch(() => search.current?.focus()), [])

  return (
    <div className={css.list}>
      <div className={css.filters}>
        <div className={css.search}>
          <TextField
            aria-label="Search notes"
            placeholder="Search notes and #tags"
            inputRef={search}
            value={filter.text}
            onChange={(text) => setFilter({ ...filter, text })}
          />
        </div>
        <SelectField
          aria-label="Who"
          value={filter.participantId ?? 'any'}
          choices={[
            anyone,
            ...people.map(({ id, segment }) => ({ id, label: codes.get(id) ?? '', hint: segment })),
            nobody,
          ]}
          onChange={(id) => setFilter({ ...filter, participantId: id === 'any' ? null : id })}
        />
        <SelectField
          aria-label="Kind"
          value={filter.kind ?? 'any'}
          choices={[
            { id: 'any', label: 'Every kind' },
            ...noteKinds.map((kind) => ({ id: kind, label: noteKindNames[kind] })),
          ]}
          onChange={(id) => setFilter({ ...filter, kind: noteKinds.find((kind) => kind === id) ?? null })}
        />
        <SelectField
          aria-label="Question"
          value={filter.questionId ?? 'any'}
          choices={[
            { id: 'any', label: 'Every question' },
            ...questions.map(({ id, text }, index) => ({ id, label: `${index + 1}. ${text || 'Untitled question'}` })),
            { id: 'none', label: 'No question' },
          ]}
          onChange={(id) => setFilter({ ...filter, questionId: id === 'any' ? null : id })}
        />
        <CheckField isSelected={filter.starred} onChange={(starred) => setFilter({ ...filter, starred })}>
          Starred
        </CheckField>
        <p className={css.count} role="status">
          {shown.length === notes.length ? `${notes.length} notes` : `${shown.length} of ${notes.length} notes`}
        </p>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 44 }}>
        <GridList
          aria-label="Notes"
          // Whoever comes from a number to one of its notes finds it in sight.
          autoFocus={selection?.table === 'notes'}
          className={css.rows}
          data-sound={hearing !== null}
          dependencies={[hearing]}
          items={shown}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selection?.table === 'notes' ? [selection.id] : []}
          onSelectionChange={(keys) => {
            const id = keys === 'all' ? undefined : [...keys][0]
            store.dispatch(selected(id === undefined ? null : { table: 'notes', id: String(id) }))
          }}
          onAction={(key) => {
            const note = shown.find(({ id }) => id === key)
            if (note && hearing?.canHear(note)) hearing.hear(note)
          }}
          renderEmptyState={() => <p className={css.none}>No note fits. Clear the search or the filters.</p>}
        >
          {(note) => (
            <GridListItem id={note.id} textValue={note.text} className={css.row}>
              <span className={css.time}>{note.at === null ? '' : wallClock.format(note.at)}</span>
              <span className={css.who}>{note.participantId ? codes.get(note.participantId) : '–'}</span>
              <span className={css.kind}>{noteKindNames[note.kind]}</span>
              <span className={css.text}>
                <span className={css.words} data-quote={note.kind === 'verbatim'}>
                  {note.text}
                </span>
                {note.tags.map((tag) => (
                  <span key={tag} className={css.tag}>
                    #{tag}
                  </span>
                ))}
              </span>
              {note.star && <Star size={16} className={css.star} aria-label="Starred" />}
              {hearing?.canHear(note) && (
                <span className={css.hear}>
                  <IconButton label="Hear it" onPress={() => hearing.hear(note)}>
                    <Volume2 size={16} />
                  </IconButton>
                </span>
              )}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}
