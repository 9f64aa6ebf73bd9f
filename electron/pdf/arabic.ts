/**
 * Letters that change with their neighbours: letter, its first presentation form, how many forms it has. One form: joins
 * nothing. Two (alone, final): joins the letter before it. Four (alone, final, initial, medial): joins both sides.
 */
const letters: readonly (readonly [letter: number, form: number, forms: 1 | 2 | 4])[] = [
  [0x0621, 0xfe80, 1],
  [0x0622, 0xfe81, 2],
  [0x0623, 0xfe83, 2],
  [0x0624, 0xfe85, 2],
  [0x0625, 0xfe87, 2],
  [0x0626, 0xfe89, 4],
  [0x0627, 0xfe8d, 2],
  [0x0628, 0xfe8f, 4],
  [0x0629, 0xfe93, 2],
  [0x062a, 0xfe95, 4],
  [0x062b, 0xfe99, 4],
  [0x062c, 0xfe9d, 4],
  [0x062d, 0xfea1, 4],
  [0x062e, 0xfea5, 4],
  [0x062f, 0xfea9, 2],
  [0x0630, 0xfeab, 2],
  [0x0631, 0xfead, 2],
  [0x0632, 0xfeaf, 2],
  [0x0633, 0xfeb1, 4],
  [0x0634, 0xfeb5, 4],
  [0x0635, 0xfeb9, 4],
  [0x0636, 0xfebd, 4],
  [0x0637, 0xfec1, 4],
  [0x0638, 0xfec5, 4],
  [0x0639, 0xfec9, 4],
  [0x063a, 0xfecd, 4],
  [0x0641, 0xfed1, 4],
  [0x0642, 0xfed5, 4],
  [0x0643, 0xfed9, 4],
  [0x0644, 0xfedd, 4],
  [0x0645, 0xfee1, 4],
  [0x0646, 0xfee5, 4],
  [0x0647, 0xfee9, 4],
  [0x0648, 0xfeed, 2],
  [0x0649, 0xfeef, 2],
  [0x064a, 0xfef1, 4],
  [0x0671, 0xfb50, 2],
  [0x0679, 0xfb66, 4],
  [0x067e, 0xfb56, 4],
  [0x0686, 0xfb7a, 4],
  [0x0688, 0xfb88, 2],
  [0x0691, 0xfb8c, 2],
  [0x0698, 0xfb8a, 2],
  [0x06a4, 0xfb6a, 4],
  [0x06a9, 0xfb8e, 4],
  [0x06af, 0xfb92, 4],
  [0x06ba, 0xfb9e, 2],
  [0x06be, 0xfbaa, 4],
  [0x06c0, 0xfba4, 2],
  [0x06c1, 0xfba6, 4],
  [0x06cc, 0xfbfc, 4],
  [0x06d2, 0xfbae, 2],
  [0x06d3, 0xfbb0, 2],
]
const formsOf = new Map(letters.map(([letter, form, forms]) => [letter, { form, forms }]))

/** Lam followed by one of these alefs is one sign: its form alone; the one joined to the right follows it. */
const lamAlef = new Map([
  [0x0622, 0xfef5],
  [0x0623, 0xfef7],
  [0x0625, 0xfef9],
  [0x0627, 0xfefb],
])
const lam = 0x0644
const tatweel = 0x0640
const joiner = 0x200d

/** Marks sit on their letter and do not part it from the next. */
function isMark(code: number): boolean {
  return (
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    (code >= 0x06d6 && code <= 0x06ed && code !== 0x06dd && code !== 0x06de && code !== 0x06e9)
  )
}

/** Whether the text has letters that join. */
export function hasArabic(text: string): boolean {
  return /[؀-ۿݐ-ݿ]/.test(text)
}

/**
 * Chooses the joined form of each Arabic letter.
 * @returns for each index of `text` the code point to draw: itself, a presentation form, or null where the letter was drawn
 * together with the one before it (lam and alef).
 */
export function joinArabic(text: string): (number | null)[] {
  const drawn: (number | null)[] = []
  for (let index = 0; index < text.length; index++) drawn[index] = text.charCodeAt(index)
  for (let index = 0; index < text.length; index++) {
    if (drawn[index] === null) continue
    const code = text.charCodeAt(index)
    const own = formsOf.get(code)
    if (!own) continue
    const joinsBefore = own.forms > 1 && reachesForward(text, index)
    const nextIndex = neighbour(text, index, 1)
    const alef = code === lam && nextIndex !== null ? lamAlef.get(text.charCodeAt(nextIndex)) : undefined
    if (alef !== undefined && nextIndex !== null) {
      drawn[index] = alef + (joinsBefore ? 1 : 0)
      drawn[nextIndex] = null
      continue
    }
    const joinsAfter = own.forms === 4 && nextIndex !== null && reachesBack(text.charCodeAt(nextIndex))
    drawn[index] = own.form + (joinsBefore ? (joinsAfter ? 3 : 1) : joinsAfter ? 2 : 0)
  }
  return drawn
}

/** Index of the nearest letter before or after, looking past marks. */
function neighbour(text: string, index: number, step: 1 | -1): number | null {
  for (let place = index + step; place >= 0 && place < text.length; place += step) {
    if (!isMark(text.charCodeAt(place))) return place
  }
  return null
}

/** Whether the letter before `index` stretches out to the next one. */
function reachesForward(text: string, index: number): boolean {
  const before = neighbour(text, index, -1)
  if (before === null) return false
  const code = text.charCodeAt(before)
  return code === tatweel || code === joiner || formsOf.get(code)?.forms === 4
}

function reachesBack(code: number): boolean {
  return code === tatweel || code === joiner || (formsOf.get(code)?.forms ?? 0) > 1
}
