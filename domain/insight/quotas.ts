import type { Id, Participant, Quota } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { folded } from './calledBy.ts'
import { participantsOf } from './people.ts'

/** How far a quota is filled. */
export interface QuotaFill {
  readonly quota: Quota
  /** The persona, the segment, or both; empty while neither is said. */
  readonly label: string
  readonly wanted: number
  /** Those of this kind who are planned, invited or have accepted. */
  readonly have: number
  /** Of them, who has accepted. */
  readonly accepted: number
  readonly missing: number
  /** Those beyond the number wanted: who has not accepted yet goes first, then who stands lower in the list. */
  readonly tooMany: readonly Participant[]
}

export interface QuotaSheet {
  readonly fills: readonly QuotaFill[]
  /** Sum of what is wanted, to compare with the seats. */
  readonly wanted: number
  /** People on the way to the table who are in no quota. */
  readonly inNone: readonly Participant[]
}

/**
 * Quotas of a focus group against the people on its list. Who declined or stands by is not counted. A person belongs to
 * the persona chosen for them; while none is chosen, to the persona whose name or segment their own segment is.
 */
export function quotaSheet(tables: Tables, focusGroupId: Id): QuotaSheet {
  const quotas = inOrder(tables, 'quotas', (quota) => quota.focusGroupId === focusGroupId)
  const people = participantsOf(tables, focusGroupId).filter(
    ({ invitation }) => invitation !== 'declined' && invitation !== 'standby',
  )
  const counted = new Set<Id>()
  const fills = quotas.map((quota): QuotaFill => {
    const fitting = people.filter((person) => fits(person, quota, tables))
    for (const { id } of fitting) counted.add(id)
    const accepted = fitting.filter(({ invitation }) => invitation === 'accepted')
    const surest = [...accepted, ...fitting.filter(({ invitation }) => invitation !== 'accepted')]
    return {
      quota,
      label: labelOf(quota, tables),
      wanted: quota.wanted,
      have: fitting.length,
      accepted: accepted.length,
      missing: Math.max(0, quota.wanted - fitting.length),
      tooMany: surest.slice(quota.wanted),
    }
  })
  return {
    fills,
    wanted: quotas.reduce((sum, { wanted }) => sum + wanted, 0),
    inNone: quotas.length ? people.filter(({ id }) => !counted.has(id)) : [],
  }
}

function fits(person: Participant, { personaId, segment }: Quota, tables: Tables): boolean {
  const wanted = folded(segment).trim()
  if (personaId === null && !wanted) return false
  return (
    (personaId === null || isOfPersona(person, personaId, tables)) &&
    (!wanted || folded(person.segment).trim() === wanted)
  )
}

function isOfPersona(person: Participant, personaId: Id, tables: Tables): boolean {
  if (person.personaId !== null) return person.personaId === personaId
  const persona = tables.personas[personaId]
  const own = folded(person.segment).trim()
  return own !== '' && [persona?.name, persona?.segment].some((text) => folded(text ?? '').trim() === own)
}

function labelOf({ personaId, segment }: Quota, tables: Tables): string {
  const persona = personaId === null ? '' : tables.personas[personaId]?.name.trim() || 'Unnamed persona'
  return [persona, segment.trim()].filter(Boolean).join(', ')
}
