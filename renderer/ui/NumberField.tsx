import { NumberField as AriaNumberField, Button, Group, Input, Label } from 'react-aria-components'
import css from './Field.module.css'

interface Props {
  label?: string
  'aria-label'?: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A whole number with steppers. An emptied field keeps the last number. */
export function NumberField({ label, value, min, max, onChange, ...rest }: Props) {
  return (
    <AriaNumberField
      {...rest}
      className={css.field}
      value={value}
      minValue={min}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: 0 }}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(Math.round(next))
      }}
    >
      {label && <Label className={css.label}>{label}</Label>}
      <Group className={css.number}>
        <Button slot="decrement" className={css.stepper}>
          −
        </Button>
        <Input className={css.input} />
        <Button slot="increment" className={css.stepper}>
          +
        </Button>
      </Group>
    </AriaNumberField>
  )
}
