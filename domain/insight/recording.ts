import { lastInstant } from '#domain/model/fields.ts'
import type { Id, Participant, Recording } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { participantsOf } from './people.ts'
import { presenceOf } from './presence.ts'
import { sessionOf } from './sessionOf.ts'

/** A note is typed after it was said: listening begins so many milliseconds before its first key. */
export const leadIn = 5_000

/**
 * Who is in the room now: who came and has not left, and, of those the session says nothing about, who has a seat and
 * neither declined nor stands by.
 */
export function peopleInRoom(tables: Tables, focusGroupId: Id): Participant[] {
  const people = participantsOf(tables, focusGroupId)
  const whereabouts = presenceOf(sessionOf(tables.sessions, focusGroupId), people)
  return people.filter(({ id }) => whereabouts.get(id)?.presence === 'there')
}

/** Whether the room may be recorded. */
export interface RecordingConsent {
  readonly may: boolean
  /** Everybody in the room. */
  readonly present: readonly Participant[]
  /** Those of them who have not agreed: not asked yet, refused, or taken back. */
  readonly missing: readonly Participant[]
}

/** A room is recorded only when somebody is in it and everybody in it has agreed and taken nothing back. */
export function recordingConsent(tables: Tables, focusGroupId: Id): RecordingConsent {
  const present = peopleInRoom(tables, focusGroupId)
  const missing = present.filter((person) => person.recordingConsent !== 'given' || person.withdrawal !== 'none')
  return { may: present.length > 0 && missing.length === 0, present, missing }
}

/** What stands in the way of a recording, in words; names are for run mode only. Empty when nothing does. */
export function consentProblem({ present, missing }: RecordingConsent): string {
  if (!present.length) return 'Nobody is at the table. Add the participants first, and ask each of them.'
  const of = (keep: (person: Participant) => boolean) => missing.filter(keep).map(called).join(', ')
  const back = of(({ withdrawal }) => withdrawal !== 'none')
  const refused = of((person) => person.withdrawal === 'none' && person.recordingConsent === 'refused')
  const unasked = of((person) => person.withdrawal === 'none' && person.recordingConsent === 'unasked')
  return [
    unasked && `Not asked about recording yet: ${unasked}.`,
    refused && `Said no to recording: ${refused}.`,
    back && `Took back what they allowed: ${back}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** How the room calls a person. */
export function called({ name, seat }: Participant): string {
  const place = seat === null ? '' : `seat ${seat}`
  return name.trim()
    ? [name.trim(), place && `(${place})`].filter(Boolean).join(' ')
    : place || 'somebody without a name'
}

type Heard = Pick<Recording, 'stretches' | 'duration'>

interface Stretch {
  readonly at: number
  readonly offset: number
  readonly length: number
}

/** Stretches with their ends. */
function stretchesOf({ stretches, duration }: Heard): Stretch[] {
  return stretches.map(({ at, offset }, index) => ({
    at,
    offset,
    length: Math.max(0, (stretches[index + 1]?.offset ?? duration) - offset),
  }))
}

/** Where in the sound something was said. */
interface Place {
  /** Milliseconds from its beginning. */
  readonly offset: number
  /** True when the sound went on at that moment, false when it had just stopped. */
  readonly isHeard: boolean
}

function placeIn(stretches: readonly Stretch[], at: number): Place | null {
  let afterEnd: Place | null = null
  for (const { at: begin, offset, length } of stretches) {
    const passed = at - begin
    if (length === 0 || passed < 0) continue
    if (passed < length) return { offset: offset + passed, isHeard: true }
    if (passed < length + leadIn) afterEnd = { offset: offset + length, isHeard: false }
  }
  return afterEnd
}

/**
 * Where in the sound a moment (milliseconds since 1970) was heard, in milliseconds from its beginning; null when it was
 * before, after, or in a pause. What was typed a few seconds after the sound stopped still belongs to its last words.
 */
export function soundAt(recording: Heard, at: number): number | null {
  return placeIn(stretchesOf(recording), at)?.offset ?? null
}

/** The moment (milliseconds since 1970) that is heard at an offset of the sound. */
export function momentAt(recording: Heard & Pick<Recording, 'startedAt'>, offset: number): number {
  const stretch = stretchesOf(recording).findLast((one) => one.offset <= offset)
  return Math.min(lastInstant, stretch ? stretch.at + (offset - stretch.offset) : recording.startedAt + offset)
}

/** The offsets in the sound that were marked, in order, each once. */
export function marksOf(recording: Heard & Pick<Recording, 'marks'>): number[] {
  const stretches = stretchesOf(recording)
  const offsets = new Set([...new Set(recording.marks)].flatMap((at) => placeIn(stretches, at)?.offset ?? []))
  return [...offsets].sort((a, b) => a - b)
}

/** Recordings of a focus group, the first one first. */
export function recordingsOf(tables: Pick<Tables, 'recordings'>, focusGroupId: Id): Recording[] {
  return Object.values(tables.recordings)
    .filter((recording) => recording.focusGroupId === focusGroupId)
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
}

/**
 * Which of some recordings to play for a moment, and from where: a few seconds before it. One that heard it goes before one
 * that had just stopped. Null when none did.
 */
export function hearing(
  recordings: readonly Recording[],
  at: number | null,
): { readonly recordingId: Id; readonly offset: number } | null {
  if (at === null) return null
  const places = recordings.flatMap((recording) => {
    const place = recording.deletedAt === null ? placeIn(stretchesOf(recording), at) : null
    return place ? [{ recordingId: recording.id, ...place }] : []
  })
  const found = places.find(({ isHeard }) => isHeard) ?? places[0]
  return found ? { recordingId: found.recordingId, offset: Math.max(0, found.offset - leadIn) } : null
}

/** When a recording ended whose end nobody wrote down: with the last of its sound. @param duration milliseconds */
export function endOf({ startedAt, stretches }: Pick<Recording, 'startedAt' | 'stretches'>, duration: number): number {
  const last = stretches.at(-1)
  return last ? last.at + Math.max(0, duration - last.offset) : startedAt
}

/**
 * What proves that a sound was deleted, as a text for a file or a mail. Moments are in UTC, which no reader has to guess.
 * @param checkedAt when the laptop was searched for what is left
 * @param isLeft true when something was found
 */
export function deletionProof(
  { startedAt, duration, bytes, sha256, deletedAt }: Recording,
  groupTitle: string,
  checkedAt: number,
  isLeft: boolean,
): string {
  const moment = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
  return [
    `Recording of: ${groupTitle || 'Focus group'}`,
    `Began: ${moment(startedAt)}`,
    `Length: ${Math.round(duration / 1_000)} seconds, ${bytes} bytes`,
    `Fingerprint (SHA-256): ${sha256 ?? 'none, nothing was heard'}`,
    `Deleted: ${deletedAt === null ? 'no' : moment(deletedAt)}`,
    `Searched: ${moment(checkedAt)}`,
    isLeft
      ? 'Found: a sound with this fingerprint still belongs to another journey in this library.'
      : 'Found: no sound with this fingerprint and no piece of it in the library of this laptop.',
  ].join('\n')
}
