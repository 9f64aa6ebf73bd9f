import { inPlainLetters } from './plainLetters.ts'

/** Signs that are found by those a plain keyboard has for them. */
const plainSigns: Readonly<Record<string, string>> = { ς: 'σ', '‘': "'", '’': "'", '“': '"', '”': '"' }
const oneByOne = new RegExp(`[${Object.keys(plainSigns).join('')}]`, 'g')
/** Accents of Latin and Greek letters, and the vowel marks of Arabic and Hebrew, which few people type. */
const marks = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}|[\u0591-\u05c7\u0640\u064b-\u0652]/gu
const isPlain = /^[ -~\n]*$/

/**
 * A text as it is searched, and what is searched in it: `tres` finds “Très”, `ΛΟΓΟΣ` finds “λόγος”, `istanbul` finds
 * “İstanbul”. Case, width and accents do not matter; in all other scripts a mark makes another letter and stays.
 */
export function searchText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFKD').toLowerCase().replace(marks, '').normalize('NFC')
  return inPlainLetters(bare).replace(oneByOne, (sign) => plainSigns[sign] ?? sign)
}

/** The words of what somebody searches for; all of them have to be found. */
export function searchWords(query: string): string[] {
  return searchText(query).split(/\s+/).filter(Boolean)
}
