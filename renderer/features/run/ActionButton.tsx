import { Button } from '#renderer/ui/Button.tsx'
import css from './ActionButton.module.css'

interface Props {
  /** The key that does the same. */
  keys: string
  onPress: () => void
  children: string
}

/** Something that can be done now, with its key below. */
export function ActionButton({ keys, onPress, children }: Props) {
  return (
    <Button tone="quiet" onPress={onPress}>
      <span className={css.action}>
        {children}
        <span className={css.key} aria-hidden>
          {keys}
        </span>
      </span>
    </Button>
  )
}
