import type { FocusGroup } from '#domain/model/index.ts'
import type { Block } from './report.ts'

const questions = [
  ['debriefWorked', 'What worked'],
  ['debriefDidNot', 'What did not'],
  ['debriefDifferently', 'What to do differently next time'],
  ['debriefUrgent', 'What cannot wait'],
] as const

/** What those who led the focus group said about it right afterwards. */
export function debriefChapter(group: FocusGroup | null): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Debrief', id: 'debrief' }
  if (!group || questions.every(([field]) => !group[field].trim())) {
    return [heading, { kind: 'missing', text: 'The debrief has not been written down yet.' }]
  }
  return [
    heading,
    { kind: 'paragraph', text: 'What those who led the conversation wrote down right after it.' },
    ...questions.flatMap(([field, title]): Block[] => [
      { kind: 'label', text: title },
      group[field].trim()
        ? { kind: 'paragraph', text: group[field].trim() }
        : { kind: 'missing', text: 'Nothing was written down here.' },
    ]),
  ]
}
