import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ordered {
  readonly id: string
  readonly order: string
}

/** Comparator by order key; equal keys, which two laptops can produce, fall back to the id so that all copies agree. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Order key that puts a record at `index` of `list` (sorted, without the record itself). An index past the end appends. */
export function orderAt(list: readonly Ordered[], index: number): string {
  return ordersAt(list, index, 1)[0] as string
}

/** `count` consecutive order keys starting at `index` of the sorted `list`. */
export function ordersAt(list: readonly Ordered[], index: number, count: number): string[] {
  const place = Math.max(0, Math.min(index, list.length))
  const before = list[place - 1]?.order ?? null
  // Equal neighbours leave no room between them: go before the next key that is larger.
  const after = list.slice(place).find((record) => before === null || record.order > before)?.order ?? null
  return count === 1 ? [generateKeyBetween(before, after)] : generateNKeysBetween(before, after, count)
}
