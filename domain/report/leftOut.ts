import { consentGaps } from '#domain/insight/consent.ts'
import { takenBackSentences } from '#domain/insight/withdrawal.ts'
import type { Id } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { count } from './phrases.ts'

/**
 * What a document leaves out because it was taken back or never agreed to, in whole sentences for whoever hands it on.
 * @param focusGroupId null for all focus groups.
 */
export function leftOutSentences(tables: Tables, focusGroupId: Id | null): string[] {
  const groups = inOrder(tables, 'focusGroups', ({ id }) => focusGroupId === null || id === focusGroupId)
  const gaps = groups.map(({ id }) => consentGaps(tables, id))
  const keptOut = gaps.reduce((sum, gap) => sum + gap.keptOut, 0)
  const withheld = gaps.reduce((sum, gap) => sum + gap.withheld, 0)
  return [
    ...takenBackSentences(tables, focusGroupId, 'document'),
    ...(keptOut ? [`${count(keptOut, 'note')} left out: no consent to take notes.`] : []),
    ...(withheld ? [`The words of ${count(withheld, 'note')} are withheld: no consent to quote.`] : []),
  ]
}
