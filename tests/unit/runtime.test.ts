import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fallbackFolder } from '#build/electron-fallback.mjs'
import { cacheFolder, describeRuntime, executableName, pinnedVersion, runtimeOnDisk } from '#build/electron-runtime.mjs'

let folder = ''
let packageFolder = ''
let cache = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapatos-runtime-'))
  packageFolder = join(folder, 'electron')
  cache = join(folder, 'cache')
  await mkdir(join(packageFolder, 'dist'), { recursive: true })
  await writeFile(join(packageFolder, 'package.json'), JSON.stringify({ version: '45.4.1' }))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function putDownload({ version = '45.4.1', path = 'electron' } = {}): Promise<void> {
  await writeFile(join(packageFolder, 'dist/version'), version)
  await writeFile(join(packageFolder, 'dist/electron'), 'program')
  await writeFile(join(packageFolder, 'path.txt'), path)
}

async function putFallback(): Promise<string> {
  const runtime = fallbackFolder(cache)
  await mkdir(runtime, { recursive: true })
  await writeFile(join(runtime, 'electron'), 'program')
  await writeFile(join(runtime, 'complete.json'), JSON.stringify({ electron: 7 }))
  return runtime
}

const look = (env: NodeJS.ProcessEnv = {}) => runtimeOnDisk({ env, packageFolder, cache })

test('nothing on disk is nothing, not a guess', async () => {
  expect(await look()).toBeUndefined()
})

test('the download of the electron package goes before the fallback', async () => {
  await putFallback()
  await putDownload()
  expect(await look()).toEqual({
    folder: join(packageFolder, 'dist'),
    executable: join(packageFolder, 'dist/electron'),
    version: '45.4.1',
    kind: 'electron',
  })
})

test('a named folder goes before everything else', async () => {
  await putDownload()
  const named = join(folder, 'named')
  await mkdir(join(named, executableName(), '..'), { recursive: true })
  await writeFile(join(named, executableName()), 'program')
  await writeFile(join(named, 'version'), 'v44.0.1\n')
  const found = await look({ ELECTRON_OVERRIDE_DIST_PATH: named })
  expect(found).toMatchObject({ folder: named, version: '44.0.1', kind: 'override' })
})

test('a named folder without Electron is refused in one sentence that says what to do', async () => {
  await putDownload()
  const missing = look({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') })
  await expect(missing).rejects.toThrow(/no Electron in it: correct it or unset it\.$/)
})

test('a download without its last file, path.txt, does not count', async () => {
  const fallback = await putFallback()
  await putDownload()
  await rm(join(packageFolder, 'path.txt'))
  expect(await look()).toMatchObject({ folder: fallback, kind: 'fallback' })
})

test('a download of another version does not count', async () => {
  await putDownload({ version: '44.0.0' })
  expect(await look()).toBeUndefined()
})

test('a download whose program is gone does not count', async () => {
  await putDownload({ path: 'elsewhere' })
  expect(await look()).toBeUndefined()
})

test('runtimes are cached outside the project, where the person keeps caches', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/somewhere' })).toBe(join('/somewhere', 'zapatos'))
  expect(cacheFolder({})).toMatch(/\.cache[\\/]zapatos$/)
})

test('the line about the runtime names version and origin, and with the fallback the pinned version too', () => {
  const runtime = { folder: '', executable: '', version: '33.2.1' }
  expect(describeRuntime({ ...runtime, kind: 'fallback' })).toBe(
    `Electron 33.2.1 (from the npm registry, the fallback; the pinned one is ${pinnedVersion()})`,
  )
  expect(describeRuntime({ ...runtime, kind: 'electron' })).toBe('Electron 33.2.1 (the pinned one)')
})
