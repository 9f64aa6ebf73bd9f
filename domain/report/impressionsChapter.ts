import { impressionsOf } from '#domain/insight/impressions.ts'
import { wordChart } from '#domain/layout/wordChart.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { count, listed } from './phrases.ts'
import type { Block } from './report.ts'

/** Words the chart shows; what was said less often is listed below it. */
const mostRows = 18

/** The three words people said, beside the three the company would like to hear; nothing while nobody said any. */
export function impressionsChapter(tables: Tables, group: FocusGroup | null): Block[] {
  if (!group) return []
  const counted = impressionsOf(tables, group.id)
  const { words, wanted, said, matching, peopleMatching, of, keptOut } = counted
  if (!said) return []
  const rest = words.slice(mostRows)
  const joined = words.filter((word) => word.joined.length)
  const people = of ? ` ${peopleMatching} of ${count(of, 'person', 'people')} said one of them.` : ''
  return [
    { kind: 'heading', level: 1, text: 'Impressions', id: 'impressions' },
    {
      kind: 'paragraph',
      text: 'At the end each person was asked for three words that describe the company.',
    },
    ...(wanted.length
      ? ([
          {
            kind: 'lead',
            text: `${matching} of ${count(said, 'word')} ${matching === 1 ? 'matches' : 'match'} what was wanted.${people}`,
          },
          {
            kind: 'paragraph',
            text: `The company would like to hear: ${listed(wanted.map(({ label }) => `“${label}”`))}.`,
          },
        ] as const)
      : []),
    {
      kind: 'scenes',
      scenes: [wordChart(counted, mostRows)],
      wide: false,
      caption: `${count(said, 'word')}, by how often ${said === 1 ? 'it was' : 'they were'} said and by how many people.${
        wanted.length ? ' A diamond and a filled bar mark what was wanted.' : ''
      }`,
    },
    ...(rest.length
      ? ([
          { kind: 'label', text: 'Also said' },
          { kind: 'paragraph', text: `${rest.map(({ label }) => label).join(', ')}.` },
        ] as const)
      : []),
    {
      kind: 'small',
      text: [
        'Upper and lower case, accents, hyphens and the plural do not make another word.',
        ...joined.map((word) => `“${word.label}” includes ${listed(word.joined.map(({ label }) => `“${label}”`))}.`),
        ...(keptOut ? [`${count(keptOut, 'word')} left out: no consent, or taken back.`] : []),
      ].join(' '),
    },
  ]
}
