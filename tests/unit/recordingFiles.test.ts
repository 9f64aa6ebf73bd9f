import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Attachment } from '#domain/journeyfile/attachments.ts'
import { decodeJourney, decodeJourneyFile } from '#domain/journeyfile/decode.ts'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import { sectionsOf } from '#domain/journeyfile/records.ts'
import type { Tables } from '#domain/model/tables.ts'
import { encode } from '#electron/worker/jobs.ts'
import { app, hashOf, journeyZip, startSha256 } from '#tests/fixtures/journeyZip.ts'
import { idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const mime = 'audio/webm;codecs=opus'

function soundOf(number: number, length = 3_000): Attachment {
  const bytes = new Uint8Array(length).map((_, index) => (index * number * 7_919) % 251)
  return { sha256: hashOf(bytes), mime, bytes }
}

function recorded(sound: Attachment, more: object = {}): Tables {
  const tables = smallJourney()
  put(tables, 'recordings', 70, { focusGroupId: idOf(8), startedAt: 1, mime, sha256: sound.sha256, ...more })
  return tables
}

const file = (tables: Tables, sounds: readonly Attachment[] = []) => encodeJourney(tables, app, startSha256, sounds)
const decode = (bytes: Uint8Array) => decodeJourneyFile(bytes, startSha256)

/** A file with attachments as given, listed as given; everything else is right. */
function fileWith(
  tables: Tables,
  parts: Record<string, { bytes: Uint8Array; sha256?: string; length?: number }>,
): Uint8Array {
  const json = JSON.stringify(sectionsOf(tables))
  const listed = Object.entries(parts).map(([name, { bytes, sha256 = hashOf(bytes), length = bytes.length }]) => [
    name,
    { sha256, bytes: length },
  ])
  return journeyZip({
    json,
    manifest: {
      parts: {
        ...Object.fromEntries(listed),
        'journey.json': { sha256: hashOf(json), bytes: Buffer.byteLength(json) },
      },
    },
    more: Object.fromEntries(Object.entries(parts).map(([name, { bytes }]) => [name, bytes])),
  })
}

describe('a journey with the sound of its recordings', () => {
  const sound = soundOf(3)

  test('holds it as it is, named by its fingerprint, and opens with it', () => {
    const bytes = file(recorded(sound), [sound])
    const parts = unzipSync(bytes)
    expect(parts[`attachments/${sound.sha256}.weba`]).toEqual(sound.bytes)
    expect(decode(bytes)).toEqual({ ok: true, value: { tables: recorded(sound), sounds: [sound] } })
    expect(decodeJourney(bytes, startSha256)).toEqual({ ok: true, value: recorded(sound) })
  })

  test('is the same bytes in whatever order the sounds come, each once', () => {
    const tables = recorded(sound)
    const other = soundOf(5)
    put(tables, 'recordings', 71, { focusGroupId: idOf(8), startedAt: 1, mime, sha256: other.sha256 })
    expect(hashOf(file(tables, [other, sound, other]))).toBe(hashOf(file(tables, [sound, other])))
  })

  test('comes without it unless it is given, and says nothing of it', () => {
    const bytes = file(recorded(sound))
    expect(Object.keys(unzipSync(bytes))).toEqual(['mimetype', 'manifest.json', 'journey.json'])
    expect(decode(bytes)).toEqual({ ok: true, value: { tables: recorded(sound), sounds: [] } })
  })

  test('takes along no sound that was deleted or that no recording names', () => {
    expect(hashOf(file(recorded(sound, { deletedAt: 5 }), [sound, soundOf(9)]))).toBe(
      hashOf(file(recorded(sound, { deletedAt: 5 }))),
    )
  })
})

describe('a file from elsewhere', () => {
  const sound = soundOf(3)
  const name = `attachments/${sound.sha256}.weba`

  test('brings no sound that no recording names, that was deleted, or that is called otherwise', () => {
    const stray = soundOf(9)
    for (const [tables, parts] of [
      [recorded(sound), { [`attachments/${stray.sha256}.weba`]: stray }],
      [recorded(sound, { deletedAt: 5 }), { [name]: sound }],
      [recorded(sound), { [`attachments/${sound.sha256}.exe`]: sound }],
    ] as const) {
      expect(decode(fileWith(tables, parts))).toEqual({ ok: true, value: { tables, sounds: [] } })
    }
  })

  test('is damaged when a sound is not what its name says, whatever the manifest lists', () => {
    const other = soundOf(9)
    const damaged = { ok: false, error: { code: 'damaged', part: name } }
    expect(decode(fileWith(recorded(sound), { [name]: { bytes: other.bytes } }))).toMatchObject(damaged)
    expect(decode(fileWith(recorded(sound), { [name]: { bytes: other.bytes, sha256: sound.sha256 } }))).toMatchObject(
      damaged,
    )
    const cut = file(recorded(sound), [sound])
    const at = Buffer.from(cut).indexOf(Buffer.from(sound.bytes.subarray(100, 140)))
    cut[at] = (cut[at] ?? 0) ^ 1
    expect(decode(cut)).toMatchObject(damaged)
  })

  test('that unfolds to more sound than any file may hold is refused before anything unfolds', () => {
    const length = 201 * 1024 * 1024
    const bytes = Buffer.from(fileWith(recorded(sound), { [name]: { bytes: sound.bytes, length } }))
    bytes.writeUInt32LE(length, bytes.lastIndexOf('PK\u0001\u0002') + 24)
    expect(decode(bytes)).toMatchObject({ ok: false, error: { code: 'tooLarge', what: 'more than 200 MB of sound' } })
  })

  test('that unfolds without end is refused before the sound is whole', () => {
    const silence = new Uint8Array(40_000_000)
    const bomb: Attachment = { sha256: hashOf(silence), mime, bytes: silence }
    const bytes = fileWith(recorded(bomb), { [`attachments/${bomb.sha256}.weba`]: bomb })
    expect(bytes.length).toBeLessThan(100_000)
    expect(decode(bytes)).toMatchObject({ ok: false, error: { code: 'tooLarge' } })
  })
})

describe('the worker', () => {
  const sound = soundOf(3)

  test('makes a file with the sound, and none with a sound that is not what it was', () => {
    const made = encode({ tables: recorded(sound), app, sounds: [sound] })
    expect(made.ok && decode(made.value.file)).toMatchObject({ ok: true, value: { sounds: [sound] } })
    const spoilt = { ...sound, bytes: soundOf(9).bytes }
    expect(encode({ tables: recorded(sound), app, sounds: [spoilt] })).toMatchObject({
      ok: false,
      error: { code: 'badRequest', message: expect.stringContaining('without the recording') },
    })
  })

  test.each([
    ['took everything back', { withdrawal: 'everything' }],
    ['took their quotes back', { withdrawal: 'quotes' }],
    [
      'agreed to be recorded and does not any more',
      { recordingConsent: 'refused', consentLog: [{ about: 'recording', answer: 'given', at: 1, way: 'spoken' }] },
    ],
  ])('hands on no sound on which somebody may be heard who %s', (_, answers) => {
    const tables = recorded(sound)
    Object.assign(tables.participants[idOf(20)] ?? {}, answers)
    const made = encode({ tables, app, sounds: [sound] })
    expect(made.ok && decode(made.value.file)).toMatchObject({ ok: true, value: { sounds: [] } })
    expect(made.ok && made.value.warnings).toContainEqual(expect.stringContaining('A recording was left out'))
  })

  test('hands on the sound of a room that somebody was not in who never agreed', () => {
    const tables = recorded(sound)
    Object.assign(tables.participants[idOf(20)] ?? {}, { recordingConsent: 'refused' })
    const made = encode({ tables, app, sounds: [sound] })
    expect(made.ok && decode(made.value.file)).toMatchObject({ ok: true, value: { sounds: [sound] } })
  })

  test('makes no file that nobody could open again', () => {
    const bytes = new Uint8Array(201 * 1024 * 1024)
    const long: Attachment = { sha256: hashOf(bytes), mime, bytes }
    expect(encode({ tables: recorded(long), app, sounds: [long] })).toMatchObject({
      ok: false,
      error: { code: 'tooLarge', message: expect.stringContaining('200 MB') },
    })
  })
})
