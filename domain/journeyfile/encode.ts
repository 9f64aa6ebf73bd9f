import { strToU8, type Zippable, zipSync } from 'fflate'
import { entityNames } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { type Attachment, attachmentName, soundsNamed } from './attachments.ts'
import { readContainer } from './container.ts'
import {
  caps,
  formatName,
  formatVersion,
  journeyPart,
  manifestPart,
  mimetype,
  mimetypePart,
  type StartSha256,
} from './format.ts'
import type { Manifest } from './manifest.ts'
import { sectionsOf } from './records.ts'

/** Zip entries carry a local time; the first one there is says nothing about when or where the file was saved. */
const zipDate = new Date(1980, 0, 1)

/**
 * Writes a journey as a `.journey` file. The same journey saved by the same program gives the same bytes.
 * @param tables whole and checked: one journey, every reference inside
 * @param app the program that saves, for the manifest
 * @param sounds of its recordings, to go with it; those no recording names are left out
 */
export function encodeJourney(
  tables: Tables,
  app: { readonly name: string; readonly version: string },
  startSha256: StartSha256,
  sounds: readonly Attachment[] = [],
): Uint8Array {
  const sections = sectionsOf(tables)
  const journey = strToU8(JSON.stringify(sections))
  const described = (bytes: Uint8Array) => {
    const hash = startSha256()
    hash.update(bytes)
    return { sha256: hash.digest('hex'), bytes: bytes.length }
  }
  const attachments = attachmentsOf(tables, sounds)
  const manifest: Manifest = {
    format: formatName,
    version: formatVersion,
    app: { name: app.name, version: app.version },
    journeyId: journeyOf(tables)?.id ?? '',
    counts: Object.fromEntries(entityNames.map((name) => [name, sections[name].length])),
    parts: {
      [journeyPart]: described(journey),
      ...Object.fromEntries(attachments.map(([name, bytes]) => [name, described(bytes)])),
    },
  }
  const parts: Zippable = {
    [mimetypePart]: [strToU8(mimetype), { level: 0 }],
    [manifestPart]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    [journeyPart]: journey,
    // Sound is compressed already: pressing it again costs seconds and gains nothing.
    ...Object.fromEntries(attachments.map(([name, bytes]) => [name, [bytes, { level: 0 }]])),
  }
  const file = zipSync(parts, { level: 6, mtime: zipDate })
  if (!isTooDense(file)) return file
  return zipSync({ ...parts, [journeyPart]: [journey, { level: 0 }] }, { level: 6, mtime: zipDate })
}

/** True when the journey repeats itself so much that whoever opens the file would take it for a bomb. */
function isTooDense(file: Uint8Array): boolean {
  const journey = readContainer(file).find(({ name }) => name === journeyPart)
  return (
    journey !== undefined && journey.bytes > caps.ratioFrom && journey.bytes > journey.compressed.length * caps.ratio
  )
}

/** Names and bytes of the sounds that belong to the journey, each once, in an order that is always the same. */
function attachmentsOf(tables: Tables, sounds: readonly Attachment[]): [name: string, bytes: Uint8Array][] {
  const named = soundsNamed(tables)
  const parts = new Map(
    sounds.filter(({ sha256 }) => named.has(sha256)).map(({ sha256, bytes }) => [attachmentName(sha256), bytes]),
  )
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1))
}
