import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import css from './Button.module.css'

type Tone = 'primary' | 'plain' | 'quiet' | 'danger'

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  tone?: Tone
  icon?: ReactNode
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** A button with words. One `primary` per screen at most. */
export function Button({ tone = 'plain', icon, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={`${css.button} ${css[tone] ?? ''}`}>
      {icon}
      {children}
    </AriaButton>
  )
}

interface IconProps extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does; read out, and shown on hover and focus. */
  label: string
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** A button that is only an icon; its label is its tooltip. */
export function IconButton({ label, children, ...rest }: IconProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={`${css.button} ${css.icon}`}>
        {children}
      </AriaButton>
      <Tooltip offset={6} className={css.tooltip}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
