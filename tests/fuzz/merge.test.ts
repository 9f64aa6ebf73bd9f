import { describe, expect, test } from 'vitest'
import type { Context } from '#domain/commands/command.ts'
import { commands } from '#domain/commands/index.ts'
import { markCopied } from '#domain/commands/share.ts'
import { applyDiff } from '#domain/history/diff.ts'
import { track } from '#domain/history/track.ts'
import { mergeJourneys } from '#domain/journeyfile/merge.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { Tables } from '#domain/model/tables.ts'
import { idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { commandArguments } from './commandArguments.ts'
import { Random } from './random.ts'

const seeds = Array.from({ length: 16 }, (_, index) => 5_000 + index * 131)
const names = [...commands.keys()]
const morning = Date.UTC(2026, 10, 22, 9)

/** A laptop on which somebody does things at random; what it makes has ids of its own. */
class Laptop {
  tables: Tables
  private made = 0
  private now: number
  private readonly random: Random
  private readonly number: number

  constructor(tables: Tables, number: number, seed: number, from: number) {
    this.tables = tables
    this.number = number
    this.now = from
    this.random = new Random(seed * 10 + number)
  }

  work(steps: number): this {
    const context: Context = { now: 0, newId: () => idOf(this.number * 1_000_000 + this.made++) }
    for (let step = 0; step < steps; step += 1) {
      // Coarse enough that two laptops now and then do something in the same instant.
      this.now += 1_000 * this.random.between(0, 3)
      const name = this.random.one(names)
      const args = commandArguments[name]?.({ tables: this.tables, random: this.random, now: this.now })
      const command = commands.get(name)
      if (!args || !command) continue
      try {
        const { diff } = track(
          this.tables,
          (draft) => command.run(draft, args as never, { ...context, now: this.now }),
          this.now,
        )
        this.tables = applyDiff(this.tables, diff)
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem
      }
    }
    return this
  }

  /** Gives a copy away. */
  copy(): Tables {
    this.now += 1_000
    const { diff } = track(
      this.tables,
      (draft) => markCopied.run(draft, {}, { now: this.now, newId: () => '' }),
      this.now,
    )
    this.tables = applyDiff(this.tables, diff)
    return this.tables
  }

  get clock() {
    return this.now
  }
}

/** Three laptops that began with one journey and went their own ways. */
function threeLaptops(seed: number): [Tables, Tables, Tables] {
  const first = new Laptop(smallJourney(), 1, seed, morning).work(80)
  const copy = first.copy()
  const second = new Laptop(copy, 2, seed, first.clock).work(160)
  const third = new Laptop(copy, 3, seed, first.clock).work(160)
  return [first.work(160).tables, second.tables, third.tables]
}

const merged = (mine: Tables, theirs: Tables) => mergeJourneys(mine, theirs).tables

describe('merging random histories', () => {
  test.each(seeds)('seed %i: in any order, any grouping, any number of times', (seed) => {
    const [a, b, c] = threeLaptops(seed)
    const ab = merged(a, b)
    expect(merged(b, a), 'commutative').toEqual(ab)
    expect(merged(merged(b, c), a), 'associative').toEqual(merged(ab, c))
    expect(merged(merged(a, c), b), 'associative').toEqual(merged(ab, c))
    expect(merged(a, a), 'idempotent').toEqual(a)
    const again = mergeJourneys(ab, b)
    expect(again.tables, 'idempotent').toEqual(ab)
    expect(again.report).toMatchObject({ added: {}, updated: {}, newNotes: [] })
  })

  test.each(seeds)('seed %i: every note of both once, and the whole is sound', (seed) => {
    const [a, b] = threeLaptops(seed)
    const { tables, report } = mergeJourneys(a, b)
    const ids = new Set([...Object.keys(a.notes), ...Object.keys(b.notes)])
    expect(new Set(Object.keys(tables.notes))).toEqual(ids)
    expect(report.newNotes.length).toBe(ids.size - Object.keys(a.notes).length)
    for (const id of report.newNotes) expect(tables.notes[id]?.text).toBe(b.notes[id]?.text)
    expect(checkTables(tables)).toMatchObject({ ok: true })
    const themes = Object.values(tables.findings).map(({ themeId }) => themeId)
    expect(themes.length, 'a theme has one finding').toBe(new Set(themes).size)
    const places = Object.values(tables.placements).map(({ themeId, noteId }) => `${themeId}/${noteId}`)
    expect(places.length, 'a note is in a theme once').toBe(new Set(places).size)
  })
})
