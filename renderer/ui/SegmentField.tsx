import { Label, Radio, RadioGroup } from 'react-aria-components'
import css from './Field.module.css'
import type { Choice } from './SelectField.tsx'

interface Props<Value extends string> {
  label?: string
  'aria-label'?: string
  value: Value | null
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

/** One of a few short choices, all in sight; arrow keys move. Works for scores and feelings too. */
export function SegmentField<Value extends string>({ label, value, choices, onChange, ...rest }: Props<Value>) {
  return (
    <RadioGroup
      {...rest}
      className={css.field}
      orientation="horizontal"
      value={value}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key)
        if (choice) onChange(choice.id)
      }}
    >
      {label && <Label className={css.label}>{label}</Label>}
      <div className={css.segments}>
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className={css.segment} aria-label={choice.hint}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
