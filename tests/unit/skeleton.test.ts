import { describe, expect, it } from 'vitest'
import { addStageLine, moveStageLine, parkStageLine } from '#domain/commands/skeleton.ts'
import { newJourney } from '#domain/commands/start.ts'
import { stageColumns } from '#domain/insight/skeleton.ts'
import { idOf } from '#tests/fixtures/smallJourney.ts'

let last = 0
const context = { now: 1, newId: () => idOf(++last) }

function journey() {
  const template = {
    id: 't',
    title: 'T',
    description: '',
    kind: 'customer' as const,
    stages: [
      {
        title: 'One',
        needs: ['a', 'b', 'c'],
        sees: ['s'],
        touchpoints: [{ title: 'Call', channel: 'phone' as const }],
      },
      { title: 'Two', happens: ['The CRM is updated'] },
    ],
  }
  return newJourney({ title: 'J', template }, context)
}

const needsOf = (tables: ReturnType<typeof journey>) => stageColumns(tables)[0]?.lanes.needs.map(({ text }) => text)
const idIn = (tables: ReturnType<typeof journey>, text: string) =>
  Object.values(tables.stageLines).find((line) => line.text === text)?.id ?? ''

describe('stageColumns', () => {
  it('puts every part under its stage and lane, in order', () => {
    const [one, two] = stageColumns(journey())
    expect(one?.stage.title).toBe('One')
    expect(one?.lanes.needs.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    expect(one?.lanes.sees.map(({ text }) => text)).toEqual(['s'])
    expect(one?.lanes.happens).toEqual([])
    expect(one?.touchpoints.map(({ title }) => title)).toEqual(['Call'])
    expect(one?.depth.tooDeep).toBe(false)
    expect(two?.depth).toMatchObject({ tooDeep: true, lines: [{ words: ['crm'] }] })
  })

  it('keeps parked lines apart, and they take no part in the depth', () => {
    const tables = journey()
    parkStageLine.run(tables, { id: idIn(tables, 'The CRM is updated'), parked: true }, context)
    const two = stageColumns(tables)[1]
    expect(two?.lanes.happens).toEqual([])
    expect(two?.parked.map(({ text }) => text)).toEqual(['The CRM is updated'])
    expect(two?.depth.tooDeep).toBe(false)
  })

  it('positions count the lines in sight, not the parked ones', () => {
    const tables = journey()
    const stageId = tables.stageLines[idIn(tables, 'a')]?.stageId ?? ''
    parkStageLine.run(tables, { id: idIn(tables, 'a'), parked: true }, context)
    moveStageLine.run(tables, { id: idIn(tables, 'b'), stageId, lane: 'needs', index: 1 }, context)
    expect(needsOf(tables)).toEqual(['c', 'b'])
    addStageLine.run(tables, { stageId, lane: 'needs', text: 'new', index: 1 }, context)
    expect(needsOf(tables)).toEqual(['c', 'new', 'b'])
  })
})
