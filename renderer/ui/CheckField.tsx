import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import css from './Field.module.css'

interface Props {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  children: ReactNode
}

/** A statement that is true or not. */
export function CheckField({ children, ...rest }: Props) {
  return (
    <Checkbox {...rest} className={css.check}>
      {({ isSelected }) => (
        <>
          <span className={css.box}>{isSelected && <Check size={14} strokeWidth={3} aria-hidden />}</span>
          {children}
        </>
      )}
    </Checkbox>
  )
}
