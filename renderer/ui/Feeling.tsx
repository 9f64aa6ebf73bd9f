import css from './Feeling.module.css'
import { SegmentField } from './SegmentField.tsx'

/** A feeling as a signed number: “−2”, “0”, “+3”. Half steps are kept to one decimal. */
export function feelingText(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${Math.abs(rounded)}` : '0'
}

const tones: Readonly<Record<string, string | undefined>> = {
  '-3': css.n3,
  '-2': css.n2,
  '-1': css.n1,
  '0': css.zero,
  '1': css.p1,
  '2': css.p2,
  '3': css.p3,
}

/** A feeling from −3 to +3, as a number in a badge; colour only repeats what the number says. */
export function Feeling({ value }: { value: number }) {
  return <span className={`${css.feeling} ${tones[String(Math.round(value))] ?? ''}`}>{feelingText(value)}</span>
}

const words = ['awful', 'bad', 'a little bad', 'neither good nor bad', 'a little good', 'good', 'wonderful']
const choices = [
  { id: 'none', label: '–', hint: 'Nobody has said' },
  ...[-3, -2, -1, 0, 1, 2, 3].map((value) => ({
    id: String(value),
    label: feelingText(value),
    hint: `${feelingText(value)}, ${words[value + 3]}`,
  })),
]

/** Asks how a touchpoint felt; the dash stands for “nobody has said”. */
export function FeelingField({
  label = 'Feeling',
  value,
  onChange,
}: {
  label?: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  return (
    <SegmentField
      label={label}
      value={value === null ? 'none' : String(value)}
      choices={choices}
      onChange={(id) => onChange(id === 'none' ? null : Number(id))}
    />
  )
}
