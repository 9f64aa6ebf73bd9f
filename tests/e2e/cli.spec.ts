import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { resolveRuntime } from '#build/electron-runtime.mjs'
import { exportFormats } from '#domain/ipc/contract.ts'
import { writeBadFiles } from '#tests/fixtures/badFiles.ts'
import { appEnvironment, appPath } from './launch.ts'

const samples = resolve(import.meta.dirname, '../../assets/samples')
const sampleName = readdirSync(samples).find((name) => name.endsWith('.journey'))!
/** What Chromium writes for itself on machines without a bus or a graphics card. */
const chromiumNoise = /^\[\d+:\d+\/\d+\.\d+:/
const answersWithinMs = 2_000

let executable: string
let folder: string
let home: string

test.beforeAll(async () => {
  executable = (await resolveRuntime()).executable
  folder = mkdtempSync(join(tmpdir(), 'zapatos-cli-'))
  home = join(folder, 'home')
  mkdirSync(home)
  cpSync(join(samples, sampleName), join(folder, 'sample.journey'))
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the program in the test's folder, with no display and a home of its own. */
function run(...args: string[]): SpawnSyncReturns<string> & { lines: string[]; ms: number } {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const {
    DISPLAY: _x,
    WAYLAND_DISPLAY: _wayland,
    ...env
  } = appEnvironment({ HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache') })
  const start = performance.now()
  const done = spawnSync(executable, [...root, appPath, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  })
  const ms = performance.now() - start
  const lines = done.stderr.split('\n').filter((line) => line && !chromiumNoise.test(line))
  return { ...done, lines, ms }
}

test('--help and --version answer and end with 0', () => {
  const help = run('--help')
  expect(help).toMatchObject({ status: 0, lines: [] })
  for (const words of ['zapatos check FILE', ...exportFormats]) expect(help.stdout).toContain(words)
  const { version } = JSON.parse(readFileSync(resolve(samples, '../../package.json'), 'utf8'))
  expect(run('--version')).toMatchObject({ status: 0, stdout: `Zapatos ${version}\n`, lines: [] })
})

test('what is not understood ends with 2 and one line that says why', () => {
  for (const [args, why] of [
    [['check'], 'exactly one FILE.journey'],
    [['export', 'sample.journey', '--out', 'x.pdf'], '--as'],
    [['export', 'sample.journey', '--as', 'docx', '--out', 'x.docx'], 'summary-pdf'],
    [['export', 'sample.journey', '--as', 'map-pdf'], '--out'],
    [['export', 'sample.journey', '--as', 'map-pdf', '--out', 'sample.journey'], 'itself'],
  ] as const) {
    const done = run(...args)
    expect(done, args.join(' ')).toMatchObject({ status: 2, stdout: '', lines: [expect.stringContaining(why)] })
  }
})

test('check tells title and counts of a good file in one line', () => {
  const done = run('check', 'sample.journey')
  expect(done).toMatchObject({ status: 0, lines: [] })
  expect(done.stdout).toMatch(
    /^sample\.journey is a good \.journey: “.+”, \d+ stages, .*\b34 participants, .*\d+ notes, .*\.\n$/,
  )
  expect(done.stdout.split('\n')).toHaveLength(2)
})

test('each kind of bad file ends check and export with 3, one plain line, soon', () => {
  const bad = writeBadFiles(folder)
  const floor = run('--version').ms
  writeFileSync(join(folder, 'kept.pdf'), 'kept')
  for (const { name, says } of bad) {
    let done = run('check', `${name}.journey`)
    // A machine that is busy with other tests may have been slow; a program that is slow stays slow.
    for (let again = 0; again < 2 && done.ms - floor > answersWithinMs; again++) done = run('check', `${name}.journey`)
    expect(done, name).toMatchObject({ status: 3, stdout: '', lines: [expect.stringContaining(says)] })
    expect(done.lines[0], name).toMatch(/^zapatos: .+\. .+\.$/)
    expect(done.ms - floor, name).toBeLessThan(answersWithinMs)
  }
  const done = run('export', 'flipped.journey', '--as', 'summary-pdf', '--out', 'kept.pdf')
  expect(done).toMatchObject({ status: 3, lines: [expect.stringContaining('damaged')] })
  expect(readFileSync(join(folder, 'kept.pdf'), 'utf8')).toBe('kept')
})

test('what cannot be read or written ends with 4 and one line', () => {
  for (const [args, why] of [
    [['check', 'gone.journey'], 'no such file'],
    [['check', 'home'], 'folder'],
    [['export', 'gone.journey', '--as', 'map-pdf', '--out', 'x.pdf'], 'no such file'],
    [['export', 'sample.journey', '--as', 'notes-csv', '--out', 'gone/x.csv'], 'could not be saved'],
    [['export', 'sample.journey', '--as', 'notes-csv', '--out', 'home'], 'folder of that name'],
  ] as const) {
    const done = run(...args)
    expect(done, args.join(' ')).toMatchObject({ status: 4, stdout: '', lines: [expect.stringContaining(why)] })
  }
})

test('export writes every format, and the same bytes the second time', () => {
  for (const format of exportFormats) {
    const [first, second] = [`one ${format}`, `two ${format}`]
    for (const out of [first, second]) {
      expect(run('export', 'sample.journey', '--as', format, '--out', out), format).toMatchObject({
        status: 0,
        stdout: '',
      })
    }
    const bytes = readFileSync(join(folder, first))
    expect(bytes.equals(readFileSync(join(folder, second))), format).toBe(true)
    const start = { 'notes-csv': '\ufeff', 'plan-ics': 'BEGIN:VCALENDAR\r\n' }[format as string] ?? '%PDF-'
    expect(bytes.toString().startsWith(start), format).toBe(true)
    expect(bytes.length, format).toBeGreaterThan(format === 'plan-ics' ? 400 : 2_000)
  }
})

if (process.platform === 'linux') {
  test('without a screen a window is refused in one plain line', () => {
    expect(run('sample.journey')).toMatchObject({ status: 1, lines: [expect.stringContaining('no screen')] })
  })
}

test('none of this touched the profile of the user', () => {
  expect(readdirSync(home)).toEqual([])
})
