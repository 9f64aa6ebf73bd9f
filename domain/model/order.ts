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

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * Order key of a moment in milliseconds since 1970: later moments sort later, and after every key `orderAt` makes from
 * nothing. The notes of two laptops fall into place by themselves, and adding one need not look at the others.
 */
export function orderAtTime(at: number): string {
  let key = ''
  // Eight digits reach the year 8888; what is later shares the last key.
  for (let rest = Math.min(at, 62 ** 8 - 1); key.length < 8; rest = Math.floor(rest / 62)) key = digits[rest % 62] + key
  // An “h” announces eight digits, so that the key is one that fractional indexing can go on from.
  return `h${key}`
}
