import { limits } from '#domain/model/fields.ts'
import type { Id } from '#domain/model/index.ts'
import { ordersAt } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, journeyOf } from '#domain/model/tables.ts'
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

/**
 * Lets a word count as another one, both as normalised; whatever counted as `word` goes with it.
 * @throws Refusal when they count as one already.
 */
export const joinWords = defineCommand({
  name: 'impressions.joinWords',
  label: 'join words',
  run(draft, { word, into }: { word: string; into: string }, context) {
    if (!word || !into) throw new Refusal('There is no word to join.')
    const joins = Object.values(draft.wordJoins)
    const targets = new Map(joins.map((join) => [join.word, join.into]))
    let root = into
    for (const seen = new Set<string>(); !seen.has(root); root = targets.get(root) ?? root) seen.add(root)
    if (root === word) throw new Refusal('These words count as one already.')
    const present = joins.filter((join) => join.word === word)
    for (const join of present) join.into = root
    if (!present.length) add(draft, 'wordJoins', { word, into: root }, context)
  },
})

/** Lets a joined word count by itself again. */
export const separateWord = defineCommand({
  name: 'impressions.separateWord',
  label: 'separate words',
  run(draft, { word }: { word: string }) {
    for (const join of Object.values(draft.wordJoins)) if (join.word === word) delete draft.wordJoins[join.id]
  },
})

/** What the company would like to hear: three words at most, as typed. */
export const setWantedWords = defineCommand({
  name: 'impressions.setWantedWords',
  label: 'edit wanted words',
  mergeKey: () => 'journeys/wantedWords',
  run(draft, { words }: { words: readonly string[] }) {
    const journey = journeyOf(draft)
    if (!journey) throw new Refusal('There is no journey.')
    const last = words.findLastIndex((word) => word.trim())
    journey.wantedWords = words.slice(0, last + 1)
  },
})
