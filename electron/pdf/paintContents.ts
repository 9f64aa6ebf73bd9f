import type { Block } from '#domain/report/report.ts'
import type { Flow } from './flow.ts'

type Heading = Extract<Block, { kind: 'heading' }>

const rows = {
  1: { style: { weight: 'bold', size: 11 }, leading: 19, before: 9, indent: 0 },
  2: { style: { weight: 'regular', size: 9.5 }, leading: 15.5, before: 0, indent: 16 },
} as const
const headHeight = 50
/** How much closer rows move, at most, to stay on one page: two lines on a page of their own look lost. */
const closest = 0.82

/** Pages kept free for the contents, and how to fill them once it is known where everything stands. */
export interface ContentsPages {
  fill(): void
}

/** Opens as many pages as the contents need; every entry takes one line. */
export function reserveContents(flow: Flow, headings: readonly Heading[]): ContentsPages {
  flow.chapter = 'Contents'
  flow.newPage()
  const slots: { heading: Heading; page: number; y: number }[] = []
  flow.y += headHeight
  const first = flow.sheets.page
  const height = headings.reduce((sum, { level }) => sum + rows[level].before + rows[level].leading, 0)
  // One point is kept, so that rounding does not push the last row out.
  const fit = (flow.room - 1) / height
  const closeness = fit < 1 && fit >= closest ? fit : 1
  for (const [index, heading] of headings.entries()) {
    const leading = rows[heading.level].leading * closeness
    const before = rows[heading.level].before * closeness
    // A chapter is not parted from its first entry.
    flow.ensure(before + leading + (headings[index + 1]?.level === 2 ? rows[2].leading * closeness : 0))
    if (!flow.atTop) flow.y += before
    slots.push({ heading, page: flow.sheets.page, y: flow.y + leading * 0.72 })
    flow.y += leading
  }
  return {
    fill: () => {
      const { sheets } = flow
      sheets.goTo(first)
      sheets.text(sheets.typesetter.line('Contents', { weight: 'bold', size: 22 }), flow.left, flow.top + 22, 'ink')
      for (const slot of slots) fillSlot(flow, slot)
      sheets.goTo(sheets.pageCount)
    },
  }
}

function fillSlot(flow: Flow, { heading, page, y }: { heading: Heading; page: number; y: number }): void {
  const { sheets, left } = flow
  const place = flow.places.get(heading.id)
  if (!place) return
  const { style, leading, indent } = rows[heading.level]
  sheets.goTo(page)
  const right = left + flow.columnWidth
  const number = sheets.typesetter.line(String(place.page), style)
  const text = sheets.typesetter.line(heading.text, style, flow.columnWidth - indent - 46)
  sheets.text(text, left + indent, y, 'ink')
  sheets.text(number, right - number.width, y, 'quiet')
  sheets.link(left, y - leading * 0.72, flow.columnWidth, leading, place.page, place.top)
}
