import type { Id, StageLine } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'

/** Words from behind the counter, which a customer would not use. Spaces also match a hyphen; a star the usual endings. */
const insideWords = [
  'back office',
  'backend',
  'back end',
  'middleware',
  'mainframe',
  'database*',
  'data warehouse',
  'interface team',
  'api*',
  'crm',
  'erp',
  'sap',
  'salesforce',
  'ivr',
  'acd',
  'sla*',
  'kpi*',
  'okr*',
  'fte*',
  'aht',
  'fcr',
  'sop*',
  'raci',
  'internal*',
  'in house',
  'process',
  'processes',
  'subprocess*',
  'procedure*',
  'workflow*',
  'work order*',
  'work instruction*',
  'handover*',
  'hand over sheet*',
  'escalation path*',
  'escalation matrix',
  'escalated to',
  'second level',
  '2nd level',
  'third level',
  '3rd level',
  'tier 2',
  'tier 3',
  'approval chain*',
  'approval step*',
  'sign off',
  'four eyes',
  'cost centre*',
  'cost center*',
  'business unit*',
  'business rule*',
  'business case*',
  'org chart*',
  'head of department',
  'team lead*',
  'line manager*',
  'shift plan*',
  'headcount*',
  'staffing',
  'workforce management',
  'stakeholder*',
  'steering committee*',
  'compliance',
  'governance',
  'audit*',
  'risk assessment*',
  'batch job*',
  'batch run*',
  'nightly run*',
  'ticket system*',
  'ticket queue*',
  'routing rule*',
  'call routing',
  'disposition code*',
  'reason code*',
  'error code*',
  'master data',
  'data model*',
  'field mapping*',
  'application server*',
  'server side',
  'deployment*',
  'rollout plan*',
  'vendor contract*',
  'inventory system*',
  'stock keeping unit*',
  'warehouse management',
  'ledger*',
  'reconciliation',
  'reconcile*',
  'accounts payable',
  'accounts receivable',
  'swimlane*',
  'bpmn',
]

const inside = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...insideWords]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '[\\s-]+').replace('*', '(?:s|es|d|ed|ing|ly)?'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Words of a text that speak of the company's inside, in lower case, each once, in reading order. */
export function tooDeepWords(text: string): string[] {
  return [...new Set([...text.matchAll(inside)].map(([word]) => word.toLowerCase().replace(/\s+/g, ' ')))]
}

/** Whether a stage has left the bird's-eye view. */
export interface StageDepth {
  readonly tooDeep: boolean
  /** Lines with such wording that are not parked, in their order. */
  readonly lines: readonly { readonly line: StageLine; readonly words: readonly string[] }[]
}

/** Records never change in place, so the words of a line are looked for once and not at every key press. */
const wordsOfLine = new WeakMap<StageLine, readonly string[]>()

function wordsIn(line: StageLine): readonly string[] {
  const known = wordsOfLine.get(line)
  if (known) return known
  const words = tooDeepWords(line.text)
  wordsOfLine.set(line, words)
  return words
}

/**
 * Looks for wording from behind the counter in a stage. One such line among many is no harm: too deep is three of them,
 * or a third of the stage. Parked lines do not count.
 */
export function stageDepth(tables: Tables, stageId: Id): StageDepth {
  return depthOfLines(inOrder(tables, 'stageLines', (line) => line.stageId === stageId))
}

/** The same for lines that are at hand: all of one stage, in their order. */
export function depthOfLines(all: readonly StageLine[]): StageDepth {
  const open = all.filter((line) => !line.parked)
  const lines = open.map((line) => ({ line, words: wordsIn(line) })).filter(({ words }) => words.length > 0)
  const written = open.filter((line) => line.text.trim()).length
  return { tooDeep: lines.length > 0 && (lines.length >= 3 || lines.length * 3 >= written), lines }
}
