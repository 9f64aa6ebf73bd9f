import type { FocusGroup } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'

/** Who does things for a focus group, by what they do. A task may name one of these instead of a person. */
export const roles = ['Facilitator', 'Co-leader', 'Note-taker'] as const
export type Role = (typeof roles)[number]

/** Who has which role; empty while nobody has it. */
export function peopleInRoles(
  tables: Pick<Tables, 'journeys'>,
  group: Pick<FocusGroup, 'coLeader' | 'noteTaker'>,
): Readonly<Record<Role, string>> {
  const facilitator = journeyOf(tables as Tables)?.facilitatorName ?? ''
  return { Facilitator: facilitator.trim(), 'Co-leader': group.coLeader.trim(), 'Note-taker': group.noteTaker.trim() }
}

/** The owner of a task in words; a role with the name of who has it: “Ines (co-leader)”. */
export function ownerWords(
  owner: string,
  tables: Pick<Tables, 'journeys'>,
  group: Pick<FocusGroup, 'coLeader' | 'noteTaker'>,
): string {
  const role = roles.find((known) => known.toLowerCase() === owner.trim().toLowerCase())
  const name = role && peopleInRoles(tables, group)[role]
  return name ? `${name} (${role.toLowerCase()})` : owner.trim()
}
