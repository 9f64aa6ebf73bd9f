import { feelingByStage, type StageFeeling } from '#domain/insight/feeling.ts'
import { notesInScope, stageOfNote } from '#domain/insight/themes.ts'
import { fittingMapScene, mapScene, wholeWordsWidth } from '#domain/layout/mapScene.ts'
import type { Scene } from '#domain/layout/scene.ts'
import { feelingNumber } from '#domain/layout/words.ts'
import type { FocusGroup, Id, Note, Stage } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import type { Evidence } from './evidence.ts'
import { count } from './phrases.ts'
import type { Block, Cell } from './report.ts'

/** Room for the map on a page turned on its side, about the same on A4 and Letter. */
const turnedPage = { width: 740, height: 400 }

/** Points per unit at which the text of the map is still six points high. */
const legible = 0.55

/** Units of all columns of a curve on an upright page at which its smallest text is six points high. */
const upright = 800

/** More stages than these make the map too small to read on one page. */
const stagesOnAPage = 6

/** How the stages feel, as a curve, a table and the whole map. */
export function feelingChapter(tables: Tables, group: FocusGroup | null, evidence: Evidence): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Feeling by stage', id: 'feeling' }
  const feelings = feelingByStage(tables)
  if (!feelings.length) return [heading, { kind: 'missing', text: 'The journey has no stages yet.' }]
  const notes = notesByStage(tables, group)
  const known = feelings.filter(({ n }) => n > 0)
  const map: Block[] = [
    { kind: 'heading', level: 2, text: 'The map of the journey', id: 'map' },
    {
      kind: 'scenes',
      scenes: mapPages(tables),
      wide: true,
      caption:
        'The map. A ring marks a moment of truth; a disc is a feeling above zero, a diamond one below, a bar zero.',
    },
  ]
  if (!known.length) {
    return [heading, { kind: 'missing', text: 'How the touchpoints feel has not been noted yet.' }, ...map]
  }
  return [
    heading,
    {
      kind: 'paragraph',
      text:
        'Each touchpoint was given a feeling from −3 (awful) to +3 (wonderful). A stage is the mean of its touchpoints; the ' +
        'bar behind the point reaches from its lowest to its highest, because a mean hides what pulls it apart. The last ' +
        'column counts the notes of the focus group that speak about the stage.',
    },
    {
      kind: 'scenes',
      scenes: curves(tables),
      wide: false,
      caption: 'The feeling along the journey: mean and spread by stage.',
    },
    {
      kind: 'table',
      columns: [
        { title: 'Stage', share: 0.33, align: 'start' },
        { title: 'Mean', share: 0.1, align: 'end' },
        { title: 'Lowest', share: 0.11, align: 'end' },
        { title: 'Highest', share: 0.12, align: 'end' },
        { title: 'Touchpoints felt', share: 0.2, align: 'end' },
        { title: 'Notes', share: 0.14, align: 'end' },
      ],
      rows: feelings.map((feeling) => ({
        kind: 'cells',
        cells: [
          ...feelingCells(feeling).map((text) => ({ text })),
          notesCell(feeling.stage, notes.get(feeling.stage.id) ?? [], evidence),
        ],
      })),
      caption: `Feeling by stage; ${count(
        known.reduce((sum, { n }) => sum + n, 0),
        'touchpoint',
      )} with a feeling.`,
      size: 'normal',
    },
    ...map,
  ]
}

function feelingCells({ stage, mean, lowest, highest, n, touchpoints }: StageFeeling): string[] {
  const signed = (feeling: number | null) => (feeling === null ? '–' : feelingNumber(feeling))
  return [
    stage.title || 'Stage without a name',
    signed(mean),
    signed(lowest),
    signed(highest),
    `${n} of ${touchpoints.length}`,
  ]
}

/** How many notes of the focus group speak about a stage, leading to them. */
function notesCell(stage: Stage, notes: readonly Note[], evidence: Evidence): Cell {
  const text = String(notes.length)
  if (!notes.length) return { text }
  const name = stage.title || 'Stage without a name'
  const row = evidence.notes('Notes about a stage', `${name}: ${count(notes.length, 'note')}`, notes)
  return { text, runs: [typeof row === 'string' ? text : { ...row, text }] }
}

function notesByStage(tables: Tables, group: FocusGroup | null): Map<Id, Note[]> {
  const byStage = new Map<Id, Note[]>()
  for (const note of group ? notesInScope(tables, group.id) : []) {
    const stage = stageOfNote(note, tables)
    if (!stage) continue
    const own = byStage.get(stage.id)
    if (own) own.push(note)
    else byStage.set(stage.id, [note])
  }
  return byStage
}

/** The map in pieces that can be read on one page each: by stages, and if need be what happens apart from how it feels. */
function mapPages(tables: Tables): Scene[] {
  return inGroups(tables, stagesOnAPage).flatMap((stageIds) => {
    const whole = fittingMapScene(tables, { stageIds }, turnedPage)
    const scale = Math.min(turnedPage.width / whole.width, turnedPage.height / whole.height)
    if (scale >= legible) return [whole]
    return (
      [
        ['needs', 'happens', 'sees'],
        ['touchpoints', 'feeling'],
      ] as const
    ).map((lanes) => fittingMapScene(tables, { stageIds, lanes }, turnedPage))
  })
}

/** As narrow as the points can be told apart, and wider for a long word, as far as the numbers stay legible. */
function curves(tables: Tables): Scene[] {
  return inGroups(tables, stagesOnAPage).map((stageIds) => {
    const widest = Math.floor(upright / stageIds.length)
    const columnWidth = Math.min(Math.max(102, wholeWordsWidth(tables, stageIds)), Math.min(widest, 170))
    return mapScene(tables, { stageIds, lanes: ['feeling'], columnWidth })
  })
}

/** Stage ids in groups of about the same size. */
function inGroups(tables: Tables, most: number): string[][] {
  const ids = feelingByStage(tables).map(({ stage }) => stage.id)
  const groups = Math.ceil(ids.length / most)
  const size = Math.ceil(ids.length / groups)
  return Array.from({ length: groups }, (_, index) => ids.slice(index * size, (index + 1) * size))
}
