import { commands } from '#domain/commands/index.ts'
import { markCopied } from '#domain/commands/share.ts'
import { applyDiff, difference } from '#domain/history/diff.ts'
import { emptyHistory, type History, record, redo, undo } from '#domain/history/history.ts'
import { leavesOrphans, sinceGiven, withLasting, withoutLasting } from '#domain/history/lasting.ts'
import { track } from '#domain/history/track.ts'
import { type MergeReport, mergeJourneys } from '#domain/journeyfile/merge.ts'
import { sharedCopy } from '#domain/journeyfile/sharedCopy.ts'
import { Refusal } from '#domain/model/refusal.ts'
import type { Tables } from '#domain/model/tables.ts'
import { changedAt, idOf } from '#tests/fixtures/smallJourney.ts'
import { commandArguments } from './commandArguments.ts'
import { Random } from './random.ts'

const names = [...commands.keys()].filter((name) => name !== 'share.markCopied')
/** What two laptops can fall out over, more often than its share. */
const touchy = [
  'consent.withdraw',
  'consent.allowAgain',
  'consent.recordConsent',
  'focusGroup.editParticipant',
  'focusGroup.seatParticipant',
  'focusGroup.moveQuestion',
  'choose.editJourney',
  'themes.mergeThemes',
  'themes.splitTheme',
  'themes.editFinding',
  'run.startSession',
  'run.editNote',
  'run.removeNote',
  'recording.finishRecording',
  'recording.deleteRecording',
  'letters.editLetter',
  'plan.chooseTopic',
  'impressions.joinWords',
]
const hour = 3_600_000
/** How far the clock of a laptop is from the right time. */
const skews = [0, 0, -hour, 2 * hour, 365 * 24 * hour, -3 * 365 * 24 * hour]

/** A laptop on which somebody does things at random, with undo and redo; what it makes has ids of its own. */
export class Laptop {
  tables: Tables
  private history: History = emptyHistory
  private made = 0
  private now: number
  private readonly random: Random
  private readonly number: number
  /** Coarse enough that two laptops now and then do something in the same instant. */
  private readonly pace: number

  constructor(tables: Tables, number: number, seed: number) {
    this.tables = tables
    this.number = number
    this.random = new Random(seed * 16 + number)
    this.now = changedAt + this.random.one(skews)
    this.pace = this.random.one([1_000, 1, 0])
  }

  work(steps: number): this {
    for (let step = 0; step < steps; step += 1) {
      this.now += this.pace * this.random.between(0, 3)
      if (this.random.chance(0.1)) this.step(this.random.chance(0.6))
      else this.perform(this.random.chance(0.4) ? this.random.one(touchy) : this.random.one(names))
    }
    return this
  }

  /** Carries out a command, with these arguments or random ones. */
  perform(name: string, given?: object): void {
    const command = name === markCopied.name ? markCopied : commands.get(name)
    const args = given ?? commandArguments[name]?.({ tables: this.tables, random: this.random, now: this.now })
    if (!command || !args) return
    const context = { now: this.now, newId: () => idOf(this.number * 1_000_000 + this.made++) }
    try {
      const { diff } = track(this.tables, (draft) => command.run(draft, args as never, context), this.now)
      this.tables = applyDiff(this.tables, diff)
      const mark = { label: command.label, key: null, at: this.now, diff }
      this.history = command.lasting ? withLasting(this.history, diff) : record(this.history, mark)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
    }
  }

  /** Takes back the last gesture, or does the last one that was taken back again. */
  step(back: boolean): boolean {
    const taken = back ? undo(this.history) : redo(this.history)
    if (!taken || leavesOrphans(this.tables, taken.diff)) return false
    this.tables = applyDiff(this.tables, sinceGiven(this.tables, taken, this.now))
    this.history = taken.history
    return true
  }

  /** Gives a copy away. */
  copy(): Tables {
    this.perform(markCopied.name, {})
    return this.random.chance(0.3) ? sharedCopy(this.tables) : this.tables
  }

  /** Merges a copy, as one step of undo. */
  take(copy: Tables): MergeReport {
    const { tables, report } = mergeJourneys(this.tables, copy)
    const diff = withoutLasting(difference(this.tables, tables))
    this.tables = tables
    this.history = record(withLasting(this.history), { label: 'merge', key: null, at: this.now, diff })
    return report
  }
}
