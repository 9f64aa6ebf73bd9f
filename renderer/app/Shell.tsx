import { LibraryBig, Redo2, Undo2 } from 'lucide-react'
import { type Ref, useEffect, useMemo, useRef } from 'react'
import { useSelector } from 'react-redux'
import { type Step, stepProgress } from '#domain/insight/progress.ts'
import { ActionsStep } from '#renderer/features/actions/ActionsStep.tsx'
import { ChooseStep } from '#renderer/features/choose/ChooseStep.tsx'
import { DebriefStep } from '#renderer/features/debrief/DebriefStep.tsx'
import { FocusGroupStep } from '#renderer/features/focusGroup/FocusGroupStep.tsx'
import { MapStep } from '#renderer/features/map/MapStep.tsx'
import { NotesStep } from '#renderer/features/notes/NotesStep.tsx'
import { ShareStep } from '#renderer/features/share/ShareStep.tsx'
import { SkeletonStep } from '#renderer/features/skeleton/SkeletonStep.tsx'
import { ThemesStep } from '#renderer/features/themes/ThemesStep.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import unseen from '#renderer/ui/unseen.module.css'
import { focusHeading } from './focusPlace.ts'
import { goToLibrary, goToStep } from './navigation.ts'
import { SavedSign } from './SavedSign.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'
import css from './Shell.module.css'
import { redoAndSay, undoAndSay } from './shortcuts.ts'
import { stepNames } from './stepNames.ts'
import { useJourney, useTables } from './store/hooks.ts'
import type { RootState } from './store/store.ts'

const screens: Readonly<Record<Step, () => React.ReactNode>> = {
  choose: ChooseStep,
  skeleton: SkeletonStep,
  map: MapStep,
  focusGroup: FocusGroupStep,
  notes: NotesStep,
  debrief: DebriefStep,
  themes: ThemesStep,
  actions: ActionsStep,
  share: ShareStep,
}

/** The guided workspace of one journey: rail left, the step's work beside it. */
export function Shell() {
  const step = useSelector((state: RootState) => state.screen.step)
  const Screen = screens[step]
  const rail = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another step is shown
  useEffect(() => {
    // What had the focus went with the step before.
    focusHeading()
    // In a small window the rail lies on top and scrolls.
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [step])
  return (
    <div className={css.shell}>
      <Rail current={step} rail={rail} />
      <main className={css.main}>
        <TopBar />
        <div className={css.screen} key={step}>
          <ScreenGuard>
            <Screen />
          </ScreenGuard>
        </div>
      </main>
    </div>
  )
}

function Rail({ current, rail }: { current: Step; rail: Ref<HTMLElement> }) {
  const tables = useTables()
  const progress = useMemo(() => stepProgress(tables), [tables])
  return (
    <nav ref={rail} className={css.rail} aria-label="Steps">
      <Button tone="quiet" icon={<LibraryBig size={18} aria-hidden />} onPress={() => void goToLibrary()}>
        Library
      </Button>
      <ol className={css.steps}>
        {progress.map(({ step, state, missing }, index) => (
          <li key={step}>
            <button
              type="button"
              className={css.step}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => goToStep(step)}
              title={missing.length ? `Still missing: ${missing.join(', ')}` : 'Ready'}
            >
              <Ring state={state} />
              <span>{stepNames[step]}</span>
              <span className={unseen.unseen}>
                {state === 'ready' ? ', ready' : state === 'started' ? ', started' : ', empty'}
              </span>
              <kbd className={css.key} aria-hidden>
                {index + 1}
              </kbd>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Ring({ state }: { state: 'empty' | 'started' | 'ready' }) {
  return (
    <svg viewBox="0 0 16 16" className={css.ring} aria-hidden="true">
      <circle cx="8" cy="8" r="6" className={css.ringTrack} />
      {state === 'started' && <path d="M8 2 A6 6 0 0 1 8 14 Z" className={css.ringFill} />}
      {state === 'ready' && <circle cx="8" cy="8" r="6" className={css.ringFill} />}
      {state === 'ready' && <path d="M5 8.2 L7.2 10.4 L11 6" className={css.ringCheck} />}
    </svg>
  )
}

function TopBar() {
  const journey = useJourney()
  const { past, future } = useSelector((state: RootState) => state.records.history)
  const [undoLabel, redoLabel] = [past.at(-1)?.label, future[0]?.label]
  return (
    <div className={css.bar}>
      <p className={css.journey}>
        <strong>{journey?.title || 'Untitled journey'}</strong>
        {journey?.client && <span> · {journey.client}</span>}
      </p>
      <IconButton
        label={undoLabel ? `Undo: ${undoLabel}` : 'Nothing to undo'}
        isDisabled={!undoLabel}
        onPress={undoAndSay}
      >
        <Undo2 size={18} />
      </IconButton>
      <IconButton
        label={redoLabel ? `Redo: ${redoLabel}` : 'Nothing to redo'}
        isDisabled={!redoLabel}
        onPress={redoAndSay}
      >
        <Redo2 size={18} />
      </IconButton>
      <SavedSign />
    </div>
  )
}
