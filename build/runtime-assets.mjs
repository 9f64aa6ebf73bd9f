// The assets that main and the worker read from disk at run time: sample journeys, templates, icons and the JSON Schema.
import { cp, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const assets = resolve(import.meta.dirname, '../assets')

/** Documentation and sources of images stay in the tree; only what the app opens goes into the package. */
const leftOut = /(^|[\\/])(README\.md|pictures|source)$|\.tsx?$/

/**
 * Copies the folder `assets/` to `folder` without documentation and TypeScript.
 * @param {string} folder
 */
export async function copyRuntimeAssets(folder) {
  for (const name of await readdir(assets).catch(() => [])) {
    const source = join(assets, name)
    if (leftOut.test(source)) continue
    await cp(source, join(folder, name), { recursive: true, filter: (path) => !leftOut.test(path) })
  }
}
