import { inPlainLetters } from './plainLetters.ts'

/** Accents of European letters. The marks of Vietnamese (horn, hook, dot below) make other words and are not among them. */
const accents = /[\u0300-\u0308\u030a-\u030c\u0326-\u0328]/g
const vietnamese = /[\u0309\u031b\u0323]/
const latin = /^[\p{Script=Latin}\p{M}\p{N}]+$/u
const greek = /^[\p{Script=Greek}\p{M}\p{N}]+$/u
/** Blanks, punctuation, and what only shows: joiners, the Arabic stretch, and how an emoji is drawn. */
const between = /(?:[\p{Z}\p{P}\p{Cc}\p{Cf}\p{Emoji_Modifier}\u0640]|\ufe0e|\ufe0f)+/gu

/**
 * A word as it is compared: `Très  chère!` and `tres-chere` are one. Case, width, blanks, hyphens and punctuation never
 * count. Accents do not count in Latin and Greek words, and ё is е in Russian. In all other scripts a mark makes another
 * word (か is not が, كَتب is not كُتب), so marks stay. What is nothing but signs is compared as it is; a blank gives ''.
 */
export function normalWord(word: string): string {
  const flat = word.normalize('NFKC').toLowerCase().normalize('NFC').trim()
  const bare = flat.replace(between, '')
  if (!bare) return flat
  const apart = bare.normalize('NFD')
  if (latin.test(bare)) {
    if (vietnamese.test(apart)) return bare
    return inPlainLetters(apart.replace(accents, '').normalize('NFC'))
  }
  if (greek.test(bare)) return apart.replace(/\p{M}/gu, '').replace(/ς/g, 'σ').normalize('NFC')
  return bare.replace(/ё/g, 'е')
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  feet: 'foot',
  lives: 'life',
}
/** English words in -s that mean something else without it. */
const apartFromSingular = new Set([
  'news',
  'goods',
  'means',
  'customs',
  'arms',
  'glasses',
  'looks',
  'does',
  'has',
  'its',
])

/**
 * What a normalised word may be the plural of; it is taken for one only when that word was said or wanted too. English has
 * its own rules. In other languages written in Latin letters only an -s or -es that is put behind the word counts; all else
 * is joined by hand.
 * @param language BCP 47 of the journey.
 */
export function singularsOf(word: string, language: string): string[] {
  if (!/^[a-z]{4,}$/.test(word) && irregular[word] === undefined) return []
  const isEnglish = /^en\b/i.test(language)
  const singulars: string[] = []
  if (isEnglish) {
    if (apartFromSingular.has(word)) return []
    const known = irregular[word]
    if (known) singulars.push(known)
    if (word.endsWith('ies')) singulars.push(`${word.slice(0, -3)}y`)
    if (word.endsWith('ves')) singulars.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`)
    if (/(s|x|z|ch|sh|o)es$/.test(word)) singulars.push(word.slice(0, -2))
    if (word.endsWith('ses')) singulars.push(`${word.slice(0, -2)}is`)
  } else if (/[^aeiou]es$/.test(word)) singulars.push(word.slice(0, -2))
  if (/[^su]s$/.test(word) && !(isEnglish && word.endsWith('is'))) singulars.push(word.slice(0, -1))
  return singulars
}

/** Words typed into one field with commas or semicolons between them; one word stays one, blanks and all. */
export function splitWords(text: string): string[] {
  return text
    .split(/[,;、，；،؛\n]/u)
    .map((word) => word.trim())
    .filter(Boolean)
}
