import {
  actionsOf,
  byActionSort,
  countPlan,
  detailOf,
  isOverdue,
  isStanding,
  sourceOf,
  titleWithheld,
} from '#domain/insight/actions.ts'
import { actionStateNames } from '#domain/model/actions.ts'
import type { Action, FocusGroup } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { lastChangeDay } from './documentDate.ts'
import { count, dotted, longDate } from './phrases.ts'
import type { Block, Row } from './report.ts'

/**
 * What is done because of what was heard, by whom and until when; nothing while nothing is planned. Overdue is what was not
 * done on the day of the last change of the journey, so that the same journey gives the same document tomorrow.
 */
export function actionsChapter(tables: Tables, group: FocusGroup | null): Block[] {
  const actions = actionsOf(tables, group?.id ?? null)
    .filter((action) => action.title.trim())
    .sort(byActionSort('due'))
  if (!actions.length) return []
  const asOf = lastChangeDay(tables)
  const { all, standing, urgent, overdue, done } = countPlan(actions, asOf)
  const dropped = all - standing - done
  const results = actions.filter(({ result }) => result.trim())
  return [
    { kind: 'heading', level: 1, text: 'Actions', id: 'actions' },
    {
      kind: 'paragraph',
      text: `As of ${longDate(asOf)}: ${dotted(
        `${standing} to do`,
        urgent > 0 && `${urgent} urgent`,
        overdue > 0 && `${overdue} overdue`,
        done > 0 && `${done} done`,
        dropped > 0 && `${dropped} dropped`,
      )}.`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Action', share: 0.43, align: 'start' },
        { title: 'Owner', share: 0.195, align: 'start' },
        { title: 'Due', share: 0.22, align: 'start' },
        { title: 'State', share: 0.155, align: 'start' },
      ],
      rows: rowsOf(actions, tables, asOf),
      caption:
        actions.length === 1
          ? '1 action.'
          : `${count(actions.length, 'action')}, by the day they are due; what is done or dropped comes last.`,
      size: 'normal',
    },
    ...(results.length
      ? ([
          { kind: 'label', text: 'What came of it' },
          { kind: 'list', items: results.map(({ result }) => result.trim()) },
        ] as const)
      : []),
  ]
}

/** Actions under headings that say what is late and what is behind us, where there is more than one of these. */
function rowsOf(actions: readonly Action[], tables: Tables, asOf: string): Row[] {
  const overdue = actions.filter((action) => isOverdue(action, asOf))
  const groups = [
    { text: 'Overdue', actions: overdue },
    // What is overdue is to be done as well, and counted so.
    {
      text: overdue.length ? 'Also to do' : 'To do',
      actions: actions.filter((action) => isStanding(action) && !isOverdue(action, asOf)),
    },
    { text: 'Done or dropped', actions: actions.filter((action) => !isStanding(action)) },
  ].filter((group) => group.actions.length)
  return groups.flatMap((group): Row[] => {
    const rows = group.actions.map((action) => actionRow(action, tables, asOf))
    return groups.length > 1 || group.text === 'Overdue' ? [{ kind: 'group', text: group.text }, ...rows] : rows
  })
}

function actionRow(action: Action, tables: Tables, asOf: string): Row {
  const overdue = isOverdue(action, asOf)
  const title = titleWithheld(action, tables) ? '[words withheld: no consent to quote]' : action.title.trim()
  const state = actionStateNames[action.state]
  const detail = detailOf(action, tables).trim()
  const below = dotted(detail !== title && detail, comesFrom(action, tables))
  return {
    kind: 'cells',
    cells: [
      { text: title, ...(below ? { below } : {}) },
      { text: action.owner.trim() || '–' },
      { text: longDate(action.due) || '–', ...(overdue ? { below: 'Overdue' } : {}) },
      { text: action.urgent ? `Urgent · ${state.toLowerCase()}` : state },
    ],
  }
}

function comesFrom(action: Action, tables: Tables): string {
  const source = sourceOf(action, tables)
  switch (source.kind) {
    case 'finding':
      return `from the finding “${source.theme.title.trim() || source.finding.sentence.trim()}”`
    case 'debrief':
      return 'from the debrief'
    case 'note':
      return 'from a note of the session'
    case 'none':
      return ''
  }
}
