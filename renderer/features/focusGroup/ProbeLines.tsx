import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { neutralProbes } from '#assets/templates/questions.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ProbeLines.module.css'

interface Props {
  probes: readonly string[]
  /** Of the question, for the labels. */
  number: number
  onChange: (probes: readonly string[]) => void
}

/** What to ask when the answer is thin. Enter adds the next line, Backspace in an empty one deletes it. */
export function ProbeLines({ probes, number, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const focusAfter = useRef<number | null>(null)
  useEffect(() => {
    const wanted = focusAfter.current
    if (wanted === null) return
    focusAfter.current = null
    list.current?.querySelectorAll('input')[wanted]?.focus()
  })

  function insert(at: number, text: string) {
    focusAfter.current = at
    onChange(probes.toSpliced(at, 0, text))
  }

  function onKeyDown(event: KeyboardEvent, at: number) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') insert(at + 1, '')
    else if (event.key === 'Backspace' && probes[at] === '') {
      focusAfter.current = Math.max(0, at - 1)
      onChange(probes.toSpliced(at, 1))
    } else return
    event.preventDefault()
  }

  return (
    <div>
      <p className={css.label}>Probes</p>
      <ul ref={list} className={css.lines} aria-label={`Probes of question ${number}`}>
        {probes.map((probe, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: probes are plain texts and may repeat
          <li key={index}>
            <TextField
              bare
              aria-label={`Probe ${index + 1} of question ${number}`}
              placeholder="What happened next?"
              maxLength={2000}
              value={probe}
              onChange={(text) => onChange(probes.with(index, text))}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          </li>
        ))}
      </ul>
      <div className={css.actions}>
        <Button tone="quiet" icon={<Plus size={16} aria-hidden />} onPress={() => insert(probes.length, '')}>
          Add probe
        </Button>
        <MenuButton
          label="Neutral probes"
          trigger={<Button tone="quiet">Take one of ours</Button>}
          entries={neutralProbes
            .filter((probe) => !probes.includes(probe))
            .map((probe) => ({ id: probe, label: probe, run: () => onChange([...probes, probe]) }))}
        />
      </div>
    </div>
  )
}
