import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure, type Result, success } from '#domain/ipc/errors.ts'
import { fileError } from '#domain/journeyfile/fileError.ts'
import { caps } from '#domain/journeyfile/format.ts'
import { diskError } from './diskError.ts'

/**
 * The bytes of a file that may be a journey. Its kind and size are looked at before anything is read, so that a pipe does
 * not wait forever and two gigabytes never reach the memory.
 */
export async function readJourneyBytes(path: string): Promise<Result<Uint8Array>> {
  const name = basename(path)
  try {
    // A pipe would otherwise wait here for somebody to write into it.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const about = await file.stat()
      const { size } = about
      if (about.isDirectory()) return diskError('cannotRead', { code: 'EISDIR' }, name)
      if (!about.isFile()) return failure('cannotRead', `${name} cannot be read: it is no ordinary file.`)
      if (size > caps.file)
        return failure('tooLarge', fileError({ code: 'tooLarge', what: 'more than 200 MB' }).message)
      const bytes = new Uint8Array(size)
      let at = 0
      while (at < size) {
        const { bytesRead } = await file.read(bytes, at, size - at, at)
        if (bytesRead === 0) break
        at += bytesRead
      }
      return success(bytes.subarray(0, at))
    } finally {
      await file.close()
    }
  } catch (error) {
    return diskError('cannotRead', error, name)
  }
}
