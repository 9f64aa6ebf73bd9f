import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { npmSentence } from '#build/dependencies.mjs'
import { PlainError, plainSentence } from '#build/plain-error.mjs'
import { aptSentence, missingLibraries, missingSentence } from '#build/system-libraries.mjs'
import { e2eCount, unitCount } from '#build/test-parts.mjs'
import { unzip } from '#build/unzip.mjs'

const project = resolve(import.meta.dirname, '../..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zapatos-plain-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['ENOSPC', /disk is full: free some space/],
  ['EACCES', /may not be written to: give your user the right/],
  ['EROFS', /read-only: copy the project/],
])('%s is said in words, with the path that the system named', (code, words) => {
  const error = Object.assign(new Error(`${code}: something, open '/here'`), { code, path: '/here' })
  expect(plainSentence(error)).toMatch(words)
  expect(plainSentence(error)).toContain('(/here)')
})

test('a failure nobody foresaw stays one line and tells how to see more', () => {
  const sentence = plainSentence(new TypeError('x is not a function\n    at somewhere'))
  expect(sentence).toBe(
    'Something unexpected happened (x is not a function): try again, and if it stays, set ZAPATOS_TRACE=1 to see where.',
  )
})

test('a plain error already is the sentence', () => {
  expect(plainSentence(new PlainError('Do this.'))).toBe('Do this.')
})

test.each([
  [
    'npm error code ENOTFOUND\nnpm error network request failed',
    /registry did not give.*\(ENOTFOUND\).*check the network/,
  ],
  ['npm error code ECONNREFUSED', /\(ECONNREFUSED\)/],
  ['npm error code E404\nnpm error 404 Not Found', /\(E404\).*npm config get registry/],
  ['npm error code EINTEGRITY\nnpm error sha512-… integrity checksum failed', /its hash differs.*npm cache clean/],
  ['npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device', /disk is full: free some space/],
  ['npm error code EACCES\nnpm error syscall mkdir', /right to write to this folder/],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /certificate is not trusted.*NODE_EXTRA_CA_CERTS/],
  ['npm error code E401', /refused you: log in/],
  ['npm: not found', /install Node\.js together with npm/],
  ['npm error code EUSAGE\nnpm error\nnpm error Missing: x from lock file', /Missing: x from lock file.*run "npm ci"/s],
])('what npm says becomes one sentence: %s', (complaint, sentence) => {
  expect(npmSentence(complaint)).toMatch(sentence)
  expect(npmSentence(complaint)).not.toContain('\n')
})

test('missing libraries are named to a normal user together with the one command', () => {
  expect(missingSentence('libgtk-3.so.0', ['libgtk-3-0', 'libnss3'])).toBe(
    'Your system lacks libgtk-3.so.0: run "sudo apt-get install --no-install-recommends libgtk-3-0 libnss3" and try again.',
  )
})

test.each([
  ['E: You do not have enough free space in /var/cache/apt/archives/.', /disk is full/],
  ['E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1', /wait until it has finished/],
  ['W: noise\nE: Unable to locate package libx', /\(Unable to locate package libx\): run "apt-get install libx"/],
])('what apt says becomes one sentence: %s', (complaint, sentence) => {
  expect(aptSentence('apt-get install libx', complaint)).toMatch(sentence)
})

test.runIf(process.platform === 'linux')('a program with all its libraries lacks none', () => {
  expect(missingLibraries('/bin/sh')).toEqual([])
})

test.runIf(process.platform === 'linux')('npm start without a display says so at once, on stderr only', () => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ZAPATOS_ON_PINNED_NODE: _pinned, ...env } = process.env
  const result = spawnSync(process.execPath, [join(project, 'build/start.mjs')], { env, encoding: 'utf8' })
  expect(result.stderr).toMatch(/^There is no display to open a window on: .* or run "xvfb-run -a npm start" .*\.\n$/)
  expect(result.stdout).toBe('')
  expect(result.status).toBe(1)
})

test('a script that fails ends with the sentence, without a stack trace, and with its exit code', () => {
  const script = join(folder, 'failing.mjs')
  const module = join(project, 'build/plain-error.mjs')
  writeFileSync(
    script,
    `import { PlainError, runPlainly } from ${JSON.stringify(module)}
     await runPlainly(async () => { throw new PlainError('Free some space.', 7) })`,
  )
  const result = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  expect(result.stderr).toBe('Free some space.\n')
  expect(result.status).toBe(7)
})

test('a damaged archive is named, and nothing outside the folder is written', async () => {
  const bytes = zipSync({ 'a.txt': [new TextEncoder().encode('some text that is long enough'), { level: 0 }] })
  const at = Buffer.from(bytes).indexOf('text')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  const damaged = join(folder, 'damaged.zip')
  writeFileSync(damaged, bytes)
  await expect(unzip(damaged, join(folder, 'to'), (name) => name)).rejects.toThrow(/is damaged: delete it/)

  const climbing = join(folder, 'climbing.zip')
  writeFileSync(climbing, zipSync({ '../outside.txt': new Uint8Array(3) }))
  await expect(unzip(climbing, join(folder, 'to'), (name) => name)).rejects.toThrow(/is damaged/)

  const noZip = join(folder, 'no.zip')
  writeFileSync(noZip, 'nothing of the kind, but long enough to search')
  await expect(unzip(noZip, join(folder, 'to'), (name) => name)).rejects.toThrow(/is damaged/)
})

test('the count of the last line adds what could not even run', () => {
  const file = (status: string, assertionResults: unknown[]) => ({ status, assertionResults })
  expect(unitCount({ numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', [1])] }, 0)).toEqual({
    passed: 5,
    failed: 0,
  })
  expect(unitCount({ numPassedTests: 5, numFailedTests: 1, testResults: [file('failed', [])] }, 1)).toEqual({
    passed: 5,
    failed: 2,
  })
  expect(unitCount(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  expect(unitCount({ numPassedTests: 5, numFailedTests: 0, testResults: [] }, 137)).toEqual({ passed: 5, failed: 1 })

  const stats = { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }
  expect(e2eCount({ stats, errors: [] }, 0)).toEqual({ passed: 7, failed: 0 })
  expect(e2eCount({ stats: { ...stats, unexpected: 1, skipped: 2 }, errors: [{}] }, 1)).toEqual({
    passed: 7,
    failed: 4,
  })
  expect(e2eCount({ stats, errors: [] }, 1)).toEqual({ passed: 7, failed: 1 })
  expect(e2eCount(undefined, 1)).toEqual({ passed: 0, failed: 1 })
})
