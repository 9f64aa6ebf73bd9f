import { unsortedNotes } from '#domain/insight/themes.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { type Naming, quoteBlocks } from './people.ts'
import { count, dotted, listed } from './phrases.ts'
import { findingAnchor, type RankedFinding } from './rankedFindings.ts'
import type { Block } from './report.ts'

/** The findings with what was said, the most widely shared first. */
export function findingsChapter(
  tables: Tables,
  group: FocusGroup | null,
  findings: readonly RankedFinding[],
  naming: Naming,
): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Findings', id: 'findings' }
  if (!findings.length) {
    return [heading, { kind: 'missing', text: 'The notes have not been grouped into findings yet.' }]
  }
  const unsorted = group ? unsortedNotes(tables, group.id).length : 0
  return [
    heading,
    {
      kind: 'paragraph',
      text: `${count(findings.length, 'finding')}, the most widely shared first.${
        unsorted ? ` ${count(unsorted, 'note')} ${unsorted === 1 ? 'belongs' : 'belong'} to none of them.` : ''
      }`,
    },
    ...findings.flatMap((finding) => findingBlocks(finding, tables, naming)),
  ]
}

function findingBlocks(ranked: RankedFinding, tables: Tables, naming: Naming): Block[] {
  const { theme, finding, evidence, rank, breadth, recommendation } = ranked
  const felt = [
    ...(evidence.irritations ? [count(evidence.irritations, 'irritation')] : []),
    ...(evidence.delights ? [count(evidence.delights, 'delight')] : []),
  ]
  const stages = listed(evidence.stages.map(({ title }) => title || 'a stage without a name'))
  return [
    { kind: 'heading', level: 2, text: `${rank}. ${theme.title || 'Theme without a name'}`, id: findingAnchor(ranked) },
    finding?.sentence.trim()
      ? { kind: 'lead', text: finding.sentence.trim() }
      : { kind: 'missing', text: 'What this theme says has not been put into a sentence yet.' },
    { kind: 'small', text: dotted(breadth, ...felt, stages && `about ${stages}`) },
    ...quoteBlocks(evidence.notes, tables, naming, 4),
    { kind: 'label', text: 'Recommendation' },
    recommendation
      ? { kind: 'paragraph', text: recommendation }
      : { kind: 'missing', text: 'No recommendation has been written yet.' },
  ]
}
