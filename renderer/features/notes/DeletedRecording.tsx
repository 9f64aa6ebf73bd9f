import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { deletionProof } from '#domain/insight/recording.ts'
import type { Recording } from '#domain/model/index.ts'
import { checkErasure, type Erasure } from '#renderer/app/recording/sounds.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { lengthText, sizeText } from '#renderer/ui/measures.ts'
import css from './PlayerBar.module.css'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

const justNow = 60_000

/** The proof that a sound is gone: what it was, when it was deleted, and that nothing of it is found any more. */
export function DeletedRecording({ recording, groupTitle }: { recording: Recording; groupTitle: string }) {
  const [checked, setChecked] = useState<(Erasure & { at: number }) | null>(null)
  // Whoever has just deleted it wants to see the proof; later it must not stand before the notes.
  const [isFresh] = useState(() => Date.now() - (recording.deletedAt ?? 0) < justNow)
  const check = useCallback(async () => {
    setChecked(null)
    try {
      setChecked({ ...(await checkErasure(recording)), at: Date.now() })
    } catch {
      showToast('The disk did not answer. Check again in a moment.', { tone: 'problem' })
    }
  }, [recording])
  useEffect(() => void check(), [check])

  async function copy() {
    if (!checked) return
    const proof = deletionProof(recording, groupTitle, checked.at, checked.isLeft)
    try {
      await navigator.clipboard.writeText(proof)
      showToast('Copied the proof.')
    } catch {
      showToast('The proof could not be copied. It stands on the screen.', { tone: 'problem' })
    }
  }

  return (
    <details className={css.deleted} open={isFresh}>
      <summary>
        The recording of {moment.format(recording.startedAt)} ({lengthText(recording.duration)},{' '}
        {sizeText(recording.bytes)}) was deleted {moment.format(recording.deletedAt ?? 0)}.
      </summary>
      <section className={css.proof} aria-label="Proof of the deletion">
        <p className={css.fingerprint}>
          Fingerprint (SHA-256): <code>{recording.sha256 ?? 'none, nothing was heard'}</code>
        </p>
        <div role="status">
          {checked ? (
            <p className={css.found} data-left={checked.isLeft}>
              {checked.isLeft ? <TriangleAlert size={16} aria-hidden /> : <Check size={16} aria-hidden />}
              <span>{foundText(checked)}</span>
            </p>
          ) : (
            <p className={css.absent}>Searching the library of this laptop.</p>
          )}
        </div>
        <div className={css.buttons}>
          <Button onPress={() => void check()}>Check again</Button>
          <Button icon={<Copy size={16} aria-hidden />} isDisabled={!checked} onPress={() => void copy()}>
            Copy the proof
          </Button>
        </div>
      </section>
    </details>
  )
}

function foundText({ isLeft, others, at }: Erasure & { at: number }): string {
  if (!isLeft)
    return `Checked ${moment.format(at)}: nothing with this fingerprint is left in the library of this laptop.`
  const where = others.map((title) => `“${title}”`).join(', ')
  return where
    ? `The same sound also belongs to ${where}. Delete it there too.`
    : `Checked ${moment.format(at)}: something is left. Close Zapatos and start it again, then check once more.`
}
