import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sourceStamp } from '#build/build-app.mjs'
import { electronArguments, isWindowless } from '#build/command-line.mjs'
import { dependenciesAreCurrent } from '#build/dependencies.mjs'
import { hasDisplay } from '#build/display.mjs'
import { demandNode } from '#build/tools.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zapatos-start-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, content: string): string {
  const full = join(folder, path)
  mkdirSync(join(full, '..'), { recursive: true })
  writeFileSync(full, content)
  return full
}

describe('the stamp of the sources', () => {
  const stamp = () => sourceStamp(folder, ['domain', 'package.json', 'assets'])

  beforeEach(() => {
    put('domain/model/notes.ts', 'export const a = 1')
    put('package.json', '{}')
  })

  test('stays the same when nothing but times changed, so a second start does not build', () => {
    const before = stamp()
    utimesSync(join(folder, 'domain/model/notes.ts'), 1, 1)
    put('tests/unit/other.test.ts', 'not a source')
    expect(stamp()).toBe(before)
  })

  test.each([
    ['a changed line', () => put('domain/model/notes.ts', 'export const a = 2')],
    ['a new file', () => put('domain/model/stages.ts', '')],
    ['a file in a folder that was not there', () => put('assets/samples/one.journey', 'x')],
    ['a changed package.json', () => put('package.json', '{"version":"2"}')],
    ['a removed file', () => rmSync(join(folder, 'domain/model/notes.ts'))],
    [
      'a renamed file',
      () => renameSync(join(folder, 'domain/model/notes.ts'), join(folder, 'domain/model/remarks.ts')),
    ],
  ])('changes with %s', (_name, change) => {
    const before = stamp()
    change()
    expect(stamp()).not.toBe(before)
  })
})

describe('the dependencies', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/other-system': { version: '1.0.0', optional: true },
  }
  const installed = { 'node_modules/zod': { version: '4.6.7' } }

  function putInstalled(record: Record<string, { version: string }>): void {
    for (const path of Object.keys(record)) put(`${path}/package.json`, '{}')
    put('node_modules/.package-lock.json', JSON.stringify({ packages: record }))
  }

  beforeEach(() => put('package-lock.json', JSON.stringify({ packages })))

  test('are missing without node_modules', () => {
    expect(dependenciesAreCurrent(folder)).toBe(false)
  })

  test('are current when npm recorded every one, optional ones of other systems aside, and a stamp says so', () => {
    putInstalled(installed)
    expect(dependenciesAreCurrent(folder)).toBe(true)
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, 'package-lock.json')))
      .digest('hex')
    expect(readFileSync(join(folder, 'node_modules/.zapatos-installed'), 'utf8')).toBe(hash)
  })

  test('are not current after an install that was interrupted before npm wrote its record', () => {
    put('node_modules/zod/package.json', '{}')
    expect(dependenciesAreCurrent(folder)).toBe(false)
  })

  test('are not current once the lock file names another version', () => {
    putInstalled(installed)
    expect(dependenciesAreCurrent(folder)).toBe(true)
    const newer = { ...packages, 'node_modules/zod': { version: '4.7.0' } }
    put('package-lock.json', JSON.stringify({ packages: newer }))
    expect(dependenciesAreCurrent(folder)).toBe(false)
  })

  test('are not current when a recorded folder was deleted', () => {
    putInstalled(installed)
    rmSync(join(folder, 'node_modules/zod'), { recursive: true })
    expect(dependenciesAreCurrent(folder)).toBe(false)
  })
})

describe('the command line of Electron', () => {
  const forApp = (appArguments: string[], root = false) =>
    electronArguments({ app: '/zapatos', appArguments, root, platform: 'linux', env: { DISPLAY: ':0' } })

  test('hands the arguments over as they were typed', () => {
    expect(forApp(['../my journey.journey'])).toEqual(['/zapatos', '../my journey.journey'])
  })

  test.each([
    [['export', 'a.journey', '--as', 'summary-pdf', '--out', 'a.pdf']],
    [['check', 'a.journey']],
    [['--help']],
    [['--version']],
  ])('%s runs without a display', (appArguments) => {
    expect(isWindowless(appArguments)).toBe(true)
    const all = forApp(appArguments)
    expect(all).toEqual(['--ozone-platform=headless', '--disable-gpu', '/zapatos', ...appArguments])
  })

  test('a journey called check is still a journey', () => {
    expect(isWindowless(['check.journey'])).toBe(false)
    expect(isWindowless(['folder', 'check'])).toBe(false)
    expect(isWindowless([])).toBe(false)
  })

  test('the sandbox goes for root and for nobody else', () => {
    expect(forApp([], true)).toContain('--no-sandbox')
    expect(forApp([], false)).not.toContain('--no-sandbox')
  })

  test('a desktop with Wayland alone gets a Wayland window', () => {
    const env = { WAYLAND_DISPLAY: 'wayland-0' }
    const all = electronArguments({ app: '/zapatos', appArguments: [], root: false, platform: 'linux', env })
    expect(all).toEqual(['--ozone-platform=wayland', '/zapatos'])
  })

  test('other systems need no headless platform for a command', () => {
    const all = electronArguments({ app: '/zapatos', appArguments: ['--help'], root: false, platform: 'darwin' })
    expect(all).toEqual(['/zapatos', '--help'])
  })
})

test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('Node %s is new enough to begin', (version) => {
  expect(() => demandNode(version)).not.toThrow()
})

test.each(['18.20.4', '20.18.1', '16.0.0'])('Node %s is told in words what is needed', (version) => {
  expect(() => demandNode(version)).toThrow(
    `Zapatos needs Node 20.19 or newer and this is Node ${version}: install a current Node and try again.`,
  )
})

test('a display is X or Wayland on Linux, and always there elsewhere', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})
