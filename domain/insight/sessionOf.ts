import type { Id, Session } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { perTable } from './perTable.ts'

const chosen = perTable((sessions: Tables['sessions']): ReadonlyMap<Id, Session> => {
  const byGroup = new Map<Id, Session>()
  for (const session of Object.values(sessions)) {
    const other = byGroup.get(session.focusGroupId)
    if (!other || isFuller(session, other)) byGroup.set(session.focusGroupId, session)
  }
  return byGroup
})

/**
 * The session of a focus group. Two laptops may have begun one each before their copies were merged; then every copy takes
 * the one with the most steps, since the other laptop only took notes, and of equal ones the one that was begun first.
 */
export function sessionOf(sessions: Tables['sessions'], focusGroupId: Id): Session | undefined {
  return chosen(sessions).get(focusGroupId)
}

/** The sessions that count: one for each focus group that was begun. */
export function sessionsThatCount(sessions: Tables['sessions']): readonly Session[] {
  return [...chosen(sessions).values()]
}

function isFuller(one: Session, other: Session): boolean {
  if (one.log.length !== other.log.length) return one.log.length > other.log.length
  const [begun, otherBegun] = [one.log[0]?.at ?? 0, other.log[0]?.at ?? 0]
  return begun === otherBegun ? one.id < other.id : begun < otherBegun
}
