import { dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

/** The folder the person chose last in this run. */
let lastFolder: string | undefined

export interface FileKind {
  /** What the dialog calls files of this kind. */
  readonly label: string
  /** Ending without the dot. */
  readonly extension: string
}

export const journeyFiles: FileKind = { label: 'Zapatos journey', extension: 'journey' }

/** Asks which file to open; undefined when the person closes the dialog. */
export async function chooseFileToOpen(window: BrowserWindow, kind: FileKind): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: startFolder(),
    filters: filtersFor(kind),
    properties: ['openFile'],
  })
  return canceled ? undefined : remembered(filePaths[0])
}

/** Asks where to write a file; undefined when the person closes the dialog. @param name offered, with its ending */
export async function chooseFileToWrite(
  window: BrowserWindow,
  kind: FileKind,
  name: string,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(startFolder(), name),
    filters: filtersFor(kind),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return undefined
  // Not every desktop adds the ending the person left out, and without it nothing opens the file.
  const ending = `.${kind.extension}`
  return remembered(extname(filePath).toLowerCase() === ending ? filePath : `${filePath}${ending}`)
}

/** Asks in which folder to write several files; undefined when the person closes the dialog. */
export async function chooseFolder(window: BrowserWindow, buttonLabel: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: startFolder(),
    buttonLabel,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  const folder = canceled ? undefined : filePaths[0]
  if (folder) lastFolder = folder
  return folder
}

function filtersFor({ label, extension }: FileKind) {
  return [{ name: label, extensions: [extension] }]
}

function startFolder(): string {
  return lastFolder ?? app.getPath('documents')
}

function remembered(path: string | undefined): string | undefined {
  if (path) lastFolder = dirname(path)
  return path
}
