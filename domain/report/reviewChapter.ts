import { decisionNames } from '#domain/model/findings.ts'
import type { Finding, FocusGroup } from '#domain/model/index.ts'
import { count, longDate } from './phrases.ts'
import { findingAnchor, type RankedFinding } from './rankedFindings.ts'
import type { Block, Fact, Row } from './report.ts'

/** What leadership decided; nothing while no day is set, nobody named and nothing decided. */
export function reviewChapter(group: FocusGroup | null, ranked: readonly RankedFinding[]): Block[] {
  const findings = ranked.flatMap((one) =>
    one.finding?.sentence.trim() ? [{ ranked: one, finding: one.finding }] : [],
  )
  const decided = findings.filter(({ finding }) => finding.decision !== 'open').length
  const unsaid = ranked.length - findings.length
  const facts: Fact[] = [
    { label: 'Day', value: longDate(group?.reviewDate ?? '') },
    { label: 'Present', value: group?.reviewPeople.trim() ?? '' },
  ].filter(({ value }) => value)
  if (!facts.length && !decided) return []
  return [
    { kind: 'heading', level: 1, text: 'Leadership review', id: 'review' },
    ...(facts.length ? [{ kind: 'facts', facts } as const] : []),
    ...(findings.length
      ? ([
          {
            kind: 'paragraph',
            text: [
              decided < findings.length
                ? `${decided} of ${count(findings.length, 'finding')} decided; the most pressing comes first.`
                : 'What was decided on each finding; the most pressing comes first.',
              ...(unsaid
                ? [
                    `${unsaid} more ${unsaid === 1 ? 'finding is' : 'findings are'} not in a sentence yet and cannot be decided on.`,
                  ]
                : []),
            ].join(' '),
          },
          {
            kind: 'table',
            columns: [
              { title: 'No.', share: 0.08, align: 'end' },
              { title: 'Finding', share: 0.46, align: 'start' },
              { title: 'Decision', share: 0.13, align: 'start' },
              { title: 'Reason or condition', share: 0.33, align: 'start' },
            ],
            rows: findings.map((one) => decisionRow(one.ranked, one.finding)),
            caption: '',
            size: 'normal',
          },
        ] as const)
      : []),
  ]
}

function decisionRow(ranked: RankedFinding, { sentence, decision, decisionNote }: Finding): Row {
  const number = String(ranked.rank)
  const theme = ranked.theme.title.trim()
  return {
    kind: 'cells',
    cells: [
      { text: number, runs: [{ kind: 'link', text: number, target: findingAnchor(ranked) }] },
      { text: sentence.trim(), ...(theme ? { below: theme } : {}) },
      { text: decision === 'open' ? 'Not yet' : decisionNames[decision] },
      { text: decisionNote.trim() || '–' },
    ],
  }
}
