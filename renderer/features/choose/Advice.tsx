import { Lightbulb } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './Choose.module.css'

/** A gentle remark beside a field. It never stands in the way. */
export function Advice({ children }: { children: ReactNode }) {
  return (
    <p className={css.advice}>
      <Lightbulb size={16} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
