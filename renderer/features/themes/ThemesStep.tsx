import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Key } from 'react-aria-components'
import { addTheme, placeNotes, unplaceNotes } from '#domain/commands/themes.ts'
import { evidenceByTheme, unsortedNotes } from '#domain/insight/themes.ts'
import type { Id } from '#domain/model/index.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { goToStep } from '#renderer/app/navigation.ts'
import { useFocusGroup, useOrdered, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import { NoteStack } from './NoteStack.tsx'
import { ThemeHead } from './ThemeHead.tsx'
import css from './ThemesStep.module.css'

/** The affinity board: notes on the left, themes beside them, and for each theme what it says. */
export function ThemesStep() {
  const tables = useTables()
  const group = useFocusGroup()
  const themes = useOrdered('themes')
  const groupId = group?.id ?? null
  const unsorted = useMemo(() => unsortedNotes(tables, groupId), [tables, groupId])
  const evidence = useMemo(() => evidenceByTheme(tables, groupId), [tables, groupId])
  const [newThemeId, setNewThemeId] = useState<Id | null>(null)
  const hasNotes = Object.keys(tables.notes).length > 0

  function makeTheme(noteIds: Id[] = []) {
    const id = perform(addTheme, { noteIds })
    if (id) setNewThemeId(id)
  }

  /** Keys of the board: 1–9 sort, 0 or Delete takes out, N makes a theme of what is selected. */
  function onKey(event: React.KeyboardEvent, selected: ReadonlySet<Key>, fromThemeId: Id | undefined) {
    const noteIds = [...selected].map(String)
    if (!noteIds.length || event.ctrlKey || event.metaKey || event.altKey) return
    const theme = /^[1-9]$/.test(event.key) ? themes[Number(event.key) - 1] : undefined
    if (theme) perform(placeNotes, { noteIds, themeId: theme.id, ...(fromThemeId ? { fromThemeId } : {}) })
    else if (event.key.toLowerCase() === 'n') makeTheme(noteIds)
    else if (fromThemeId && (event.key === '0' || event.key === 'Delete')) {
      perform(unplaceNotes, { noteIds, themeId: fromThemeId })
    } else return
    // The list would take a digit or a letter as the beginning of a search.
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <StepPage
      title="Themes"
      fill
      actions={
        <>
          <GroupSwitcher />
          {hasNotes && (
            <Button tone="primary" icon={<Plus size={16} aria-hidden />} onPress={() => makeTheme()}>
              Theme
            </Button>
          )}
        </>
      }
    >
      <CoachNote step="themes" />
      {hasNotes && groupId ? (
        <>
          <p className={css.keys}>
            Choose notes with the arrow keys and the space bar, or with the mouse. <kbd>1</kbd>–<kbd>9</kbd> puts them
            into a theme, <kbd>N</kbd> makes a new one of them, <kbd>0</kbd> takes them out. Dragging works too.
          </p>
          <div className={css.board}>
            <section className={css.column} aria-label="Unsorted">
              <h2 className={css.unsorted}>
                Unsorted <span className={css.count}>{unsorted.length}</span>
              </h2>
              <NoteStack
                label={`Unsorted notes, ${unsorted.length}`}
                notes={unsorted}
                focusGroupId={groupId}
                onKey={(event, keys) => onKey(event, keys, undefined)}
                onDrop={(noteIds, fromThemeId) => {
                  if (fromThemeId) perform(unplaceNotes, { noteIds, themeId: fromThemeId })
                }}
                empty="Every note has found its theme."
              />
            </section>
            {themes.map((theme, index) => {
              const found = evidence.get(theme.id)
              if (!found) return null
              return (
                <section key={theme.id} className={css.column} aria-label={theme.title || `Theme ${index + 1}`}>
                  <ThemeHead
                    theme={theme}
                    index={index}
                    count={themes.length}
                    evidence={found}
                    takesFocus={theme.id === newThemeId}
                  />
                  <NoteStack
                    label={`Notes in ${theme.title || `theme ${index + 1}`}, ${found.notes.length}`}
                    notes={found.notes}
                    focusGroupId={groupId}
                    themeId={theme.id}
                    onKey={(event, keys) => onKey(event, keys, theme.id)}
                    onDrop={(noteIds, fromThemeId) =>
                      perform(placeNotes, { noteIds, themeId: theme.id, ...(fromThemeId ? { fromThemeId } : {}) })
                    }
                    empty="Drop notes here."
                  />
                </section>
              )
            })}
          </div>
        </>
      ) : (
        <EmptyState
          text="Themes gather notes that say the same thing, and there are no notes yet."
          action={
            <Button tone="primary" onPress={() => goToStep('notes')}>
              Go to the notes
            </Button>
          }
          example="“Nobody tells me what happens next” could be a theme: eleven notes from six of eight people."
        />
      )}
    </StepPage>
  )
}
