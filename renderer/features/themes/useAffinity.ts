import { useMemo, useRef } from 'react'
import { useSelector } from 'react-redux'
import { codesOf } from '#domain/insight/people.ts'
import {
  evidenceByTheme,
  type KnownEvidence,
  notesInScope,
  notesLeftOut,
  type ThemeEvidence,
  themesByNote,
  unsortedNotes,
} from '#domain/insight/themes.ts'
import type { EntityName, Id, Note, Theme } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { useFocusGroup, useOrdered } from '#renderer/app/store/hooks.ts'
import { type RootState, selectTables } from '#renderer/app/store/store.ts'

/** What the tabs of the step look at: the notes in scope, the themes and what speaks for them. */
export interface Affinity {
  /** Only the tables the notes and themes depend on: they stay the same while a finding is typed. */
  readonly tables: Tables
  /** The focus group that is looked at; null for all together. */
  readonly scope: Id | null
  readonly themes: readonly Theme[]
  readonly notes: readonly Note[]
  readonly unsorted: readonly Note[]
  readonly evidence: ReadonlyMap<Id, ThemeEvidence>
  /** Notes that may not be kept and therefore are nowhere to be seen. */
  readonly leftOut: number
  /** Who said a note, as in documents: `P3`, among several focus groups `P3, Tuesday evening`; empty for nobody. */
  readonly speaker: (note: Note) => string
  /** Places of the themes a note is in, counted from 1. */
  readonly placesOf: (note: Note) => readonly number[]
}

/** The notes, themes and evidence of the chosen focus group, or of all. */
export function useAffinity(): Affinity {
  const tables = useAffinityTables()
  const themes = useOrdered('themes')
  const group = useFocusGroup()
  const all = useSelector((state: RootState) => state.screen.allFocusGroups)
  const scope = all ? null : (group?.id ?? null)
  const evidence = useSteadyEvidence(tables, scope)
  return useMemo(() => {
    const places = new Map(themes.map(({ id }, index) => [id, index + 1]))
    const placed = themesByNote(tables.placements)
    return {
      tables,
      scope,
      themes,
      notes: notesInScope(tables, scope),
      unsorted: unsortedNotes(tables, scope),
      evidence,
      leftOut: notesLeftOut(tables, scope),
      speaker: speakersOf(tables, scope),
      placesOf: ({ id }) => (placed.get(id) ?? []).map((themeId) => places.get(themeId) ?? 0).sort((a, b) => a - b),
    }
  }, [tables, themes, scope, evidence])
}

/** What speaks for each theme; a column whose notes stay the same need not be drawn again when others are sorted. */
function useSteadyEvidence(tables: Tables, focusGroupId: Id | null): ReadonlyMap<Id, ThemeEvidence> {
  const known = useRef<KnownEvidence | null>(null)
  return useMemo(() => {
    const evidence = evidenceByTheme(tables, focusGroupId, known.current)
    known.current = { tables, focusGroupId, evidence }
    return evidence
  }, [tables, focusGroupId])
}

function speakersOf(tables: Tables, scope: Id | null): (note: Note) => string {
  const groups = scope === null ? Object.values(tables.focusGroups) : [{ id: scope, title: '' }]
  const names = new Map<Id, string>()
  for (const { id, title } of groups) {
    for (const [participantId, code] of codesOf(tables, id)) {
      names.set(
        participantId,
        scope === null && groups.length > 1 ? `${code}, ${title || 'Untitled focus group'}` : code,
      )
    }
  }
  return ({ participantId }) => (participantId && names.get(participantId)) || ''
}

const used = [
  'focusGroups',
  'participants',
  'questions',
  'sessions',
  'stages',
  'touchpoints',
  'notes',
  'themes',
  'placements',
] as const satisfies readonly EntityName[]

/** Tables with only what is used filled in; new when one of those is. */
function useAffinityTables(): Tables {
  const tables = useSelector(selectTables)
  const before = useRef(tables)
  return useMemo(() => {
    if (used.some((name) => before.current[name] !== tables[name])) {
      before.current = { ...emptyTables(), ...Object.fromEntries(used.map((name) => [name, tables[name]])) }
    }
    return before.current
  }, [tables])
}
