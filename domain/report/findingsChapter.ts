import type { Priority } from '#domain/insight/priority.ts'
import { groupsHeld, notesInScope, unsortedNotes } from '#domain/insight/themes.ts'
import { feelingNumber } from '#domain/layout/words.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { acrossBlocks } from './acrossGroups.ts'
import { dottedRuns, type Evidence } from './evidence.ts'
import { type Naming, quoteBlocks } from './people.ts'
import { count, listed } from './phrases.ts'
import { findingAnchor, findingTitle, noFindings, type RankedFinding } from './rankedFindings.ts'
import type { Block, Run } from './report.ts'

/** The findings with what was said, the most pressing first. */
export function findingsChapter(
  tables: Tables,
  group: FocusGroup | null,
  findings: readonly RankedFinding[],
  naming: Naming,
  evidence: Evidence,
): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Findings', id: 'findings' }
  if (!findings.length) {
    return [heading, noFindings(group ? notesInScope(tables, group.id) : [])]
  }
  const unsorted = group ? unsortedNotes(tables, group.id) : []
  const loose: Run[] = unsorted.length
    ? [
        ' ',
        evidence.notes('Notes in no finding', count(unsorted.length, 'note'), unsorted),
        ` ${unsorted.length === 1 ? 'belongs' : 'belong'} to none of them.`,
      ]
    : []
  return [
    heading,
    {
      kind: 'counted',
      size: 'normal',
      runs: [
        `${count(findings.length, 'finding')}${findings.length > 1 ? ', the most pressing first' : ''}.`,
        ...loose,
      ],
    },
    ...(group && groupsHeld(tables).length > 1
      ? [
          {
            kind: 'paragraph',
            text:
              'The findings are about all focus groups of this journey; the numbers below them count this one. Those of all ' +
              'groups together stand at the end of this chapter.',
          } as const,
        ]
      : []),
    {
      kind: 'paragraph',
      text:
        'Priority goes from 0 to 100. It is the share of the people who spoke of it, times how strongly it was felt, and half ' +
        'of that unless it touches a moment of truth. Irritations, delights and starred notes were felt fully, other notes as ' +
        'much as the touchpoint they are about.',
    },
    ...findings.flatMap((finding) => findingBlocks(finding, tables, naming, evidence)),
    ...acrossBlocks(tables, findings),
  ]
}

function findingBlocks(ranked: RankedFinding, tables: Tables, naming: Naming, evidence: Evidence): Block[] {
  const { finding, evidence: found, recommendation, touchpoints, priority } = ranked
  const about = listed(found.stages.map(({ title }) => title || 'a stage without a name'))
  const places = listed(touchpoints.map(({ title }) => title || 'a touchpoint without a name'))
  return [
    { kind: 'heading', level: 2, text: findingTitle(ranked), id: findingAnchor(ranked) },
    finding?.sentence.trim()
      ? { kind: 'lead', text: finding.sentence.trim() }
      : { kind: 'missing', text: 'What this theme says has not been put into a sentence yet.' },
    { kind: 'counted', size: 'small', runs: evidenceRuns(ranked, evidence) },
    { kind: 'small', text: priorityText(priority, found.of) },
    ...(about ? [{ kind: 'small', text: `About ${about}${places ? `: ${places}` : ''}.` } as const] : []),
    ...(!about && places ? [{ kind: 'small', text: `About ${places}.` } as const] : []),
    ...quoteBlocks(found.notes, tables, naming, 4),
    { kind: 'label', text: 'Recommendation' },
    recommendation
      ? { kind: 'paragraph', text: recommendation }
      : { kind: 'missing', text: 'No recommendation has been written yet.' },
  ]
}

/** “7 of 8 people · 20 notes · 5 irritations · feeling −1.6 over 12 notes”, each leading to its notes. */
function evidenceRuns(ranked: RankedFinding, evidence: Evidence): Run[] {
  const { notes, peopleCount, of, irritations, delights, feeling } = ranked.evidence
  const title = findingTitle(ranked)
  const breadth = evidence.breadth(title, notes, peopleCount, of)
  const ofKind = (kind: string) => notes.filter((note) => note.kind === kind)
  return dottedRuns(
    breadth.people,
    breadth.notes,
    irritations > 0 && evidence.notes(title, count(irritations, 'irritation'), ofKind('irritation')),
    delights > 0 && evidence.notes(title, count(delights, 'delight'), ofKind('delight')),
    feeling.mean !== null &&
      evidence.notes(
        title,
        `feeling ${feelingNumber(feeling.mean)} over ${count(feeling.notes.length, 'note')}`,
        feeling.notes,
      ),
  )
}

/** “Priority 58: …”, with what it follows from or why it was set by hand. */
function priorityText(priority: Priority, of: number): string {
  const { value, computed, breadth, strength, momentOfTruth, overridden, reason } = priority
  const percent = (share: number) => `${Math.round(100 * share)} %`
  if (overridden) {
    const why = reason ? `: ${reason}` : '; no reason was given.'
    return `Priority ${value}, set by hand; the evidence alone says ${computed}${why}`
  }
  if (!of) return `Priority ${value}: nobody is on the list of participants, so no share of them is known.`
  const moment = momentOfTruth === 1 ? 'at a moment of truth' : 'at no moment of truth, so half'
  return `Priority ${value}: ${percent(breadth)} of the people, felt at ${percent(strength)}, ${moment}.`
}
