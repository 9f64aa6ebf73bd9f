import { type TextFace, textWidth, wrapText } from './metrics.ts'
import type { Colour, SceneText } from './scene.ts'

/** Where rows of text stand: the baseline of the first, how far the next is, and the width they must not exceed. */
export interface RowsPlace {
  readonly x: number
  readonly y: number
  readonly leading: number
  readonly room: number
}

const firstStrong = /[\p{L}]/u
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** Whether a text is read from right to left, which its first letter decides. */
export function isRightToLeft(text: string): boolean {
  const letter = firstStrong.exec(text)?.[0]
  return letter !== undefined && rightToLeft.test(letter)
}

/** The rows a text is wrapped into; with `most`, what is too long ends in an ellipsis. */
export function rowsOf(text: string, room: number, face: TextFace, most = Infinity): string[] {
  const rows = wrapText(text, room, face)
  if (rows.length <= most) return rows
  const shorter = wrapText(text, room - textWidth('…', face), face).slice(0, most)
  return shorter.map((row, index) => (index === most - 1 ? `${row}…` : row))
}

/** Scene items for rows that were wrapped from `text`; a text from right to left is set flush right. */
export function textRows(
  text: string,
  rows: readonly string[],
  place: RowsPlace,
  face: TextFace,
  colour: Colour,
): SceneText[] {
  const rtl = isRightToLeft(text)
  return rows.map((row, index) => ({
    kind: 'text',
    x: rtl ? place.x + place.room : place.x,
    y: place.y + place.leading * index,
    text: row,
    size: face.size,
    weight: face.bold ? 'bold' : 'regular',
    anchor: rtl ? 'end' : 'start',
    rtl,
    colour,
    room: place.room,
  }))
}
