/** What the part `mimetype` says; it comes first and is not compressed, so that a file says what it is at a fixed place. */
export const mimetype = 'application/vnd.zapatos.journey+zip'

/** What `format` says in the manifest. */
export const formatName = 'zapatos-journey'

/** The version of the format this program writes. A change that older programs cannot read raises it and adds a migration. */
export const formatVersion = 2

export const mimetypePart = 'mimetype'
export const manifestPart = 'manifest.json'
export const journeyPart = 'journey.json'
const attachmentPart = /^attachments\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/

/** True for the names a part may have: nothing that could leave a folder or hide. */
export function isPartName(name: string): boolean {
  return name === mimetypePart || name === manifestPart || name === journeyPart || attachmentPart.test(name)
}

const megabyte = 1024 * 1024

/** How large a `.journey` may be, in bytes unless said otherwise. Counted while inflating, whatever the file claims. */
export const caps = {
  file: 200 * megabyte,
  inflated: 1024 * megabyte,
  json: 50 * megabyte,
  manifest: 2 * megabyte,
  /** Number of parts. */
  parts: 5_000,
  /** Inflated bytes per compressed byte; parts below `ratioFrom` may be denser, short text often is. */
  ratio: 100,
  ratioFrom: megabyte,
} as const

/** A SHA-256 in the making, as `node:crypto` offers it. */
export interface Sha256 {
  update(bytes: Uint8Array): unknown
  digest(encoding: 'hex'): string
}

/** Starts a SHA-256. Handed in, because this folder has no Node and plain JavaScript is ten times slower. */
export type StartSha256 = () => Sha256
