import { basename, join } from 'node:path'
import type { Request, Response, WrittenLetters } from '#domain/ipc/contract.ts'
import { success } from '#domain/ipc/errors.ts'
import type { Id } from '#domain/model/index.ts'
import { diskError } from '#electron/files/diskError.ts'
import { writeNew } from '#electron/files/writeNew.ts'
import type { LetterFile, LettersRequest } from '#electron/worker/job.ts'
import { chooseFileToWrite, chooseFolder } from './chooseFile.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handle.ts'
import { writeChosen } from './writeChosen.ts'

/** Letters to the people of a focus group. They are only made: nothing is sent. */
export const letters: Handlers<'letters.drafts' | 'letters.pdf'> = {
  async 'letters.drafts'(request, desk, window) {
    const made = await make(request, 'drafts', desk)
    if (!made.ok) return made
    const { files, notWritten, warnings } = made.value
    if (!files.length) return success({ name: '', token: '', files: [], made: [], notWritten, warnings })
    const folder = await chooseFolder(window, 'Write here')
    return folder === undefined ? success(null) : writeDrafts(folder, files, { notWritten, warnings }, desk)
  },

  async 'letters.pdf'(request, desk, window) {
    const made = await make(request, 'pdf', desk)
    if (!made.ok) return made
    const { files, notWritten, warnings } = made.value
    const file = files[0]
    if (!file) return success({ name: '', token: '', files: [], made: [], notWritten, warnings })
    const path = await chooseFileToWrite(window, { label: 'PDF document', extension: 'pdf' }, file.name)
    if (path === undefined) return success(null)
    const written = await writeChosen(path, file.bytes, warnings, desk)
    if (!written.ok) return written
    const { name, token } = written.value
    return success({ name, token, files: [name], made: file.participantIds, notWritten, warnings })
  },
}

function make(request: Request<'letters.drafts'>, as: LettersRequest['as'], { host }: Desk) {
  return host.runLong({ kind: 'letters', ...request, as }, `letters ${request.focusGroupId}`, () => {})
}

/** Stops at the first file the disk refuses: the next would fare no better. */
async function writeDrafts(
  folder: string,
  files: readonly LetterFile[],
  { notWritten, warnings }: Pick<WrittenLetters, 'notWritten' | 'warnings'>,
  { tokens }: Desk,
): Promise<Response<'letters.drafts'>> {
  const written: string[] = []
  const made: Id[] = []
  for (const { name, bytes, participantIds } of files) {
    try {
      written.push(await writeNew(folder, name, bytes))
      made.push(...participantIds)
    } catch (error) {
      const failed = diskError('cannotWrite', error, name)
      if (!written.length || failed.ok) return failed
      return success({
        ...outcome(folder, written, tokens),
        made,
        notWritten,
        warnings: [
          ...warnings,
          `${failed.error.message} ${files.length - written.length} letters are still to be made.`,
        ],
      })
    }
  }
  return success({ ...outcome(folder, written, tokens), made, notWritten, warnings })
}

function outcome(folder: string, files: readonly string[], tokens: Desk['tokens']) {
  return { name: basename(folder), token: tokens.give(join(folder, files[0] ?? '')), files }
}
