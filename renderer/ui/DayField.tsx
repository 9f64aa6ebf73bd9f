import { useState } from 'react'
import { TextField } from './TextField.tsx'

interface Props {
  label?: string
  'aria-label'?: string
  hint?: string
  /** YYYY-MM-DD, or empty. */
  value: string
  onChange: (day: string) => void
  /** Whether a day can be taken. What cannot, such as the year 2 on the way to 2026, stays in the field until it is left. */
  isFit: (day: string) => boolean
}

/** A day of the calendar, typed or chosen. */
export function DayField({ value, onChange, isFit, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextField
      {...rest}
      type="date"
      value={draft ?? value}
      onChange={(day) => {
        const fit = isFit(day)
        setDraft(fit ? null : day)
        if (fit) onChange(day)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
