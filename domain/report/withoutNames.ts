import { hideNames, isNamedNowhere } from '#domain/insight/hideNames.ts'
import type { Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import type { Block, Report } from './report.ts'

/** What is no text, was drawn already, or names the place and whoever leads. */
const leftAlone: ReadonlySet<string> = new Set('kind id target counts notes size tone align scenes facts'.split(' '))

/**
 * The document with numbers instead of the names of participants, wherever somebody typed one; says how often.
 * @param names names were asked for: only of those who took back everything they said there is still none.
 */
export function withoutNames(report: Report, tables: Tables, focusGroupId: Id | null, names = false): Report {
  const hide = hideNames(tables, focusGroupId, names ? isNamedNowhere : undefined)
  let places = 0
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const hidden = hide(value)
      if (hidden !== value) places += 1
      return hidden
    }
    if (Array.isArray(value)) return value.map(shown)
    if (!value || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, leftAlone.has(key) ? part : shown(part)]),
    )
  }
  const blocks = shown(report.blocks) as Block[]
  if (!places) return report
  return { ...report, blocks, warnings: [...report.warnings, warningOf(places)] }
}

function warningOf(places: number): string {
  return places === 1
    ? 'The name of a participant was typed in one place; the document has their number in it.'
    : `Names of participants were typed in ${places} places; the document has their numbers there.`
}
