import { shell } from 'electron'
import { type ExportFormat, formatExtensions } from '#domain/ipc/contract.ts'
import { failure, success } from '#domain/ipc/errors.ts'
import { journeyOf } from '#domain/model/tables.ts'
import { sendEvent } from '#electron/window.ts'
import { documentName } from '#electron/worker/documentName.ts'
import { chooseFileToWrite } from './chooseFile.ts'
import type { Handlers } from './handle.ts'
import { writeChosen } from './writeChosen.ts'

const labels: Readonly<Record<ExportFormat, string>> = {
  'summary-pdf': 'PDF document',
  'map-pdf': 'PDF document',
  'guide-pdf': 'PDF document',
  'notes-csv': 'Table (CSV)',
  'plan-ics': 'Calendar (iCalendar)',
}

const unknownFile = failure('badRequest', 'Zapatos no longer knows this file. Look for it in its folder.')

/** Documents made from a journey. */
export const documents: Handlers<'document.export' | 'document.reveal' | 'document.view' | 'job.cancel'> = {
  async 'document.export'({ tables, format, focusGroupId, names, job }, desk, window) {
    const kind = { label: labels[format], extension: formatExtensions[format] }
    const title = String(journeyOf(tables)?.title ?? '')
    const path = await chooseFileToWrite(window, kind, documentName(title, format))
    if (path === undefined) return success(null)
    const tell = (done: number) => sendEvent(window, 'job.progress', { job, done })
    // From here on the window can offer to cancel, also when the worker never says a word.
    tell(0)
    const made = await desk.host.runLong({ kind: 'export', tables, format, focusGroupId, names }, job, tell)
    return made.ok ? writeChosen(path, made.value.bytes, made.value.warnings, desk) : made
  },

  'document.reveal'({ token }, { tokens }) {
    const path = tokens.pathOf(token)
    if (!path) return unknownFile
    shell.showItemInFolder(path)
    return success(null)
  },

  async 'document.view'({ token }, { tokens }) {
    const path = tokens.pathOf(token)
    if (!path) return unknownFile
    const problem = await shell.openPath(path)
    if (!problem) return success(null)
    return failure('cannotRead', 'No program on this laptop opens this file. It is saved; look for it in its folder.')
  },

  'job.cancel'({ job }, { host }) {
    host.cancel(job)
    return success(null)
  },
}
