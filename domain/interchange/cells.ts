/** As many rows as are read from one table; what follows is counted and left out. */
export const mostRows = 10_000

/** A table as it was pasted or read: rows of cells as text. */
export interface RawTable {
  readonly rows: readonly (readonly string[])[]
  readonly columns: number
  readonly delimiter: Delimiter
  /** Rows above the first, passed over as a title. */
  readonly above: number
  /** Rows beyond the first ten thousand, which are not read. */
  readonly beyond: number
}

/** Those that cannot be told apart by the rows are tried in this order. */
const signs = { tab: '\t', semicolon: ';', comma: ',', bar: '|' } as const
type Delimiter = keyof typeof signs

/** So much of a text tells what divides its cells. */
const lookedAt = 20_000

/** Reads cells from text. Rows without anything in them are passed over. */
export function readCells(text: string): RawTable {
  // Excel writes and reads such a line; it is no row.
  const told = /^\uFEFF?(?:sep=([\t;,|])\r?\n)?/i.exec(text)
  const body = text.slice(told?.[0].length ?? 0)
  const delimiter = delimiterCalled(told?.[1]) ?? guessDelimiter(body.slice(0, lookedAt))
  const all = rowsIn(body, signs[delimiter])
  const rows = all.slice(0, mostRows)
  return {
    rows,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    delimiter,
    above: 0,
    beyond: all.length - rows.length,
  }
}

function delimiterCalled(sign: string | undefined): Delimiter | undefined {
  return delimiters.find((delimiter) => signs[delimiter] === sign)
}

const delimiters = Object.keys(signs) as Delimiter[]

/** What divides the most rows into the same number of cells. */
function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = 'comma'
  let most = 0
  for (const delimiter of delimiters) {
    const sizes = new Map<number, number>()
    for (const { length } of rowsIn(text, signs[delimiter])) sizes.set(length, (sizes.get(length) ?? 0) + 1)
    sizes.delete(1)
    const alike = Math.max(0, ...sizes.values())
    if (alike <= most) continue
    most = alike
    best = delimiter
  }
  return best
}

/**
 * A cell is in quotes only when they close in front of a delimiter or the end of a row: spreadsheets copy `"Kuba" Nowak`
 * as it stands, and a quote that is never closed is one of the words.
 */
function rowsIn(text: string, sign: string): string[][] {
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)" *(?=[${sign}\\r\\n]|$)|([^${sign}\\r\\n]*))([${sign}]|\\r\\n?|\\n|$)`,
    'gy',
  )
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === sign) continue
    if (row.some((words) => words.trim())) rows.push(row)
    row = []
    if (!end) break
  }
  return rows
}
