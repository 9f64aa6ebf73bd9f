import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { shell } from 'electron'
import { failure, success } from '#domain/ipc/errors.ts'
import { journeyOf } from '#domain/model/tables.ts'
import { atomicWrite } from '#electron/files/atomicWrite.ts'
import { diskError } from '#electron/files/diskError.ts'
import { safeFileName } from '#electron/files/fileName.ts'
import { sendEvent } from '#electron/window.ts'
import type { Handlers } from './handle.ts'

/** A mail with the journey and its summary, opened in the person's own mail program. */
export const share: Handlers<'share.email'> = {
  async 'share.email'({ tables, focusGroupId, job, sounds }, { host, app, outboxFolder, tokens }, window) {
    const tell = (done: number) => sendEvent(window, 'job.progress', { job, done })
    // From here on the window can offer to cancel, also when the worker never says a word.
    tell(0)
    const made = await host.runLong({ kind: 'email', tables, sounds, focusGroupId, app }, job, tell)
    if (!made.ok) return made
    const path = join(outboxFolder, `${safeFileName(String(journeyOf(tables)?.title ?? ''))}.eml`)
    try {
      await mkdir(outboxFolder, { recursive: true })
      await atomicWrite(path, made.value.bytes)
    } catch (error) {
      return diskError('cannotWrite', error, basename(path))
    }
    const problem = await shell.openPath(path)
    if (problem) {
      shell.showItemInFolder(path)
      return failure(
        'noMailProgram',
        `No mail program opened the draft. It is kept for a day as ${path}, with the journey and the summary attached. Open it with your mail program, or attach the files yourself.`,
      )
    }
    return success({ name: basename(path), token: tokens.give(path), warnings: made.value.warnings })
  },
}
