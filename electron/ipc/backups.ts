import { failure, success } from '#domain/ipc/errors.ts'
import { listBackups, writeBackup } from '#electron/files/backups.ts'
import { diskError } from '#electron/files/diskError.ts'
import { openJourneyFile } from '#electron/opening.ts'
import type { Handlers } from './handle.ts'

/** The copies Zapatos keeps by itself. */
export const backups: Handlers<'backup.write' | 'backup.list' | 'backup.open'> = {
  async 'backup.write'({ tables }, { host, app, backupsFolder }) {
    const encoded = await host.run({ kind: 'encode', tables, app })
    if (!encoded.ok) return encoded
    try {
      return success({ at: await writeBackup(backupsFolder, encoded.value, Date.now()) })
    } catch (error) {
      return diskError('cannotWrite', error, 'The backup')
    }
  },

  async 'backup.list'(_request, { backupsFolder, tokens }) {
    const list = await listBackups(backupsFolder)
    return success(list.map(({ path, ...backup }) => ({ ...backup, token: tokens.give(path) })))
  },

  async 'backup.open'({ token }, { host, tokens }) {
    const path = tokens.pathOf(token)
    if (!path) return failure('badRequest', 'This backup is no longer in the list. Open the list again.')
    return openJourneyFile(path, host)
  },
}
