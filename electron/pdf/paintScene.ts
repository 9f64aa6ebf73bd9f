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
  const style = { weight: item.weight, size: item.size * scale }
  const line = sheets.typesetter.line(item.text, style, Infinity, item.rtl ? 'rtl' : 'ltr')
  const room = item.room * scale
  const squeeze = line.width > room ? room / line.width : 1
  const width = line.width * squeeze
  const start = item.anchor === 'start' ? 0 : item.anchor === 'middle' ? width / 2 : width
  sheets.text(line, x + item.x * scale - start, y + item.y * scale, item.colour, squeeze)
}

/** Units that two slices of a scene have in common, so that nothing cut in two is lost. */
export const overlap = 46
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
  for (let from = 0; ; flow.newPage(flow.isLandscape)) {
    const slice = { from, height: flow.room - captionRoom }
    const { to, height } = await paintSlice(flow.sheets, scene, { x: flow.side, y: flow.y, scale }, slice, () =>
      flow.pause(),
    )
    flow.y += height
    if (to >= scene.height) return
    from = to - overlap
  }
}

/**
 * What of a scene fits below `from` into `height` points, with its head on top of it.
 * @returns the height of the scene that was reached, and the points that were filled.
 */
export async function paintSlice(
  sheets: Sheets,
  scene: Scene,
  place: ScenePlace,
  { from, height }: { readonly from: number; readonly height: number },
  pause: () => Promise<void>,
): Promise<{ to: number; height: number }> {
  const { x, y, scale } = place
  const head = from > 0 ? Math.min(scene.headHeight, height / scale / 2) : 0
  const to = Math.min(scene.height, from + height / scale - head)
  const width = scene.width * scale + 8
  if (head > 0) {
    sheets.clip(x - 4, y, width, head * scale)
    await paintScene(sheets, scene, place, pause, { from: 0, to: head })
    sheets.release()
  }
  sheets.clip(x - 4, y + head * scale, width, (to - from) * scale)
  await paintScene(sheets, scene, { x, y: y + (head - from) * scale, scale }, pause, { from, to })
  sheets.release()
  return { to, height: (head + to - from) * scale }
}
