import { useState } from 'react'
import { mergeThemes } from '#domain/commands/themes.ts'
import type { Id, Theme } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'

interface Props {
  theme: Theme
  name: string
  onClose: () => void
}

/** Asks into which theme another is merged, and says what becomes of its words. */
export function MergeDialog({ theme, name, onClose }: Props) {
  const themes = useOrdered('themes')
  const [intoId, setIntoId] = useState<Id | null>(null)
  const titleOf = (title: string, index: number) => title || `theme ${index + 1}`
  function merge() {
    const index = themes.findIndex(({ id }) => id === intoId)
    const into = themes[index]
    if (!into) return
    if (!perform(mergeThemes, { id: theme.id, intoId: into.id })) return
    onClose()
    showToast(`Merged ${name} into ${titleOf(into.title, index)}.`, { action: { label: 'Undo', run: undoAndSay } })
  }
  return (
    <Dialog
      title={`Merge ${name} into another theme`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={intoId === null} onPress={merge}>
            Merge
          </Button>
        </>
      }
    >
      <SelectField
        label="Into"
        value={intoId}
        placeholder="Choose a theme"
        choices={themes.flatMap(({ id, title }, index) =>
          id === theme.id ? [] : [{ id, label: `${index + 1} ${title || 'Theme without a name'}` }],
        )}
        onChange={setIntoId}
      />
      <p>
        Its notes go over, each once. Its sentence and its recommendation are written below those that are there, so
        that no word is lost; its actions and touchpoints go along. You can undo it.
      </p>
    </Dialog>
  )
}
