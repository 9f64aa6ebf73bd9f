/** Tops of rows that stand one below the other, and at the end the height of all; `gap` stands between two. */
export function topsOf(count: number, heightOf: (index: number) => number, gap: number): Float64Array {
  const tops = new Float64Array(count + 1)
  let y = 0
  for (let index = 0; index < count; index += 1) {
    tops[index] = y
    y += heightOf(index) + gap
  }
  tops[count] = count ? y - gap : 0
  return tops
}

/** Index of the row at a height; the first or the last when there is none. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0
  let high = Math.max(0, tops.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** Rows that are to be drawn: those in sight and some on both sides, and the one that has the focus. */
export function rowsToDraw(
  tops: Float64Array,
  view: { readonly top: number; readonly height: number },
  focused: number,
): number[] {
  const count = tops.length - 1
  if (count < 1) return []
  const beyond = 240
  const first = rowAt(tops, view.top - beyond)
  const last = rowAt(tops, view.top + view.height + beyond)
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (focused < 0 || focused >= count || (focused >= first && focused <= last)) return rows
  return focused < first ? [focused, ...rows] : [...rows, focused]
}

/**
 * The row that takes the focus when the one that had it has gone: the next one that stayed, else the one before.
 * @returns its id, or null when nothing is left.
 */
export function neighbour(before: readonly string[], after: ReadonlySet<string>, lost: string): string | null {
  const place = before.indexOf(lost)
  const next = before.slice(place + 1).find((id) => after.has(id))
  return next ?? before.slice(0, Math.max(place, 0)).findLast((id) => after.has(id)) ?? null
}

/** What a press or a key does to a selection: nothing but this row, this row in or out, or all from the anchor to it. */
export type Choice = 'only' | 'toggle' | 'range'

/**
 * A selection after a row was chosen.
 * @param anchor the row a range begins at.
 */
export function chosenAfter(
  ids: readonly string[],
  selected: ReadonlySet<string>,
  anchor: string | null,
  id: string,
  choice: Choice,
): Set<string> {
  if (choice === 'only') return new Set([id])
  const next = new Set(selected)
  if (choice === 'toggle') {
    if (!next.delete(id)) next.add(id)
    return next
  }
  const [from, to] = [anchor === null ? -1 : ids.indexOf(anchor), ids.indexOf(id)]
  const start = from < 0 ? to : Math.min(from, to)
  return new Set(ids.slice(start, Math.max(from, to) + 1))
}
