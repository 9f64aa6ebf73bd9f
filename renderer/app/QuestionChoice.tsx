import { CheckField } from '#renderer/ui/CheckField.tsx'
import css from './QuestionChoice.module.css'

interface Props {
  text: string
  minutes: number
  /** Shown under the question where there is room for them. */
  probes?: readonly string[]
  isSelected: boolean
  onChange: (isSelected: boolean) => void
}

/** A ready question to take or leave. */
export function QuestionChoice({ text, minutes, probes, isSelected, onChange }: Props) {
  return (
    <li className={css.choice}>
      <CheckField isSelected={isSelected} onChange={onChange}>
        <span className={css.text}>
          {text}
          {probes && <span className={css.probes}>{probes.join(' · ')}</span>}
        </span>
        <span className={css.minutes}>{minutes} min</span>
      </CheckField>
    </li>
  )
}
