import { Check, CircleAlert, CircleDashed } from 'lucide-react'
import { useSelector } from 'react-redux'
import { Button } from '#renderer/ui/Button.tsx'
import { saveCopy } from './files.ts'
import css from './SavedSign.module.css'
import { flushJourney } from './store/journey.ts'
import type { RootState } from './store/store.ts'

// Both are always there and one is shown: at each note a new icon would cost as much as handing the note to the disk.
const savedIcon = <Check size={16} aria-hidden className={css.whenSaved} />
const savingIcon = <CircleDashed size={16} aria-hidden className={css.whenSaving} />

/** Says whether everything that was done is on the disk. It never says so before it is. */
export function SavedSign() {
  const revision = useSelector((state: RootState) => state.records.revision)
  const { durableRevision, error } = useSelector((state: RootState) => state.saving)
  if (error !== null) {
    return (
      <div className={css.problem} role="alert">
        <CircleAlert size={16} aria-hidden />
        <span title={error}>Not saved: this laptop refuses to write. Nothing typed is lost; Zapatos keeps trying.</span>
        <Button onPress={() => void flushJourney().catch(() => undefined)}>Try now</Button>
        <Button onPress={() => void saveCopy()}>Save a copy</Button>
      </div>
    )
  }
  const saved = revision === durableRevision
  return (
    // It changes with every letter: read out, it would drown everything else. Only what went wrong is.
    <span className={css.sign} role="status" aria-live="off" data-saved={saved}>
      {savedIcon}
      {savingIcon}
      {saved ? 'Saved on this laptop' : 'Saving'}
    </span>
  )
}
