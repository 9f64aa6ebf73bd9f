import type { FocusGroup, Id, Note, Theme } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { saidBy } from './people.ts'
import { evidenceByTheme, groupsHeld, notesInScope, peopleInScope, type ThemeEvidence, themesByNote } from './themes.ts'

/** What one focus group said about a theme. */
export interface GroupShare {
  readonly group: FocusGroup
  readonly notes: readonly Note[]
  /** Different people of this group, and how many of it took part. */
  readonly people: number
  readonly of: number
}

/** A theme seen across the focus groups of a journey: “3 of 4 groups, 14 of 29 people”. */
export interface ThemeAcross {
  readonly theme: Theme
  /** Over all focus groups; a person who sat in two is two participants. */
  readonly evidence: ThemeEvidence
  /** One for each focus group that was held, in their order. */
  readonly groups: readonly GroupShare[]
  /** How many of them have a note in the theme. */
  readonly groupsWith: number
}

/** All themes side by side over the focus groups that were held; one without a note does not count as held. */
export interface AcrossGroups {
  readonly held: readonly FocusGroup[]
  /** In the order of the themes. */
  readonly themes: readonly ThemeAcross[]
  /** Notes in no theme, by focus group. */
  readonly unsorted: readonly GroupShare[]
}

export function acrossGroups(tables: Tables): AcrossGroups {
  const held = groupsHeld(tables)
  const of = new Map(held.map(({ id }) => [id, peopleInScope(tables, id)]))
  const share = (group: FocusGroup, notes: readonly Note[]): GroupShare => ({
    group,
    notes,
    people: new Set(notes.flatMap((note) => saidBy(note) ?? [])).size,
    of: of.get(group.id) ?? 0,
  })
  const evidence = evidenceByTheme(tables, null)
  const placed = themesByNote(tables.placements)
  const loose = byGroup(notesInScope(tables, null).filter(({ id }) => !placed.has(id)))
  return {
    held,
    themes: inOrder(tables, 'themes').flatMap((theme) => {
      const found = evidence.get(theme.id)
      if (!found) return []
      const notes = byGroup(found.notes)
      const groups = held.map((group) => share(group, notes.get(group.id) ?? []))
      return [{ theme, evidence: found, groups, groupsWith: groups.filter((one) => one.notes.length).length }]
    }),
    unsorted: held.map((group) => share(group, loose.get(group.id) ?? [])),
  }
}

function byGroup(notes: readonly Note[]): Map<Id, Note[]> {
  const groups = new Map<Id, Note[]>()
  for (const note of notes) {
    const known = groups.get(note.focusGroupId)
    if (known) known.push(note)
    else groups.set(note.focusGroupId, [note])
  }
  return groups
}
