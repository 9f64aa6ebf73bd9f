import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { fittingMapScene, mapScene, wholeWordsWidth } from '#domain/layout/mapScene.ts'
import { textWidth, wrapText } from '#domain/layout/metrics.ts'
import type { Scene, SceneItem, SceneText } from '#domain/layout/scene.ts'
import { rowsOf } from '#domain/layout/textRows.ts'
import { boundsOf, itemsWithin, neighbourOf, targetsWithin } from '#domain/layout/window.ts'
import { feelingNumber } from '#domain/layout/words.ts'
import { emptyTables } from '#domain/model/tables.ts'
import { channelNames } from '#domain/model/touchpoints.ts'
import { Typesetter } from '#electron/pdf/typesetter.ts'
import { everyScript, hostileJourney, longWord } from '#tests/fixtures/hostileJourney.ts'
import { fonts } from '#tests/fixtures/pdf.ts'
import { put } from '#tests/fixtures/smallJourney.ts'

const sample = makeSample()
const regular = { size: 11.5, bold: false }
const bold = { size: 14, bold: true }
const textsOf = (scene: Scene) => scene.items.filter((item): item is SceneText => item.kind === 'text')
const wordsIn = (text: string) => text.replace(/\s+/g, '')

/** The place a text really takes, by the measure of the scene. */
function inkOf(item: SceneText) {
  const width = textWidth(item.text, { size: item.size, bold: item.weight === 'bold' })
  const x = item.x - { start: 0, middle: width / 2, end: width }[item.anchor]
  return { left: x, right: x + width, top: item.y - item.size * 0.75, bottom: item.y + item.size * 0.2 }
}

describe('wrapping', () => {
  const texts = [
    everyScript,
    longWord,
    'A short one',
    'well-known, half-forgotten and long-winded',
    '日本語の長い文章を折り返す',
    '',
  ]

  it.each(texts)('keeps every row inside its room and loses nothing: %.20s', (text) => {
    for (const room of [60, 174, 400]) {
      const rows = wrapText(text, room, regular)
      expect(wordsIn(rows.join(''))).toBe(wordsIn(text))
      for (const row of rows) expect(textWidth(row, regular)).toBeLessThanOrEqual(room)
    }
  })

  it('breaks at blanks and hyphens, and inside a word only when it is too long', () => {
    expect(wrapText('one two', textWidth('one', regular) + 1, regular)).toEqual(['one', 'two'])
    expect(wrapText('self-service', textWidth('service', regular) + 1, regular)).toEqual(['self-', 'service'])
    expect(wrapText('one\ntwo', 1000, regular)).toEqual(['one', 'two'])
  })

  it('cuts to so many rows with an ellipsis that still fits', () => {
    const rows = rowsOf(longWord, 120, bold, 3)
    expect(rows).toHaveLength(3)
    expect(rows[2]).toMatch(/…$/)
    expect(textWidth(rows[2]!, bold)).toBeLessThanOrEqual(120)
  })

  it('measures no text smaller than it is on paper', () => {
    const typesetter = new Typesetter(fonts, 'en')
    const lines = [
      'I want somebody to end the old contract for me',
      'Wait 12–14 days (max.)',
      'Zażółć gęślą jaźń',
      '한국어 中文',
    ]
    for (const line of lines) {
      for (const face of [regular, bold]) {
        const real = typesetter.width(line, { weight: face.bold ? 'bold' : 'regular', size: face.size })
        expect(textWidth(line, face)).toBeGreaterThanOrEqual(real * 0.995)
      }
    }
  })
})

describe.each([
  ['the sample', sample],
  ['hostile texts', hostileJourney()],
])('the map of %s', (_, tables) => {
  const scene = mapScene(tables)

  it('lets no text meet another or leave the drawing', () => {
    const inks = textsOf(scene).map((item) => ({ item, ink: inkOf(item) }))
    for (const { item, ink } of inks) {
      expect(ink.right - ink.left, item.text).toBeLessThanOrEqual(item.room + 0.01)
      expect(ink.left, item.text).toBeGreaterThanOrEqual(-0.01)
      expect(ink.right, item.text).toBeLessThanOrEqual(scene.width + 0.01)
      expect(ink.bottom, item.text).toBeLessThanOrEqual(scene.height)
    }
    inks.sort((a, b) => a.ink.top - b.ink.top)
    for (const [index, a] of inks.entries()) {
      for (const b of inks.slice(index + 1)) {
        if (b.ink.top >= a.ink.bottom) break
        const apart = a.ink.right <= b.ink.left || b.ink.right <= a.ink.left
        expect(apart, `“${a.item.text}” meets “${b.item.text}”`).toBe(true)
      }
    }
  })

  it('has every stage and every touchpoint as a target, once, with its name, channel and feeling in words', () => {
    const ids = scene.targets.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual([...Object.keys(tables.stages), ...Object.keys(tables.touchpoints)].sort())
    for (const touchpoint of Object.values(tables.touchpoints)) {
      const label = scene.targets.find(({ id }) => id === touchpoint.id)?.label ?? ''
      expect(label).toContain(touchpoint.title)
      expect(label).toContain(channelNames[touchpoint.channel])
      expect(label.includes('moment of truth')).toBe(touchpoint.momentOfTruth)
      if (touchpoint.emotion !== null) expect(label).toContain(`feeling ${feelingNumber(touchpoint.emotion)}`)
    }
  })

  it('writes the number of every feeling inside of its card', () => {
    for (const target of scene.targets.filter(({ record }) => record === 'touchpoints')) {
      const emotion = tables.touchpoints[target.id]?.emotion ?? null
      const inside = textsOf(scene).filter(
        ({ x, y }) => x > target.x && x <= target.x + target.width && y > target.y && y < target.y + target.height,
      )
      const numbers = inside.map(({ text }) => text).filter((text) => /^([−+]\d|0)$/.test(text))
      expect(numbers).toEqual(emotion === null ? [] : [feelingNumber(emotion)])
    }
  })
})

describe('lanes', () => {
  it('leave parked lines out and show the others', () => {
    const drawn = textsOf(mapScene(hostileJourney())).map(({ text }) => text)
    expect(drawn).not.toContain('parked-line')
    expect(drawn.filter((text) => text === 'It happens')).toHaveLength(14)
  })

  it('can be chosen, and stages too', () => {
    const scene = mapScene(sample, { lanes: ['feeling'], stageIds: Object.keys(sample.stages).slice(0, 2) })
    expect(scene.targets.map(({ record }) => record)).toEqual(['stages', 'stages'])
    expect(scene.height).toBeLessThan(mapScene(sample).height / 2)
  })

  it('become as wide as a page wants them', () => {
    const page = { width: 1600, height: 700 }
    const fitting = fittingMapScene(sample, {}, page)
    const plain = mapScene(sample)
    const scale = (scene: Scene) => Math.min(page.width / scene.width, page.height / scene.height)
    expect(scale(fitting)).toBeGreaterThan(scale(plain) * 1.1)
  })

  it('survive a journey without anything in it', () => {
    const scene = mapScene(emptyTables())
    expect(scene.targets).toEqual([])
    expect(scene.description).toContain('0 stages')
  })
})

describe('a width for whole words', () => {
  it('breaks no word of the names of the stages', () => {
    const tables = emptyTables()
    const ids = ['Poszukiwanie ofert', 'Self-installation', ''].map((title, index) =>
      put(tables, 'stages', 10 + index, { title, order: `a${index}` }),
    )
    const rows = mapScene(tables, { lanes: ['feeling'], columnWidth: wholeWordsWidth(tables, ids) }).items.flatMap(
      (item) => (item.kind === 'text' && item.size === 14 ? item.text.split(' ') : []),
    )
    for (const word of ['Poszukiwanie', 'ofert', 'Self-', 'installation']) expect(rows).toContain(word)
    expect(wholeWordsWidth(tables, [])).toBeLessThan(90)
  })
})

describe('the emotion curve', () => {
  function withFeelings(feelings: readonly (readonly (number | null)[])[]) {
    const tables = emptyTables()
    put(tables, 'journeys', 1, { title: 'Curve' })
    feelings.forEach((stage, place) => {
      const stageId = put(tables, 'stages', 10 + place, { title: `S${place}`, order: `a${place}` })
      stage.forEach((emotion, index) => {
        put(tables, 'touchpoints', 100 + 10 * place + index, { stageId, title: 't', emotion, order: `a${index}` })
      })
    })
    return mapScene(tables, { lanes: ['feeling'] })
  }
  const curvesOf = (scene: Scene) =>
    scene.items.filter(
      (item): item is Extract<SceneItem, { kind: 'path' }> => item.kind === 'path' && item.stroke === 'ink',
    )

  it('has a gap where nobody has said', () => {
    const scene = withFeelings([[1], [2], [null], [], [-1], [0], [3]])
    const curves = curvesOf(scene)
    expect(curves.map(({ pieces }) => pieces.length)).toEqual([2, 3])
    const gap = scene.targets[2]!
    for (const curve of curves) {
      const { x, width } = boundsOf(curve)
      expect(x + width <= gap.x || x >= gap.x + gap.width).toBe(true)
    }
    expect(textsOf(scene).filter(({ text }) => text === 'not said yet')).toHaveLength(2)
  })

  it('rises with the mean and writes it, with its n', () => {
    const scene = withFeelings([[-3, 0], [2]])
    const [piece, next] = curvesOf(scene)[0]!.pieces
    expect(piece!.at(-1)).toBeGreaterThan(next!.at(-1) as number)
    const texts = textsOf(scene).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['−1.5', '+2', 'n = 2', 'n = 1']))
  })

  it('shows the spread from the lowest to the highest where there are several', () => {
    const scene = withFeelings([[-3, 3], [1], [-1, null, -1]])
    const bars = scene.items.filter(
      (item) => item.kind === 'box' && item.fill === 'accentSoft' && item.y > scene.headHeight,
    )
    expect(bars).toHaveLength(2)
    const [wide, narrow] = bars.map((bar) => boundsOf(bar).height)
    expect(wide).toBeGreaterThan(narrow! + 100)
  })

  it('never leaves the scale', () => {
    const scene = withFeelings([[3], [-3], [3], [-3]])
    const levels = scene.items
      .filter((item) => item.kind === 'line' && item.y1 > scene.headHeight + 1)
      .map((item) => boundsOf(item).y)
    const { y, height } = boundsOf(curvesOf(scene)[0]!)
    expect(y).toBeGreaterThanOrEqual(Math.min(...levels) - 0.01)
    expect(y + height).toBeLessThanOrEqual(Math.max(...levels) + 0.01)
  })
})

describe('a window on the map', () => {
  const scene = mapScene(sample)

  it('holds what touches it and nothing else', () => {
    const window = { x: 300, y: 200, width: 200, height: 150 }
    const inside = new Set(itemsWithin(scene, window))
    for (const item of scene.items) {
      const { x, y, width, height } = boundsOf(item)
      const touches = x <= 500 && x + width >= 300 && y <= 350 && y + height >= 200
      expect(inside.has(item)).toBe(touches)
    }
    expect(inside.size).toBeLessThan(scene.items.length / 3)
    expect(
      targetsWithin(scene, { x: 0, y: 0, width: scene.width, height: 1 }).every(({ record }) => record === 'stages'),
    ).toBe(true)
  })

  it('lets the arrow keys reach every target', () => {
    const reached = new Set([scene.targets[0]!])
    for (const target of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbourOf(scene.targets, target, direction)
        if (next) reached.add(next)
      }
    }
    expect(reached.size).toBe(scene.targets.length)
  })

  it('goes to the card below and to the column beside', () => {
    const [first, second] = scene.targets.filter(({ record }) => record === 'touchpoints')
    const stages = scene.targets.filter(({ record }) => record === 'stages')
    expect(neighbourOf(scene.targets, first!, 'down')).toBe(second)
    expect(neighbourOf(scene.targets, second!, 'up')).toBe(first)
    expect(neighbourOf(scene.targets, stages[0]!, 'right')).toBe(stages[1])
    expect(neighbourOf(scene.targets, stages[0]!, 'left')).toBeNull()
  })
})
