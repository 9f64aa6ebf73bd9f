// What an Electron runtime without its own default app runs for `electron FOLDER`: our own few lines.
// The import at the end is awaited at top level, because Electron holds `ready` back until the entry module has finished.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** Electron's own default app calls these two as well; its type declarations leave them out. */
const entry =
  /** @type {import('electron').App & { setAppPath(folder: string): void, setVersion(version: string): void }} */ (app)

try {
  const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { value: true })
  entry.setAppPath(folder)
  entry.setName(productName ?? name)
  entry.setVersion(version)
  await import(pathToFileURL(join(folder, main)).href)
} catch (error) {
  // Electron would show a dialog here and wait, which nobody answers in a test.
  console.error(error)
  app.exit(1)
}
