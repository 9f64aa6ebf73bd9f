// What an Electron runtime without its own default app runs for `electron FOLDER`: our own few lines.
// The import at the end is awaited at top level, because Electron holds `ready` back until the entry module has finished.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

try {
  const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  process.defaultApp = true
  app.setAppPath(folder)
  app.setName(productName ?? name)
  app.setVersion(version)
  await import(pathToFileURL(join(folder, main)).href)
} catch (error) {
  // Electron would show a dialog here and wait, which nobody answers in a test.
  console.error(error)
  app.exit(1)
}
