import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atomicWrite } from '#electron/files/atomicWrite.ts'
import { diskError } from '#electron/files/diskError.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zapatos-write-'))
  path = join(folder, 'day.journey')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const text = (file: string) => readFileSync(file, 'utf8')

describe('writing a file', () => {
  test('makes it, replaces it, and leaves nothing else behind', async () => {
    await atomicWrite(path, Buffer.from('one'))
    await atomicWrite(path, Buffer.from('two'))
    expect(text(path)).toBe('two')
    expect(readdirSync(folder)).toEqual(['day.journey'])
  })

  test('keeps the permissions the file had', async () => {
    writeFileSync(path, 'one')
    chmodSync(path, 0o600)
    await atomicWrite(path, Buffer.from('two'))
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('writes through a link and leaves the link', async () => {
    const real = join(folder, 'real.journey')
    writeFileSync(real, 'one')
    symlinkSync('real.journey', path)
    await atomicWrite(path, Buffer.from('two'))
    expect(readlinkSync(path)).toBe('real.journey')
    expect(text(real)).toBe('two')
  })

  test('into a folder that is gone, over a folder or along a circle of links says so and leaves nothing', async () => {
    mkdirSync(join(folder, 'folder.journey'))
    symlinkSync('circle', join(folder, 'circle'))
    const before = readdirSync(folder).sort()
    const failures: [string, string][] = [
      [join(folder, 'gone', 'day.journey'), 'the file or its folder is gone'],
      [join(folder, 'folder.journey'), 'there is a folder of that name'],
      [join(folder, 'circle'), 'its link leads in a circle'],
    ]
    for (const [place, words] of failures) {
      const error = await atomicWrite(place, Buffer.from('x')).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      const failure = diskError('cannotWrite', error, 'day.journey')
      expect(!failure.ok && failure.error.message).toContain(words)
    }
    expect(readdirSync(folder).sort()).toEqual(before)
  })
})

test.each([
  ['ENOSPC', 'disk is full'],
  ['EROFS', 'can only be read'],
  ['EACCES', 'does not let you'],
])('%s is told in plain words with what is safe', (code, words) => {
  const failure = diskError('cannotWrite', { code }, 'day.journey')
  expect(failure).toMatchObject({ ok: false, error: { code: 'cannotWrite' } })
  expect(!failure.ok && failure.error.message).toMatch(
    new RegExp(`^day\\.journey could not be saved: .*${words}.*untouched\\.$`),
  )
})

describe('killed between any two steps', () => {
  const length = 100_000
  const script = join(import.meta.dirname, '../fixtures/killedWriter.ts')
  const writeAndDie = (step: number) =>
    spawnSync(process.execPath, [script, path, String(length), String(step)], { encoding: 'utf8' })

  test('leaves the old file or the new one, whole', () => {
    const calls = Number(writeAndDie(0).stdout)
    expect(calls).toBeGreaterThan(15)
    const seen = new Set<string>()
    for (let step = 1; step <= calls; step++) {
      writeFileSync(path, 'old')
      expect(writeAndDie(step).signal, `step ${step}`).toBe('SIGKILL')
      const found = text(path)
      expect(found === 'old' || (found.length === length && /^(new )+$/.test(found)), `step ${step}`).toBe(true)
      seen.add(found.slice(0, 3))
    }
    expect([...seen]).toEqual(['old', 'new'])
  })
})
