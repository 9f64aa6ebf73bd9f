/**
 * What a text may leave open, written as `{client}`; each with the words that stand in while nobody has filled it. What a
 * letter cannot do without stands in brackets, so that nobody takes a gap for the letter.
 */
const standIns = {
  client: 'the company',
  journey: 'your experience',
  outcomeUse: 'It helps to decide what changes first for customers.',
  minutes: '90',
  stage: 'this part of the journey',
  touchpoint: 'this moment',
  name: '[name]',
  firstName: '[first name]',
  date: '[date]',
  time: '[time]',
  until: '[end]',
  place: '[place]',
  address: '[address]',
  incentive: '[what you get]',
  contact: '[contact]',
  facilitator: '[facilitator]',
  purpose: '[purpose]',
  summaryDate: '[day of the summary]',
  weDid: '[what came of it]',
} as const

/** Name of an open place in a text. */
export type Field = keyof typeof standIns

/** What is known; empty values count as unknown. */
export type FieldValues = { readonly [field in Field]?: string | undefined }

/** A stretch of a filled text: plain words, or an open place with what stands there now. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** `open`: nobody has filled it, other words stand in. `unknown`: there is no such place, it stays as it was written. */
  | { readonly kind: 'filled' | 'open' | 'unknown'; readonly text: string; readonly field: string }

/** The text in pieces, every open place filled: with the value, or with plain words where there is none. */
export function fieldPieces(text: string, values: FieldValues): Piece[] {
  return text.split(/(\{\w+\})/).flatMap((piece, index): Piece[] => {
    if (index % 2 === 0) return piece ? [{ kind: 'words', text: piece }] : []
    const field = piece.slice(1, -1)
    if (!isField(field)) return [{ kind: 'unknown', text: piece, field }]
    const value = values[field]?.trim()
    return [value ? { kind: 'filled', text: value, field } : { kind: 'open', text: standIns[field], field }]
  })
}

function isField(name: string): name is Field {
  return Object.hasOwn(standIns, name)
}

/** The text with every open place filled: with the value, or with plain words where there is none. */
export function fillFields(text: string, values: FieldValues): string {
  return fieldPieces(text, values)
    .map((piece) => piece.text)
    .join('')
}
