import { basename } from 'node:path'
import type { WrittenFile } from '#domain/ipc/contract.ts'
import { type Result, success } from '#domain/ipc/errors.ts'
import { atomicWrite } from '#electron/files/atomicWrite.ts'
import { diskError } from '#electron/files/diskError.ts'
import type { Desk } from './desk.ts'

/** Writes a file where the person wants it and gives the window a token for it. */
export async function writeChosen(
  path: string,
  bytes: Uint8Array,
  warnings: readonly string[],
  { tokens }: Desk,
): Promise<Result<WrittenFile>> {
  const name = basename(path)
  try {
    await atomicWrite(path, bytes)
  } catch (error) {
    return diskError('cannotWrite', error, name)
  }
  return success({ name, token: tokens.give(path), warnings })
}
