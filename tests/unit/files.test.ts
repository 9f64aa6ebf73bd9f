import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { safeFileName } from '#electron/files/fileName.ts'
import { readJourneyBytes } from '#electron/files/readFile.ts'
import { makeTokens } from '#electron/files/tokens.ts'
import { isOnScreen, readWindowPlace, writeWindowPlace } from '#electron/files/windowPlace.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zapatos-files-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a title as a file name', () => {
  test.each([
    ['Zażółć · 日本語 – مرحبا 😀', 'Zażółć · 日本語 – مرحبا 😀'],
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['  spaces\nand\tlines  ', 'spaces and lines'],
    ['...', 'Untitled journey'],
    ['', 'Untitled journey'],
    ['con', 'con journey'],
    ['NUL.txt', 'NUL.txt journey'],
    ['trailing dot. ', 'trailing dot'],
    ['\ud83d half a letter', '� half a letter'],
    ['\u202etxt.exe', 'txt.exe'],
  ])('%j becomes %j', (title, name) => expect(safeFileName(title)).toBe(name))

  test('is one any disk takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = safeFileName(title)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(130)
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+$/u)
        expect(name).not.toMatch(/^\.|\.$|^ | $/)
      }),
    )
  })
})

describe('reading a file that may be a journey', () => {
  test('gives its bytes', async () => {
    writeFileSync(join(folder, 'a.journey'), 'abc')
    expect(await readJourneyBytes(join(folder, 'a.journey'))).toEqual({ ok: true, value: new Uint8Array([97, 98, 99]) })
  })

  test('of two gigabytes is refused by its size, at once', async () => {
    const path = join(folder, 'sparse.journey')
    writeFileSync(path, '')
    truncateSync(path, 2 ** 31)
    const start = performance.now()
    expect(await readJourneyBytes(path)).toMatchObject({ ok: false, error: { code: 'tooLarge' } })
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('that is a folder, missing or a pipe is told in plain words, without waiting', async () => {
    mkdirSync(join(folder, 'sub'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    for (const [name, words] of [
      ['sub', 'it is a folder'],
      ['gone', 'there is no such file'],
      ['pipe', 'no ordinary file'],
    ] as const) {
      const result = await readJourneyBytes(join(folder, name))
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'cannotRead', message: expect.stringContaining(words) },
      })
    }
  })
})

describe('tokens', () => {
  test('stand for a path and tell nothing about it', () => {
    const tokens = makeTokens()
    const token = tokens.give('/home/someone/day.journey')
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(tokens.pathOf(token)).toBe('/home/someone/day.journey')
    expect(tokens.pathOf('/home/someone/day.journey')).toBeUndefined()
    expect(makeTokens().pathOf(token)).toBeUndefined()
  })

  test('are forgotten, oldest first, when there are very many', () => {
    const tokens = makeTokens()
    const first = tokens.give('first')
    const second = tokens.give('second')
    for (let index = 0; index < 999; index++) tokens.give(String(index))
    expect(tokens.pathOf(first)).toBeUndefined()
    expect(tokens.pathOf(second)).toBe('second')
  })
})

describe('where the window stands', () => {
  const place = { x: 10, y: 20, width: 1000, height: 700, maximized: false, background: '#1b1917' }

  test('is read back', () => {
    writeWindowPlace(join(folder, 'window.json'), place)
    expect(readWindowPlace(join(folder, 'window.json'))).toEqual(place)
  })

  test('is nowhere when the file is missing or makes no sense', () => {
    expect(readWindowPlace(join(folder, 'none.json'))).toBeUndefined()
    for (const words of [
      '',
      '[]',
      '{"x":1}',
      JSON.stringify({ ...place, width: 1e9 }),
      JSON.stringify({ ...place, background: 'url(x)' }),
    ]) {
      writeFileSync(join(folder, 'bad.json'), words)
      expect(readWindowPlace(join(folder, 'bad.json')), words).toBeUndefined()
    }
  })

  test('counts only if it can still be seen on a screen', () => {
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
    expect(isOnScreen(place, screens)).toBe(true)
    expect(isOnScreen({ ...place, x: 2000 }, screens)).toBe(false)
    expect(isOnScreen({ ...place, x: -950 }, screens)).toBe(false)
    expect(isOnScreen({ ...place, y: -40 }, screens)).toBe(false)
    expect(isOnScreen({ ...place, y: 1000 }, screens)).toBe(false)
    expect(isOnScreen({ ...place, x: 2000 }, [...screens, { x: 1920, y: 0, width: 1920, height: 1080 }])).toBe(true)
  })
})
