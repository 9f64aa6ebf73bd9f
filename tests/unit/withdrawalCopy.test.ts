import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { mergeJourneys } from '#domain/journeyfile/merge.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { sharedCopy } from '#domain/journeyfile/sharedCopy.ts'
import { newerVersion } from '#domain/journeyfile/versions.ts'
import type { Participant } from '#domain/model/index.ts'
import { withdrawals } from '#domain/model/participants.ts'
import type { Tables } from '#domain/model/tables.ts'
import { encode } from '#electron/worker/jobs.ts'
import { changedAt, idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const app = { name: 'Zapatos', version: '1.0.0' }

let tables: Tables
beforeEach(() => {
  tables = smallJourney()
  change({ email: ' anne@example.org', phone: '!41', needs: 'A ramp' })
})

function change(changes: Partial<Participant>): void {
  tables.participants[idOf(20)] = { ...(tables.participants[idOf(20)] as Participant), ...changes }
}

describe('a copy that is handed on', () => {
  test('is the journey itself while nobody took anything back', () => {
    expect(sharedCopy(tables)).toBe(tables)
  })

  test('holds nothing that was taken back, nor what hangs on it, and is whole', () => {
    change({ withdrawal: 'everything', withdrawnAt: 5 })
    const copy = sharedCopy(tables)
    expect(Object.values(copy.notes).some(({ participantId }) => participantId === idOf(20))).toBe(false)
    expect(Object.keys(copy.notes)).toHaveLength(10)
    expect(copy.placements).toEqual({ [idOf(13)]: tables.placements[idOf(13)] })
    expect(copy.impressionWords).toEqual({})
    expect(copy.actions[idOf(16)]).toEqual({ ...tables.actions[idOf(16)], noteId: null })
    expect(copy.participants[idOf(20)]).toEqual({
      ...tables.participants[idOf(20)],
      name: '',
      email: '',
      phone: '',
      needs: '',
    })
    expect(checkTables(copy).ok).toBe(true)
    expect(JSON.stringify(copy)).not.toMatch(/Anne|anne@|A ramp|Note 0:/)
  })

  test('of quotes only leaves the notes out and the name in', () => {
    change({ withdrawal: 'quotes', withdrawnAt: 5 })
    const copy = sharedCopy(tables)
    expect(Object.keys(copy.notes)).toHaveLength(10)
    expect(copy.participants).toEqual(tables.participants)
  })

  test('is what is encoded to be handed on, with a word about it; a backup is whole', () => {
    change({ withdrawal: 'everything', withdrawnAt: 5 })
    const [handedOn, backup] = ([true, false] as const).map((handedOn) => encode({ tables, app, handedOn }))
    if (!handedOn?.ok || !backup?.ok) throw new Error('could not be encoded')
    expect(handedOn.value.warnings).toEqual(['P1 took back everything they said: 2 notes left out.'])
    expect(backup.value.warnings).toEqual([])
    expect(backup.value.file.length).toBeGreaterThan(handedOn.value.file.length)
  })
})

describe('merged back', () => {
  test('it takes nothing from the original, whoever merges', () => {
    change({ withdrawal: 'everything', withdrawnAt: 5 })
    const copy = sharedCopy(tables)
    expect(mergeJourneys(tables, copy).tables).toEqual(tables)
    expect(mergeJourneys(copy, tables).tables).toEqual(tables)
  })

  test('nor after the person, or the action, was changed in the copy', () => {
    change({ withdrawal: 'everything', withdrawnAt: 5 })
    const copy = sharedCopy(tables)
    const later = changedAt + 9
    const person = copy.participants[idOf(20)] as Participant
    copy.participants[idOf(20)] = { ...person, seat: 9, changedAt: later }
    copy.actions = { [idOf(16)]: { ...copy.actions[idOf(16)]!, owner: 'Ines', changedAt: later } }
    put(copy, 'notes', 300, { focusGroupId: idOf(8), text: 'from the second laptop', order: 'b00' })
    for (const merged of [mergeJourneys(tables, copy).tables, mergeJourneys(copy, tables).tables]) {
      expect(merged.participants[idOf(20)]).toMatchObject({ name: 'Anne', email: ' anne@example.org', needs: 'A ramp' })
      expect(merged.actions[idOf(16)]).toMatchObject({ owner: 'Ines', noteId: idOf(100) })
      expect(Object.keys(merged.notes)).toHaveLength(13)
      expect(checkTables(merged).ok).toBe(true)
    }
  })

  test('a withdrawal outlives a later change of the person on the other laptop, and is undone only by a later word', () => {
    const theirs = structuredClone(tables)
    change({ withdrawal: 'quotes', withdrawnAt: changedAt + 1, changedAt: changedAt + 1 })
    theirs.participants[idOf(20)] = { ...theirs.participants[idOf(20)]!, segment: 'New', changedAt: changedAt + 5 }
    const merged = mergeJourneys(tables, theirs).tables
    expect(merged.participants[idOf(20)]).toMatchObject({ segment: 'New', withdrawal: 'quotes' })
    const again = { ...merged.participants[idOf(20)]!, withdrawal: 'none', withdrawnAt: changedAt + 2 } as const
    theirs.participants[idOf(20)] = again
    expect(mergeJourneys(tables, theirs).tables.participants[idOf(20)]).toMatchObject({ withdrawal: 'none' })
  })

  test('of any three versions of a person the same one comes out in any order', () => {
    const version = fc.record({
      name: fc.constantFrom('', 'Anne', 'Ann'),
      seat: fc.constantFrom(1, 2),
      changedAt: fc.integer({ min: 1, max: 3 }),
      withdrawal: fc.constantFrom(...withdrawals),
      withdrawnAt: fc.option(fc.integer({ min: 1, max: 3 })),
    })
    const made = (values: Partial<Participant>) => ({ ...tables.participants[idOf(21)]!, ...values })
    fc.assert(
      fc.property(version, version, version, (x, y, z) => {
        const [a, b, c] = [made(x), made(y), made(z)]
        const join = (left: Participant, right: Participant) => newerVersion('participants', left, right)
        expect(join(a, b)).toEqual(join(b, a))
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)))
        expect(join(join(a, b), b)).toEqual(join(a, b))
      }),
    )
  })
})
