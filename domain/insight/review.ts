import type { Decision } from '#domain/model/findings.ts'
import type { Action, Finding, Id, Theme } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { byPriority, findingsByTheme, type Priority, prioritiesByTheme } from './priority.ts'
import { evidenceByTheme, speaksInScope, type ThemeEvidence } from './themes.ts'

/** A finding as leadership looks at it, apart from what they decide. */
export interface ReviewedFinding {
  readonly theme: Theme
  readonly finding: Finding
  readonly evidence: ThemeEvidence
  /** The highest is looked at first. */
  readonly priority: Priority
  /** Its number among all findings, counted from 1, as documents have it. */
  readonly rank: number
}

/** The findings for the leadership review. */
export interface Review {
  /** The most pressing first. */
  readonly findings: readonly ReviewedFinding[]
  /** Themes with notes that no sentence was written for yet: there is nothing to decide on. */
  readonly withoutSentence: number
}

/**
 * What leadership has to decide on, weighed by one focus group, or by all of the journey with null. Goes through the notes;
 * decisions and actions are not looked at, so that it need not be done again while those are written.
 */
export function reviewOf(tables: Tables, focusGroupId: Id | null): Review {
  const evidence = evidenceByTheme(tables, focusGroupId)
  const priorities = prioritiesByTheme(tables, focusGroupId)
  const findings = findingsByTheme(tables)
  const ranked = inOrder(tables, 'themes')
    .flatMap((theme) => {
      const found = evidence.get(theme.id)
      const finding = findings.get(theme.id)
      const priority = priorities.get(theme.id)
      if (!found || !priority || !speaksInScope(tables, theme.id, found, finding?.sentence)) return []
      return [{ theme, finding, evidence: found, priority }]
    })
    .sort(byPriority)
  const reviewed = ranked.flatMap(({ finding, ...rest }, index): ReviewedFinding[] =>
    finding?.sentence.trim() ? [{ ...rest, finding, rank: index + 1 }] : [],
  )
  return { findings: reviewed, withoutSentence: ranked.length - reviewed.length }
}

/** The first action planned because of each finding, in the order of the plan. */
export function actionByFinding(actions: Tables['actions']): ReadonlyMap<Id, Action> {
  const planned = new Map<Id, Action>()
  for (const action of Object.values(actions).sort(byOrder)) {
    if (action.findingId !== null && !planned.has(action.findingId)) planned.set(action.findingId, action)
  }
  return planned
}

/** How many findings, each with a sentence, wait for a decision. */
export function countUndecided(findings: Tables['findings']): number {
  return [...findingsByTheme({ findings }).values()].filter(
    ({ sentence, decision }) => sentence.trim() && decision === 'open',
  ).length
}

/** True when something is to be done about a finding, so that an action should follow. */
export function asksForAction(decision: Decision): boolean {
  return decision === 'act' || decision === 'test'
}
