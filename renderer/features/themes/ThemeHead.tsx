import { Ellipsis } from 'lucide-react'
import { memo, useState } from 'react'
import { editFinding, editTheme, moveTheme } from '#domain/commands/themes.ts'
import type { ThemeEvidence } from '#domain/insight/themes.ts'
import type { Finding, Theme } from '#domain/model/index.ts'
import type { ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { perform } from '#renderer/app/store/journey.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { EvidenceLine } from './EvidenceLine.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { deleteTheme } from './sorting.ts'
import css from './ThemeHead.module.css'

interface Props {
  theme: Theme
  index: number
  count: number
  evidence: ThemeEvidence
  finding: Finding | undefined
  takesFocus: boolean
  onEvidence: (evidence: ShownEvidence) => void
}

/** Name, breadth and finding of a theme; what is recommended stands with the findings. */
export const ThemeHead = memo(function ThemeHead(props: Props) {
  const { theme, index, count, evidence, finding, takesFocus, onEvidence } = props
  const [merging, setMerging] = useState(false)
  const name = theme.title || `theme ${index + 1}`
  const move = (to: number) => perform(moveTheme, { id: theme.id, index: to })

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
          multiline
          maxLength={300}
          autoFocus={takesFocus}
          value={theme.title}
          onChange={(title) => perform(editTheme, { id: theme.id, changes: { title: title.replace(/\n/g, ' ') } })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
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
            { id: 'merge', label: 'Merge into …', isDisabled: count < 2, run: () => setMerging(true) },
            { id: 'delete', label: 'Delete theme', run: () => deleteTheme(theme, name) },
          ]}
        />
      </div>
      <EvidenceLine about={name} evidence={evidence} segmentsShown={2} onEvidence={onEvidence} />
      <TextField
        aria-label={`Finding of ${name}`}
        placeholder="What does this theme say, in one sentence?"
        multiline
        value={finding?.sentence ?? ''}
        onChange={(sentence) => perform(editFinding, { themeId: theme.id, changes: { sentence } })}
      />
      {merging && <MergeDialog theme={theme} name={name} onClose={() => setMerging(false)} />}
    </header>
  )
})
