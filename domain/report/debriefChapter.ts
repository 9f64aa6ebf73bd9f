import type { FocusGroup } from '#domain/model/index.ts'
import type { Block } from './report.ts'

const questions = [
  ['debriefWorked', 'What worked'],
  ['debriefDidNot', 'What did not'],
  ['debriefDifferently', 'What to do differently next time'],
  ['debriefUrgent', 'What cannot wait'],
] as const

/** What those who led the focus group said about it right afterwards; nothing while they said nothing. */
export function debriefChapter(group: FocusGroup | null): Block[] {
  const answered = questions.flatMap(([field, title]) => {
    const text = group?.[field].trim()
    return text ? [{ title, text }] : []
  })
  if (!answered.length) return []
  return [
    { kind: 'heading', level: 1, text: 'Debrief', id: 'debrief' },
    { kind: 'paragraph', text: 'What those who led the conversation wrote down right after it.' },
    ...answered.flatMap(({ title, text }): Block[] => [
      { kind: 'label', text: title },
      { kind: 'paragraph', text },
    ]),
  ]
}
