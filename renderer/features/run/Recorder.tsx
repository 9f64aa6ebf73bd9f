import { Bookmark, Mic, Pause, Play, Settings2, Square, X } from 'lucide-react'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { assertNever } from '#domain/assertNever.ts'
import { recordingConsent, recordingsOf } from '#domain/insight/recording.ts'
import type { Id } from '#domain/model/index.ts'
import {
  finishRecorder,
  forgetProblem,
  goOnRecording,
  markMoment,
  pauseRecorder,
  type RecorderState,
  soundLevel,
  soundSoFar,
  startRecorder,
  useRecorder,
} from '#renderer/app/recording/recorder.ts'
import { shortcutKey } from '#renderer/app/shortcutKey.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { currentTables } from '#renderer/app/store/journey.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { lengthText } from '#renderer/ui/measures.ts'
import unseen from '#renderer/ui/unseen.module.css'
import css from './Recorder.module.css'
import { AskForConsent, MicrophoneField } from './RecorderPanel.tsx'
import { modifier } from './runKeys.ts'

/** The recorder of the room: off until somebody starts it, and only while everybody in the room agrees. */
export const Recorder = memo(function Recorder({ groupId, hasEnded }: { groupId: Id; hasEnded: boolean }) {
  const state = useRecorder()
  const [isChoosing, setIsChoosing] = useState(false)
  useRecorderKeys(groupId, hasEnded)
  useEffect(() => {
    if (state.phase !== 'starting' && state.phase !== 'finishing') announce(spokenOf(state))
  }, [state])
  const isLive = state.phase === 'recording' || state.phase === 'paused'
  if (hasEnded && state.phase === 'off' && !state.problem) return null
  return (
    <section className={css.recorder} aria-label="Recording">
      {isLive && <Live state={state} onMicrophone={() => setIsChoosing(!isChoosing)} isChoosing={isChoosing} />}
      {!isLive && !hasEnded && (
        <Button
          tone="quiet"
          icon={<Mic size={20} aria-hidden />}
          isDisabled={state.phase !== 'off'}
          onPress={() => void startRecorder(groupId)}
        >
          {offLabel(state)}
          <span className={css.key} aria-hidden>
            {modifier} R
          </span>
        </Button>
      )}
      {(state.problem || (isLive && isChoosing)) && (
        <div className={css.notice}>
          {state.problem && (
            <div className={css.problem}>
              <p role="alert">{state.problem}</p>
              <IconButton label="Close this message" onPress={forgetProblem}>
                <X size={18} />
              </IconButton>
            </div>
          )}
          {state.problem && <AskForConsent groupId={groupId} />}
          {isLive && isChoosing && <MicrophoneField groupId={groupId} onChosen={() => setIsChoosing(false)} />}
        </div>
      )}
    </section>
  )
})

function offLabel({ phase }: RecorderState): string {
  if (phase === 'starting') return 'Opening the microphone'
  return phase === 'finishing' ? 'Keeping the recording' : 'Record'
}

interface LiveProps {
  state: RecorderState
  isChoosing: boolean
  onMicrophone: () => void
}

function Live({ state, isChoosing, onMicrophone }: LiveProps) {
  const isPaused = state.phase === 'paused'
  const marks = useMarks(state.focusGroupId)
  return (
    <>
      <span className={css.state} data-paused={isPaused}>
        <span className={css.dot} aria-hidden />
        <Elapsed />
      </span>
      <span className={css.now}>
        <span className={isPaused ? css.rest : unseen.unseen}>{isPaused ? restText(state) : 'Recording'}</span>
        {!isPaused && <Meter />}
      </span>
      <span className={css.buttons}>
        {isPaused ? (
          <IconButton label={`Go on recording (${modifier} R)`} onPress={goOnRecording}>
            <Play size={20} />
          </IconButton>
        ) : (
          <IconButton label={`Pause the recording (${modifier} R)`} onPress={() => pauseRecorder()}>
            <Pause size={20} />
          </IconButton>
        )}
        <IconButton label={`Mark this moment (${modifier} D)`} isDisabled={isPaused} onPress={() => void mark()}>
          <Bookmark size={20} />
        </IconButton>
        {marks > 0 && (
          <span className={css.marks}>
            {marks}
            <span className={unseen.unseen}> marked</span>
          </span>
        )}
        <IconButton label={`Stop the recording (${modifier} Shift R)`} onPress={() => void finishRecorder()}>
          <Square size={18} />
        </IconButton>
        <IconButton label="Microphone" aria-expanded={isChoosing} onPress={onMicrophone}>
          <Settings2 size={20} />
        </IconButton>
      </span>
    </>
  )
}

/** Marks of the recording that is being made. */
function useMarks(focusGroupId: Id | null): number {
  const recordings = useTable('recordings')
  return focusGroupId === null ? 0 : (recordingsOf({ recordings }, focusGroupId).at(-1)?.marks.length ?? 0)
}

function mark(): void {
  announce(markMoment() ? `Marked at ${lengthText(soundSoFar())}` : 'Nothing is recorded now, so nothing was marked')
}

function restText({ rest, focusGroupId, problem }: RecorderState): string {
  switch (rest) {
    case 'consent': {
      const may = focusGroupId !== null && !problem && recordingConsent(currentTables(), focusGroupId).may
      return may ? 'All agree again' : 'Not all agree'
    }
    case 'session':
      return 'With the session'
    case 'left':
      return 'You left run mode'
    case 'person':
    case null:
      return 'Paused'
    default:
      return assertNever(rest)
  }
}

function spokenOf(state: RecorderState): string {
  if (state.phase === 'recording') return 'Recording'
  return state.phase === 'paused' ? `The recording rests: ${restText(state)}` : ''
}

/** Reads something ten times a second. It is written past React, which has the note line to draw. */
function useReading(read: () => void): void {
  useEffect(() => {
    read()
    const timer = setInterval(read, 100)
    return () => clearInterval(timer)
  }, [read])
}

/** How long the sound is. */
function Elapsed() {
  const time = useRef<HTMLSpanElement>(null)
  useReading(
    useCallback(() => {
      const text = lengthText(soundSoFar())
      if (time.current && time.current.textContent !== text) time.current.textContent = text
    }, []),
  )
  return <span ref={time} className={css.time} role="timer" aria-label="Recorded" />
}

/** How loud it is now; nothing around it moves. */
function Meter() {
  const bar = useRef<SVGRectElement>(null)
  useReading(
    useCallback(() => {
      if (bar.current) bar.current.style.transform = `scaleX(${soundLevel().toFixed(2)})`
    }, []),
  )
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={css.meter}
      role="img"
      aria-label="Level of the microphone"
    >
      <rect width="100" height="8" className={css.track} />
      <rect ref={bar} width="100" height="8" className={css.level} data-level />
    </svg>
  )
}

/** Mod+R records, pauses and goes on; with Shift it stops; Mod+D marks. Wherever the focus is, as the other keys of run mode. */
function useRecorderKeys(groupId: Id, hasEnded: boolean): void {
  const { phase } = useRecorder()
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isMod = modifier === 'Ctrl' ? event.ctrlKey : event.metaKey
      const key = shortcutKey(event)
      if (!isMod || event.altKey || event.isComposing || (key !== 'r' && key !== 'd')) return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      if (key === 'd') mark()
      else if (event.shiftKey) void finishRecorder()
      else if (phase === 'recording') pauseRecorder()
      else if (phase === 'paused') goOnRecording()
      else if (!hasEnded) void startRecorder(groupId)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [groupId, hasEnded, phase])
}
