import type { Conflict } from '#domain/journeyfile/merge.ts'
import { readSetting, writeSetting } from '#renderer/persistence/settings.ts'
import { theDatabase } from './store/journey.ts'

/** As many are remembered; a merge seldom has more than a few. */
const mostRemembered = 5_000

/** Versions of records from copies that were shown beside those of this laptop. */
export async function seenVersions(): Promise<ReadonlySet<string>> {
  return new Set(await readSetting(theDatabase(), 'seenVersions'))
}

/** Of some conflicts those to show: a version that gave way here before, and does so again, is no news. */
export function worthShowing(conflicts: readonly Conflict[], seen: ReadonlySet<string>): Conflict[] {
  return conflicts.filter((conflict) => conflict.winner === 'theirs' || !seen.has(theirVersion(conflict)))
}

/** Remembers that the other versions of these conflicts were looked at. */
export async function rememberSeen(conflicts: readonly Conflict[]): Promise<void> {
  if (!conflicts.length) return
  const all = new Set([...(await seenVersions()), ...conflicts.map(theirVersion)])
  await writeSetting(theDatabase(), 'seenVersions', [...all].slice(-mostRemembered))
}

function theirVersion({ entity, winner, kept, dropped }: Conflict): string {
  const { id, changedAt } = winner === 'theirs' ? kept : dropped
  return `${entity}/${id}/${changedAt}`
}
