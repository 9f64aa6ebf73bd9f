import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** Answers where letters go, and shows nothing in other programs. */
export async function takeDialogs(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog, shell }, directory) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [directory] })
    shell.showItemInFolder = () => undefined
    shell.openPath = async () => ''
  }, folder)
}

/** Answers the next questions where to save; gives the path. */
export async function saveAs(app: ElectronApplication, folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}
