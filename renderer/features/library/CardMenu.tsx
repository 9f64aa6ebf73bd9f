import type { JourneyCard as Card } from '#domain/insight/progress.ts'
import { deleteJourney, duplicate } from '#renderer/app/files.ts'
import { goToJourney } from '#renderer/app/navigation.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { OpenMenu } from '#renderer/ui/MenuButton.tsx'

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

  return (
    <OpenMenu
      beside={button}
      label={`What to do with ${name}`}
      entries={[
        { id: 'open', label: 'Open', run: () => void goToJourney(journeyId) },
        { id: 'duplicate', label: 'Duplicate', run: () => void copy() },
        { id: 'delete', label: 'Delete', run: () => void deleteJourney(journeyId, title) },
      ]}
      onClose={onClose}
    />
  )
}
