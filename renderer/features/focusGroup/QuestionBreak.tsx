import { Coffee, X } from 'lucide-react'
import { IconButton } from '#renderer/ui/Button.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import css from './QuestionBreak.module.css'

interface Props {
  /** Of the question before it, for the labels. */
  number: number
  minutes: number
  /** Time on the wall, or length so far, at which it ends. */
  until: string
  onChange: (minutes: number) => void
}

/** A break between two questions. */
export function QuestionBreak({ number, minutes, until, onChange }: Props) {
  return (
    <div className={css.break}>
      <Coffee size={16} aria-hidden />
      <span>Break</span>
      <span className={css.minutes}>
        <NumberField
          aria-label={`Minutes of the break after question ${number}`}
          value={minutes}
          min={1}
          max={120}
          onChange={onChange}
        />
      </span>
      <span>min, until {until}</span>
      <IconButton label={`Take out the break after question ${number}`} onPress={() => onChange(0)}>
        <X size={16} />
      </IconButton>
    </div>
  )
}
