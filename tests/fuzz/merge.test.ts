import { describe, expect, test } from 'vitest'
import { takeVersion } from '#domain/commands/share.ts'
import { difference, isEmpty } from '#domain/history/diff.ts'
import { withoutLasting } from '#domain/history/lasting.ts'
import { mergeJourneys } from '#domain/journeyfile/merge.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import { consentFields, consentMatters } from '#domain/model/participants.ts'
import type { Tables } from '#domain/model/tables.ts'
import { smallJourney } from '#tests/fixtures/smallJourney.ts'
import { Laptop } from './laptop.ts'
import { Random } from './random.ts'

const seeds = Array.from({ length: 24 }, (_, index) => 5_000 + index * 131)

/** Two to four laptops that began with one journey, gave each other copies on the way, and went their own ways. */
function laptopsOf(seed: number): Laptop[] {
  const random = new Random(seed)
  const laptops = [new Laptop(smallJourney(), 1, seed).work(40)]
  const count = random.between(2, 4)
  while (laptops.length < count) {
    laptops.push(new Laptop(random.one(laptops).copy(), laptops.length + 1, seed))
    for (const laptop of laptops) laptop.work(random.between(0, 60))
  }
  for (let times = random.between(0, 3); times > 0; times -= 1) {
    const [giver, taker] = [random.one(laptops), random.one(laptops)]
    taker.take(giver.copy())
    for (const laptop of laptops) laptop.work(random.between(0, 30))
  }
  return laptops
}

const merged = (mine: Tables, theirs: Tables) => mergeJourneys(mine, theirs).tables

describe('merging random histories, whatever the clocks say', () => {
  test.each(seeds)('seed %i: in any order, any grouping, any number of times', (seed) => {
    const states = laptopsOf(seed).map(({ tables }) => tables)
    const all = states.reduce(merged)
    expect(states.toReversed().reduce(merged), 'commutative').toEqual(all)
    expect([...states.slice(1), ...states.slice(0, 1)].reduce(merged), 'commutative').toEqual(all)
    expect(
      states.reduceRight((later, before) => merged(before, later)),
      'associative',
    ).toEqual(all)
    for (const state of states) {
      expect(merged(state, state), 'idempotent').toEqual(state)
      const again = mergeJourneys(all, state)
      expect(again.tables, 'idempotent').toEqual(all)
      expect(again.report).toMatchObject({ added: {}, updated: {}, newNotes: [] })
    }
  })

  test.each(seeds)('seed %i: round and round in a chain, all come to the same', (seed) => {
    const laptops = laptopsOf(seed)
    for (let round = 0; round < 2; round += 1) {
      laptops.forEach((laptop, index) => {
        laptop.take(laptops.at(index - 1)?.tables ?? laptop.tables)
      })
    }
    for (const { tables } of laptops) expect(tables).toEqual(laptops[0]?.tables)
  })

  test.each(seeds)('seed %i: every note of all once, nothing taken back comes back, and the whole is sound', (seed) => {
    const states = laptopsOf(seed).map(({ tables }) => tables)
    const all = states.reduce(merged)
    const ids = new Set(states.flatMap(({ notes }) => Object.keys(notes)))
    expect(new Set(Object.keys(all.notes))).toEqual(ids)
    expect(checkTables(all)).toMatchObject({ ok: true })
    expectOnce(Object.values(all.findings).map(({ themeId }) => themeId))
    expectOnce(Object.values(all.placements).map(({ themeId, noteId }) => `${themeId}/${noteId}`))
    expectOnce(Object.values(all.letters).map(({ focusGroupId, kind }) => `${focusGroupId}/${kind}`))
    expectOnce(Object.values(all.wordJoins).map(({ word }) => word))
    for (const person of Object.values(all.participants)) {
      expectAnswersOf(
        person,
        states.flatMap(({ participants }) => participants[person.id] ?? []),
      )
    }
    for (const recording of Object.values(all.recordings)) {
      const versions = states.flatMap(({ recordings }) => recordings[recording.id] ?? [])
      expect(recording.deletedAt === null).toBe(versions.every(({ deletedAt }) => deletedAt === null))
      expect(recording.sha256 === null).toBe(versions.every(({ sha256 }) => sha256 === null))
    }
  })

  test.each(seeds)('seed %i: undo of a merge brings back what was, redo the merge', (seed) => {
    const [one, other] = laptopsOf(seed) as [Laptop, Laptop]
    const before = one.tables
    one.take(other.tables)
    const after = one.tables
    if (isEmpty(withoutLasting(difference(before, after))) || !one.step(true)) return
    expect({ ...one.tables, recordings: {} }).toEqual({ ...before, recordings: {} })
    one.step(false)
    expect(one.tables).toEqual(after)
  })

  test.each(seeds)('seed %i: what was changed on a copy outdoes what was not, and what is chosen stays', (seed) => {
    const [one] = laptopsOf(seed) as [Laptop]
    one.copy()
    const other = new Laptop(one.tables, 9, seed)
    const [noteId] = Object.keys(one.tables.notes)
    const change = (text: string) => ({ id: noteId, changes: { text } })
    other.perform('run.editNote', change('on the copy'))
    one.take(other.tables)
    if (noteId) expect(one.tables.notes[noteId]?.text).toBe('on the copy')
    one.perform('run.editNote', change('after the merge'))
    one.take(other.tables)
    if (noteId) expect(one.tables.notes[noteId]?.text).toBe('after the merge')

    const copy = other.work(40).copy()
    for (const { entity, id, dropped } of one.work(40).take(copy).conflicts) {
      const withdrawn = withdrawals(one.tables)
      one.perform(takeVersion.name, { entity, id, version: dropped })
      const chosen = one.tables[entity][id]
      one.take(copy)
      expect(one.tables[entity][id], `${entity} as chosen`).toEqual(chosen)
      expect(withdrawals(one.tables), 'no choice takes a withdrawal back').toEqual(withdrawn)
    }
  })
})

function expectOnce(keys: readonly string[]) {
  expect(keys.length).toBe(new Set(keys).size)
}

/** The last withdrawal of any laptop counts, and of each matter the last answer. */
function expectAnswersOf(person: Participant, versions: readonly Participant[]) {
  expect(person.withdrawnAt).toBe(
    versions.map(({ withdrawnAt }) => withdrawnAt).reduce((a, b) => ((a ?? -1) > (b ?? -1) ? a : b), null),
  )
  for (const about of consentMatters) {
    const answers = versions.flatMap(({ consentLog }) => consentLog.filter((answer) => answer.about === about))
    const last = Math.max(...answers.map(({ at }) => at))
    const newest = answers.filter(({ at }) => at === last).map(({ answer }) => answer)
    if (newest.length) expect(newest).toContain(person[consentFields[about]])
  }
}

function withdrawals({ participants }: Tables): [Id, string][] {
  return Object.values(participants).map(({ id, withdrawal }) => [id, withdrawal])
}
