import {
  byPriority,
  findingsByTheme,
  type Priority,
  prioritiesByTheme,
  touchpointsOfFinding,
} from '#domain/insight/priority.ts'
import { evidenceByTheme, speaksInScope, type ThemeEvidence } from '#domain/insight/themes.ts'
import type { Finding, Id, Note, Theme, Touchpoint } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import type { Block } from './report.ts'

/** A theme with what it says and what speaks for it. */
export interface RankedFinding {
  readonly theme: Theme
  readonly finding: Finding | null
  readonly evidence: ThemeEvidence
  readonly priority: Priority
  /** What it is about, in map order. */
  readonly touchpoints: readonly Touchpoint[]
  /** Counted from 1: highest priority first, then most people, most notes, and the order of the themes. */
  readonly rank: number
  /** What it says; the theme's title while no sentence is written. */
  readonly sentence: string
  readonly recommendation: string
}

/** Every theme of the journey that has a sentence or a note in this focus group, the most pressing first. */
export function rankFindings(tables: Tables, focusGroupId: Id | null): RankedFinding[] {
  const evidence = evidenceByTheme(tables, focusGroupId)
  const findings = findingsByTheme(tables)
  const priorities = prioritiesByTheme(tables, focusGroupId)
  return inOrder(tables, 'themes')
    .flatMap((theme) => {
      const found = evidence.get(theme.id)
      const priority = priorities.get(theme.id)
      const finding = findings.get(theme.id) ?? null
      if (!found || !priority || !speaksInScope(tables, theme.id, found, finding?.sentence)) return []
      return [{ theme, finding, evidence: found, priority }]
    })
    .sort(byPriority)
    .map((entry, index) => ({
      ...entry,
      touchpoints: touchpointsOfFinding(tables, entry.evidence, entry.finding).all,
      rank: index + 1,
      sentence: entry.finding?.sentence.trim() || entry.theme.title || 'Theme without a name',
      recommendation: entry.finding?.recommendation.trim() ?? '',
    }))
}

/** Says why there are no findings. @param notes of the focus group */
export function noFindings(notes: readonly Note[]): Block {
  const text = notes.length
    ? 'The notes have not been grouped into findings yet.'
    : 'There are no notes yet that could be grouped into findings.'
  return { kind: 'missing', text }
}

/** Heading of a finding, for links to it. */
export function findingAnchor(finding: RankedFinding): string {
  return `finding-${finding.rank}`
}

/** What the numbers of a finding are said about, and its heading. */
export function findingTitle({ rank, theme }: Pick<RankedFinding, 'rank' | 'theme'>): string {
  return `${rank}. ${theme.title || 'Theme without a name'}`
}
