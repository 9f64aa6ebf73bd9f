import * as acting from '#domain/commands/actions.ts'
import { joinWords } from '#domain/commands/impressions.ts'
import { editDecision, editReview } from '#domain/commands/review.ts'
import * as sorting from '#domain/commands/themes.ts'
import { urgentLines } from '#domain/insight/debriefTimer.ts'
import { findingsByTheme } from '#domain/insight/priority.ts'
import { normalWord } from '#domain/insight/sameWord.ts'
import type { Id } from '#domain/model/index.ts'
import { inOrder } from '#domain/model/tables.ts'
import { actions, type SampleAction } from './actions.ts'
import type { Desk } from './desk.ts'
import type { ThemeNotes } from './runGroup.ts'
import { type SampleTheme, themes } from './themes.ts'

/** Puts the notes of a focus group into themes; a theme that is not there yet is made. */
export function sortNotes(desk: Desk, found: ThemeNotes): void {
  for (const { key, title } of themes) {
    const noteIds = found.get(key) ?? []
    const themeId = inOrder(desk.tables, 'themes').find((theme) => theme.title === title)?.id
    if (themeId) desk.do(sorting.placeNotes, { noteIds, themeId })
    else if (noteIds.length) desk.do(sorting.addTheme, { title, noteIds })
  }
}

/** Writes the findings of the themes that are there: sentence, recommendation, touchpoints and priorities of its own. */
export function writeFindings(desk: Desk): void {
  for (const { title, sentence, recommendation, ownTouchpoint, priority, priorityReason } of themesThere(desk)) {
    const themeId = desk.theme(title)
    desk.do(sorting.editFinding, { themeId, changes: { sentence, recommendation } })
    if (ownTouchpoint) {
      desk.do(sorting.addFindingTouchpoint, { themeId, touchpointId: desk.touchpoint(ownTouchpoint) })
    }
    if (priority !== undefined) {
      desk.do(sorting.editFinding, { themeId, changes: { priority, priorityReason: priorityReason ?? '' } })
    }
  }
}

/** Leadership looks at the findings of which nothing is decided yet. */
export function review(desk: Desk, id: Id, reviewDate: string, reviewPeople: string): void {
  desk.do(editReview, { id, changes: { reviewDate, reviewPeople } })
  const findings = findingsByTheme(desk.tables)
  for (const { title, decision, decisionNote } of themesThere(desk)) {
    const themeId = desk.theme(title)
    if (findings.get(themeId)?.decision !== 'open') continue
    desk.do(editDecision, { themeId, changes: { decision, decisionNote } })
  }
}

function themesThere(desk: Desk): SampleTheme[] {
  const there = new Set(inOrder(desk.tables, 'themes').map(({ title }) => title))
  return themes.filter(({ title }) => there.has(title))
}

/** Makes the actions whose source is there by now and that were not made before, with owner and date. */
export function planActions(desk: Desk, groups: Readonly<Record<'saturday' | 'thursday', Id>>): void {
  const made = new Set(Object.values(desk.tables.actions).map(({ title }) => title))
  for (const action of actions) {
    const id = made.has(action.title) ? null : makeAction(desk, action, groups)
    if (!id) continue
    const { title, detail, owner, due } = action
    desk.do(acting.editAction, { id, changes: { title, owner, due, ...(detail ? { detail } : {}) } })
  }
}

function makeAction(desk: Desk, { from, title }: SampleAction, groups: Readonly<Record<'saturday' | 'thursday', Id>>) {
  if (from === null) return desk.do(acting.addAction, { title })
  if ('note' in from) {
    const note = inOrder(desk.tables, 'notes').find(({ text }) => text.startsWith(from.note))
    return note ? desk.do(acting.makeActionOfNote, { noteId: note.id, urgent: false }) : null
  }
  if ('line' in from) {
    const focusGroupId = groups[from.group]
    const line = urgentLines(desk.tables.focusGroups[focusGroupId]?.debriefUrgent ?? '')[from.line - 1]
    return line ? desk.do(acting.makeActionOfLine, { focusGroupId, line }) : null
  }
  const theme = themesThere(desk).find(({ key }) => key === from.theme)
  const finding = theme && findingsByTheme(desk.tables).get(desk.theme(theme.title))
  return finding ? desk.do(acting.makeActionOfFinding, { findingId: finding.id }) : null
}

/** Writes down how far the actions are, and what customers are told of them. */
export function reportActions(desk: Desk): void {
  for (const { id, title } of inOrder(desk.tables, 'actions')) {
    const action = actions.find((one) => one.title === title)
    if (action) desk.do(acting.editAction, { id, changes: { state: action.state, result: action.result ?? '' } })
  }
}

/** Two words of the last round mean the same. */
export function joinSynonym(desk: Desk): void {
  desk.do(joinWords, { word: normalWord('sincere'), into: normalWord('honest') })
}
