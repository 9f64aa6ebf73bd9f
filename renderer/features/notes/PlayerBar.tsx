import { Pause, Play, SkipBack, SkipForward, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { called, marksOf, momentAt } from '#domain/insight/recording.ts'
import { tookVoiceBack } from '#domain/journeyfile/attachments.ts'
import type { Recording } from '#domain/model/index.ts'
import { finishRecorder, useRecorder } from '#renderer/app/recording/recorder.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { lengthText } from '#renderer/ui/measures.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { DeletedRecording } from './DeletedRecording.tsx'
import { DeleteRecordingDialog } from './DeleteRecording.tsx'
import css from './PlayerBar.module.css'
import { useHearing } from './playback.ts'
import type { Player } from './usePlayer.ts'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const wallClock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })
const rates = ['0.75', '1', '1.25', '1.5', '2'] as const

/** What was recorded of a focus group: to hear, to jump in, to delete for good. Nothing at all while nothing was recorded. */
export function PlayerBar({ player, groupTitle }: { player: Player; groupTitle: string }) {
  const { recordings, playback, here } = player
  const { recordingId } = useHearing(playback)
  const kept = recordings.filter(({ deletedAt }) => deletedAt === null)
  const deleted = recordings.filter(({ deletedAt }) => deletedAt !== null)
  const current = kept.find(({ id }) => id === recordingId) ?? kept[0]
  const participants = useTable('participants')
  const focusGroupId = current?.focusGroupId
  const back = useMemo(
    () => (focusGroupId ? tookVoiceBack({ participants }, focusGroupId) : []),
    [participants, focusGroupId],
  )
  if (!recordings.length) return null
  return (
    <section className={css.player} aria-label="Recording">
      {current && (
        <div className={css.line}>
          {kept.length > 1 && (
            <div className={css.which}>
              <SelectField
                aria-label="Which recording"
                value={current.id}
                choices={kept.map((one, index) => ({
                  id: one.id,
                  label: `Part ${index + 1}, ${moment.format(one.startedAt)}`,
                }))}
                onChange={(id) => {
                  const chosen = kept.find((one) => one.id === id)
                  if (chosen) void playback.open(chosen, 0, false)
                }}
              />
            </div>
          )}
          <Sound key={current.id} recording={current} player={player} isHere={isHere(current, here)} />
        </div>
      )}
      {current && back.length > 0 && (
        <p className={css.back} role="status">
          Somebody who may be heard took that back: {back.map(called).join(', ')}. No copy takes this sound along.
          Delete it, unless they agreed that you keep it.
        </p>
      )}
      {deleted.map((recording) => (
        <DeletedRecording key={recording.id} recording={recording} groupTitle={groupTitle} />
      ))}
    </section>
  )
}

/** Null until it is known. */
function isHere({ sha256 }: Recording, here: ReadonlySet<string> | null): boolean | null {
  return sha256 === null ? false : (here?.has(sha256) ?? null)
}

function Sound({ recording, player, isHere }: { recording: Recording; player: Player; isHere: boolean | null }) {
  const [isAsking, setIsAsking] = useState(false)
  const isBeingMade = useRecorder().recordingId === recording.id
  const { playback } = player
  useEffect(() => {
    if (isHere && playback.now().recordingId !== recording.id) void playback.open(recording, 0, false)
  }, [isHere, playback, recording])
  return (
    <>
      {isHere === true && <Controls recording={recording} player={player} />}
      {isHere === false && isBeingMade && (
        <>
          <p className={css.absent}>The recording rests while you are here. It can be heard when it has ended.</p>
          <Button onPress={() => void finishRecorder()}>End the recording</Button>
        </>
      )}
      {isHere === false && !isBeingMade && <p className={css.absent}>{absentText(recording)}</p>}
      <span className={css.end}>
        {recording.endedAt !== null && (
          <IconButton label="Delete the recording" onPress={() => setIsAsking(true)}>
            <Trash2 size={18} />
          </IconButton>
        )}
      </span>
      {isAsking && (
        <DeleteRecordingDialog
          recording={recording}
          onClose={(isGone) => {
            setIsAsking(false)
            if (isGone) playback.close()
          }}
        />
      )}
    </>
  )
}

function absentText({ startedAt, endedAt, duration, sha256 }: Recording): string {
  const when = moment.format(startedAt)
  if (endedAt === null) return `A recording began ${when}. Its sound is on the laptop that makes it, not on this one.`
  if (sha256 === null || duration === 0) return `The recording of ${when} holds no sound.`
  return `The sound of ${when} (${lengthText(duration)}) is not on this laptop. It comes with a copy that was saved with the recording.`
}

function Controls({ recording, player: { playback } }: { recording: Recording; player: Player }) {
  const { isPlaying, at, rate, problem } = useHearing(playback)
  const place = Math.min(at, recording.duration)
  const [seconds, length] = [Math.round(place / 1_000), Math.max(1, Math.round(recording.duration / 1_000))]
  const marks = useMemo(() => marksOf(recording), [recording])
  const before = marks.findLast((mark) => mark < place - 1_500)
  const after = marks.find((mark) => mark > place + 250)
  return (
    <>
      <IconButton label={isPlaying ? 'Pause' : 'Play'} onPress={() => playback.toggle()}>
        {isPlaying ? <Pause size={20} /> : <Play size={20} />}
      </IconButton>
      {marks.length > 0 && (
        <span className={css.marks}>
          <IconButton
            label="To the mark before"
            isDisabled={before === undefined}
            onPress={() => playback.seek(before ?? 0)}
          >
            <SkipBack size={18} />
          </IconButton>
          <IconButton
            label="To the next mark"
            isDisabled={after === undefined}
            onPress={() => playback.seek(after ?? place)}
          >
            <SkipForward size={18} />
          </IconButton>
        </span>
      )}
      <Slider
        className={css.slider}
        aria-label="Place in the recording"
        minValue={0}
        maxValue={length}
        step={1}
        value={seconds}
        onChange={(to) => playback.seek(Number(to) * 1_000)}
      >
        <SliderTrack className={css.track}>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={css.bar} aria-hidden="true">
            <rect width="100" height="6" className={css.whole} />
            <rect width={(seconds / length) * 100} height="6" className={css.heard} />
          </svg>
          {marks.map((mark) => (
            <span key={mark} className={css.mark} style={{ left: `${(mark / 1_000 / length) * 100}%` }} aria-hidden />
          ))}
          <SliderThumb className={css.thumb} />
        </SliderTrack>
      </Slider>
      <span className={css.time}>
        {lengthText(place)} / {lengthText(recording.duration)}
        <span className={css.clock}>{wallClock.format(momentAt(recording, place))}</span>
      </span>
      <div className={css.rate}>
        <SelectField
          aria-label="Speed"
          value={rates.find((one) => Number(one) === rate) ?? '1'}
          choices={rates.map((one) => ({ id: one, label: `${one}×` }))}
          onChange={(one) => playback.setRate(Number(one))}
        />
      </div>
      {problem && (
        <p className={css.absent} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
