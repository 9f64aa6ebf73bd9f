import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { findingsByTheme } from '#domain/insight/priority.ts'
import type { ThemeEvidence } from '#domain/insight/themes.ts'
import type { Finding, Id, Note, Theme } from '#domain/model/index.ts'
import type { ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { useTable } from '#renderer/app/store/hooks.ts'
import css from './AffinityBoard.module.css'
import { NoteStack } from './NoteStack.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { type Place, putInto, sortByKey, takeOut } from './sorting.ts'
import { ThemeHead } from './ThemeHead.tsx'
import type { Affinity } from './useAffinity.ts'

interface Props {
  affinity: Affinity
  /** The notes the filters let through; the very list of the step when nothing is filtered. */
  shown: readonly Note[]
  newThemeId: Id | null
  onNew: (themeId: Id) => void
  onEvidence: (evidence: ShownEvidence) => void
}

/** Notes are chosen in one stack at a time. */
interface Chosen {
  readonly themeId: Id | null
  readonly ids: ReadonlySet<string>
}
const none: Chosen = { themeId: null, ids: new Set() }

/** The board: unsorted notes at the left, a column for each theme beside them. */
export function AffinityBoard({ affinity, shown, newThemeId, onNew, onEvidence }: Props) {
  const { themes, notes, unsorted, evidence } = affinity
  const [chosen, setChosen] = useState(none)
  const findings = useTable('findings')
  const byTheme = useMemo(() => findingsByTheme({ findings }), [findings])
  const seen = useMemo(() => (shown === notes ? null : new Set(shown)), [shown, notes])
  const only = useCallback((all: readonly Note[]) => (seen ? all.filter((note) => seen.has(note)) : all), [seen])
  const loose = useMemo(() => only(unsorted), [only, unsorted])
  const noteIds = useMemo(() => {
    const here = chosen.themeId === null ? loose : only(evidence.get(chosen.themeId)?.notes ?? [])
    return chosen.ids.size ? here.filter(({ id }) => chosen.ids.has(id)).map(({ id }) => id) : []
  }, [chosen, loose, only, evidence])

  const onSelect = useCallback((themeId: Id | null, ids: ReadonlySet<string>) => setChosen({ themeId, ids }), [])
  const onKey = useCallback(
    (event: React.KeyboardEvent, ids: Id[], themeId: Id | null) => {
      if (sortByKey(event, ids, placeOf(themeId), themes, onNew)) setChosen(none)
    },
    [themes, onNew],
  )
  const onDrop = useCallback(
    (ids: Id[], from: Id | null, to: Id | null) => {
      const theme = themes.find(({ id }) => id === to)
      if (theme) putInto(ids, theme, placeOf(from))
      else takeOut(ids, placeOf(from))
      setChosen(none)
    },
    [themes],
  )
  const stack = { affinity, onSelect, onKey, onDrop }
  const board = useRef<HTMLDivElement>(null)
  useKeptFocus(themes, board)

  return (
    <>
      <SelectionBar
        noteIds={noteIds}
        place={placeOf(chosen.themeId)}
        themes={themes}
        onNew={onNew}
        onClear={() => setChosen(none)}
      >
        <kbd>1</kbd>–<kbd>9</kbd> into a theme, with <kbd>Shift</kbd> also into it, <kbd>0</kbd> out of it, <kbd>N</kbd>{' '}
        into a new one. <kbd>Space</kbd>, <kbd>Shift</kbd>+arrows and <kbd>Ctrl+A</kbd> choose several.
      </SelectionBar>
      <div ref={board} className={css.board}>
        <section className={css.column} aria-label="Unsorted">
          <h2 className={css.unsorted}>
            Unsorted <span className={css.count}>{unsorted.length}</span>
          </h2>
          <Hidden all={unsorted.length} shown={loose.length} />
          <NoteStack
            {...stack}
            label={`Unsorted notes, ${loose.length}`}
            notes={loose}
            themeId={null}
            place={null}
            selected={chosen.themeId === null ? chosen.ids : none.ids}
            empty={unsorted.length ? 'The filters hide all of them.' : 'Every note has found its theme.'}
          />
        </section>
        {themes.map((theme, index) => (
          <Column
            key={theme.id}
            {...stack}
            theme={theme}
            index={index}
            count={themes.length}
            found={evidence.get(theme.id)}
            finding={byTheme.get(theme.id)}
            only={only}
            selected={chosen.themeId === theme.id ? chosen.ids : none.ids}
            takesFocus={theme.id === newThemeId}
            onEvidence={onEvidence}
          />
        ))}
      </div>
    </>
  )
}

/** When the theme that had the focus goes, the column that stands in its place gets it, or the one before. */
function useKeptFocus(themes: readonly Theme[], board: React.RefObject<HTMLElement | null>) {
  const before = useRef(themes)
  useEffect(() => {
    const gone = before.current.findIndex(({ id }) => !themes.some((theme) => theme.id === id))
    before.current = themes
    if (gone < 0 || document.activeElement !== document.body) return
    const columns = board.current?.children
    // The unsorted notes come first.
    const next = columns?.[Math.min(gone + 1, columns.length - 1)]
    next?.querySelector<HTMLElement>('textarea, [tabindex="0"]')?.focus()
  }, [themes, board])
}

function placeOf(themeId: Id | null): Place {
  return themeId === null ? { kind: 'unsorted' } : { kind: 'theme', id: themeId }
}

type StackProps = React.ComponentProps<typeof NoteStack>
interface ColumnProps extends Pick<StackProps, 'onSelect' | 'onKey' | 'onDrop' | 'selected'> {
  affinity: Affinity
  theme: Affinity['themes'][number]
  index: number
  count: number
  found: ThemeEvidence | undefined
  finding: Finding | undefined
  only: (notes: readonly Note[]) => readonly Note[]
  takesFocus: boolean
  onEvidence: (evidence: ShownEvidence) => void
}

function Column({ theme, index, count, found, finding, only, takesFocus, onEvidence, ...stack }: ColumnProps) {
  const column = useRef<HTMLElement>(null)
  const isNear = useNearSight(column, count <= mostDrawn, index < columnsAtFirst)
  const scrolledTo = useRef(0)
  const notes = useMemo(() => only(found?.notes ?? []), [only, found])
  if (!found) return null
  const name = theme.title || `theme ${index + 1}`
  return (
    <section ref={column} className={css.column} aria-label={theme.title || `Theme ${index + 1}`}>
      <ThemeHead
        theme={theme}
        index={index}
        count={count}
        evidence={found}
        finding={finding}
        takesFocus={takesFocus}
        onEvidence={onEvidence}
      />
      <Hidden all={found.notes.length} shown={notes.length} />
      {isNear && (
        <NoteStack
          {...stack}
          label={`Notes in ${name}, ${notes.length}`}
          notes={notes}
          themeId={theme.id}
          place={index + 1}
          scrolledTo={scrolledTo}
          empty={found.notes.length ? 'The filters hide all of them.' : 'Drop notes here.'}
        />
      )}
    </section>
  )
}

/** With more columns than these, only those near sight have their notes drawn. */
const mostDrawn = 20
/** So many of them are drawn before anybody knows how wide the board is. */
const columnsAtFirst = 6

/**
 * Whether a column is in sight or little more than a column away. The notes of the others are not drawn: sixty themes would
 * cost a moment at each key. A column that has the focus stays.
 */
function useNearSight(column: React.RefObject<HTMLElement | null>, isAlways: boolean, atFirst: boolean): boolean {
  const [isNear, setNear] = useState(atFirst)
  useLayoutEffect(() => {
    const element = column.current
    if (!element || isAlways) return undefined
    const watcher = new IntersectionObserver(
      (entries) => setNear(Boolean(entries.at(-1)?.isIntersecting) || element.contains(document.activeElement)),
      { root: element.parentElement, rootMargin: '0px 360px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [column, isAlways])
  return isAlways || isNear
}

/** Says what the filters hide of a column, so that nothing drops out of sight. */
function Hidden({ all, shown }: { all: number; shown: number }) {
  if (all === shown) return null
  return (
    <p className={css.hidden}>
      {shown} shown, {all - shown} hidden by filters
    </p>
  )
}
