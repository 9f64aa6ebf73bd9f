import type { Command } from '#domain/commands/command.ts'
import { newJourney } from '#domain/commands/start.ts'
import { applyDiff } from '#domain/history/diff.ts'
import { track } from '#domain/history/track.ts'
import type { Id } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { seededContext } from './seededContext.ts'

/** Between two gestures, in milliseconds. */
const breath = 9_000

/** Records being made: every gesture goes through a real command, as if a person sat there. */
export class Desk {
  readonly context: ReturnType<typeof seededContext>
  tables: Tables

  /** Sits down with a new journey. @param now milliseconds since 1970 */
  constructor(journey: { title: string; client: string }, now: number, seed: number) {
    this.context = seededContext(now, seed)
    this.tables = newJourney(journey, this.context)
  }

  do<Args, Result>(command: Command<Args, Result>, args: Args): Result {
    const { diff, result } = track(this.tables, (draft) => command.run(draft, args, this.context), this.context.now)
    this.tables = applyDiff(this.tables, diff)
    this.context.now += breath
    return result
  }

  /** The clock on the wall is set, in milliseconds since 1970. */
  at(moment: number): void {
    this.context.now = moment
  }

  stage(title: string): Id {
    return found('stage', title, inOrder(this.tables, 'stages'))
  }

  touchpoint(title: string): Id {
    return found('touchpoint', title, inOrder(this.tables, 'touchpoints'))
  }

  theme(title: string): Id {
    return found('theme', title, inOrder(this.tables, 'themes'))
  }
}

function found(kind: string, title: string, records: readonly { readonly id: Id; readonly title: string }[]): Id {
  const record = records.find((one) => one.title === title)
  if (!record) throw new Error(`There is no ${kind} “${title}”.`)
  return record.id
}
