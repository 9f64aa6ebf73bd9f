// Builds the app into out/ when its source changed since the last build.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectFolder } from './dependencies.mjs'
import { PlainError } from './plain-error.mjs'

/** All that the bundles are made from. */
const sources = [
  'domain',
  'electron',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'build/electron.vite.config.ts',
  'build/fonts.mjs',
  'build/runtime-assets.mjs',
]

/** Where the build goes: out/, or the folder that ZAPATOS_OUT names. */
export function outFolder(env = process.env) {
  return resolve(projectFolder, env.ZAPATOS_OUT ?? 'out')
}

/**
 * A hash over names and contents of the sources.
 * @param {string} [folder]
 * @param {string[]} [paths] files and folders inside `folder`; missing ones count as empty
 */
export function sourceStamp(folder = projectFolder, paths = sources) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, folder, path)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 * @param {string} path
 */
function addTo(hash, folder, path) {
  const full = join(folder, path)
  const info = statSync(full, { throwIfNoEntry: false })
  if (info === undefined) return
  if (info.isFile()) {
    hash.update(`${path}\0`).update(readFileSync(full))
    return
  }
  for (const name of readdirSync(full).sort()) addTo(hash, folder, `${path}/${name}`)
}

/**
 * Builds unless the last finished build was made from the very same sources.
 * @param {{ say: (line: string) => void, always?: boolean }} options
 * @throws {PlainError} when the sources do not build; what the bundler said is above it
 */
export async function bringBuildUpToDate({ say, always = false }) {
  const out = outFolder()
  const stampFile = join(out, '.built-from')
  const stamp = sourceStamp()
  if (!always && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say('Building the app …')
  // Gone first and written last: a build that was cut off never counts as one.
  rmSync(stampFile, { force: true })
  const { code, output } = await bundle()
  if (code !== 0) {
    say(output.trim())
    throw new PlainError('The app could not be built: correct what the bundler names above and try again.')
  }
  writeFileSync(stampFile, stamp)
}

/** @returns {Promise<{ code: number | null, output: string }>} */
function bundle() {
  const bin = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js')
  const config = join(projectFolder, 'build/electron.vite.config.ts')
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [bin, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    child.on('error', reject)
    child.on('close', (code) => settle({ code, output }))
  })
}
