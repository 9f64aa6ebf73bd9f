import css from './CountButton.module.css'

interface Props {
  /** The number in words: “5 of 8 people”. */
  text: string
  /** Longer words for whoever hears it. */
  label?: string
  /** How many notes there are to be shown; without any it is plain text. */
  count: number
  onPress: () => void
}

/** A number in running text that shows the notes behind it. */
export function CountButton({ text, label, count, onPress }: Props) {
  if (!count) return text
  return (
    <button type="button" className={css.count} aria-label={`${label ?? text}: show the notes`} onClick={onPress}>
      {text}
    </button>
  )
}
