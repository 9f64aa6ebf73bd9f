import { ListChecks, Zap } from 'lucide-react'
import type { Action } from '#domain/model/index.ts'
import { goToRecord } from '#renderer/app/navigation.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'

interface Props {
  /** What the action is made of, for who cannot see what the button stands beside. */
  about: string
  action: Action | undefined
  onMake: () => void
}

/** Makes an action, or once there is one, leads to it. It stays the same button, so that the focus stays where it was. */
export function ActionButton({ about, action, onMake }: Props) {
  const label = action ? 'Show the action' : 'Make it an action'
  return (
    <Button
      tone={action ? 'quiet' : 'plain'}
      icon={action ? <ListChecks size={16} aria-hidden /> : <Zap size={16} aria-hidden />}
      aria-label={`${label}: ${about}`}
      onPress={() => (action ? goToRecord('actions', { table: 'actions', id: action.id }) : onMake())}
    >
      {label}
    </Button>
  )
}

/** Says what became of it, and how to take it back. */
export function sayMade(what: string): void {
  const short = what.length > 60 ? `${what.slice(0, 60).trimEnd()}…` : what
  showToast(`“${short}” is an urgent action now.`, { action: { label: 'Undo', run: undoAndSay } })
}
