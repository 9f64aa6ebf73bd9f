import { theDatabase } from '#renderer/app/store/journey.ts'
import { readSetting, writeSetting } from '#renderer/persistence/settings.ts'

/** An open microphone. */
export interface Microphone {
  readonly stream: MediaStream
  /** How loud it is right now, 0 (nothing) … 1. */
  level(): number
  /** Calls back when it is unplugged or taken away. */
  onLost(listener: () => void): void
  /** Silent microphones hear nothing, whoever has them open. */
  setHearing(hears: boolean): void
  close(): void
}

/** Why there is no microphone, in words for the person. */
export class NoMicrophone extends Error {
  override name = 'NoMicrophone'
}

export interface MicrophoneChoice {
  readonly id: string
  readonly label: string
}

/** As they are called: known once the microphone was allowed. */
export async function microphones(): Promise<MicrophoneChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind, label }) => kind === 'audioinput' && label)
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

export async function chosenMicrophone(): Promise<string | undefined> {
  return readSetting(theDatabase(), 'microphone')
}

export async function chooseMicrophone(id: string): Promise<void> {
  await writeSetting(theDatabase(), 'microphone', id)
}

/**
 * Opens the microphone that was chosen last, or any. A room is recorded as it sounds: what Chromium would take for noise may
 * be somebody at the far end of the table.
 * @throws NoMicrophone
 */
export async function openMicrophone(): Promise<Microphone> {
  const deviceId = await chosenMicrophone()
  const room = { echoCancellation: false, noiseSuppression: false, autoGainControl: true, channelCount: 1 }
  try {
    const audio = deviceId ? { ...room, deviceId: { ideal: deviceId } } : room
    return listenTo(await navigator.mediaDevices.getUserMedia({ audio, video: false }))
  } catch (cause) {
    throw new NoMicrophone(wordsFor(cause), { cause })
  }
}

function wordsFor(cause: unknown): string {
  switch (cause instanceof DOMException ? cause.name : '') {
    case 'NotFoundError':
      return 'There is no microphone. Plug one in, then start the recording again. Notes work without it.'
    case 'NotAllowedError':
    case 'SecurityError':
      return 'This laptop does not let Zapatos use the microphone. Allow it in the privacy settings of the system, then start the recording again.'
    default:
      return 'The microphone does not answer; another program may be holding it. Close that program, then start the recording again.'
  }
}

/** Samples that are looked at for the level: longer than the time between two looks, so that no short sound is missed. */
const heardAtOnce = 8_192
/** Sound quieter than this, in decibels below the loudest there is, counts as nothing. */
const quietest = -60

function listenTo(stream: MediaStream): Microphone {
  const context = new AudioContext()
  const analyser = new AnalyserNode(context, { fftSize: heardAtOnce })
  context.createMediaStreamSource(stream).connect(analyser)
  const wave = new Float32Array(analyser.fftSize)
  return {
    stream,
    level() {
      analyser.getFloatTimeDomainData(wave)
      const power = wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length
      const decibels = power > 0 ? 10 * Math.log10(power) : quietest
      return Math.max(0, Math.min(1, 1 - decibels / quietest))
    },
    onLost(listener) {
      for (const track of stream.getTracks()) track.addEventListener('ended', listener, { once: true })
    },
    setHearing(hears) {
      for (const track of stream.getTracks()) track.enabled = hears
    },
    close() {
      for (const track of stream.getTracks()) track.stop()
      void context.close()
    },
  }
}
