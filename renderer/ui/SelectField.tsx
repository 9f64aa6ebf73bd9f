import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import css from './Field.module.css'

export interface Choice<Value extends string> {
  readonly id: Value
  readonly label: string
  readonly hint?: string
  /** Shown before the label by `SelectField`; says nothing the label does not. */
  readonly icon?: ReactNode
}

interface Props<Value extends string> {
  label?: string
  'aria-label'?: string
  value: Value | null
  choices: readonly Choice<Value>[]
  placeholder?: string
  onChange: (value: Value) => void
  isDisabled?: boolean
}

/** One of several, from a list that opens. For up to five short choices take `SegmentField`. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  placeholder,
  onChange,
  ...rest
}: Props<Value>) {
  return (
    <Select
      {...rest}
      className={css.field}
      placeholder={placeholder ?? 'Choose'}
      value={value}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key)
        if (choice) onChange(choice.id)
      }}
    >
      {label && <Label className={css.label}>{label}</Label>}
      <Button className={`${css.input} ${css.select}`}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={css.popover}>
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={css.option}>
              <Text slot="label" className={choice.icon ? css.optionLabel : undefined}>
                {choice.icon}
                {choice.label}
              </Text>
              {choice.hint && (
                <Text slot="description" className={css.hint}>
                  {choice.hint}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
