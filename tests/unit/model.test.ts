import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTables, recordsIn } from '#domain/model/draft.ts'
import { clockTime, day, id, instant } from '#domain/model/fields.ts'
import { entities, entityNames, referencesOf } from '#domain/model/index.ts'
import { byOrder, orderAt, orderAtTime, ordersAt } from '#domain/model/order.ts'
import { countRecords, emptyTables, inOrder, journeyOf } from '#domain/model/tables.ts'
import { changedAt, idOf, journeyId, smallJourney } from '#tests/fixtures/smallJourney.ts'

describe('the registry', () => {
  test('names each entity as its table is named, and has a table for each', () => {
    for (const name of entityNames) expect(entities[name].name).toBe(name)
    expect(Object.keys(emptyTables())).toEqual(entityNames)
    expect(new Set(entityNames.map((name) => entities[name].noun)).size).toBe(entityNames.length)
  })

  test.each(entityNames)('%s: strict, with the base fields, defaults and references it says it has', (name) => {
    const { schema, defaults } = entities[name]
    const fields = Object.keys(schema.shape)
    expect(fields).toEqual(expect.arrayContaining(['id', 'journeyId', 'changedAt']))
    for (const [field, value] of Object.entries(defaults)) {
      expect(schema.shape[field as keyof typeof schema.shape].safeParse(value).success, field).toBe(true)
    }
    for (const [field, { to, onDelete }] of referencesOf(name)) {
      expect(fields).toContain(field)
      expect(entityNames).toContain(to)
      const mayBeNull = schema.shape[field as keyof typeof schema.shape].safeParse(null).success
      if (onDelete === 'clear') expect(mayBeNull, `${field} is null after its target is gone`).toBe(true)
    }
    const example = Object.values(smallJourney()[name])[0]
    expect(schema.safeParse(example).success).toBe(true)
    expect(schema.safeParse({ ...example, extra: 1 }).success).toBe(false)
    for (const field of fields) {
      const without = { ...(example as object) } as Record<string, unknown>
      delete without[field]
      expect(schema.safeParse(without).success, `without ${field}`).toBe(false)
    }
  })

  test('every field that ends in Id and is no base field is a reference', () => {
    for (const name of entityNames) {
      const pointing = Object.keys(entities[name].schema.shape).filter(
        (field) => /.Id$/.test(field) && field !== 'journeyId',
      )
      expect(
        referencesOf(name)
          .map(([field]) => field)
          .sort(),
        name,
      ).toEqual(pointing.sort())
    }
  })
})

describe('values', () => {
  test.each([
    [id, idOf(7), true],
    [id, idOf(7).toUpperCase().replace('0', 'A'), false],
    [id, '__proto__', false],
    [instant, 0, true],
    [instant, 1.5, false],
    [instant, -1, false],
    [instant, Number.POSITIVE_INFINITY, false],
    [day, '', true],
    [day, '2026-11-22', true],
    [day, '22.11.2026', false],
    [clockTime, '', true],
    [clockTime, '23:59', true],
    [clockTime, '24:00', false],
    [clockTime, '9:30', false],
  ])('%#', (schema, value, good) => {
    expect(schema.safeParse(value).success).toBe(good)
  })
})

describe('order', () => {
  const listed = (orders: string[]) => orders.map((order, index) => ({ id: idOf(index), order }))

  test('a record lands at its index, whatever was inserted before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 60 }), (indexes) => {
        const list: { id: string; order: string }[] = []
        const wanted: string[] = []
        indexes.forEach((index, number) => {
          const record = { id: idOf(number), order: orderAt(list, index) }
          wanted.splice(Math.max(0, Math.min(index, wanted.length)), 0, record.id)
          list.push(record)
          list.sort(byOrder)
        })
        expect(list.map((record) => record.id)).toEqual(wanted)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('several keys at once are consecutive', () => {
    const list = listed(ordersAt([], 0, 3))
    const between = ordersAt(list, 1, 40)
    const all = [list[0]?.order, ...between, list[1]?.order, list[2]?.order] as string[]
    expect([...all].sort()).toEqual(all)
    expect(new Set(all).size).toBe(43)
    expect(ordersAt(list, 0, 0)).toEqual([])
  })

  test('equal keys of two laptops leave a place before the next larger one', () => {
    const list = listed(['a0', 'a1', 'a1', 'a2'])
    const key = orderAt(list, 2)
    expect(key > 'a1' && key < 'a2').toBe(true)
    expect(byOrder({ id: 'x', order: 'a1' }, { id: 'y', order: 'a1' })).toBeLessThan(0)
    expect(byOrder({ id: 'x', order: 'a1' }, { id: 'x', order: 'a1' })).toBe(0)
  })

  test('keys of moments sort as the moments do, after all keys made by hand, and can be gone on from', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(8888, 0) })
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        expect(Math.sign(one - other)).toBe(
          byOrder({ id: '', order: orderAtTime(one) }, { id: '', order: orderAtTime(other) }),
        )
        if (one === other) return
        const [low, high] = one < other ? [one, other] : [other, one]
        const list = listed([orderAtTime(low), orderAtTime(high)])
        const between = orderAt(list, 1)
        expect(between > orderAtTime(low) && between < orderAtTime(high)).toBe(true)
        expect(orderAt(list, 2) > orderAtTime(high)).toBe(true)
        expect(orderAt(list, 0) < orderAtTime(low)).toBe(true)
      }),
      { seed: 2, numRuns: 500 },
    )
    let last = orderAt([], 0)
    for (let count = 0; count < 5_000; count += 1) last = orderAt(listed([last]), 1)
    expect(last < orderAtTime(0)).toBe(true)
    const latest = orderAtTime(8_640_000_000_000_000)
    expect(latest > orderAtTime(Date.UTC(8888, 0))).toBe(true)
    expect(entities.notes.schema.shape.order.safeParse(latest).success).toBe(true)
  })
})

describe('tables', () => {
  test('find their journey, sort by order and count', () => {
    const tables = smallJourney()
    expect(journeyOf(tables)?.id).toBe(journeyId)
    expect(journeyOf(emptyTables())).toBeUndefined()
    expect(inOrder(tables, 'stages').map(({ title }) => title)).toEqual(['日本語 stage', 'Later'])
    expect(inOrder(tables, 'notes', ({ kind }) => kind === 'verbatim')).toHaveLength(6)
    expect(countRecords(tables)).toBe(Object.values(tables).reduce((sum, table) => sum + Object.keys(table).length, 0))
  })
})

describe('a draft', () => {
  test('behaves as the plain records would', () => {
    const tables = smallJourney()
    const { draft, changes } = draftTables(tables)
    const fresh = { id: idOf(70), journeyId, changedAt, title: 'Fresh', order: 'a5' }
    draft.stages[fresh.id] = fresh
    delete draft.stages[idOf(4)]
    expect(Object.keys(draft.stages)).toEqual([idOf(5), fresh.id])
    expect(Object.values(draft.stages).map(({ title }) => title)).toEqual(['Later', 'Fresh'])
    expect(idOf(4) in draft.stages).toBe(false)
    expect(idOf(5) in draft.stages).toBe(true)
    expect(Reflect.get(draft.stages, '__proto__')).toBeUndefined()
    expect(draft.stages[idOf(4)]).toBeUndefined()
    const moved = draft.stages[idOf(5)]
    if (moved) moved.title = 'Changed'
    expect(draft.stages[idOf(5)]?.title).toBe('Changed')
    expect(tables.stages[idOf(5)]?.title).toBe('Later')
    const made = changes().map(([table, before, after]) => [table, before?.id, after?.id])
    expect(made).toHaveLength(3)
    expect(made).toEqual(
      expect.arrayContaining([
        ['stages', undefined, fresh.id],
        ['stages', idOf(4), undefined],
        ['stages', idOf(5), idOf(5)],
      ]),
    )
  })

  test('can be looked through as it stands, without wrapping a record', () => {
    const tables = smallJourney()
    const { draft, changes } = draftTables(tables)
    expect(recordsIn(draft, 'notes')).toHaveLength(12)
    expect(recordsIn(draft, 'notes')[0]).toBe(Object.values(tables.notes)[0])
    const note = draft.notes[idOf(100)]
    if (note) note.text = 'Changed'
    delete draft.notes[idOf(101)]
    const seen = recordsIn(draft, 'notes')
    expect(seen).toHaveLength(11)
    expect(seen.find(({ id: noteId }) => noteId === idOf(100))?.text).toBe('Changed')
    expect(changes()).toHaveLength(2)
    expect(recordsIn(tables, 'notes')).toHaveLength(12)
  })

  test('a record put back after it was deleted is as it was given', () => {
    const tables = smallJourney()
    const { draft, changes } = draftTables(tables)
    const same = tables.stages[idOf(4)]
    delete draft.stages[idOf(4)]
    if (same) draft.stages[idOf(4)] = same
    expect(changes()).toEqual([])
  })
})

describe('order keys', () => {
  test.each(['', '1', 'b0', 'a10', 'A'.padEnd(27, '0')])(
    '“%s”, which no move could start from, is refused',
    (order) => {
      const stage = { id: idOf(1), journeyId: idOf(2), changedAt: 1, title: '', order }
      expect(entities.stages.schema.safeParse(stage).success).toBe(false)
      expect(entities.stages.schema.safeParse({ ...stage, order: 'b00' }).success).toBe(true)
    },
  )
})
