import { Menu, MenuItem, Popover, Text } from 'react-aria-components'
import type { JourneyCard as Card } from '#domain/insight/progress.ts'
import { deleteJourney, duplicate } from '#renderer/app/files.ts'
import { goToJourney } from '#renderer/app/navigation.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import dialog from '#renderer/ui/Dialog.module.css'

interface Props {
  card: Card
  /** The button the menu opens beside; it gets the focus back. */
  button: HTMLElement
  onClose: () => void
}

/** What can be done with a journey of the library. One menu serves all cards: fifty of their own would slow the start. */
export function CardMenu({ card, button, onClose }: Props) {
  const { journeyId, title } = card
  const name = title || 'Untitled journey'

  async function copy() {
    await duplicate(journeyId)
    showToast(`Made a copy of “${name}”.`)
  }

  const entries = [
    { id: 'open', label: 'Open', run: () => goToJourney(journeyId) },
    { id: 'duplicate', label: 'Duplicate', run: copy },
    { id: 'delete', label: 'Delete', run: () => deleteJourney(journeyId, title) },
  ]
  return (
    <Popover
      className={dialog.menu}
      triggerRef={{ current: button }}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Menu aria-label={`What to do with ${name}`} items={entries} autoFocus="first" onClose={onClose}>
        {({ id, label, run }) => (
          <MenuItem id={id} textValue={label} className={dialog.item} onAction={() => void run()}>
            <Text slot="label">{label}</Text>
          </MenuItem>
        )}
      </Menu>
    </Popover>
  )
}
