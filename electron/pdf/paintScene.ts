import { assertNever } from '#domain/assertNever.ts'
import type { Scene, SceneItem, SceneText } from '#domain/layout/scene.ts'
import { boundsOf } from '#domain/layout/window.ts'
import type { Flow } from './flow.ts'
import type { Sheets } from './sheets.ts'

/** Where a scene is drawn: its top left corner in points, and points per unit. */
export interface ScenePlace {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Draws a scene; with `from` and `to` only what lies between these heights of it. */
export async function paintScene(
  sheets: Sheets,
  scene: Scene,
  place: ScenePlace,
  pause: () => Promise<void>,
  window?: { readonly from: number; readonly to: number },
): Promise<void> {
  let drawn = 0
  for (const item of scene.items) {
    if (window && !overlaps(item, window)) continue
    paintItem(sheets, item, place)
    if (++drawn % 400 === 0) await pause()
  }
}

function overlaps(item: SceneItem, { from, to }: { from: number; to: number }): boolean {
  const { y, height } = boundsOf(item)
  return y <= to && y + height >= from
}

function paintItem(sheets: Sheets, item: SceneItem, { x, y, scale }: ScenePlace): void {
  const strokeOf = ({ stroke, strokeWidth }: Pick<Extract<SceneItem, { kind: 'box' }>, 'stroke' | 'strokeWidth'>) =>
    stroke ? { colour: stroke, width: strokeWidth * scale } : null
  switch (item.kind) {
    case 'box': {
      const { width, height, fill, radius } = item
      sheets.rect(
        x + item.x * scale,
        y + item.y * scale,
        width * scale,
        height * scale,
        fill,
        strokeOf(item),
        radius * scale,
      )
      break
    }
    case 'text':
      paintText(sheets, item, { x, y, scale })
      break
    case 'line': {
      const dash = item.dashed ? [2.5 * scale, 3 * scale] : []
      const stroke = { colour: item.stroke, width: item.strokeWidth * scale, dash }
      sheets.rule(x + item.x1 * scale, y + item.y1 * scale, x + item.x2 * scale, y + item.y2 * scale, stroke)
      break
    }
    case 'circle':
      sheets.circle(x + item.x * scale, y + item.y * scale, item.radius * scale, item.fill, strokeOf(item))
      break
    case 'path': {
      const pieces = item.pieces.map(
        ([verb, ...numbers]) =>
          [verb, ...numbers.map((number, index) => (index % 2 ? y : x) + number * scale)] as const,
      )
      sheets.path(pieces, item.fill, strokeOf(item))
      break
    }
    default:
      assertNever(item)
  }
}

function paintText(sheets: Sheets, item: SceneText, { x, y, scale }: ScenePlace): void {
  const line = sheets.typesetter.line(item.text, { weight: item.weight, size: item.size * scale })
  const room = item.room * scale
  const squeeze = line.width > room ? room / line.width : 1
  const width = line.width * squeeze
  const start = item.anchor === 'start' ? 0 : item.anchor === 'middle' ? width / 2 : width
  // A right-to-left line is flush with the far end of its place.
  const flush = item.anchor === 'start' && line.rtl ? room - width : 0
  sheets.text(line, x + item.x * scale - start + flush, y + item.y * scale, item.colour, squeeze)
}

/** Kept free under a figure. */
const captionRoom = 32

/** A scene under the text that came before, as wide as the page allows, and over several pages if it is taller. */
export async function paintFigure(flow: Flow, scene: Scene, smallest: number): Promise<void> {
  const widest = Math.min(flow.width / scene.width, 1)
  if (scene.height * widest > flow.room - captionRoom && !flow.atTop && !flow.isLandscape) flow.newPage()
  const fitting = Math.min(widest, (flow.room - captionRoom) / scene.height)
  const scale = fitting >= smallest ? fitting : Math.min(widest, Math.max(smallest, fitting))
  if (scene.height * scale <= flow.room - captionRoom + 0.5) {
    await paintScene(flow.sheets, scene, { x: flow.side, y: flow.y, scale }, () => flow.pause())
    flow.y += scene.height * scale
    return
  }
  const overlap = 24
  for (let from = 0; from < scene.height; ) {
    const to = Math.min(scene.height, from + flow.room / scale)
    flow.sheets.clip(flow.side - 2, flow.y, flow.width + 4, (to - from) * scale)
    const place = { x: flow.side, y: flow.y - from * scale, scale }
    await paintScene(flow.sheets, scene, place, () => flow.pause(), { from, to })
    flow.sheets.release()
    flow.y += (to - from) * scale
    if (to >= scene.height) break
    flow.newPage(flow.isLandscape)
    from = to - overlap
  }
}
