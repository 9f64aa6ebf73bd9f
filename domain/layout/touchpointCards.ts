import type { Touchpoint } from '#domain/model/index.ts'
import { channelNames } from '#domain/model/touchpoints.ts'
import { textWidth } from './metrics.ts'
import type { SceneItem, SceneTarget } from './scene.ts'
import { rowsOf, textRows } from './textRows.ts'
import { feelingColour, feelingNumber } from './words.ts'

const titleFace = { size: 12, bold: false }
const channelFace = { size: 11, bold: false }
const inset = 9
const ring = 16

/**
 * Cards of the touchpoints of one stage, one below the other: title, channel, a ring on a moment of truth, and the feeling as
 * a coloured plate with its number. Returns where the last card ends.
 */
export function touchpointColumn(
  touchpoints: readonly Touchpoint[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  items: SceneItem[],
  targets: SceneTarget[],
): number {
  let y = place.y
  for (const touchpoint of touchpoints) {
    y = card(touchpoint, { ...place, y }, items, targets) + 8
  }
  return touchpoints.length ? y - 8 : y
}

function card(
  touchpoint: Touchpoint,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  items: SceneItem[],
  targets: SceneTarget[],
): number {
  const { momentOfTruth, emotion, channel } = touchpoint
  const indent = momentOfTruth ? ring : 0
  const room = width - 2 * inset - indent
  const title = touchpoint.title || 'Touchpoint without a name'
  const rows = rowsOf(title, room, titleFace)
  const height = 34 + 16 * rows.length
  items.push({
    kind: 'box',
    x,
    y,
    width,
    height,
    radius: 5,
    fill: 'paper',
    stroke: momentOfTruth ? 'accent' : 'ruleStrong',
    strokeWidth: momentOfTruth ? 1.6 : 0.7,
  })
  if (momentOfTruth) {
    const centre = { x: x + inset + 4.5, y: y + 15.5 }
    items.push({ kind: 'circle', ...centre, radius: 4.8, fill: null, stroke: 'accent', strokeWidth: 1.6 })
    items.push({ kind: 'circle', ...centre, radius: 1.9, fill: 'accent', stroke: null, strokeWidth: 0 })
  }
  const place = { x: x + inset + indent, y: y + 20, leading: 16, room }
  items.push(...textRows(title, rows, place, titleFace, 'ink'))
  const foot = y + height - 10
  items.push({ kind: 'text', x: x + inset, y: foot, text: channelNames[channel], room: width - 60, ...channelStyle })
  if (emotion !== null) badge(emotion, x + width - inset, foot, items)
  const felt = emotion === null ? 'feeling not noted' : `feeling ${feelingNumber(emotion)}`
  const label = [title, channelNames[channel], felt, ...(momentOfTruth ? ['moment of truth'] : [])].join(', ')
  targets.push({ record: 'touchpoints', id: touchpoint.id, x, y, width, height, label })
  return y + height
}

const channelStyle = { size: channelFace.size, weight: 'regular', anchor: 'start', colour: 'quiet' } as const

/** The number of a feeling beside a mark in its colour: a diamond below zero, a disc above, a bar at zero. */
function badge(emotion: number, right: number, baseline: number, items: SceneItem[]): void {
  const text = feelingNumber(emotion)
  const face = { size: 11, bold: true }
  items.push({
    kind: 'text',
    x: right,
    y: baseline,
    text,
    size: face.size,
    weight: 'bold',
    anchor: 'end',
    colour: 'ink',
    room: 40,
  })
  items.push(feelingMark(emotion, right - textWidth(text, face) - 9, baseline - 4, 4.6))
}

/** Shape of a feeling, so that colour is never the only sign: diamond below zero, disc above, flat bar at zero. */
export function feelingMark(feeling: number, x: number, y: number, radius: number): SceneItem {
  const fill = feelingColour(feeling)
  const rounded = Math.round(feeling)
  if (rounded > 0) return { kind: 'circle', x, y, radius, fill, stroke: null, strokeWidth: 0 }
  if (rounded === 0) {
    const size = { width: 2 * radius, height: radius }
    return { kind: 'box', x: x - radius, y: y - radius / 2, ...size, radius: 1, fill, stroke: null, strokeWidth: 0 }
  }
  const reach = radius * 1.2
  return {
    kind: 'path',
    pieces: [['M', x, y - reach], ['L', x + reach, y], ['L', x, y + reach], ['L', x - reach, y], ['Z']],
    fill,
    stroke: null,
    strokeWidth: 0,
  }
}
