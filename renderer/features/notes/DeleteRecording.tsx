import { useState } from 'react'
import type { Recording } from '#domain/model/index.ts'
import { deleteSound } from '#renderer/app/recording/sounds.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { lengthText, sizeText } from '#renderer/ui/measures.ts'
import css from './PlayerBar.module.css'

interface Props {
  recording: Recording
  onClose: (isGone: boolean) => void
}

/** Asks before the sound is deleted, because that is the one thing here that nobody can undo. */
export function DeleteRecordingDialog({ recording, onClose }: Props) {
  const [isDeleting, setIsDeleting] = useState(false)

  async function remove() {
    setIsDeleting(true)
    try {
      await deleteSound(recording)
      onClose(true)
    } catch {
      showToast('The disk did not answer. What is left of the sound is deleted at the next start.', { tone: 'problem' })
      onClose(false)
    }
  }

  return (
    <Dialog
      title="Delete the recording?"
      role="alertdialog"
      isOpen
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>Keep it</Button>
          <Button tone="danger" isDisabled={isDeleting} onPress={() => void remove()}>
            Delete for good
          </Button>
        </>
      }
    >
      <div className={css.words}>
        <p>
          {lengthText(recording.duration)} of sound, {sizeText(recording.bytes)}, go from this laptop. This cannot be
          undone. The notes stay, and so does a record with the fingerprint of the sound, as the proof.
        </p>
        <p>
          Backups never hold the sound. Copies you gave away with the recording are not reached: ask for them back, and
          delete drafts of it in your mail program. Space that becomes free is overwritten by the system in its own
          time; an encrypted disk protects it until then.
        </p>
      </div>
    </Dialog>
  )
}
