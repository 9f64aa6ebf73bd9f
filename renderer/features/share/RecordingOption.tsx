import { useMemo } from 'react'
import { called } from '#domain/insight/recording.ts'
import { soundsToHandOn, tookVoiceBack } from '#domain/journeyfile/attachments.ts'
import { useSoundsHere } from '#renderer/app/recording/sounds.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { sizeText } from '#renderer/ui/measures.ts'
import css from './Share.module.css'

/** From this many bytes on, many mail servers refuse a message. */
const tooLargeForMail = 20_000_000

interface Props {
  withSound: boolean
  onChange: (withSound: boolean) => void
}

/** Whether the recordings go with the file. Off unless somebody wants it; not there while no sound is on this laptop. */
export function RecordingOption({ withSound, onChange }: Props) {
  const table = useTable('recordings')
  const participants = useTable('participants')
  const recordings = useMemo(() => Object.values(table), [table])
  const here = useSoundsHere(recordings)
  const bytes = useMemo(() => {
    const sizes = new Map(recordings.map(({ sha256, bytes: size }) => [sha256, size]))
    const allowed = soundsToHandOn({ recordings: table, participants })
    return [...(here ?? [])].reduce((sum, sha256) => sum + (allowed.has(sha256) ? (sizes.get(sha256) ?? 0) : 0), 0)
  }, [recordings, table, participants, here])
  const back = useMemo(() => {
    const groups = new Set(
      recordings.flatMap(({ focusGroupId, deletedAt }) => (deletedAt === null ? [focusGroupId] : [])),
    )
    return [...groups].flatMap((focusGroupId) => tookVoiceBack({ participants }, focusGroupId))
  }, [recordings, participants])
  const leftOut = here?.size && back.length > 0 && (
    <p className={css.quiet}>
      A recording stays out of every copy, because somebody who may be heard took that back:{' '}
      {back.map(called).join(', ')}. Delete it in the notes.
    </p>
  )
  if (!bytes) return leftOut || null
  return (
    <div>
      {leftOut}
      <CheckField isSelected={withSound} onChange={onChange}>
        With the recording ({sizeText(bytes)})
      </CheckField>
      <p className={`${css.quiet} ${css.hint}`}>
        {withSound
          ? `Everybody who gets the file hears the voices. Hand it on only to people the participants agreed to.${
              bytes > tooLargeForMail ? ' It is large for a mail; many mail servers refuse it.' : ''
            }`
          : 'The file comes without the sound.'}
      </p>
    </div>
  )
}
