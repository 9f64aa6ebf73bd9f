import { useEffect, useState } from 'react'
import { deleteRecording, finishRecording } from '#domain/commands/recording.ts'
import { endOf } from '#domain/insight/recording.ts'
import type { AttachedSound } from '#domain/ipc/contract.ts'
import type { Id, Recording } from '#domain/model/index.ts'
import { journeyOf } from '#domain/model/tables.ts'
import { currentTables, flushJourney, perform, theDatabase } from '#renderer/app/store/journey.ts'
import {
  assembleSound,
  dropPieces,
  eraseSound,
  isSoundLeft,
  keepSound,
  keepSounds,
  readSound,
  recordingsInPieces,
  soundsHere,
  soundsOf,
} from '#renderer/persistence/blobs.ts'
import { readTables } from '#renderer/persistence/library.ts'

const listeners = new Set<() => void>()

function soundsChanged(): void {
  for (const listener of listeners) listener()
}

/**
 * Makes one sound of the pieces of a recording and closes its record, if that is still open. Whatever interrupts it, the next
 * call does the rest: the pieces are there until the whole is.
 */
export async function settleSound(recordingId: Id): Promise<void> {
  const sound = await assembleSound(theDatabase(), recordingId)
  const recording = currentTables().recordings[recordingId]
  if (!recording || recording.deletedAt !== null) return
  const isSilent = !sound?.bytes.length
  const { sha256, duration } = isSilent ? nothingHeard : sound
  if (recording.endedAt === null) {
    perform(finishRecording, {
      id: recordingId,
      endedAt: endOf(recording, duration),
      sound: { sha256, duration, bytes: isSilent ? 0 : sound.bytes.length },
    })
    await flushJourney()
  }
  if (isSilent) await dropPieces(theDatabase(), recordingId)
  else await keepSound(theDatabase(), recordingId, { sha256: sound.sha256, mime: recording.mime, bytes: sound.bytes })
  soundsChanged()
}

/** A recording that ended before the first of its sound was on the disk. */
const nothingHeard = { sha256: null, duration: 0 }

/** Finishes what a crash left in pieces in the open journey. @param active the recording that is being made right now */
export async function settleLeftSounds(active: Id | null): Promise<void> {
  for (const id of await recordingsInPieces(theDatabase())) {
    if (id !== active && currentTables().recordings[id]) await settleSound(id)
  }
  await eraseDeletedSounds()
}

/** The sound of a recording for a player; null when it is not on this laptop. Whoever takes it gives the URL back. */
export async function soundUrl({ sha256 }: Recording): Promise<string | null> {
  const sound = sha256 === null ? undefined : await readSound(theDatabase(), sha256)
  return sound ? URL.createObjectURL(new Blob([sound.bytes], { type: sound.mime })) : null
}

/** The sounds of the open journey, to go with a file. */
export async function soundsForFile(): Promise<AttachedSound[]> {
  return soundsOf(theDatabase(), currentTables())
}

/** Keeps sounds that came with a file, for whoever shows a recording that lacked its own until now. */
export async function takeInSounds(sounds: readonly AttachedSound[]): Promise<void> {
  await keepSounds(theDatabase(), sounds)
  soundsChanged()
}

/** Erases what a merged copy says was deleted, or a crash kept from being erased. */
export async function eraseDeletedSounds(): Promise<void> {
  await flushJourney()
  for (const recording of Object.values(currentTables().recordings)) {
    if (recording.deletedAt !== null) await eraseSound(theDatabase(), recording)
  }
  soundsChanged()
}

/** What is still in the database of a sound that was deleted. */
export interface Erasure {
  /** True when anything with the fingerprint is left. */
  readonly isLeft: boolean
  /** Titles of other journeys that have the same sound, and keep it. */
  readonly others: readonly string[]
}

/**
 * Deletes the sound of a recording for good. The record says so first, so that a crash in between is put right at the next
 * start; then the bytes go.
 */
export async function deleteSound(recording: Recording): Promise<void> {
  perform(deleteRecording, { id: recording.id })
  await flushJourney()
  await eraseSound(theDatabase(), recording)
  soundsChanged()
}

/** Looks into the database for what is left of a deleted sound. */
export async function checkErasure(recording: Recording): Promise<Erasure> {
  if (!(await isSoundLeft(theDatabase(), recording))) return { isLeft: false, others: [] }
  const keepers = await eraseSound(theDatabase(), recording)
  const titles = await Promise.all(
    keepers.map(async (id) => journeyOf(await readTables(theDatabase(), id))?.title || 'Untitled journey'),
  )
  return { isLeft: await isSoundLeft(theDatabase(), recording), others: titles }
}

/** Fingerprints of those sounds of the open journey that are on this laptop; null until it is known. */
export function useSoundsHere(recordings: readonly Recording[]): ReadonlySet<string> | null {
  const [here, setHere] = useState<ReadonlySet<string> | null>(null)
  const wanted = recordings.flatMap(({ sha256, deletedAt }) => (sha256 && deletedAt === null ? [sha256] : [])).join()
  useEffect(() => {
    let gone = false
    const look = () =>
      void soundsHere(theDatabase(), wanted ? wanted.split(',') : []).then((found) => {
        if (!gone) setHere(found)
      })
    look()
    listeners.add(look)
    return () => {
      gone = true
      listeners.delete(look)
    }
  }, [wanted])
  return here
}
