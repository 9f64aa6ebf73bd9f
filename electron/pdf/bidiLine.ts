import type { Cluster } from './clusters.ts'

/**
 * Clusters of one line in the order they are seen from left to right (rules L1 and L2 of the Unicode Bidirectional
 * Algorithm): blanks at the end of the line take the direction of the paragraph, then every run of a level is turned around.
 */
export function inVisualOrder(line: readonly Cluster[], rtl: boolean): readonly Cluster[] {
  if (!rtl && line.every((cluster) => cluster.level === 0)) return line
  const levels = line.map((cluster) => cluster.level)
  for (let index = line.length - 1; index >= 0 && line[index]?.space; index--) levels[index] = rtl ? 1 : 0
  const order = line.map((_, index) => index)
  for (let level = Math.max(...levels); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if ((levels[start] ?? 0) < level) continue
      let end = start
      while (end + 1 < order.length && (levels[end + 1] ?? 0) >= level) end++
      reverse(order, start, end)
      reverse(levels, start, end)
      start = end
    }
  }
  return order.flatMap((index) => line[index] ?? [])
}

function reverse(list: number[], start: number, end: number): void {
  for (let left = start, right = end; left < right; left++, right--) {
    const kept = list[left] ?? 0
    list[left] = list[right] ?? 0
    list[right] = kept
  }
}
