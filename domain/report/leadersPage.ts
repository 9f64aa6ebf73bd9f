import { feelingByStage } from '#domain/insight/feeling.ts'
import { participantsWhoTookPart } from '#domain/insight/people.ts'
import { notesInScope } from '#domain/insight/themes.ts'
import { feelingNumber } from '#domain/layout/words.ts'
import type { FocusGroup, Note } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { dottedRuns, type Evidence } from './evidence.ts'
import { wasHeld } from './held.ts'
import { findingAnchor, findingTitle, noFindings, type RankedFinding } from './rankedFindings.ts'
import type { Block, Fact, Run } from './report.ts'

/** One page for leaders: the key figures and the findings, the most pressing first. */
export function leadersPage(
  tables: Tables,
  group: FocusGroup | null,
  findings: readonly RankedFinding[],
  evidence: Evidence,
): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'On one page', id: 'leaders' }
  if (!group) return [heading, { kind: 'missing', text: 'No focus group has been planned for this journey yet.' }]
  const notes = notesInScope(tables, group.id)
  const outcome = journeyOf(tables)?.outcome.trim() ?? ''
  return [
    heading,
    ...(outcome ? [{ kind: 'lead', text: outcome } as const] : []),
    { kind: 'keyFigures', figures: keyFigures(tables, group, notes, findings.length) },
    ...(findings.length ? [{ kind: 'label', text: 'What they told us, the most pressing first' } as const] : []),
    findings.length
      ? {
          kind: 'leaderFindings',
          findings: findings.map((finding) => ({
            sentence: finding.sentence,
            breadth: breadthRuns(finding, evidence),
            people: finding.evidence.peopleCount,
            of: finding.evidence.of,
            recommendation: finding.recommendation,
            target: findingAnchor(finding),
          })),
        }
      : noFindings(notes),
  ]
}

function breadthRuns(finding: RankedFinding, evidence: Evidence): Run[] {
  const { notes, peopleCount, of } = finding.evidence
  const breadth = evidence.breadth(findingTitle(finding), notes, peopleCount, of)
  return dottedRuns(breadth.people, breadth.notes, `priority ${finding.priority.value}`)
}

function keyFigures(tables: Tables, group: FocusGroup, notes: readonly Note[], findings: number): Fact[] {
  const people = participantsWhoTookPart(tables, group.id).length
  const felt = feelingByStage(tables).flatMap(({ stage, mean }) => (mean === null ? [] : [{ stage, mean }]))
  const lowest = felt.reduce<(typeof felt)[number] | null>(
    (low, next) => (low && low.mean <= next.mean ? low : next),
    null,
  )
  const leading = (label: string, value: string, target: string): Fact => ({
    label,
    value,
    leads: { kind: 'link', text: value, target },
  })
  const figures: Fact[] = [
    // Somebody spoke where there are notes, so nought would not be true while nobody is on the list.
    ...(people || !notes.length ? [leading(peopleWord(tables, group, people), String(people), 'people')] : []),
    {
      label: notes.length === 1 ? 'note' : 'notes',
      value: String(notes.length),
      leads: {
        kind: 'count',
        text: String(notes.length),
        counts: 'notes',
        notes: notes.map(({ id }) => id),
        target: 'notes',
      },
    },
    leading(findings === 1 ? 'finding' : 'findings', String(findings), 'findings'),
  ]
  if (!lowest) return figures
  const label = `lowest feeling: ${lowest.stage.title || 'a stage without a name'}`
  return [...figures, leading(label, feelingNumber(lowest.mean), 'feeling')]
}

function peopleWord(tables: Tables, group: FocusGroup, people: number): string {
  const word = people === 1 ? 'person' : 'people'
  return wasHeld(tables, group) ? word : `${word} expected`
}
