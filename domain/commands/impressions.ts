import { limits } from '#domain/model/fields.ts'
import type { Id } from '#domain/model/index.ts'
import { ordersAt } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit } from './command.ts'
import { remove } from './remove.ts'

interface SaidWords {
  focusGroupId: Id
  /** Who said them; null when nobody was named. */
  participantId: Id | null
  words: readonly string[]
  /** When they were said, milliseconds since 1970; null when that is not known. */
  at?: number | null
}

/** Keeps what a participant says about the company, word by word and as said. Answers with the ids. @throws Refusal without a word. */
export const addImpressionWords = defineCommand({
  name: 'impressions.addImpressionWords',
  label: 'add words',
  run(draft, { focusGroupId, participantId, words, at = null }: SaidWords, context): Id[] {
    const said = words.map((word) => word.trim().slice(0, limits.title)).filter(Boolean)
    if (!said.length) throw new Refusal('There is no word yet.')
    const before = inOrder(draft, 'impressionWords', (word) => word.focusGroupId === focusGroupId)
    const orders = ordersAt(before, before.length, said.length)
    return said.map((word, index) => {
      const order = orders[index] as string
      return add(draft, 'impressionWords', { focusGroupId, participantId, word, at, order }, context).id
    })
  },
})

/** Corrects a word, or says whose it is. */
export const editImpressionWord = defineEdit('impressions.editImpressionWord', 'impressionWords', [
  'word',
  'participantId',
])

export const removeImpressionWord = defineCommand({
  name: 'impressions.removeImpressionWord',
  label: 'delete word',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'impressionWords', id)
  },
})
