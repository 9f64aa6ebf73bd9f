import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { FileRefusal } from '#domain/journeyfile/fileError.ts'
import { formatVersion } from '#domain/journeyfile/format.ts'
import { migrate } from '#domain/journeyfile/migrate.ts'
import { type Migration, migrations } from '#domain/journeyfile/migrations/index.ts'
import { startSha256 } from '#tests/fixtures/journeyZip.ts'
import { idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'

const fixtures = 'tests/migrations/fixtures'

describe('a file of every version ever written', () => {
  test('is kept', () => {
    const versions = Array.from({ length: formatVersion }, (_, index) => `v${index + 1}.journey`)
    expect(readdirSync(fixtures).sort()).toEqual(versions.sort())
  })

  test.each(readdirSync(fixtures))('%s opens', (name) => {
    const opened = decodeJourney(readFileSync(`${fixtures}/${name}`), startSha256)
    if (!opened.ok) throw new Error(opened.error.message)
    expect(Object.values(opened.value.journeys)).toMatchObject([{ title: 'Zażółć gęślą jaźń', client: 'Ελληνικά' }])
    expect(opened.value.notes[idOf(103)]?.text).toBe(smallJourney().notes[idOf(103)]?.text)
    expect(Object.keys(opened.value.notes)).toHaveLength(12)
  })
})

describe('a file of version 1', () => {
  test('gets the fields and kinds the twelve steps need, and keeps all it had', () => {
    const opened = decodeJourney(readFileSync(`${fixtures}/v1.journey`), startSha256)
    if (!opened.ok) throw new Error(opened.error.message)
    const { participants, sessions, notes, focusGroups, planTasks, actions } = opened.value
    for (const person of Object.values(participants)) {
      expect(person).toMatchObject({
        invitation: 'accepted',
        consentLog: [],
        withdrawal: 'none',
        recordingConsent: 'unasked',
      })
    }
    const log = Object.values(sessions)[0]?.log
    expect(log).toEqual([
      { at: expect.any(Number), event: 'question', questionId: idOf(9), participantId: null, minutes: null },
    ])
    expect(Object.values(notes).every((note) => note.handled === false)).toBe(true)
    expect(Object.values(focusGroups)[0]).toMatchObject({ seating: 'round', debriefStartedAt: null })
    expect([planTasks, actions]).toEqual([{}, {}])
  })
})

describe('migrations', () => {
  test('lead from version 1 to today without a gap', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, index) => index + 1),
    )
  })

  const steps: Migration[] = [
    { from: 1, up: ({ legs, ...rest }) => ({ ...rest, stages: legs }) },
    { from: 2, up: (sections) => ({ ...sections, plans: [] }) },
  ]

  test('run one after the other, from the version of the file', () => {
    expect(migrate({ legs: [1] }, 1, steps, 3)).toEqual({ stages: [1], plans: [] })
    expect(migrate({ stages: [1] }, 2, steps, 3)).toEqual({ stages: [1], plans: [] })
    expect(migrate({ stages: [1] }, 3, steps, 3)).toEqual({ stages: [1] })
  })

  test('refuse what they cannot lead on', () => {
    expect(() => migrate({}, 3, steps, 4)).toThrow(FileRefusal)
    expect(() => migrate('text', 1, steps, 3)).toThrow(FileRefusal)
    expect(() => migrate([], 1, steps, 3)).toThrow(FileRefusal)
  })
})
