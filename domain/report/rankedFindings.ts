import { evidenceByTheme, type ThemeEvidence } from '#domain/insight/themes.ts'
import type { Finding, Id, Theme } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { count, dotted, peopleOf } from './phrases.ts'

/** A theme with what it says and what speaks for it. */
export interface RankedFinding {
  readonly theme: Theme
  readonly finding: Finding | null
  readonly evidence: ThemeEvidence
  /** Counted from 1: most people first, then most notes, then the order of the themes. */
  readonly rank: number
  /** What it says; the theme's title while no sentence is written. */
  readonly sentence: string
  readonly recommendation: string
  /** “5 of 8 people · 11 notes” */
  readonly breadth: string
}

/** Every theme of the journey that has a sentence or a note in this focus group, the broadest first. */
export function rankFindings(tables: Tables, focusGroupId: Id | null): RankedFinding[] {
  const evidence = evidenceByTheme(tables, focusGroupId)
  const findings = new Map<Id, Finding>()
  for (const finding of Object.values(tables.findings).sort((a, b) => (a.id < b.id ? 1 : -1))) {
    findings.set(finding.themeId, finding)
  }
  return inOrder(tables, 'themes')
    .flatMap((theme) => {
      const found = evidence.get(theme.id)
      const finding = findings.get(theme.id) ?? null
      return found && (found.notes.length || finding?.sentence.trim()) ? [{ theme, finding, evidence: found }] : []
    })
    .sort(
      (a, b) => b.evidence.peopleCount - a.evidence.peopleCount || b.evidence.notes.length - a.evidence.notes.length,
    )
    .map((entry, index) => ({
      ...entry,
      rank: index + 1,
      sentence: entry.finding?.sentence.trim() || entry.theme.title || 'Theme without a name',
      recommendation: entry.finding?.recommendation.trim() ?? '',
      breadth: dotted(
        peopleOf(entry.evidence.peopleCount, entry.evidence.of),
        count(entry.evidence.notes.length, 'note'),
      ),
    }))
}

/** Heading of a finding, for links to it. */
export function findingAnchor(finding: RankedFinding): string {
  return `finding-${finding.rank}`
}
