import { useSyncExternalStore } from 'react'
import type { Id, Recording } from '#domain/model/index.ts'
import { soundUrl } from '#renderer/app/recording/sounds.ts'

/** What is heard. Times in milliseconds. */
export interface Hearing {
  readonly recordingId: Id | null
  readonly isPlaying: boolean
  readonly at: number
  readonly rate: number
  /** Why nothing is heard, in words; empty while all is well. */
  readonly problem: string
}

/** Plays one recording at a time. It is outside of React, so that only who shows the time is drawn when it moves. */
export interface Playback {
  subscribe(listener: () => void): () => void
  now(): Hearing
  /** Takes up a recording at an offset; `play` begins to sound. */
  open(recording: Recording, at: number, play: boolean): Promise<void>
  toggle(): void
  seek(at: number): void
  setRate(rate: number): void
  close(): void
}

const silence: Hearing = { recordingId: null, isPlaying: false, at: 0, rate: 1, problem: '' }

export function makePlayback(): Playback {
  const audio = new Audio()
  audio.preservesPitch = true
  let hearing = silence
  let url: string | null = null
  const listeners = new Set<() => void>()

  function become(next: Partial<Hearing>): void {
    hearing = { ...hearing, ...next }
    for (const listener of listeners) listener()
  }

  function letGo(): void {
    audio.pause()
    audio.removeAttribute('src')
    if (url !== null) URL.revokeObjectURL(url)
    url = null
  }

  async function play(): Promise<void> {
    audio.playbackRate = hearing.rate
    try {
      await audio.play()
    } catch (cause) {
      // Pausing right after playing, or taking another recording, is no problem.
      if (cause instanceof DOMException && cause.name === 'AbortError') return
      become({ isPlaying: false, problem: 'This laptop cannot play the recording. It is kept as it is.' })
    }
  }

  const tell = () => become({ at: audio.currentTime * 1_000, isPlaying: !audio.paused && !audio.ended })
  for (const event of ['timeupdate', 'play', 'pause', 'ended', 'seeked']) audio.addEventListener(event, tell)

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => hearing,
    async open(recording, at, plays) {
      if (hearing.recordingId !== recording.id || url === null) {
        letGo()
        become({ recordingId: recording.id, at, isPlaying: false, problem: '' })
        const found = await soundUrl(recording)
        if (found === null) return
        url = found
        audio.src = found
        await new Promise((ready) => {
          audio.addEventListener('loadedmetadata', ready, { once: true })
          audio.addEventListener('error', ready, { once: true })
        })
      }
      // MediaRecorder writes neither a length nor an index; Chromium finds the place all the same.
      audio.currentTime = at / 1_000
      become({ at })
      if (plays) await play()
    },
    toggle() {
      if (audio.paused) void play()
      else audio.pause()
    },
    seek(at) {
      if (url === null) return
      audio.currentTime = at / 1_000
      become({ at })
    },
    setRate(rate) {
      audio.playbackRate = rate
      become({ rate })
    },
    close() {
      letGo()
      become(silence)
    },
  }
}

export function useHearing(playback: Playback): Hearing {
  return useSyncExternalStore(playback.subscribe, playback.now)
}
