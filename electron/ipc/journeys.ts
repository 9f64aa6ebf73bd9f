import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { failure, success } from '#domain/ipc/errors.ts'
import { safeFileName } from '#electron/files/fileName.ts'
import { openJourneyFile } from '#electron/opening.ts'
import { assetsFolder } from '#electron/place.ts'
import { chooseFileToOpen, chooseFileToWrite, journeyFiles } from './chooseFile.ts'
import type { Handlers } from './handle.ts'
import { writeChosen } from './writeChosen.ts'

const samplesFolder = join(assetsFolder, 'samples')

/** `.journey` files in and out. */
export const journeys: Handlers<'journey.open' | 'journey.openDropped' | 'journey.sample' | 'journey.saveCopy'> = {
  async 'journey.open'(_request, { host }, window) {
    const path = await chooseFileToOpen(window, journeyFiles)
    if (path === undefined) return success(null)
    app.addRecentDocument(path)
    return openJourneyFile(path, host)
  },

  async 'journey.openDropped'(path, { host }) {
    if (!path) return failure('cannotRead', 'This cannot be read: it is no file on this laptop.')
    return openJourneyFile(path, host)
  },

  async 'journey.sample'(_request, { host }) {
    const names = await readdir(samplesFolder).catch(() => [])
    const name = names.filter((file) => file.endsWith('.journey')).sort()[0]
    if (!name) return failure('cannotRead', 'The sample is missing from this installation. Install Zapatos again.')
    return openJourneyFile(join(samplesFolder, name), host)
  },

  async 'journey.saveCopy'({ tables, sounds }, desk, window) {
    const encoded = await desk.host.run({ kind: 'encode', tables, sounds, app: desk.app, handedOn: true })
    if (!encoded.ok) return encoded
    const { file, title, warnings } = encoded.value
    const path = await chooseFileToWrite(window, journeyFiles, `${safeFileName(title)}.journey`)
    if (path === undefined) return success(null)
    const written = await writeChosen(path, file, warnings, desk)
    if (written.ok) app.addRecentDocument(path)
    return written
  },
}
