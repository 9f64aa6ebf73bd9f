import { describe, expect, test } from 'vitest'
import {
  deleteRecording,
  finishRecording,
  markRecording,
  resumeRecording,
  startRecording,
} from '#domain/commands/recording.ts'
import { logSession, startSession } from '#domain/commands/run.ts'
import { emptyHistory, record } from '#domain/history/history.ts'
import { leavesOrphans, withLasting, withoutLasting } from '#domain/history/lasting.ts'
import {
  consentProblem,
  deletionProof,
  endOf,
  hearing,
  leadIn,
  marksOf,
  momentAt,
  peopleInRoom,
  recordingConsent,
  soundAt,
} from '#domain/insight/recording.ts'
import { mergeJourneys } from '#domain/journeyfile/merge.ts'
import type { Recording } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const groupId = idOf(2)
const second = 1_000
const start = Date.UTC(2026, 10, 22, 10)

function room(...people: object[]): Tables {
  const tables = emptyTables()
  put(tables, 'journeys', 1)
  put(tables, 'focusGroups', 2, { title: 'Tuesday', order: 'a0' })
  people.forEach((person, index) => {
    put(tables, 'participants', 10 + index, {
      focusGroupId: groupId,
      name: `Person ${index + 1}`,
      seat: index + 1,
      invitation: 'accepted',
      recordingConsent: 'given',
      order: `a${index}`,
      ...person,
    })
  })
  return tables
}

describe('who is asked', () => {
  test('everybody at the table must have agreed, and nobody may have taken it back', () => {
    expect(recordingConsent(room({}, {}), groupId)).toMatchObject({ may: true, missing: [] })
    for (const wrong of [
      { recordingConsent: 'unasked' },
      { recordingConsent: 'refused' },
      { withdrawal: 'quotes' },
      { withdrawal: 'everything' },
    ]) {
      const consent = recordingConsent(room({}, wrong), groupId)
      expect(consent.may).toBe(false)
      expect(consent.missing.map(({ name }) => name)).toEqual(['Person 2'])
    }
  })

  test('an empty table is not recorded', () => {
    expect(recordingConsent(room(), groupId).may).toBe(false)
    expect(consentProblem(recordingConsent(room(), groupId))).toContain('Nobody is at the table')
  })

  test('who declined, stands by or has no seat is not in the room; who arrives or leaves changes that', () => {
    const bench = new Workbench(
      room({}, { invitation: 'declined' }, { invitation: 'standby' }, { seat: null, recordingConsent: 'unasked' }),
    )
    const present = () => peopleInRoom(bench.tables, groupId).map(({ name }) => name)
    expect(present()).toEqual(['Person 1'])
    expect(recordingConsent(bench.tables, groupId).may).toBe(true)
    const id = bench.do(startSession, { focusGroupId: groupId })
    bench.do(logSession, { id, event: 'arrive', participantId: idOf(13) })
    expect(present()).toEqual(['Person 1', 'Person 4'])
    expect(recordingConsent(bench.tables, groupId).may).toBe(false)
    bench.do(logSession, { id, event: 'leave', participantId: idOf(13) })
    expect(recordingConsent(bench.tables, groupId).may).toBe(true)
    bench.do(logSession, { id, event: 'leave', participantId: idOf(10) })
    expect(present()).toEqual([])
    bench.do(logSession, { id, event: 'arrive', participantId: idOf(11) })
    expect(present()).toEqual(['Person 2'])
  })

  test('the words say who and why', () => {
    const tables = room(
      { recordingConsent: 'unasked' },
      { recordingConsent: 'refused', name: '' },
      { withdrawal: 'quotes', seat: null, name: 'Ana' },
    )
    put(tables, 'sessions', 50, {
      focusGroupId: groupId,
      log: [{ at: 1, event: 'arrive', questionId: null, participantId: idOf(12), minutes: null }],
    })
    expect(consentProblem(recordingConsent(tables, groupId))).toBe(
      'Not asked about recording yet: Person 1 (seat 1). Said no to recording: seat 2. Took back what they allowed: Ana.',
    )
    expect(consentProblem(recordingConsent(room({}), groupId))).toBe('')
  })
})

/** Ten seconds, a minute's pause, twenty seconds. */
const paused: Pick<Recording, 'stretches' | 'duration' | 'startedAt' | 'marks'> = {
  startedAt: start,
  duration: 30 * second,
  stretches: [
    { at: start, offset: 0 },
    { at: start + 70 * second, offset: 10 * second },
  ],
  marks: [start + 75 * second, start + 3 * second, start + 40 * second, start - 1],
}

describe('a moment in the sound', () => {
  test('is found through the pauses', () => {
    expect(soundAt(paused, start)).toBe(0)
    expect(soundAt(paused, start + 9 * second)).toBe(9 * second)
    expect(soundAt(paused, start + 70 * second)).toBe(10 * second)
    expect(soundAt(paused, start + 89 * second)).toBe(29 * second)
  })

  test('is none before, long after, and in a pause; what is typed right after still belongs to the last words', () => {
    expect(soundAt(paused, start - 1)).toBeNull()
    expect(soundAt(paused, start + 40 * second)).toBeNull()
    expect(soundAt(paused, start + 10 * second + leadIn - 1)).toBe(10 * second)
    expect(soundAt(paused, start + 90 * second + leadIn - 1)).toBe(30 * second)
    expect(soundAt(paused, start + 90 * second + leadIn)).toBeNull()
    expect(soundAt({ stretches: [], duration: 0 }, start)).toBeNull()
  })

  test('leads back to its time of day', () => {
    for (const offset of [0, 9_999, 10_000, 29_000]) {
      expect(soundAt(paused, momentAt(paused, offset))).toBe(offset)
    }
    expect(momentAt(paused, 12 * second)).toBe(start + 72 * second)
  })

  test('marks are offsets in order, those in a pause left out', () => {
    expect(marksOf(paused)).toEqual([3 * second, 15 * second])
  })

  test('a note is heard from a few seconds before its first key, in the recording that heard it', () => {
    const recordings = [
      { ...paused, id: 'a', deletedAt: null },
      { ...paused, id: 'b', deletedAt: null, stretches: [{ at: start + 200 * second, offset: 0 }] },
    ] as unknown as Recording[]
    expect(hearing(recordings, start + 8 * second)).toEqual({ recordingId: 'a', offset: 8 * second - leadIn })
    expect(hearing(recordings, start + 2 * second)).toEqual({ recordingId: 'a', offset: 0 })
    expect(hearing(recordings, start + 210 * second)).toEqual({ recordingId: 'b', offset: 10 * second - leadIn })
    expect(hearing(recordings, start + 150 * second)).toBeNull()
    expect(hearing(recordings, null)).toBeNull()
    const deleted = recordings.map((one) => ({ ...one, deletedAt: start }))
    expect(hearing(deleted, start + 8 * second)).toBeNull()
  })

  test('a note typed right after a recording ended goes to the next one, when that heard it', () => {
    const recordings = [
      { ...paused, id: 'a', deletedAt: null },
      { ...paused, id: 'b', deletedAt: null, stretches: [{ at: start + 91 * second, offset: 0 }] },
    ] as unknown as Recording[]
    expect(hearing(recordings, start + 94 * second)).toEqual({ recordingId: 'b', offset: 0 })
    expect(hearing(recordings.slice(0, 1), start + 94 * second)).toMatchObject({ recordingId: 'a' })
  })

  test('of a file that tells of the end of time is one that can be shown, and many marks take no time', () => {
    const endless = {
      startedAt: 8.64e15,
      duration: Number.MAX_SAFE_INTEGER,
      stretches: Array.from({ length: 10_000 }, (_, offset) => ({ at: 8.64e15, offset })),
      marks: Array.from({ length: 10_000 }, () => 8.64e15),
    }
    expect(new Date(momentAt(endless, endless.duration)).getTime()).toBe(8.64e15)
    expect(marksOf(endless)).toEqual([0])
  })

  test('an end nobody wrote down is where the sound stops', () => {
    expect(endOf(paused, 25 * second)).toBe(start + 85 * second)
    expect(endOf({ startedAt: start, stretches: [] }, 0)).toBe(start)
  })
})

describe('the record of a recording', () => {
  const sound = { sha256: 'ab'.repeat(32), bytes: 40_000, duration: 12 * second }

  test('begins open, takes pauses and marks, and is closed with its sound', () => {
    const bench = new Workbench(room({}))
    const id = bench.do(startRecording, { focusGroupId: groupId, mime: 'audio/webm' })
    bench.do(markRecording, { id })
    bench.do(resumeRecording, { id, offset: 5 * second })
    // A clock that was set back cannot make the sound shorter.
    bench.do(resumeRecording, { id, offset: 4 * second })
    const open = bench.tables.recordings[id]
    expect(open).toMatchObject({ endedAt: null, sha256: null, mime: 'audio/webm', marks: [expect.any(Number)] })
    expect(open?.stretches.map(({ offset }) => offset)).toEqual([0, 5 * second, 5 * second])
    bench.do(finishRecording, { id, endedAt: bench.now, sound })
    expect(bench.tables.recordings[id]).toMatchObject({ ...sound, endedAt: expect.any(Number), deletedAt: null })
    for (const command of [markRecording, resumeRecording]) {
      expect(() => bench.do(command, { id, offset: 0 })).toThrow('has ended')
    }
    expect(() => bench.do(finishRecording, { id, endedAt: 0, sound })).toThrow('has ended already')
  })

  test('stays as the proof when the sound is deleted', () => {
    const bench = new Workbench(room({}))
    const id = bench.do(startRecording, { focusGroupId: groupId, mime: 'audio/webm' })
    bench.do(finishRecording, { id, endedAt: bench.now, sound })
    bench.do(deleteRecording, { id })
    const deleted = bench.tables.recordings[id]
    expect(deleted).toMatchObject({ ...sound, deletedAt: bench.now })
    expect(() => bench.do(deleteRecording, { id })).toThrow('deleted already')
    const proof = deletionProof(deleted as Recording, 'Tuesday', Date.UTC(2026, 10, 23), false)
    expect(proof).toContain(`Fingerprint (SHA-256): ${sound.sha256}`)
    expect(proof).toContain('12 seconds, 40000 bytes')
    expect(proof).toContain('Searched: 2026-11-23 00:00:00 UTC')
    expect(proof).toContain('no sound with this fingerprint')
    expect(deletionProof(deleted as Recording, '', 0, true)).toContain('still belongs to another journey')
  })

  test('is nothing undo takes back, and undo of its focus group is refused', () => {
    for (const command of [startRecording, resumeRecording, markRecording, finishRecording, deleteRecording]) {
      expect(command.lasting).toBe(true)
    }
    const before = room({})
    const bench = new Workbench(before)
    bench.do(startRecording, { focusGroupId: groupId, mime: 'audio/webm' })
    const group = bench.tables.focusGroups[groupId]
    if (!group) throw new Error('no group')
    const people = bench.tables.participants
    const undone = {
      focusGroups: { added: {}, updated: {}, removed: { [groupId]: group } },
      participants: { added: {}, updated: {}, removed: people },
    }
    expect(leavesOrphans(bench.tables, undone)).toBe(true)
    expect(leavesOrphans(before, undone)).toBe(false)
    const withIt = { ...undone, recordings: { added: {}, updated: {}, removed: bench.tables.recordings } }
    expect(leavesOrphans(bench.tables, withIt)).toBe(false)
    expect(Object.keys(withoutLasting(withIt))).toEqual(['focusGroups', 'participants'])
    const mark = { label: 'x', key: null, at: 1, diff: undone }
    const history = record(emptyHistory, mark)
    expect(withLasting({ ...history, future: [mark] })).toEqual(history)
  })

  test('of two laptops both are kept when their copies are merged', () => {
    const base = room({})
    const [mine, theirs] = [1, 2].map((number) => {
      const bench = new Workbench(structuredClone(base))
      put(bench.tables, 'recordings', 60 + number, {
        focusGroupId: groupId,
        startedAt: start,
        endedAt: start + second,
        sha256: String(number).repeat(64),
      })
      return bench.tables
    }) as [Tables, Tables]
    expect(Object.keys(mergeJourneys(mine, theirs).tables.recordings).sort()).toEqual([idOf(61), idOf(62)])
  })
})
