import { randomBytes } from 'node:crypto'
import { access, constants, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorNumber } from './diskError.ts'

/**
 * Replaces a file in one step: whoever looks, at any moment and after any crash, finds the old file or the new one, whole.
 * A symbolic link keeps pointing where it points. @throws the system's error; then the old file is untouched.
 */
export async function atomicWrite(path: string, bytes: Uint8Array): Promise<void> {
  const target = await resolveLink(path)
  const folder = dirname(target)
  const temporary = join(folder, `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  const old = await stat(target).catch(() => undefined)
  // A rename would replace a file that is marked read-only without a word.
  if (old) await access(target, constants.W_OK)
  try {
    const file = await open(temporary, 'wx', old ? old.mode & 0o777 : 0o666)
    try {
      await writeAll(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
  await syncFolder(folder)
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0
  while (at < bytes.length) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten
}

/** Where a link leads; a file that does not exist yet is where it is named. */
async function resolveLink(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (errorNumber(error) !== 'ENOENT') throw error
    return join(await realpath(dirname(path)), basename(path))
  }
}

/** Makes the new name survive a power cut. Windows and some network disks cannot; the file itself is safe there too. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Not offered here: the rename has happened, and the system writes it in its own time.
  }
}
