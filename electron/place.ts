import { join, resolve } from 'node:path'

// All of electron/ is bundled into the folder `main` of the build, so this is the build itself, packaged or not.
const build = resolve(import.meta.dirname, '..')

/** The files of the window; nothing outside of this folder is ever served. */
export const rendererFolder = join(build, 'renderer')
export const preloadFile = join(build, 'preload', 'preload.cjs')
export const audiencePreloadFile = join(build, 'preload', 'audience.cjs')
export const workerFile = join(build, 'main', 'worker.js')
/** Fonts of the documents, each compressed with gzip. */
export const fontsFolder = join(build, 'fonts')
export const assetsFolder = join(build, 'assets')
