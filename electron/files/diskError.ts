import { type ErrorCode, failure, type Result } from '#domain/ipc/errors.ts'

/** What went wrong with a disk, as `AppError` has it. */
export type DiskCode = Extract<ErrorCode, 'cannotRead' | 'cannotWrite'>

/** A failed reading or writing in words for the person. @param name the file's name without its folder */
export function diskError(code: DiskCode, error: unknown, name: string): Result<never> {
  const because = reasons[errorNumber(error)]
  return code === 'cannotRead'
    ? failure(code, `${name} cannot be read${because ? `: ${because.read}` : ''}. Nothing was changed.`)
    : failure(
        code,
        `${name} could not be saved${because ? `: ${because.write}` : ''}. Whatever was there is untouched.`,
      )
}

const moved = 'the file or its folder is gone. Look for it, or choose another place'
const denied = 'this folder does not let you. Choose another place'

const reasons: { readonly [number: string]: { readonly read: string; readonly write: string } | undefined } = {
  ENOENT: { read: 'there is no such file. Check its name and place', write: moved },
  ENOTDIR: { read: 'there is no such file. Check its name and place', write: moved },
  EACCES: { read: 'you are not allowed to. Ask whoever it belongs to', write: denied },
  EPERM: { read: 'you are not allowed to. Ask whoever it belongs to', write: denied },
  EROFS: { read: 'the disk does not answer', write: 'this disk can only be read. Choose another place' },
  EISDIR: { read: 'it is a folder. Choose a file', write: 'there is a folder of that name. Choose another name' },
  ENOSPC: { read: 'the disk is full', write: 'the disk is full. Make room, or choose another disk' },
  EDQUOT: { read: 'the disk is full', write: 'your share of this disk is used up. Make room, or choose another disk' },
  EBUSY: { read: 'another program holds it. Close it there', write: 'another program holds it. Close it there' },
  ENAMETOOLONG: { read: 'its name is too long', write: 'its name is too long. Choose a shorter one' },
  ELOOP: { read: 'its link leads in a circle', write: 'its link leads in a circle. Choose another place' },
  EIO: { read: 'the disk reports a fault', write: 'the disk reports a fault. Choose another disk' },
}

/** The system's short name of an error, or an empty text. */
export function errorNumber(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
