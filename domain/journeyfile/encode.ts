import { strToU8, type Zippable, zipSync } from 'fflate'
import { entityNames } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import {
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
 */
export function encodeJourney(
  tables: Tables,
  app: { readonly name: string; readonly version: string },
  startSha256: StartSha256,
): Uint8Array {
  const sections = sectionsOf(tables)
  const journey = strToU8(JSON.stringify(sections))
  const hash = startSha256()
  hash.update(journey)
  const manifest: Manifest = {
    format: formatName,
    version: formatVersion,
    app: { name: app.name, version: app.version },
    journeyId: journeyOf(tables)?.id ?? '',
    counts: Object.fromEntries(entityNames.map((name) => [name, sections[name].length])),
    parts: { [journeyPart]: { sha256: hash.digest('hex'), bytes: journey.length } },
  }
  const parts: Zippable = {
    [mimetypePart]: [strToU8(mimetype), { level: 0 }],
    [manifestPart]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    [journeyPart]: journey,
  }
  return zipSync(parts, { level: 6, mtime: zipDate })
}
