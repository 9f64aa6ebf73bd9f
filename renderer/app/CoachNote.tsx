import { ChevronDown, ChevronRight, Footprints } from 'lucide-react'
import { useEffect, useState } from 'react'
import { coachNotes } from '#assets/templates/scripts.ts'
import type { Step } from '#domain/insight/progress.ts'
import { readSetting, writeSetting } from '#renderer/persistence/settings.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import css from './CoachNote.module.css'
import { theDatabase } from './store/journey.ts'

/** The short coach note of a step; folding it away is remembered. */
export function CoachNote({ step }: { step: Step }) {
  const [folded, setFolded] = useState<readonly string[] | null>(null)
  useEffect(() => {
    void readSetting(theDatabase(), 'foldedCoachNotes').then((stored) => setFolded(stored ?? []))
  }, [])
  if (!folded) return null
  const isFolded = folded.includes(step)
  const { title, text } = coachNotes[step]

  function toggle() {
    const next = isFolded ? (folded ?? []).filter((other) => other !== step) : [...(folded ?? []), step]
    setFolded(next)
    void writeSetting(theDatabase(), 'foldedCoachNotes', next)
  }

  return (
    <aside className={css.coach} aria-label="Coach note">
      <Footprints size={18} aria-hidden className={css.mark} />
      <div className={css.words}>
        <strong>{title}</strong>
        {!isFolded && <p>{text}</p>}
      </div>
      <IconButton
        label={isFolded ? 'Show the coach note' : 'Fold the coach note away'}
        aria-expanded={!isFolded}
        onPress={toggle}
      >
        {isFolded ? <ChevronRight size={16} /> : <ChevronDown size={16} />}
      </IconButton>
    </aside>
  )
}
