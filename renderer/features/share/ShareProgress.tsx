import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { assertNever } from '#domain/assertNever.ts'
import type { WrittenFile } from '#domain/ipc/contract.ts'
import { answerOf, bridge } from '#renderer/app/bridge.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Share.module.css'
import type { Product, ShareState } from './shareJob.ts'

const productNames: Readonly<Record<Product, string>> = {
  'summary-pdf': 'summary',
  'map-pdf': 'map',
  'guide-pdf': 'facilitator’s guide',
  'notes-csv': 'list of notes',
  'plan-ics': 'calendar',
  email: 'draft',
}

/** How far the job is, and what came of it. */
export function ShareProgress({ state, onCancel }: { state: ShareState; onCancel: () => void }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
    if (state.phase === 'done') announce(`The ${productNames[state.product]} is ready: ${state.file.name}`)
  }, [state])
  return (
    <div className={css.outcome} ref={place}>
      <Current state={state} onCancel={onCancel} />
    </div>
  )
}

function Current({ state, onCancel }: { state: ShareState; onCancel: () => void }) {
  switch (state.phase) {
    case 'idle':
      return null
    case 'running':
      return state.done === null ? null : <Running product={state.product} done={state.done} onCancel={onCancel} />
    case 'done':
      return <Done product={state.product} file={state.file} />
    case 'failed':
      return (
        <p className={css.problem} role="alert">
          {state.message}
        </p>
      )
    default:
      return assertNever(state)
  }
}

function Running({ product, done, onCancel }: { product: Product; done: number; onCancel: () => void }) {
  return (
    <div className={css.running}>
      <ProgressBar value={done * 100} className={css.progress}>
        {({ percentage = 0, valueText }) => (
          <>
            <Label>Making the {productNames[product]}</Label>
            <span>{valueText}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={css.bar} aria-hidden="true">
              <rect width={100} height={6} className={css.barTrack} />
              <rect width={percentage} height={6} className={css.barFill} />
            </svg>
          </>
        )}
      </ProgressBar>
      <Button onPress={onCancel}>Cancel</Button>
    </div>
  )
}

function doneText(product: Product, name: string): string {
  return product === 'email' ? `The draft is open in your mail program: ${name}` : `Saved ${name}`
}

function Done({ product, file }: { product: Product; file: WrittenFile }) {
  const { name, token, warnings } = file
  return (
    <div className={css.done}>
      <p className={css.written}>
        <Check size={16} aria-hidden />
        <span>{doneText(product, name)}</span>
      </p>
      {warnings.length > 0 && (
        <ul className={css.warnings} aria-label="What to know about it">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <div className={css.buttons}>
        <Button onPress={() => void answerOf(bridge.viewDocument({ token }))}>Open</Button>
        <Button onPress={() => void answerOf(bridge.revealDocument({ token }))}>Show in folder</Button>
      </div>
    </div>
  )
}
