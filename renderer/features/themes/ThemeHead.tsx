import { Ellipsis } from 'lucide-react'
import { editFinding, editTheme, moveTheme, removeTheme } from '#domain/commands/themes.ts'
import type { ThemeEvidence } from '#domain/insight/themes.ts'
import type { Theme } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ThemeHead.module.css'

interface Props {
  theme: Theme
  index: number
  count: number
  evidence: ThemeEvidence
  takesFocus: boolean
}

/** Name, breadth and finding of a theme. */
export function ThemeHead({ theme, index, count, evidence, takesFocus }: Props) {
  const findings = useTable('findings')
  const finding = Object.values(findings).find(({ themeId }) => themeId === theme.id)
  const name = theme.title || `theme ${index + 1}`

  function move(to: number) {
    perform(moveTheme, { id: theme.id, index: to })
  }

  function remove() {
    perform(removeTheme, { id: theme.id })
    showToast(`Deleted ${name}; its notes are unsorted again.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  return (
    <header className={css.head}>
      <div className={css.title}>
        <span className={css.number} aria-hidden>
          {index + 1}
        </span>
        <TextField
          aria-label={`Name of theme ${index + 1}`}
          placeholder="Name this theme"
          bare
          autoFocus={takesFocus}
          value={theme.title}
          onChange={(title) => perform(editTheme, { id: theme.id, changes: { title } })}
        />
        <MenuButton
          label={`Actions for ${name}`}
          trigger={
            <IconButton label={`More for ${name}`}>
              <Ellipsis size={16} />
            </IconButton>
          }
          entries={[
            { id: 'left', label: 'Move left', isDisabled: index === 0, run: () => move(index - 1) },
            { id: 'right', label: 'Move right', isDisabled: index === count - 1, run: () => move(index + 1) },
            { id: 'delete', label: 'Delete theme', run: remove },
          ]}
        />
      </div>
      <p className={css.breadth}>
        <strong>
          {evidence.peopleCount} of {evidence.of}
        </strong>{' '}
        people · {evidence.notes.length} {evidence.notes.length === 1 ? 'note' : 'notes'}
        {evidence.irritations > 0 && ` · ! ${evidence.irritations}`}
        {evidence.delights > 0 && ` · + ${evidence.delights}`}
      </p>
      <TextField
        aria-label={`Finding of ${name}`}
        placeholder="What does this theme say, in one sentence?"
        multiline
        value={finding?.sentence ?? ''}
        onChange={(sentence) => perform(editFinding, { themeId: theme.id, changes: { sentence } })}
      />
      <TextField
        aria-label={`Recommendation from ${name}`}
        placeholder="What do you recommend?"
        multiline
        value={finding?.recommendation ?? ''}
        onChange={(recommendation) => perform(editFinding, { themeId: theme.id, changes: { recommendation } })}
      />
    </header>
  )
}
