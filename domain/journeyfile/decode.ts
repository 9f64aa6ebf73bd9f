import type { Tables } from '#domain/model/tables.ts'
import { type Attachment, fingerprintIn, soundsNamed } from './attachments.ts'
import { type Part, partBytes, readContainer, readPart, type Tally } from './container.ts'
import { FileRefusal, type FileResult, fileError } from './fileError.ts'
import { caps, isPartName, journeyPart, manifestPart, mimetype, mimetypePart, type StartSha256 } from './format.ts'
import { type AnyManifest, readManifest } from './manifest.ts'
import { migrate } from './migrate.ts'
import { readRecords } from './records.ts'

/** What a `.journey` file holds. */
export interface JourneyFile {
  readonly tables: Tables
  /** The sounds that came along, of recordings in the file. */
  readonly sounds: readonly Attachment[]
}

/** The records of a `.journey` file, for whoever has no use for the sound. */
export function decodeJourney(file: Uint8Array, startSha256: StartSha256): FileResult<Tables> {
  const read = decodeJourneyFile(file, startSha256)
  return read.ok ? { ok: true, value: read.value.tables } : read
}

/**
 * Reads a `.journey` file. All of it is good, or none of it comes out. An attachment that is as it should be, but that no
 * recording names, is of no use to anybody and does not come out either.
 * @param file the bytes of the whole file
 */
export function decodeJourneyFile(file: Uint8Array, startSha256: StartSha256): FileResult<JourneyFile> {
  try {
    return { ok: true, value: read(file, startSha256) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, error: fileError(error.problem) }
    throw error
  }
}

function read(file: Uint8Array, startSha256: StartSha256): JourneyFile {
  const tally: Tally = { inflated: 0 }
  const parts = namedParts(readContainer(file), tally)
  const manifest = readManifest(json(part(parts, manifestPart), caps.manifest, tally, startSha256))
  checkList(parts, manifest)
  const { [journeyPart]: listedJourney, ...others } = manifest.parts
  if (!listedJourney) throw new FileRefusal({ code: 'invalid', path: `${manifestPart}: ${journeyPart}` })
  const journey = listedPart(parts, journeyPart, listedJourney)
  const sections = json(journey, caps.json, tally, startSha256, listedJourney.sha256)
  const tables = readRecords(migrate(sections, manifest.version))
  if (!Object.hasOwn(tables.journeys, manifest.journeyId)) {
    throw new FileRefusal({ code: 'invalid', path: `${manifestPart}: journeyId` })
  }
  const named = soundsNamed(tables)
  const sounds: Attachment[] = []
  // No file may be larger than that with its sounds as they are, so one that unfolds to more was not made to be heard.
  let room: number = caps.file
  for (const [name, listed] of Object.entries(others)) {
    const here = listedPart(parts, name, listed)
    const fingerprint = fingerprintIn(name)
    const mime = fingerprint === undefined ? undefined : named.get(fingerprint)
    if (fingerprint === undefined || mime === undefined) checkHash(here, listed.sha256, tally, startSha256)
    // A sound is called by what it is, so a manifest that lists another fingerprint describes another file.
    else if (listed.sha256 !== fingerprint) throw new FileRefusal({ code: 'damaged', part: name })
    else {
      room -= here.bytes
      if (room < 0) throw new FileRefusal({ code: 'tooLarge', what: 'more than 200 MB of sound' })
      sounds.push({ sha256: fingerprint, mime, bytes: wholePart(here, fingerprint, here.bytes, tally, startSha256) })
    }
  }
  return { tables, sounds }
}

/** A part that has the length the manifest lists. */
function listedPart(parts: ReadonlyMap<string, Part>, name: string, listed: { readonly bytes: number }): Part {
  const here = part(parts, name)
  if (here.bytes !== listed.bytes) throw new FileRefusal({ code: 'damaged', part: name })
  return here
}

/** The parts by name, once the file has said that it is a journey. */
function namedParts(list: readonly Part[], tally: Tally): Map<string, Part> {
  const type = list.find(({ name }) => name === mimetypePart)
  const says = type && new TextDecoder().decode(partBytes(type, caps.manifest, tally))
  if (says !== mimetype) throw new FileRefusal({ code: 'notAJourney' })
  const parts = new Map<string, Part>()
  for (const here of list) {
    if (!isPartName(here.name) || parts.has(here.name)) {
      throw new FileRefusal({ code: 'invalid', path: `part ${JSON.stringify(here.name.slice(0, 80))}` })
    }
    parts.set(here.name, here)
  }
  return parts
}

function part(parts: ReadonlyMap<string, Part>, name: string): Part {
  const found = parts.get(name)
  if (!found) throw new FileRefusal({ code: 'damaged', part: `${name} is missing` })
  return found
}

/** The manifest lists every part but itself and the type, and nothing else. */
function checkList(parts: ReadonlyMap<string, Part>, manifest: AnyManifest): void {
  part(parts, journeyPart)
  for (const name of [...parts.keys(), journeyPart]) {
    if (name === mimetypePart || name === manifestPart) continue
    if (!Object.hasOwn(manifest.parts, name))
      throw new FileRefusal({ code: 'invalid', path: `${manifestPart}: ${name}` })
  }
}

/** The bytes of a part that are what their fingerprint says. */
function wholePart(
  here: Part,
  sha256: string,
  cap: number,
  tally: Tally,
  startSha256: StartSha256,
): Uint8Array<ArrayBuffer> {
  const bytes = partBytes(here, cap, tally)
  const hash = startSha256()
  hash.update(bytes)
  if (hash.digest('hex') !== sha256) throw new FileRefusal({ code: 'damaged', part: here.name })
  return bytes
}

function checkHash(here: Part, sha256: string, tally: Tally, startSha256: StartSha256): void {
  const hash = startSha256()
  readPart(here, caps.inflated, tally, (bytes) => hash.update(bytes))
  if (hash.digest('hex') !== sha256) throw new FileRefusal({ code: 'damaged', part: here.name })
}

/** A part as JSON. One that has the hash it should have and is still no JSON was made wrong, not damaged. */
function json(here: Part, cap: number, tally: Tally, startSha256: StartSha256, sha256?: string): unknown {
  const bytes = sha256 === undefined ? partBytes(here, cap, tally) : wholePart(here, sha256, cap, tally, startSha256)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new FileRefusal({ code: 'invalid', path: here.name })
  }
}
