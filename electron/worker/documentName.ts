import { type ExportFormat, formatExtensions } from '#domain/ipc/contract.ts'
import { safeFileName } from '#electron/files/fileName.ts'

const words: Readonly<Record<ExportFormat, string>> = {
  'summary-pdf': 'summary',
  'map-pdf': 'map',
  'guide-pdf': 'guide',
  'notes-csv': 'notes',
  'plan-ics': 'plan',
}

/** What a document is called before the person gives it another name. */
export function documentName(title: string, format: ExportFormat): string {
  return `${safeFileName(title)} – ${words[format]}.${formatExtensions[format]}`
}
