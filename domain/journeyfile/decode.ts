import type { Tables } from '#domain/model/tables.ts'
import { type Part, partBytes, readContainer, readPart, type Tally } from './container.ts'
import { FileRefusal, type FileResult, fileError } from './fileError.ts'
import { caps, isPartName, journeyPart, manifestPart, mimetype, mimetypePart, type StartSha256 } from './format.ts'
import { type AnyManifest, readManifest } from './manifest.ts'
import { migrate } from './migrate.ts'
import { readRecords } from './records.ts'

/**
 * Reads a `.journey` file. All of it is good, or none of it comes out.
 * @param file the bytes of the whole file
 */
export function decodeJourney(file: Uint8Array, startSha256: StartSha256): FileResult<Tables> {
  try {
    return { ok: true, value: read(file, startSha256) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, error: fileError(error.problem) }
    throw error
  }
}

function read(file: Uint8Array, startSha256: StartSha256): Tables {
  const tally: Tally = { inflated: 0 }
  const parts = namedParts(readContainer(file), tally)
  const manifest = readManifest(json(part(parts, manifestPart), caps.manifest, tally, startSha256))
  checkList(parts, manifest)
  let sections: unknown
  for (const [name, listed] of Object.entries(manifest.parts)) {
    const here = part(parts, name)
    if (here.bytes !== listed.bytes) throw new FileRefusal({ code: 'damaged', part: name })
    if (name === journeyPart) sections = json(here, caps.json, tally, startSha256, listed.sha256)
    else checkHash(here, listed.sha256, tally, startSha256)
  }
  const tables = readRecords(migrate(sections, manifest.version))
  if (!Object.hasOwn(tables.journeys, manifest.journeyId)) {
    throw new FileRefusal({ code: 'invalid', path: `${manifestPart}: journeyId` })
  }
  return tables
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

function checkHash(here: Part, sha256: string, tally: Tally, startSha256: StartSha256): void {
  const hash = startSha256()
  readPart(here, caps.inflated, tally, (bytes) => hash.update(bytes))
  if (hash.digest('hex') !== sha256) throw new FileRefusal({ code: 'damaged', part: here.name })
}

/** A part as JSON. One that has the hash it should have and is still no JSON was made wrong, not damaged. */
function json(here: Part, cap: number, tally: Tally, startSha256: StartSha256, sha256?: string): unknown {
  const bytes = partBytes(here, cap, tally)
  if (sha256 !== undefined) {
    const hash = startSha256()
    hash.update(bytes)
    if (hash.digest('hex') !== sha256) throw new FileRefusal({ code: 'damaged', part: here.name })
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new FileRefusal({ code: 'invalid', path: here.name })
  }
}
