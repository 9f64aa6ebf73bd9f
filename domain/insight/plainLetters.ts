/** Latin letters without an accent to take off, as people write them who have no key for them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** A text in small letters, with those of a plain keyboard in the place of `ß`, `ł`, `ø` and the like. */
export function inPlainLetters(text: string): string {
  return text.replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
}
