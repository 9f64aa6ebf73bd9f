import { ChevronDown } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Id, Theme } from '#domain/model/index.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import css from './SelectionBar.module.css'
import { gather, type Place, putInto, takeOut } from './sorting.ts'

interface Props {
  noteIds: readonly Id[]
  place: Place
  themes: readonly Theme[]
  onNew: (themeId: Id) => void
  onClear: () => void
  /** What stands here while nothing is chosen: the keys. */
  children: ReactNode
}

/** What can be done with the chosen notes by mouse, with the key for each; the keys while none is chosen. */
export function SelectionBar({ noteIds, place, themes, onNew, onClear, children }: Props) {
  const count = noteIds.length
  const keys = useRef<HTMLParagraphElement>(null)
  const before = useRef(count)
  // What was pressed in the bar goes away with it; the notes it was about get the focus.
  useEffect(() => {
    const isGone = before.current > 0 && count === 0
    before.current = count
    if (!isGone || document.activeElement !== document.body) return
    const stack = place.kind === 'theme' ? `[data-stack="${place.id}"] ` : ''
    keys.current?.nextElementSibling?.querySelector<HTMLElement>(`${stack}[tabindex="0"]`)?.focus()
  }, [count, place])
  const others = themes.filter(({ id }) => place.kind !== 'theme' || id !== place.id)
  if (!count)
    return (
      <p ref={keys} className={css.keys}>
        {children}
      </p>
    )
  const into = (inBoth: boolean) =>
    others.map((theme) => ({
      id: theme.id,
      label: `${themes.indexOf(theme) + 1} ${theme.title || 'Theme without a name'}`,
      run: () => putInto([...noteIds], theme, place, inBoth),
    }))
  return (
    <div className={css.bar} role="toolbar" aria-label="Chosen notes">
      <strong>{count === 1 ? '1 note chosen' : `${count} notes chosen`}</strong>
      <MenuButton
        label="Put into a theme"
        trigger={
          <Button>
            Put into
            <ChevronDown size={16} aria-hidden />
          </Button>
        }
        entries={into(false)}
      />
      {place.kind === 'theme' && (
        <MenuButton
          label="Put into a theme too"
          trigger={
            <Button>
              Put into, and leave here
              <ChevronDown size={16} aria-hidden />
            </Button>
          }
          entries={into(true)}
        />
      )}
      <Button
        onPress={() => {
          const id = gather([...noteIds], place)
          if (id) onNew(id)
        }}
      >
        {place.kind === 'theme' ? 'Split off' : 'New theme'}
      </Button>
      {place.kind !== 'unsorted' && <Button onPress={() => takeOut([...noteIds], place)}>Take out</Button>}
      <Button tone="quiet" onPress={onClear}>
        Choose none
      </Button>
    </div>
  )
}
