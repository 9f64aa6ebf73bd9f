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
