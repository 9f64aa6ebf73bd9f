import { useEffect, useMemo, useState } from 'react'
import { hearing, recordingsOf } from '#domain/insight/recording.ts'
import type { Id, Note, Recording } from '#domain/model/index.ts'
import { useSoundsHere } from '#renderer/app/recording/sounds.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { makePlayback, type Playback } from './playback.ts'

/** The recordings of a focus group and what plays them. */
export interface Player {
  readonly recordings: readonly Recording[]
  readonly playback: Playback
  /** Fingerprints of the sounds on this laptop; null until it is known. */
  readonly here: ReadonlySet<string> | null
}

export function usePlayer(groupId: Id): Player {
  const table = useTable('recordings')
  const recordings = useMemo(() => recordingsOf({ recordings: table }, groupId), [table, groupId])
  const here = useSoundsHere(recordings)
  const [playback] = useState(makePlayback)
  useEffect(() => () => playback.close(), [playback])
  return useMemo(() => ({ recordings, playback, here }), [recordings, playback, here])
}

/** Lets notes be heard: null when no recording of theirs is on this laptop. */
export interface NoteHearing {
  canHear(note: Note): boolean
  hear(note: Note): void
}

export function useNoteHearing({ recordings, playback, here }: Player): NoteHearing | null {
  return useMemo(() => {
    const heard = recordings.filter(({ sha256 }) => sha256 !== null && here?.has(sha256))
    if (!heard.length) return null
    return {
      canHear: (note) => hearing(heard, note.at) !== null,
      hear(note) {
        const place = hearing(heard, note.at)
        const recording = heard.find(({ id }) => id === place?.recordingId)
        if (place && recording) void playback.open(recording, place.offset, true)
      },
    }
  }, [recordings, playback, here])
}
