import type { Id } from '#domain/model/index.ts'
import type { StoredChunk } from '#renderer/persistence/blobs.ts'
import type { Microphone } from './microphone.ts'

/** Chromium's only container for Opus. */
export const soundKind = 'audio/webm;codecs=opus'

/** Every so many milliseconds a piece goes to the disk: what a power cut can cost. */
const pieceLength = 2_000
/** Speech of a whole table; 90 minutes are 21 MB. */
const bitsPerSecond = 32_000
const retryAfter = 2_000
const mostTries = 3

/** A recording in the making: from the microphone to the disk, piece by piece. */
export interface Take {
  readonly recordingId: Id
  /** Length of the sound so far, in milliseconds, without the pauses. */
  soundSoFar(): number
  /** How much of it is not on the disk yet, in milliseconds. */
  notKept(): number
  pause(): void
  resume(): void
  /** Ends it. Resolves when the last piece is on the disk; rejects when the disk refuses it. */
  stop(): Promise<void>
}

interface Wiring {
  readonly recordingId: Id
  readonly microphone: Microphone
  /** Makes a piece durable. */
  write(chunk: StoredChunk): Promise<void>
  /** Told after every piece that is durable, and with what went wrong when one is not. */
  onPiece(problem: Error | null): void
}

/** Begins to record. */
export function startTake({ recordingId, microphone, write, onPiece }: Wiring): Take {
  const recorder = new MediaRecorder(microphone.stream, { mimeType: soundKind, audioBitsPerSecond: bitsPerSecond })
  let before = 0
  let runningSince: number | null = performance.now()
  let index = 0
  let reading: Promise<void> = Promise.resolve()
  let writing: Promise<void> | null = null
  const waiting: StoredChunk[] = []
  let keptUntil = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  const soundSoFar = () => before + (runningSince === null ? 0 : performance.now() - runningSince)

  async function writeWaiting(): Promise<void> {
    for (let chunk = waiting[0]; chunk; chunk = waiting[0]) {
      try {
        await write(chunk)
      } catch (cause) {
        const problem = cause instanceof Error ? cause : new Error(String(cause))
        // A pause brings no next piece that would try again.
        clearTimeout(retry)
        retry = setTimeout(() => void drain().catch(() => undefined), retryAfter)
        onPiece(problem)
        throw problem
      }
      waiting.shift()
      keptUntil = chunk.until
      onPiece(null)
    }
  }

  function drain(): Promise<void> {
    writing ??= writeWaiting().finally(() => {
      writing = null
    })
    return writing
  }

  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return
    const until = soundSoFar()
    reading = reading.then(async () => {
      waiting.push({ recordingId, index: index++, until, bytes: new Uint8Array(await data.arrayBuffer()) })
      void drain().catch(() => undefined)
    })
  })
  recorder.start(pieceLength)
  // From here on the disk knows that this laptop is making it, even if it ends before there is any sound.
  waiting.push({ recordingId, index: index++, until: 0, bytes: new Uint8Array() })
  void drain().catch(() => undefined)

  function hold() {
    before = soundSoFar()
    runningSince = null
  }

  return {
    recordingId,
    soundSoFar,
    notKept: () => soundSoFar() - keptUntil,
    pause() {
      if (recorder.state !== 'recording') return
      // What was heard until now must not wait for the end of the pause.
      recorder.requestData()
      recorder.pause()
      microphone.setHearing(false)
      hold()
    },
    resume() {
      if (recorder.state !== 'paused') return
      microphone.setHearing(true)
      recorder.resume()
      runningSince = performance.now()
    },
    async stop() {
      hold()
      if (recorder.state !== 'inactive') {
        const stopped = new Promise((done) => recorder.addEventListener('stop', done, { once: true }))
        recorder.stop()
        await stopped
      }
      microphone.close()
      await reading
      try {
        for (let tries = 1; ; tries += 1) {
          try {
            return await drain()
          } catch (problem) {
            if (tries === mostTries) throw problem
            await new Promise((again) => setTimeout(again, retryAfter))
          }
        }
      } finally {
        clearTimeout(retry)
      }
    },
  }
}
