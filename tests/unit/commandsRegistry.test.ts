import { describe, expect, test } from 'vitest'
import { duplicateJourney } from '#domain/commands/duplicate.ts'
import { commands, steps } from '#domain/commands/index.ts'
import { remove } from '#domain/commands/remove.ts'
import { newJourney, type StageTemplate } from '#domain/commands/start.ts'
import { track } from '#domain/history/track.ts'
import { type AnyRecord, type EntityName, entities, entityNames, type Id, referencesOf } from '#domain/model/index.ts'
import { countRecords, inOrder } from '#domain/model/tables.ts'
import { idOf, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

type Loose = Record<EntityName, Record<Id, AnyRecord & Record<string, unknown>>>

test('commands have unique names of the form step.verb and labels in lower case', () => {
  const all = Object.values(steps).flatMap((step) => Object.values(step))
  expect(commands.size).toBe(all.length)
  for (const [step, list] of Object.entries(steps)) {
    for (const [verb, { name, label }] of Object.entries(list)) {
      expect(name).toBe(`${step}.${verb}`)
      expect(label).toMatch(/^[a-z][a-z ]+$/)
    }
  }
})

describe('deleting follows the registry', () => {
  const pairs = entityNames.flatMap((from) =>
    referencesOf(from).map(([field, reference]) => ({ from, field, ...reference })),
  )

  test('of which every kind of reference is in the small journey', () => {
    const tables = smallJourney() as unknown as Loose
    for (const { from, field } of pairs) {
      expect(
        Object.values(tables[from]).some((record) => record[field] !== null),
        `${from}.${field}`,
      ).toBe(true)
    }
  })

  test.each(pairs)('$from.$field: $onDelete when one of $to goes', ({ from, field, to, onDelete }) => {
    const tables = smallJourney()
    const loose = tables as unknown as Loose
    const referring = Object.values(loose[from]).filter((record) => record[field] !== null)
    const target = referring[0]?.[field] as Id
    const pointing = referring.filter((record) => record[field] === target).map(({ id }) => id)
    const { diff } = track(tables, (draft) => remove(draft, to, target), 1)
    const part = diff[from]
    expect(diff[to]?.removed[target]).toBe(loose[to][target])
    for (const id of pointing) {
      if (onDelete === 'cascade') expect(part?.removed[id]).toBe(loose[from][id])
      // What the record also hung on may have taken it along.
      else if (!part?.removed[id]) expect(part?.updated[id]?.[1]).toMatchObject({ [field]: null })
    }
  })

  test('and a journey that is emptied piece by piece leaves no orphan', () => {
    const bench = new Workbench(smallJourney())
    for (const table of [
      'focusGroups',
      'stages',
      'themes',
      'candidates',
      'personas',
      'actions',
      'wordJoins',
    ] as const) {
      for (const id of Object.keys(bench.tables[table])) {
        const command = { name: 'test', label: 'test', run: (draft: typeof bench.tables) => remove(draft, table, id) }
        bench.do(command, undefined)
      }
    }
    expect(countRecords(bench.tables)).toBe(1)
    expect(Object.values(bench.tables.journeys)[0]?.chosenCandidateId).toBeNull()
  })
})

describe('a new journey', () => {
  const template: StageTemplate = {
    id: 't',
    title: 'Template',
    description: 'For a test.',
    kind: 'employee',
    stages: [
      { title: 'One', needs: ['a', 'b'], touchpoints: [{ title: 'Call', channel: 'phone' }] },
      { title: 'Two', sees: ['c'] },
    ],
  }

  test('from a template has its stages, lines and touchpoints in order, all valid', () => {
    const bench = new Workbench()
    const tables = newJourney({ title: 'Mine', client: 'Ferrowick', template }, bench.context)
    const journey = Object.values(tables.journeys)[0]
    expect(journey).toMatchObject({ title: 'Mine', client: 'Ferrowick', kind: 'employee' })
    const stages = inOrder(tables, 'stages')
    expect(stages.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(inOrder(tables, 'stageLines', ({ lane }) => lane === 'needs').map(({ text }) => text)).toEqual(['a', 'b'])
    expect(Object.values(tables.touchpoints)).toMatchObject([
      { title: 'Call', channel: 'phone', stageId: stages[0]?.id },
    ])
    for (const name of entityNames) {
      for (const record of Object.values(tables[name])) {
        expect(entities[name].schema.parse(record).journeyId).toBe(journey?.id)
      }
    }
  })

  test('without one is a single record', () => {
    expect(countRecords(newJourney({}, new Workbench().context))).toBe(1)
  })
})

test('a duplicate shares no id with its original and keeps every link, text and order', () => {
  const original = smallJourney()
  const copy = duplicateJourney(original, 'Copy', new Workbench().context)
  const text = JSON.stringify(copy)
  for (const name of entityNames) {
    expect(Object.keys(copy[name])).toHaveLength(Object.keys(original[name]).length)
    for (const id of Object.keys(original[name])) expect(text).not.toContain(id)
    for (const [id, record] of Object.entries(copy[name])) expect(entities[name].schema.parse(record).id).toBe(id)
  }
  expect(Object.values(copy.journeys)[0]).toMatchObject({ title: 'Copy', sharedAt: null })
  const said = (tables: typeof copy) =>
    inOrder(tables, 'notes').map((note) => [
      note.text,
      tables.participants[note.participantId ?? '']?.name,
      tables.questions[note.questionId ?? '']?.text,
      tables.touchpoints[note.touchpointId ?? '']?.title,
    ])
  expect(said(copy)).toEqual(said(original))
  const logged = Object.values(copy.sessions)[0]?.log[0]?.questionId ?? ''
  expect(copy.questions[logged]?.text).toBe(original.questions[idOf(9)]?.text)
  expect(original.journeys[idOf(1)]?.title).not.toBe('Copy')
})
