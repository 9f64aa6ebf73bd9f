import { acrossGroups } from '#domain/insight/acrossGroups.ts'
import { saidBy } from '#domain/insight/people.ts'
import type { Tables } from '#domain/model/tables.ts'
import { counted } from './evidence.ts'
import { count, listed, peopleOf } from './phrases.ts'
import { findingAnchor, findingTitle, type RankedFinding } from './rankedFindings.ts'
import type { Block, Cell, Row, Run } from './report.ts'

/** How broad the findings are over all focus groups together; nothing while no more than one was held. */
export function acrossBlocks(tables: Tables, findings: readonly RankedFinding[]): Block[] {
  const { held, themes } = acrossGroups(tables)
  if (held.length < 2) return []
  const titles = held.map(({ title }) => `“${title.trim() || 'Focus group'}”`)
  const byTheme = new Map(themes.map((across) => [across.theme.id, across]))
  const rows = findings.flatMap((ranked): Row[] => {
    const across = byTheme.get(ranked.theme.id)
    if (!across) return []
    const { notes, peopleCount, of } = across.evidence
    const target = findingAnchor(ranked)
    const spoken = notes.filter((note) => saidBy(note) !== null)
    return [
      {
        kind: 'cells',
        cells: [
          cell({ kind: 'link', text: findingTitle(ranked), target }),
          { text: `${across.groupsWith} of ${held.length}` },
          cell(counted(peopleOf(peopleCount, of), 'people', spoken, target)),
          cell(counted(count(notes.length, 'note'), 'notes', notes, target)),
        ],
      },
    ]
  })
  return [
    { kind: 'heading', level: 2, text: 'Over all focus groups', id: 'across' },
    {
      kind: 'table',
      columns: [
        { title: 'Finding', share: 0.5, align: 'start' },
        { title: 'Groups', share: 0.13, align: 'end' },
        { title: 'People', share: 0.2, align: 'end' },
        { title: 'Notes', share: 0.17, align: 'end' },
      ],
      rows,
      caption:
        `People and notes of ${listed(titles)} counted together. What was said in ` +
        `${held.length === 2 ? 'the other one is in its own summary' : 'the others is in their own summaries'}.`,
      size: 'normal',
    },
  ]
}

function cell(run: Run): Cell {
  return typeof run === 'string' ? { text: run } : { text: run.text, runs: [run] }
}
