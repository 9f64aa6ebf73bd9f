import type { Id, Participant } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/** What lies beside the records in a file: the sound of a recording, named by the SHA-256 of its bytes. */
export interface Attachment {
  readonly sha256: string
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const folder = 'attachments/'
const ending = '.weba'

/** The part of a file that holds the sound with this fingerprint. */
export function attachmentName(sha256: string): string {
  return `${folder}${sha256}${ending}`
}

/** The fingerprint in the name of a part, or undefined when no sound of ours would be called that. */
export function fingerprintIn(name: string): string | undefined {
  return name.startsWith(folder) && name.endsWith(ending) ? name.slice(folder.length, -ending.length) : undefined
}

/** Kinds of the sounds that belong to a journey by fingerprint: of every recording that was not deleted. */
export function soundsNamed(tables: Pick<Tables, 'recordings'>): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const { sha256, mime, deletedAt } of Object.values(tables.recordings)) {
    if (sha256 !== null && deletedAt === null) named.set(sha256, mime)
  }
  return named
}

/**
 * Who may be heard on recordings of a focus group and does not agree to that any more: took everything or their quotes back,
 * or agreed to be recorded once and not now.
 */
export function tookVoiceBack(tables: Pick<Tables, 'participants'>, focusGroupId: Id): Participant[] {
  return Object.values(tables.participants).filter(
    (person) =>
      person.focusGroupId === focusGroupId &&
      (person.withdrawal !== 'none' ||
        (person.recordingConsent !== 'given' &&
          person.consentLog.some(({ about, answer }) => about === 'recording' && answer === 'given'))),
  )
}

/** Of the sounds that belong to a journey those that may be handed on: nobody who is heard on them took that back. */
export function soundsToHandOn(tables: Pick<Tables, 'recordings' | 'participants'>): ReadonlyMap<string, string> {
  const kept = Object.values(tables.recordings).filter(
    ({ focusGroupId }) => !tookVoiceBack(tables, focusGroupId).length,
  )
  return soundsNamed({ recordings: Object.fromEntries(kept.map((recording) => [recording.id, recording])) })
}
