import { readFileSync } from 'node:fs'
import { unzipSync, Zip, ZipDeflate } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import { formatVersion } from '#domain/journeyfile/format.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { journeySchema } from '#domain/journeyfile/schema.ts'
import { entityNames } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { app, goodSections, hashOf, journeyZip, startSha256 } from '#tests/fixtures/journeyZip.ts'
import { idOf, journeyId, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const encode = (tables: Tables) => encodeJourney(tables, app, startSha256)
const decode = (bytes: Uint8Array) => decodeJourney(bytes, startSha256)

function errorOf(bytes: Uint8Array) {
  const result = decode(bytes)
  if (result.ok) throw new Error('was accepted')
  return result.error
}

/** The error for a journey.json changed by `spoil`. */
function errorAfter(spoil: (sections: ReturnType<typeof goodSections>) => void) {
  const sections = goodSections()
  spoil(sections)
  return errorOf(journeyZip({ json: JSON.stringify(sections) }))
}

describe('a saved journey', () => {
  test('has a record of every kind in this test', () => {
    const tables = smallJourney()
    for (const name of entityNames) expect(Object.keys(tables[name]), name).not.toHaveLength(0)
  })

  test('opens as it was', () => {
    expect(decode(encode(smallJourney()))).toEqual({ ok: true, value: smallJourney() })
  })

  test('is the same bytes whatever the order of records and fields', () => {
    const shuffled = Object.fromEntries(
      Object.entries(smallJourney())
        .reverse()
        .map(([name, table]) => [
          name,
          Object.fromEntries(
            Object.entries(table)
              .reverse()
              .map(([id, record]) => [id, Object.fromEntries(Object.entries(record).reverse())]),
          ),
        ]),
    ) as Tables
    expect(hashOf(encode(shuffled))).toBe(hashOf(encode(smallJourney())))
    const opened = decode(encode(smallJourney()))
    expect(opened.ok && hashOf(encode(opened.value))).toBe(hashOf(encode(smallJourney())))
  })

  test('says what it is at the start, uncompressed, and describes its parts', () => {
    const bytes = encode(smallJourney())
    const type = 'mimetypeapplication/vnd.zapatos.journey+zip'
    expect(Buffer.from(bytes.subarray(30, 30 + type.length)).toString()).toBe(type)
    const parts = unzipSync(bytes)
    expect(Object.keys(parts)).toEqual(['mimetype', 'manifest.json', 'journey.json'])
    const manifest = JSON.parse(Buffer.from(parts['manifest.json']!).toString())
    const json = parts['journey.json']!
    expect(manifest.parts).toEqual({ 'journey.json': { sha256: hashOf(json), bytes: json.length } })
    expect(manifest).toMatchObject({ format: 'zapatos-journey', version: formatVersion, app, journeyId })
    expect(manifest.counts).toMatchObject({ journeys: 1, notes: 12, participants: 6 })
    const sections = JSON.parse(Buffer.from(json).toString())
    expect(Object.keys(sections)).toEqual(entityNames)
    expect(sections.notes[0]).toMatchObject({ id: idOf(100), text: expect.stringContaining('<img onerror') })
  })

  test('zipped again by a program that writes as it goes opens too', () => {
    const pieces: Uint8Array[] = []
    const zip = new Zip((_, piece) => pieces.push(piece))
    const parts = unzipSync(encode(smallJourney()))
    for (const name of ['journey.json', 'mimetype', 'manifest.json']) {
      const part = new ZipDeflate(name)
      zip.add(part)
      part.push(parts[name]!, true)
    }
    zip.end()
    expect(decode(Buffer.concat(pieces))).toEqual({ ok: true, value: smallJourney() })
  })

  test('that says the same over and over opens all the same, whoever guards against bombs', () => {
    const tables = smallJourney()
    for (let number = 2000; number < 2100; number += 1) {
      put(tables, 'notes', number, { focusGroupId: idOf(8), text: 'ha '.repeat(6_000), order: 'a5' })
    }
    const opened = decode(encode(tables))
    expect(opened.ok && Object.keys(opened.value.notes)).toHaveLength(112)
  })

  test('keeps lone surrogates and every control character', () => {
    const tables = smallJourney()
    const note = tables.notes[idOf(100)]!
    note.text = '\ud83d lone \u0000\u0007\u2028\r\n "__proto__":'
    const opened = decode(encode(tables))
    expect(opened.ok && opened.value.notes[idOf(100)]?.text).toBe(note.text)
  })
})

describe('a file with attachments', () => {
  const photo = new Uint8Array(5000).map((_, index) => (index * 7919) % 251)
  const name = `attachments/${hashOf(photo)}.jpg`
  const listed = (sha256: string) => {
    const json = JSON.stringify(goodSections())
    const parts = {
      'journey.json': { sha256: hashOf(json), bytes: Buffer.byteLength(json) },
      [name]: { sha256, bytes: photo.length },
    }
    return journeyZip({ json, manifest: { parts }, more: { [name]: photo } })
  }

  test('opens when the photo is as listed', () => {
    expect(decode(listed(hashOf(photo)))).toEqual({ ok: true, value: smallJourney() })
  })

  test('is damaged when the photo is not the one listed, or missing', () => {
    expect(errorOf(listed(hashOf('another')))).toMatchObject({ code: 'damaged', part: name })
    const json = JSON.stringify(goodSections())
    const parts = {
      'journey.json': { sha256: hashOf(json), bytes: Buffer.byteLength(json) },
      [name]: { sha256: hashOf(photo), bytes: 1 },
    }
    expect(errorOf(journeyZip({ json, manifest: { parts } }))).toMatchObject({
      code: 'damaged',
      part: `${name} is missing`,
    })
  })

  test('is refused when the photo is not listed', () => {
    expect(errorOf(journeyZip({ more: { [name]: photo } }))).toMatchObject({
      code: 'invalid',
      path: `manifest.json: ${name}`,
    })
  })
})

type Loose = any

describe('what is not right is refused with its place', () => {
  test('a newer version, whatever else is in it', () => {
    const error = errorOf(journeyZip({ manifest: { version: formatVersion + 1, future: true }, json: '{}' }))
    expect(error).toMatchObject({ code: 'tooNew', version: formatVersion + 1 })
    expect(error.message).toContain('newer Zapatos')
  })

  test('another type', () => {
    expect(errorOf(journeyZip({ mimetype: 'application/epub+zip' })).code).toBe('notAJourney')
    expect(errorOf(journeyZip({ manifest: { format: 'other' } })).code).toBe('notAJourney')
  })

  test('a manifest with wrong counts of bytes, unknown fields or another journey', () => {
    const json = JSON.stringify(goodSections())
    const parts = { 'journey.json': { sha256: hashOf(json), bytes: Buffer.byteLength(json) + 1 } }
    expect(errorOf(journeyZip({ manifest: { parts } }))).toMatchObject({ code: 'damaged', part: 'journey.json' })
    expect(errorOf(journeyZip({ manifest: { extra: 1 } })).code).toBe('invalid')
    expect(errorOf(journeyZip({ manifest: { journeyId: idOf(99) } }))).toMatchObject({
      path: 'manifest.json: journeyId',
    })
  })

  test('text that is no JSON', () => {
    expect(errorOf(journeyZip({ json: '{"journeys":[' }))).toMatchObject({ code: 'invalid', path: 'journey.json' })
  })

  test.each([
    ['an unknown section', (s: Loose) => (s.plans = []), '"plans"'],
    [
      'a hostile section',
      (s: Loose) => Object.defineProperty(s, '__proto__', { value: [], enumerable: true }),
      '"__proto__"',
    ],
    ['a section that is no list', (s: Loose) => (s.notes = {}), 'notes'],
    ['a record that is no object', (s: Loose) => (s.notes[3] = 7), 'notes[3]'],
    ['an unknown field', (s: Loose) => (s.stages[0].colour = 'red'), 'stages[0]'],
    [
      'a hostile field',
      (s: Loose) => Object.defineProperty(s.stages[0], '__proto__', { value: {}, enumerable: true }),
      'stages[0]',
    ],
    [
      'a hostile field deep inside',
      (s: Loose) => Object.defineProperty(s.sessions[0].log[0], '__proto__', { value: {}, enumerable: true }),
      'sessions[0].log.0',
    ],
    ['a missing field', (s: Loose) => delete s.notes[2].text, 'notes[2].text'],
    ['a wrong type', (s: Loose) => (s.notes[2].star = 'yes'), 'notes[2].star'],
    ['a number out of range', (s: Loose) => (s.touchpoints[0].emotion = 4), 'touchpoints[0].emotion'],
    ['an id used twice', (s: Loose) => (s.notes[1].id = s.notes[0].id), 'notes[1].id appears twice'],
    ['an id that is none', (s: Loose) => (s.notes[1].id = '__proto__'), 'notes[1].id'],
    ['two journeys', (s: Loose) => s.journeys.push({ ...s.journeys[0], id: idOf(77) }), 'exactly one journey'],
    ['no journey', (s: Loose) => (s.journeys = []), 'exactly one journey'],
    ['a record of another journey', (s: Loose) => (s.themes[0].journeyId = idOf(77)), 'themes'],
    ['a reference to nothing', (s: Loose) => (s.notes[4].participantId = idOf(77)), '.participantId'],
    ['a reference to a record of another kind', (s: Loose) => (s.notes[4].participantId = idOf(4)), '.participantId'],
    ['a list without end', (s: Loose) => (s.notes[4].tags = Array(20_000).fill('x')), 'notes[4]'],
  ])('%s', (_, spoil, path) => {
    const error = errorAfter(spoil)
    expect(error).toMatchObject({ code: 'invalid', path: expect.stringContaining(path) })
    expect(error.message).toContain('Nothing was changed.')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('tables from the window', () => {
  test('come out whole', () => {
    expect(checkTables(smallJourney())).toEqual({ ok: true, value: smallJourney() })
  })

  test('are refused when a record does not hold', () => {
    const tables = smallJourney()
    Object.assign(tables.notes[idOf(100)]!, { kind: 'rumour' })
    expect(checkTables(tables)).toMatchObject({ ok: false, error: { code: 'invalid', path: 'notes[0].kind' } })
    expect(checkTables({ ...smallJourney(), notes: null })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(checkTables(null)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })
})

describe('the published JSON Schema', () => {
  test('is current (see assets/README.md)', () => {
    const published = JSON.parse(readFileSync('assets/journey.schema.json', 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(journeySchema())))
  })

  test('knows every section and refuses others', () => {
    const schema = journeySchema() as { properties: object; $defs: object; additionalProperties: boolean }
    expect(Object.keys(schema.properties)).toEqual(entityNames)
    expect(Object.keys(schema.$defs)).toEqual(['manifest', ...entityNames])
    expect(schema.additionalProperties).toBe(false)
  })
})
