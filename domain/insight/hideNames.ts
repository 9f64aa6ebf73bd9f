import type { Id, Participant } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { codesOf } from './people.ts'
import { perTable } from './perTable.ts'

/** Gives back a text in which the numbers people go by stand in the place of their names: `[P3] said so too`. */
export type HideNames = (text: string) => string

/** Scripts that leave no blank between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const address = /^(?:mrs?|ms|miss|dr|prof|herr|frau|pani?|madame|mme|monsieur|señora?|sra?|signora?|dhr|mevr)\.?$/iu
/** What transcripts call whoever speaks, and people who are not known by name: it names nobody. */
const role =
  /^(?:participant|speaker|interviewee|respondent|customer|client|guest|person|anonymous|unknown|unnamed)s?$/iu
const beginning = /(?:^|[.!?…:;\n"“„«([–—-])\s*$/u

/**
 * Hides the names of participants in what somebody typed: whole names however they are written, and first and last names
 * that are written as names. Left as it is what is also called somebody who leads, owns an action or stands for customers,
 * and at the beginning of a sentence what the notes know as an ordinary word, such as “Will”.
 * @param focusGroupId whose numbers stand for the names; people of other focus groups become “a participant”.
 * @param whose those whose names are hidden; everybody's unless said.
 */
export function hideNames(
  tables: Tables,
  focusGroupId: Id | null,
  whose: (person: Participant) => boolean = () => true,
): HideNames {
  const codes = focusGroupId === null ? new Map<Id, string>() : codesOf(tables, focusGroupId)
  const others = wordsOfOthers(tables)
  const whole = new Map<string, Set<string>>()
  const single = new Map<string, Set<string>>()
  const put = (names: Map<string, Set<string>>, name: string, code: string) =>
    names.set(name, (names.get(name) ?? new Set()).add(code))
  for (const { id, name } of Object.values(tables.participants).filter(whose)) {
    const code = codes.get(id) ?? 'a participant'
    const words = name
      .normalize('NFC')
      .split(/[\s,]+/)
      .filter((word) => word && !address.test(word))
    if (words.length > 1) {
      const between = unspaced.test(name) ? [' ', ''] : [' ']
      for (const order of [words, words.toReversed()])
        for (const blank of between) put(whole, keyOf(order.join(blank)), code)
    }
    if (/\p{N}/u.test(name)) continue
    for (const word of new Set([words.at(0), words.at(-1)])) {
      if (!word || !isTelling(word, words.length === 1) || others.has(word.toLowerCase())) continue
      put(single, word, code)
      // Typed in capitals, it is still written as a name elsewhere.
      put(single, `${word.charAt(0)}${word.slice(1).toLowerCase()}`, code)
    }
  }
  if (!whole.size && !single.size) return (text) => text
  const [wholePattern, singlePattern] = [patternOf(whole, 'giu'), patternOf(single, 'gu')]
  return (text) => {
    const typed = text.normalize('NFC')
    const shown = typed
      .replace(wholePattern, (found) => numbers(whole.get(keyOf(found))))
      .replace(singlePattern, (found, at: number, all: string) => {
        const couldBeAnyWord = beginning.test(all.slice(0, at)) && ordinaryWords(tables.notes).has(found.toLowerCase())
        return couldBeAnyWord ? found : numbers(single.get(found))
      })
    return shown === typed ? text : shown
  }
}

/** A letter could be any word, and so could what has no capital; in Arabic or Hebrew only a name that stands alone tells. */
function isTelling(word: string, isAlone: boolean): boolean {
  return (
    word.length > 1 &&
    !role.test(word) &&
    (/^\p{Lu}/u.test(word) || unspaced.test(word) || (isAlone && /^\p{Lo}/u.test(word)))
  )
}

function keyOf(name: string): string {
  return name.replace(/[\s,]+/g, ' ').toLowerCase()
}

/** Finds names where they stand as words of their own, the longer ones first. */
function patternOf(names: ReadonlyMap<string, unknown>, flags: string): RegExp {
  const patterns = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const pattern = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[\\s,]+')
      return unspaced.test(name) ? pattern : `(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`
    })
  return new RegExp(patterns.join('|') || '(?!)', flags)
}

function numbers(codes: ReadonlySet<string> | undefined): string {
  return codes && codes.size < 3 ? `[${[...codes].join(' or ')}]` : '[a participant]'
}

/** Words that name somebody or something else in the same documents. */
function wordsOfOthers(tables: Tables): ReadonlySet<string> {
  const { facilitatorName = '', client = '' } = journeyOf(tables) ?? {}
  const texts = [
    facilitatorName,
    client,
    ...Object.values(tables.focusGroups).flatMap(({ coLeader, noteTaker, contact, reviewPeople }) => [
      coLeader,
      noteTaker,
      contact,
      reviewPeople,
    ]),
    ...Object.values(tables.actions).map(({ owner }) => owner),
    ...Object.values(tables.personas).map(({ name }) => name),
  ]
  // “Aguirre-Holt” is one name, and Holt is part of it.
  const words = texts.flatMap(
    (text) =>
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [],
  )
  return new Set(words.flatMap((word) => [word, ...word.split(/[’'-]/)]))
}

/** Those who took back everything they said are named nowhere, not even where names are asked for. */
export function isNamedNowhere({ withdrawal }: Participant): boolean {
  return withdrawal === 'everything'
}

/** What the notes write without a capital. */
const ordinaryWords = perTable(
  (notes: Tables['notes']): ReadonlySet<string> =>
    new Set(Object.values(notes).flatMap(({ text }) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]+/gu) ?? [])),
)
