import { useSyncExternalStore } from 'react'
import { markRecording, resumeRecording, startRecording } from '#domain/commands/recording.ts'
import { consentProblem, recordingConsent } from '#domain/insight/recording.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import type { Id } from '#domain/model/index.ts'
import { now } from '#renderer/app/clock.ts'
import { beforeClosing, currentTables, perform, theDatabase } from '#renderer/app/store/journey.ts'
import { store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { addChunk } from '#renderer/persistence/blobs.ts'
import { lengthText } from '#renderer/ui/measures.ts'
import { type Microphone, openMicrophone } from './microphone.ts'
import { settleLeftSounds, settleSound } from './sounds.ts'
import { soundKind, startTake, type Take } from './take.ts'

/** Why a recording rests: the person wanted it, somebody has not agreed, the session rests, or run mode was left. */
export type Rest = 'person' | 'consent' | 'session' | 'left'

export interface RecorderState {
  readonly phase: 'off' | 'starting' | 'recording' | 'paused' | 'finishing'
  /** Where it is recorded; null while off. */
  readonly focusGroupId: Id | null
  /** What is being made; null while off. */
  readonly recordingId: Id | null
  readonly rest: Rest | null
  /** What went wrong, in words; empty while all is well. */
  readonly problem: string
}

const off: RecorderState = { phase: 'off', focusGroupId: null, recordingId: null, rest: null, problem: '' }

let state = off
let take: Take | null = null
let microphone: Microphone | null = null
const listeners = new Set<() => void>()

function become(next: Partial<RecorderState>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

/** The one recorder of this window, as it is now. */
export function useRecorder(): RecorderState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}

/** Length of the sound so far, in milliseconds. */
export function soundSoFar(): number {
  return take?.soundSoFar() ?? 0
}

/** How loud it is right now, 0 … 1. */
export function soundLevel(): number {
  return state.phase === 'recording' ? (microphone?.level() ?? 0) : 0
}

function consentIn(focusGroupId: Id): { may: boolean; problem: string } {
  const consent = recordingConsent(currentTables(), focusGroupId)
  return { may: consent.may, problem: consent.may ? '' : consentProblem(consent) }
}

/** Begins a recording, if everybody in the room has agreed; says why not otherwise. */
export async function startRecorder(focusGroupId: Id): Promise<void> {
  if (state.phase !== 'off') return
  const asked = consentIn(focusGroupId)
  if (!asked.may) return become({ ...off, problem: asked.problem })
  become({ phase: 'starting', focusGroupId, problem: '' })
  let opened: Microphone
  try {
    opened = await openMicrophone()
  } catch (problem) {
    return become({ ...off, problem: problem instanceof Error ? problem.message : String(problem) })
  }
  // Much can happen while a system asks the person for the microphone.
  const still = isInRoom(focusGroupId) && consentIn(focusGroupId).may
  const recordingId = still ? perform(startRecording, { focusGroupId, mime: soundKind }) : undefined
  if (recordingId === undefined) {
    opened.close()
    return become(off)
  }
  microphone = opened
  take = startTake({
    recordingId,
    microphone: opened,
    write: (chunk) => addChunk(theDatabase(), chunk),
    onPiece,
  })
  opened.onLost(() => void lose())
  become({ phase: 'recording', recordingId, rest: null })
  watch()
}

const diskRefuses = 'The disk refuses the recording; it is tried again every two seconds. Free some space.'

function onPiece(problem: Error | null): void {
  if (problem) become({ problem: diskRefuses })
  else if (state.problem === diskRefuses) become({ problem: '' })
  if (!problem) followClock()
}

/** A moment further off than this from where the sound says it is, in milliseconds, is set right. */
const drift = 1_500

/** After a sleep of the laptop, time has passed and the sound has not: from here on it goes on later. */
function followClock(): void {
  const last = take && currentTables().recordings[take.recordingId]?.stretches.at(-1)
  if (!take || !last || state.phase !== 'recording') return
  const offset = Math.round(take.soundSoFar())
  if (Math.abs(now() - last.at - (offset - last.offset)) > drift)
    perform(resumeRecording, { id: take.recordingId, offset })
}

/** Rests until `goOn`. Nothing is heard meanwhile. */
export function pauseRecorder(rest: Rest = 'person'): void {
  if (!take || state.phase !== 'recording') return
  take.pause()
  become({ phase: 'paused', rest })
}

/** Goes on after a rest, if everybody in the room has agreed; says why not otherwise. */
export function goOnRecording(): void {
  if (!take || !state.focusGroupId || state.phase !== 'paused') return
  const { may, problem } = consentIn(state.focusGroupId)
  if (!may) {
    become({ rest: 'consent', problem })
    return
  }
  const { recordingId } = take
  const offset = Math.round(take.soundSoFar())
  // Before the record changes, as whoever watches it must find the recording going on.
  take.resume()
  become({ phase: 'recording', rest: null, problem: '' })
  perform(resumeRecording, { id: recordingId, offset })
}

/** Marks this moment. Answers false while nothing is recorded. */
export function markMoment(): boolean {
  if (!take || state.phase !== 'recording') return false
  perform(markRecording, { id: take.recordingId })
  return true
}

let finishing: Promise<void> | null = null

/** Ends the recording, if there is one, and makes one sound of its pieces. @param problem why, when nobody wanted it */
export function finishRecorder(problem = ''): Promise<void> {
  if (!take) return finishing ?? Promise.resolve()
  const ending = take
  take = null
  become({ phase: 'finishing', rest: null, problem })
  finishing = ending
    .stop()
    .catch(() =>
      become({
        problem: `The disk refused the end of the recording, ${lengthText(ending.notKept())} long. What came before is kept.`,
      }),
    )
    .then(() => settleSound(ending.recordingId))
    .catch(() => become({ problem: 'The recording is kept in pieces and is put together at the next start.' }))
    .finally(() => {
      microphone = null
      finishing = null
      become({ ...off, problem: state.problem })
    })
  return finishing
}

async function lose(): Promise<void> {
  await finishRecorder('The microphone is gone. What was heard until then is kept. Plug it in and start again.')
}

/** Takes a message off the screen. */
export function forgetProblem(): void {
  if (state.problem) become({ problem: '' })
}

function isInRoom(focusGroupId: Id): boolean {
  const { screen } = store.getState()
  return screen.view === 'run' && (screen.focusGroupId === null || screen.focusGroupId === focusGroupId)
}

/** How the session of the focus group stands, by the last word of its log about that. */
function sessionState(focusGroupId: Id): 'running' | 'resting' | 'ended' {
  const session = sessionOf(currentTables().sessions, focusGroupId)
  for (const { event } of session?.log.toReversed() ?? []) {
    if (event === 'end') return 'ended'
    if (event === 'pause' || event === 'break') return 'resting'
    if (event === 'resume' || event === 'question' || event === 'opening' || event === 'closing') return 'running'
  }
  return 'running'
}

/** Looks whether what is recorded may still be recorded. */
function watch(): void {
  const { focusGroupId, phase } = state
  if (!take || !focusGroupId || (phase !== 'recording' && phase !== 'paused')) return
  if (!currentTables().recordings[take.recordingId]) return void finishRecorder('The focus group was deleted.')
  const session = sessionState(focusGroupId)
  if (session === 'ended') return void finishRecorder()
  const { may, problem } = consentIn(focusGroupId)
  if (!may) {
    pauseRecorder('consent')
    // Whoever paused before reads the reason too.
    if (state.problem !== problem) become({ rest: 'consent', problem })
    return
  }
  if (state.rest === 'consent' && state.problem) become({ problem: '' })
  if (!isInRoom(focusGroupId)) {
    pauseRecorder('left')
    if (phase === 'recording') showToast('The recording rests while you are not in run mode.')
  } else if (session === 'resting') pauseRecorder('session')
  else if (state.rest === 'session') goOnRecording()
}

/** Watches over recordings from now on, and finishes what a crash left behind when its journey is opened. */
export function startRecorders(): void {
  beforeClosing(() => finishRecorder())
  let { journeyId, tables } = store.getState().records
  let { screen } = store.getState()
  let isWatching = false
  store.subscribe(() => {
    const { records, screen: shown } = store.getState()
    const isOther = records.journeyId !== journeyId
    const hasChanged =
      screen !== shown ||
      (['participants', 'sessions', 'recordings'] as const).some((name) => records.tables[name] !== tables[name])
    journeyId = records.journeyId
    tables = records.tables
    screen = shown
    if (isOther && journeyId) void settleLeftSounds(null).catch(() => undefined)
    else if (hasChanged && !isWatching) {
      // What it does itself is no news to it.
      isWatching = true
      try {
        watch()
      } finally {
        isWatching = false
      }
    }
  })
}
