import type { Id } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { add, defineCommand, get } from './command.ts'

/** Writes down that a recording begins now. The sound itself is kept outside the records. */
export const startRecording = defineCommand({
  name: 'recording.startRecording',
  label: 'start recording',
  lasting: true,
  run(draft, { focusGroupId, mime }: { focusGroupId: Id; mime: string }, context): Id {
    get(draft, 'focusGroups', focusGroupId)
    const { now } = context
    const stretches = [{ at: now, offset: 0 }]
    return add(draft, 'recordings', { focusGroupId, startedAt: now, mime, stretches }, context).id
  },
})

/** After a pause: the sound goes on now. @param offset length of the sound until here, in milliseconds */
export const resumeRecording = defineCommand({
  name: 'recording.resumeRecording',
  label: 'go on with the recording',
  lasting: true,
  run(draft, { id, offset }: { id: Id; offset: number }, { now }) {
    const recording = get(draft, 'recordings', id)
    if (recording.endedAt !== null) throw new Refusal('This recording has ended. Start a new one.')
    recording.stretches.push({ at: now, offset: Math.max(offset, recording.stretches.at(-1)?.offset ?? 0) })
  },
})

/** Marks this moment, to find it again while listening. */
export const markRecording = defineCommand({
  name: 'recording.markRecording',
  label: 'mark the recording',
  lasting: true,
  run(draft, { id }: { id: Id }, { now }) {
    const recording = get(draft, 'recordings', id)
    if (recording.endedAt !== null) throw new Refusal('This recording has ended. Start a new one.')
    recording.marks.push(now)
  },
})

/** What is known of the sound when it is complete. */
export interface Sound {
  /** Null when nothing was heard at all. */
  readonly sha256: string | null
  readonly bytes: number
  /** Milliseconds. */
  readonly duration: number
}

/** Closes a recording: from now on its sound is one blob that does not change any more. */
export const finishRecording = defineCommand({
  name: 'recording.finishRecording',
  label: 'finish recording',
  lasting: true,
  run(draft, { id, endedAt, sound }: { id: Id; endedAt: number; sound: Sound }) {
    const recording = get(draft, 'recordings', id)
    if (recording.endedAt !== null) throw new Refusal('This recording has ended already.')
    recording.endedAt = Math.max(endedAt, recording.startedAt)
    recording.sha256 = sound.sha256
    recording.bytes = sound.bytes
    recording.duration = sound.duration
  },
})

/** Writes down that the sound was deleted. The record stays, with the fingerprint, as the proof. */
export const deleteRecording = defineCommand({
  name: 'recording.deleteRecording',
  label: 'delete recording',
  lasting: true,
  run(draft, { id }: { id: Id }, { now }) {
    const recording = get(draft, 'recordings', id)
    if (recording.deletedAt !== null) throw new Refusal('This recording was deleted already.')
    recording.endedAt ??= now
    recording.deletedAt = now
  },
})
