import { useMemo } from 'react'
import { useSelector } from 'react-redux'
import { codesOf } from '#domain/insight/people.ts'
import {
  evidenceByTheme,
  notesInScope,
  notesLeftOut,
  type ThemeEvidence,
  themesByNote,
  unsortedNotes,
} from '#domain/insight/themes.ts'
import type { Id, Note, Theme } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { useFocusGroup, useOrdered, useTable } from '#renderer/app/store/hooks.ts'
import type { RootState } from '#renderer/app/store/store.ts'

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
  return useMemo(() => {
    const places = new Map(themes.map(({ id }, index) => [id, index + 1]))
    const placed = themesByNote(tables.placements)
    return {
      tables,
      scope,
      themes,
      notes: notesInScope(tables, scope),
      unsorted: unsortedNotes(tables, scope),
      evidence: evidenceByTheme(tables, scope),
      leftOut: notesLeftOut(tables, scope),
      speaker: speakersOf(tables, scope),
      placesOf: ({ id }) => (placed.get(id) ?? []).map((themeId) => places.get(themeId) ?? 0).sort((a, b) => a - b),
    }
  }, [tables, themes, scope])
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

function useAffinityTables(): Tables {
  const focusGroups = useTable('focusGroups')
  const participants = useTable('participants')
  const personas = useTable('personas')
  const questions = useTable('questions')
  const sessions = useTable('sessions')
  const stages = useTable('stages')
  const touchpoints = useTable('touchpoints')
  const notes = useTable('notes')
  const themes = useTable('themes')
  const placements = useTable('placements')
  return useMemo(() => {
    const used = {
      focusGroups,
      participants,
      personas,
      questions,
      sessions,
      stages,
      touchpoints,
      notes,
      themes,
      placements,
    }
    return { ...emptyTables(), ...used }
  }, [focusGroups, participants, personas, questions, sessions, stages, touchpoints, notes, themes, placements])
}
