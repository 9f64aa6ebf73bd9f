import type { Tables } from '#domain/model/tables.ts'
import { counted, filled, type Look } from './look.ts'

/** The leadership review of the focus group that has most of it, the decisions, and the action plan. */
export function lookAtActions(tables: Tables): Look {
  const groups = Object.values(tables.focusGroups)
  const findings = Object.values(tables.findings)
  const undecided = findings.filter(({ sentence, decision }) => filled(sentence) && decision === 'open').length
  const actions = Object.values(tables.actions)
  const standing = actions.filter(({ state }) => state === 'open' || state === 'doing')
  const unnamed = actions.filter(({ title }) => !filled(title)).length
  const unowned = standing.filter(({ owner }) => !filled(owner)).length
  const undated = standing.filter(({ due }) => !due).length
  return {
    begun:
      actions.length > 0 ||
      findings.some(({ decision }) => decision !== 'open') ||
      groups.some(({ reviewDate, reviewPeople }) => reviewDate !== '' || filled(reviewPeople)),
    missing: [
      !groups.some(({ reviewDate }) => reviewDate) && 'the day of the leadership review',
      undecided > 0 && `a decision on ${counted(undecided, 'finding')}`,
      !actions.length && 'actions',
      unnamed > 0 && `a name for ${counted(unnamed, 'action')}`,
      unowned > 0 && `an owner for ${counted(unowned, 'action')}`,
      undated > 0 && `a day for ${counted(undated, 'action')}`,
    ],
  }
}
