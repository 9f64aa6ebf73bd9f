import type { Ref } from 'react'
import { TextField as AriaTextField, Input, Label, Text, TextArea, type TextFieldProps } from 'react-aria-components'
import css from './Field.module.css'

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  /** Shown above the field; use `aria-label` instead where the place explains itself. */
  label?: string
  hint?: string
  placeholder?: string
  /** Running text over several lines that grows with what is typed. */
  multiline?: boolean
  /** Looks like text until it is pointed at or focused. */
  bare?: boolean
  maxLength?: number
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** A text field bound to a record: give it the value and a command to perform at each change. */
export function TextField({
  label,
  hint,
  placeholder,
  multiline,
  bare,
  maxLength,
  inputRef,
  onKeyDown,
  ...rest
}: Props) {
  const limit = maxLength ?? (multiline ? 20_000 : 300)
  return (
    <AriaTextField
      {...rest}
      {...(onKeyDown ? { onKeyDown: passedOn(onKeyDown) } : {})}
      className={`${css.field} ${bare ? css.bare : ''}`}
    >
      {label && <Label className={css.label}>{label}</Label>}
      {multiline ? (
        <TextArea
          ref={inputRef}
          rows={bare ? 1 : 2}
          placeholder={placeholder}
          maxLength={limit}
          className={css.input}
        />
      ) : (
        <Input ref={inputRef} placeholder={placeholder} maxLength={limit} className={css.input} />
      )}
      {hint && (
        <Text slot="description" className={css.hint}>
          {hint}
        </Text>
      )}
    </AriaTextField>
  )
}

/** React Aria keeps a key to itself once a field listens; what the field does not use belongs to the list and the app around it. */
function passedOn(listen: NonNullable<Props['onKeyDown']>): NonNullable<Props['onKeyDown']> {
  return (event) => {
    listen(event)
    if (!event.isDefaultPrevented()) event.continuePropagation()
  }
}
