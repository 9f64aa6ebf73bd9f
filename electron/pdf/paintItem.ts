import type { Flow } from './flow.ts'
import type { Line } from './typesetter.ts'

/** An item of a list, with its dot beside the first line, on the side the item begins on. */
export function paintItem(
  flow: Flow,
  lines: readonly Line[],
  leading: number,
  { indent = 0, hang }: { readonly indent?: number; readonly hang: number },
): void {
  const isRtl = lines[0]?.rtl
  const middle = hang / 3
  let isBegun = false
  flow.lines(lines, leading, 'ink', {
    indent,
    hang,
    beside: (top) => {
      if (isBegun) return
      isBegun = true
      const x = isRtl ? flow.side + flow.width - middle : flow.side + indent + middle
      flow.sheets.circle(x, top + 8, 1.5, 'ruleStrong')
    },
  })
}
