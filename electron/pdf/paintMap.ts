import { feelingByStage } from '#domain/insight/feeling.ts'
import { fittingMapScene, mapScene } from '#domain/layout/mapScene.ts'
import type { Scene } from '#domain/layout/scene.ts'
import type { Paper } from '#domain/model/journeys.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { dotted, longDate } from '#domain/report/phrases.ts'
import { Stopped } from './flow.ts'
import type { Painting } from './paintReport.ts'
import { overlap, paintSlice } from './paintScene.ts'
import { type PageSize, Sheets } from './sheets.ts'
import type { Typesetter } from './typesetter.ts'

/** Sheets on their side, the one every printer has and the next larger. */
const sizes: Readonly<Record<Paper, readonly [PageSize, PageSize]>> = {
  a4: [
    [841.89, 595.28],
    [1190.55, 841.89],
  ],
  letter: [
    [792, 612],
    [1224, 792],
  ],
}
const margin = 34
const headHeight = 62
const footHeight = 22
/** Points per unit at which the small print of the map is still 6.5 points high. */
const legible = 0.62
/** Width of the names of the lanes, in units. */
const laneNames = 92

interface Sheet {
  readonly scene: Scene
  readonly scale: number
  /** Height of the scene at which this sheet begins. */
  readonly from: number
}

/** The map on one page if it can be read there, else on a larger one, else on several. @throws Stopped */
export async function paintMap(
  typesetter: Typesetter,
  tables: Tables,
  painting: Painting & { date: string },
): Promise<Uint8Array> {
  const journey = journeyOf(tables)
  const title = journey?.title || 'Journey without a title'
  const plan = planSheets(tables, journey?.paper ?? 'a4')
  const sheets = new Sheets(typesetter, plan.size, {
    title: `${title}: map`,
    author: journey?.facilitatorName ?? '',
    subject: dotted('Customer journey map', journey?.client ?? ''),
    keywords: 'customer journey, map',
    language: journey?.language ?? 'en',
    date: painting.date,
    fileId: painting.fileId,
  })
  const pause = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    if (painting.shouldStop()) throw new Stopped('The document was cancelled.')
  }
  for (const [index, sheet] of plan.sheets.entries()) {
    await pause()
    if (index > 0) sheets.addPage(plan.size)
    const part = plan.sheets.length > 1 ? `Sheet ${index + 1} of ${plan.sheets.length}` : ''
    furnish(sheets, plan.size, { title, client: journey?.client ?? '', date: longDate(painting.date), part })
    const { scene, scale, from } = sheet
    const place = { x: margin, y: headHeight, scale }
    await paintSlice(sheets, scene, place, { from, height: roomDown(plan.size) }, pause)
    painting.onProgress((index + 1) / (plan.sheets.length + 1))
  }
  sheets.bookmark(null, 'Map', 1)
  return sheets.finish()
}

/** The smallest sheet on which everything can be read; if there is none, the stages go over several large ones. */
function planSheets(tables: Tables, paper: Paper): { size: PageSize; sheets: Sheet[] } {
  for (const size of sizes[paper]) {
    const whole = fittingMapScene(tables, {}, { width: roomAcross(size), height: roomDown(size) })
    const scale = Math.min(roomAcross(size) / whole.width, roomDown(size) / whole.height, 1)
    if (scale >= legible) return { size, sheets: [{ scene: whole, scale, from: 0 }] }
  }
  const size = sizes[paper][1]
  const stages = feelingByStage(tables).map(({ stage }) => stage.id)
  const most = Math.max(1, Math.floor((roomAcross(size) / legible - laneNames) / 190))
  const groups = Math.ceil(stages.length / most)
  const each = Math.ceil(stages.length / Math.max(groups, 1))
  const sheets: Sheet[] = []
  for (let group = 0; group < groups; group++) {
    const scene = mapScene(tables, { stageIds: stages.slice(group * each, (group + 1) * each) })
    const across = Math.min(roomAcross(size) / scene.width, 1)
    const scale = Math.max(Math.min(across, roomDown(size) / scene.height), Math.min(legible, across))
    const room = roomDown(size) / scale
    const head = Math.min(scene.headHeight, room / 2)
    sheets.push({ scene, scale, from: 0 })
    for (let to = room; to < scene.height; ) {
      const from = to - overlap
      sheets.push({ scene, scale, from })
      to = from + room - head
    }
  }
  return { size, sheets }
}

function roomAcross([width]: PageSize): number {
  return width - 2 * margin
}

function roomDown([, height]: PageSize): number {
  return height - headHeight - footHeight - margin
}

function furnish(
  sheets: Sheets,
  [width, height]: PageSize,
  words: { title: string; client: string; date: string; part: string },
): void {
  const { typesetter } = sheets
  const room = width - 2 * margin
  sheets.rect(margin, 22, 24, 2.2, 'accent')
  sheets.text(typesetter.line(words.title, { weight: 'bold', size: 15 }, room * 0.68), margin, 43, 'ink')
  const right = typesetter.line(dotted(words.client, words.date), { weight: 'regular', size: 9 }, room * 0.3)
  sheets.text(right, margin + room - right.width, 43, 'quiet')
  const small = { weight: 'regular', size: 7.5 } as const
  const y = height - 24
  const legend = 'Feeling from −3 to +3: disc above zero, diamond below, bar at zero. A ring marks a moment of truth.'
  sheets.text(typesetter.line(legend, small, room * 0.8), margin, y, 'quiet')
  const part = typesetter.line(words.part, small)
  sheets.text(part, margin + room - part.width, y, 'quiet')
}
