import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import { mimetype } from '#domain/journeyfile/format.ts'
import { app, goodSections, hashOf, journeyZip, startSha256 } from '#tests/fixtures/journeyZip.ts'
import { idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'

const answersWithinMs = 2_000
let file: Uint8Array

beforeAll(() => {
  const tables = smallJourney()
  for (let number = 1000; number < 1150; number++) {
    const text = `Said ${hashOf(String(number))}`
    tables.notes[idOf(number)] = { ...tables.notes[idOf(100)]!, id: idOf(number), text }
  }
  file = encodeJourney(tables, app, startSha256)
})

/** Seconds of work, not of the clock: other tests may be using the same processors. */
function workedMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Decodes, in time, with a message for the person when it fails. Returns the error's code, or 'ok'. */
function answer(bytes: Uint8Array): string {
  let result = decodeJourney(new Uint8Array(), startSha256)
  const took = workedMs(() => {
    result = decodeJourney(bytes, startSha256)
  })
  expect(took).toBeLessThan(answersWithinMs)
  if (result.ok) return 'ok'
  expect(result.error.message).toMatch(/^This .*Nothing was changed\. [A-Z]/)
  return result.error.code
}

describe('a file with something missing or changed', () => {
  test('cut off at every 97th byte never opens', () => {
    for (let length = 0; length < file.length; length += 97) {
      expect(['damaged', 'notAJourney'], `cut at ${length}`).toContain(answer(file.subarray(0, length)))
    }
    expect(answer(file.subarray(0, file.length - 1))).toBe('damaged')
  })

  test('with one bit flipped is refused, or the bit said nothing and it opens as it was', () => {
    const whole = decodeJourney(file, startSha256)
    let refused = 0
    const places = fc.sample(fc.nat(file.length * 8 - 1), { numRuns: 900, seed: 7 })
    const edges = Array.from({ length: 1000 }, (_, bit) => (bit < 500 ? bit : file.length * 8 - 1 - (bit - 500)))
    for (const bit of [...places, ...edges]) {
      const flipped = file.slice()
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      const result = decodeJourney(flipped, startSha256)
      if (!result.ok) refused += 1
      else expect(isDeepStrictEqual(result, whole), `bit ${bit}`).toBe(true)
    }
    expect(refused).toBeGreaterThan(1500)
  })

  test('with a run of bytes overwritten or cut out of the middle never opens as something else', () => {
    const whole = decodeJourney(file, startSha256)
    fc.assert(
      fc.property(
        fc.nat(file.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 600 }),
        fc.boolean(),
        (at, noise, cut) => {
          const spoilt = cut
            ? Buffer.concat([file.subarray(0, at), file.subarray(at + noise.length)])
            : Buffer.concat([file.subarray(0, at), noise, file.subarray(at + noise.length)])
          const result = decodeJourney(spoilt, startSha256)
          if (result.ok) expect(isDeepStrictEqual(result, whole)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('of random bytes, empty, or followed by a stranger is refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => answer(bytes) === 'notAJourney'))
    expect(answer(new Uint8Array())).toBe('notAJourney')
    expect(answer(Buffer.concat([file, Buffer.alloc(100)]))).toBe('damaged')
    expect(answer(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('notAJourney')
    expect(
      answer(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'META-INF/x': strToU8('') })),
    ).toBe('notAJourney')
  })
})

describe('hostile names', () => {
  const names = [
    '../evil',
    '/etc/passwd',
    'C:\\evil',
    '..\\evil',
    'journey.json/',
    './journey.json',
    'JOURNEY.JSON',
    'attachments/../x.jpg',
    `attachments/${'a'.repeat(64)}.jpg/x`,
    `attachments/${'A'.repeat(64)}.jpg`,
    'attachments/',
    '',
    '\u0000',
    'a'.repeat(60_000),
  ]
  test.each(names.map((name) => [name.slice(0, 80), name]))('%j is refused', (_, name) => {
    expect(answer(journeyZip({ more: { [`${name}`]: strToU8('x') } }))).toBe('invalid')
  })

  test('one that reaches for prototypes is refused', () => {
    const bytes = Buffer.from(journeyZip({ more: { __prxto__: strToU8('x') } }))
    expect(answer(Buffer.from(bytes.toString('latin1').replaceAll('__prxto__', '__proto__'), 'latin1'))).toBe('invalid')
  })

  test('the same name twice is refused', () => {
    const bytes = journeyZip({ more: { 'journey.jsox': strToU8('{}') } })
    const twice = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('journey.jsox', 'journey.json'),
      'latin1',
    )
    expect(answer(twice)).toBe('invalid')
  })
})

describe('a bomb', () => {
  test('of zeros stops at the ratio, whatever the directory claims', () => {
    for (const claimed of [100, 0xffffffff]) {
      const bytes = Buffer.from(journeyZip({ json: '0'.repeat(45_000_000) }))
      bytes.writeUInt32LE(claimed, bytes.lastIndexOf('PK\u0001\u0002') + 24)
      expect(['tooLarge', 'damaged']).toContain(answer(bytes))
    }
    expect(answer(journeyZip({ json: '0'.repeat(45_000_000) }))).toBe('tooLarge')
  })

  test('of more than 50 MB of journey.json is too large although it unfolds slowly', () => {
    const noise = Array.from({ length: 420_000 }, (_, index) => hashOf(String(index)).repeat(2)).join('')
    expect(noise.length).toBeGreaterThan(52_428_800)
    expect(answer(journeyZip({ json: noise, more: {} }))).toBe('tooLarge')
  })

  test('of overlapping parts is damaged', () => {
    const bytes = Buffer.from(journeyZip())
    const directory = bytes.lastIndexOf('PK\u0001\u0002')
    const first = bytes.indexOf('PK\u0001\u0002')
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), directory + 42)
    expect(answer(bytes)).toBe('damaged')
  })

  test('of a million parts is refused by their number', () => {
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.alloc(42)])
    const directory = Buffer.concat(Array.from({ length: 1_000_000 }, () => entry))
    const start = file.subarray(0, 30 + 8 + mimetype.length)
    const end = Buffer.alloc(22)
    end.write('PK\u0005\u0006', 'latin1')
    end.writeUInt16LE(0xffff, 8)
    end.writeUInt16LE(0xffff, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(start.length, 16)
    expect(answer(Buffer.concat([start, directory, end]))).toBe('tooLarge')
    end.writeUInt16LE(3, 8)
    end.writeUInt16LE(3, 10)
    expect(answer(Buffer.concat([start, directory, end]))).toBe('damaged')
  })

  test('of endless brackets, braces, ids or tags inside journey.json is refused', () => {
    const brackets = `{"journeys":${'['.repeat(5_000_000)}`
    expect(answer(journeyZip({ json: brackets }))).toMatch(/invalid|tooLarge/)
    const sections = goodSections()
    sections.notes![0]!.tags = Array.from({ length: 500_000 }, (_, index) => [index])
    expect(answer(journeyZip({ json: JSON.stringify(sections) }))).toBe('invalid')
    const fields = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`field${index}`, index]))
    expect(answer(journeyZip({ json: JSON.stringify({ ...goodSections(), stages: [fields] }) }))).toBe('invalid')
  })

  test('compressed as bare deflate inside a stored part stays what it is: text that is no JSON', () => {
    const inner = Buffer.from(deflateSync(new Uint8Array(1_000_000))).toString('latin1')
    expect(answer(journeyZip({ json: inner }))).toBe('invalid')
  })
})

test('any JSON at all in place of the journey or the manifest is answered, never thrown', () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (journey, manifest) => {
      expect(answer(journeyZip({ json: journey }))).not.toBe('ok')
      expect(answer(journeyZip({ manifest: JSON.parse(`{"parts":${manifest}}`) }))).not.toBe('ok')
    }),
    { numRuns: 300 },
  )
})
