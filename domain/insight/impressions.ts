import type { Id, ImpressionWord } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { mayCountWord } from './consent.ts'
import { tookPart } from './people.ts'
import { normalWord, singularsOf } from './sameWord.ts'
import { groupsHeld } from './themes.ts'

/** A word as normalised, and as it was written most often. */
export interface WrittenWord {
  readonly key: string
  readonly label: string
}

/** Words that count as one. */
export interface CountedWord extends WrittenWord {
  /** How often it was said. */
  readonly count: number
  /** How many different people said it; a card without a name counts as nobody. */
  readonly people: number
  /** True when the company would like to hear it. */
  readonly wanted: boolean
  /** Words joined to it by hand, which can be separated again. */
  readonly joined: readonly WrittenWord[]
  /** Other ways it was written that count as it by themselves, such as its plural. */
  readonly written: readonly string[]
}

/** What people say about the company in three words, beside what it would like to hear. */
export interface Impressions {
  /** The most frequent first. */
  readonly words: readonly CountedWord[]
  /** The wanted words as typed, with how often each was said. */
  readonly wanted: readonly { readonly label: string; readonly count: number; readonly people: number }[]
  /** How many words were said, how many of them are wanted. */
  readonly said: number
  readonly matching: number
  /** How many people said a wanted word, of how many who took part. */
  readonly peopleMatching: number
  readonly of: number
  /** Words that do not count, because whoever said them refused notes or took back what they said. */
  readonly keptOut: number
}

/** How words become one: as normalised, by their plural, then by what was joined by hand. */
interface Sameness {
  rootOf(key: string): string
  readonly byHand: ReadonlyMap<string, string>
}

/**
 * Counts the three words. @param focusGroupId null for all focus groups of the journey.
 */
export function impressionsOf(tables: Tables, focusGroupId: Id | null): Impressions {
  const journey = journeyOf(tables)
  const inScope = (id: Id) => focusGroupId === null || id === focusGroupId
  const all = Object.values(tables.impressionWords)
    .filter((said) => inScope(said.focusGroupId) && said.word.trim())
    .sort(byOrder)
  const kept = all.filter((said) => mayCountWord(said, tables))
  const wantedWords = (journey?.wantedWords ?? []).filter((word) => word.trim())
  const wantedKeys = wantedWords.map(normalWord)
  const sameness = samenessOf(tables, [...wantedKeys, ...kept.map(({ word }) => normalWord(word))])
  const wantedRoots = new Map(wantedKeys.map((key, index) => [sameness.rootOf(key), wantedWords[index]?.trim() ?? '']))
  const groups = new Map<string, ImpressionWord[]>()
  for (const said of kept) {
    const root = sameness.rootOf(normalWord(said.word))
    const group = groups.get(root)
    if (group) group.push(said)
    else groups.set(root, [said])
  }
  const words = [...groups]
    .map(([root, group]) => countedWord(root, group, sameness, wantedRoots))
    .sort((a, b) => b.count - a.count || b.people - a.people || Number(b.wanted) - Number(a.wanted))
  const matching = kept.filter(({ word }) => wantedRoots.has(sameness.rootOf(normalWord(word))))
  // Over all focus groups only those count that were held: people who are invited to the next one have said nothing yet.
  const held = new Set([...groupsHeld(tables).map(({ id }) => id), ...kept.map((said) => said.focusGroupId)])
  const counts = (id: Id) => (focusGroupId === null ? held.has(id) : id === focusGroupId)
  const table = Object.values(tables.participants).filter((one) => counts(one.focusGroupId) && tookPart(tables, one))
  return {
    words,
    wanted: wantedWords.map((label) => {
      const found = groups.get(sameness.rootOf(normalWord(label))) ?? []
      return { label: label.trim(), count: found.length, people: peopleAmong(found) }
    }),
    said: kept.length,
    matching: matching.length,
    peopleMatching: peopleAmong(matching),
    of: Math.max(table.length, peopleAmong(kept)),
    keptOut: all.length - kept.length,
  }
}

function countedWord(
  root: string,
  group: readonly ImpressionWord[],
  { byHand }: Sameness,
  wanted: ReadonlyMap<string, string>,
): CountedWord {
  const spellings = new Map<string, Map<string, number>>()
  for (const { word } of group) {
    const key = normalWord(word)
    const counts = spellings.get(key) ?? new Map<string, number>()
    const tidy = word.trim().replace(/\s+/g, ' ')
    spellings.set(key, counts.set(tidy, (counts.get(tidy) ?? 0) + 1))
  }
  const all = [...spellings].map(([key, counts]) => ({ key, label: mostFrequent(counts) }))
  const own = all.find(({ key }) => key === root)
  const label =
    own?.label ?? wanted.get(root) ?? all.find(({ key }) => !byHand.has(key))?.label ?? all[0]?.label ?? root
  // Where nobody says the word they were joined to, one of them stands for all and is not named once more.
  const others = all.filter((one) => one.key !== root && one.label !== label)
  return {
    key: root,
    label,
    count: group.length,
    people: peopleAmong(group),
    wanted: wanted.has(root),
    joined: others.filter(({ key }) => byHand.has(key)),
    written: others.filter(({ key }) => !byHand.has(key)).map((one) => one.label),
  }
}

/** The first of those that are most frequent. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0]
  for (const [word, count] of counts) if (count > most) [best, most] = [word, count]
  return best
}

function peopleAmong(words: readonly ImpressionWord[]): number {
  return new Set(words.flatMap(({ participantId }) => participantId ?? [])).size
}

function samenessOf(tables: Tables, keys: readonly string[]): Sameness {
  const language = journeyOf(tables)?.language ?? 'en'
  const present = new Set(keys)
  const byHand = new Map<string, string>()
  // Two laptops may have joined the same word differently; all copies must then agree on one.
  for (const { word, into } of Object.values(tables.wordJoins).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!byHand.has(word)) byHand.set(word, into)
  }
  const step = (key: string) =>
    byHand.get(key) ?? singularsOf(key, language).find((singular) => present.has(singular)) ?? key
  const known = new Map<string, string>()
  function rootOf(key: string): string {
    const settled = known.get(key)
    if (settled !== undefined) return settled
    const way = [key]
    for (let next = step(key); next !== way.at(-1); next = step(next)) {
      // Joined in a circle, as two laptops can: the smallest of the circle stands for it.
      const again = way.indexOf(next)
      if (again >= 0) {
        way.push(way.slice(again).sort()[0] as string)
        break
      }
      way.push(next)
    }
    const root = way.at(-1) as string
    known.set(key, root)
    return root
  }
  return { rootOf, byHand }
}
