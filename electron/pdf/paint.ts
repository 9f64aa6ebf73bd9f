import type { Id } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { guideReport } from '#domain/report/guideReport.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import type { FontReader, Typecase } from './faces.ts'
import { paintMap } from './paintMap.ts'
import { paintReport } from './paintReport.ts'
import { Typesetter } from './typesetter.ts'

export { Stopped } from './flow.ts'

/** What is to be painted. */
export interface PaintRequest {
  readonly format: 'summary-pdf' | 'map-pdf' | 'guide-pdf'
  readonly tables: Tables
  /** Null for the first focus group of the journey. */
  readonly focusGroupId: Id | null
  /** Real names beside P1, P2 … in the summary; the guide and the map have none. */
  readonly names: boolean
  /** Day of the document, YYYY-MM-DD. */
  readonly date: string
  /** Bytes of a TrueType file by its name, as in `noto-sans-400.ttf`. */
  readonly fonts: FontReader
  /** Told how much is done, from 0 to 1. */
  onProgress(done: number): void
  /** Asked every few milliseconds. */
  shouldStop(): boolean
}

/**
 * Paints a document as a PDF. The same request gives the same bytes.
 * @returns the file, and in whole sentences what whoever sends it should know.
 * @throws Stopped as soon as `shouldStop` says so.
 */
export async function paintDocument(request: PaintRequest): Promise<{ bytes: Uint8Array; warnings: string[] }> {
  const { format, tables, focusGroupId, names, date } = request
  const typesetter = new Typesetter(request.fonts, journeyOf(tables)?.language ?? 'en')
  request.onProgress(0)
  const fileId = fileIdOf(tables)
  let bytes: Uint8Array
  let warnings: readonly string[] = []
  if (format === 'map-pdf') {
    bytes = await paintMap(typesetter, tables, { ...request, fileId })
  } else {
    const report =
      format === 'summary-pdf'
        ? summaryReport(tables, focusGroupId, { names, date })
        : guideReport(tables, focusGroupId, date)
    warnings = report.warnings
    bytes = await paintReport(typesetter, report, { ...request, fileId })
  }
  request.onProgress(1)
  return { bytes, warnings: [...warnings, ...fontWarnings(typesetter.typecase)] }
}

/** The journey's own id, so that all versions of its documents belong together. */
export function fileIdOf(tables: Tables): string {
  const id = (journeyOf(tables)?.id ?? '').replaceAll('-', '')
  return /^[0-9a-f]{32}$/.test(id) ? id : '0'.repeat(32)
}

/** What no font could draw as it should, in whole sentences. */
export function fontWarnings({ missing, unshaped }: Typecase): string[] {
  const warnings: string[] = []
  if (missing.size) warnings.push(`No font has ${named(missing)}; a box stands in their place.`)
  if (unshaped.size) warnings.push(`${named(unshaped)} are set letter by letter and may not join as they should.`)
  return warnings
}

const namedAtMost = 12

/** `“ሀ” (U+1200), “ለ” (U+1208) and 3 more characters` */
function named(codes: ReadonlySet<number>): string {
  const all = [...codes].sort((a, b) => a - b)
  const shown = all
    .slice(0, namedAtMost)
    .map((code) => `“${String.fromCodePoint(code)}” (U+${code.toString(16).toUpperCase().padStart(4, '0')})`)
  const more = all.length - shown.length
  return `${shown.join(', ')}${more ? ` and ${more} more characters` : ''}`
}
