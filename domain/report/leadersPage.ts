import { mayKeep } from '#domain/insight/consent.ts'
import { feelingByStage } from '#domain/insight/feeling.ts'
import { notesOf, participantsWhoTookPart } from '#domain/insight/people.ts'
import { feelingNumber } from '#domain/layout/words.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { findingAnchor, type RankedFinding } from './rankedFindings.ts'
import type { Block, Fact } from './report.ts'

/** One page for leaders: the key figures and the findings, the broadest first. */
export function leadersPage(tables: Tables, group: FocusGroup | null, findings: readonly RankedFinding[]): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'On one page', id: 'leaders' }
  if (!group) return [heading, { kind: 'missing', text: 'No focus group has been planned for this journey yet.' }]
  const people = participantsWhoTookPart(tables, group.id).length
  const notes = notesOf(tables, group.id).filter((note) => mayKeep(note, tables)).length
  const outcome = journeyOf(tables)?.outcome.trim() ?? ''
  return [
    heading,
    ...(outcome ? [{ kind: 'lead', text: outcome } as const] : []),
    { kind: 'keyFigures', figures: keyFigures(tables, people, notes, findings.length) },
    { kind: 'label', text: 'What they told us, the most widely shared first' },
    findings.length
      ? {
          kind: 'leaderFindings',
          findings: findings.map((finding) => ({
            sentence: finding.sentence,
            breadth: finding.breadth,
            people: finding.evidence.peopleCount,
            of: finding.evidence.of,
            recommendation: finding.recommendation,
            target: findingAnchor(finding),
          })),
        }
      : { kind: 'missing', text: 'The notes have not been grouped into findings yet.' },
  ]
}

function keyFigures(tables: Tables, people: number, notes: number, findings: number): Fact[] {
  const felt = feelingByStage(tables).flatMap(({ stage, mean }) => (mean === null ? [] : [{ stage, mean }]))
  const lowest = felt.reduce<(typeof felt)[number] | null>(
    (low, next) => (low && low.mean <= next.mean ? low : next),
    null,
  )
  const figures: Fact[] = [
    { label: people === 1 ? 'person' : 'people', value: String(people) },
    { label: notes === 1 ? 'note' : 'notes', value: String(notes) },
    { label: findings === 1 ? 'finding' : 'findings', value: String(findings) },
  ]
  return lowest
    ? [
        ...figures,
        {
          label: `lowest feeling: ${lowest.stage.title || 'a stage without a name'}`,
          value: feelingNumber(lowest.mean),
        },
      ]
    : figures
}
