import { Check } from 'lucide-react'
import { assertNever } from '#domain/assertNever.ts'
import type { WrittenLetters } from '#domain/ipc/contract.ts'
import { count } from '#domain/report/phrases.ts'
import { answerOf, bridge } from '#renderer/app/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Letters.module.css'
import type { LettersAs, LettersState } from './lettersJob.ts'

/** What was made, for whom not and why, and the way to the files. */
export function LettersOutcome({ state }: { state: LettersState }) {
  switch (state.phase) {
    case 'idle':
    case 'running':
      return null
    case 'failed':
      return (
        <p className={css.failed} role="alert">
          {state.message}
        </p>
      )
    case 'done':
      return <Done as={state.as} letters={state.letters} />
    default:
      return assertNever(state)
  }
}

function Done({ as, letters }: { as: LettersAs; letters: WrittenLetters }) {
  const { token, files, notWritten, warnings } = letters
  return (
    <div className={css.outcome}>
      <p className={css.made}>
        {files.length > 0 && <Check size={16} aria-hidden />}
        {outcomeWords(as, letters)}
      </p>
      {(notWritten.length > 0 || warnings.length > 0) && (
        <ul className={css.notes} aria-label="What was left out">
          {notWritten.map(({ code, why }) => (
            <li key={code}>
              {code} {why}.
            </li>
          ))}
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <div className={css.buttons}>
          {files.length === 1 && (
            <Button onPress={() => void answerOf(bridge.viewDocument({ token }))}>
              {as === 'pdf' ? 'Open, to print it' : 'Open in the mail program'}
            </Button>
          )}
          <Button onPress={() => void answerOf(bridge.revealDocument({ token }))}>Show in folder</Button>
        </div>
      )}
    </div>
  )
}

/** “5 mail drafts are in the folder Letters.” */
export function outcomeWords(as: LettersAs, { name, files, made }: WrittenLetters): string {
  if (!files.length) return 'No letter was made.'
  if (as === 'pdf') return `${name} has ${count(Math.max(1, made.length), 'letter')}, each on a page of its own.`
  const [first = ''] = files
  return files.length === 1
    ? `${first} is in the folder ${name}.`
    : `${files.length} mail drafts are in the folder ${name}.`
}
