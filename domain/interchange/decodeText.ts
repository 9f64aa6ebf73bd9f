import { readCells } from './cells.ts'
import { guessByHeader } from './participantColumns.ts'

/** How the text of a file can be written, each with what it is called where one chooses. The usual ones come first. */
export const encodings = {
  'UTF-8': 'Unicode (UTF-8)',
  'UTF-16LE': 'Unicode (UTF-16)',
  'UTF-16BE': 'Unicode (UTF-16, big-endian)',
  'Windows-1252': 'Western European (Windows-1252)',
  'Windows-1250': 'Central European (Windows-1250)',
  'Windows-1251': 'Cyrillic (Windows-1251)',
  'Windows-1253': 'Greek (Windows-1253)',
  'Windows-1254': 'Turkish (Windows-1254)',
  Shift_JIS: 'Japanese (Shift_JIS)',
  GB18030: 'Chinese (GB18030)',
  Big5: 'Chinese, traditional (Big5)',
  'EUC-KR': 'Korean (EUC-KR)',
  'Windows-1255': 'Hebrew (Windows-1255)',
  'Windows-1256': 'Arabic (Windows-1256)',
} as const
export type Encoding = keyof typeof encodings

/** Those without a mark of their own, the likelier ones first. */
const legacy = (Object.keys(encodings) as Encoding[]).slice(3)
/** As many bytes tell how the whole is written. */
const lookedAt = 20_000

/** The text of a table of unknown making. @param encoding as a person chose it; without it, it is found out */
export function decodeText(
  bytes: Uint8Array,
  encoding: Encoding = encodingOf(bytes),
): { text: string; encoding: Encoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** True for a file of a spreadsheet program (XLSX, ODS, Numbers, old XLS), which is no text. */
export function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
}

/** By its byte order mark, else UTF-8 if it is that, else the one in which its words look most like words. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  if (read(bytes, 'UTF-8') !== null) return 'UTF-8'
  const head = bytes.subarray(0, lookedAt)
  let best: Encoding = 'Windows-1252'
  let least = Infinity
  for (const encoding of legacy) {
    const text = read(head, encoding)
    const oddness = text === null ? Infinity : oddnessOf(text)
    if (oddness >= least) continue
    least = oddness
    best = encoding
  }
  return best
}

/** Null when the bytes are no such text. What is cut off at the end does not count against it. */
function read(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** What stands in no word: letters of two scripts side by side, or letters of half the width. */
const wrong =
  /\p{Script=Latin}(?=(?!\p{Script=Latin})\p{L})|(?!\p{Script=Latin})\p{L}(?=\p{Script=Latin})|[\uff61-\uff9f]/gu
/** What hardly ever does: a sign at a letter, a capital inside, three accents in a row. */
const odd =
  /\p{L}(?=[^\p{L}\p{M}\p{P}\p{Z}\p{ASCII}])|[^\p{L}\p{M}\p{P}\p{Z}\p{ASCII}](?=\p{L})|\p{Ll}(?=\p{Lu})|[\u00c0-\u024f](?=[\u00c0-\u024f]{2})|[¿¡](?=\p{L})|(?<=\p{L})[¿¡]|[†‡]/gu
const wrongWeight = 4
/** So much does a column with a known name say. */
const wellNamed = 20

/** The less, the likelier it was read as it was written. */
function oddnessOf(text: string): number {
  const named = guessByHeader(readCells(text).rows[0] ?? []).filter((field) => field !== null).length
  return wrongWeight * timesIn(text, wrong) + timesIn(text, odd) - named * wellNamed
}

function timesIn(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
