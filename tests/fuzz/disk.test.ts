import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { commands } from '#domain/commands/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import {
  closeJourney,
  connectDatabase,
  currentTables,
  flushJourney,
  openJourney,
  perform,
  redoGesture,
  undoGesture,
} from '#renderer/app/store/journey.ts'
import { store } from '#renderer/app/store/store.ts'
import { openDatabase, type ZapatosDatabase } from '#renderer/persistence/database.ts'
import { putJourney, readTables } from '#renderer/persistence/library.ts'
import { smallJourney } from '#tests/fixtures/smallJourney.ts'
import { commandArguments } from './commandArguments.ts'
import { Random } from './random.ts'

/** Lasting commands are no step of undo: `lasting.test.ts` walks with them. */
const names = [...commands].flatMap(([name, { lasting }]) => (lasting ? [] : [name]))
let database: ZapatosDatabase

afterEach(async () => {
  await closeJourney()
  database.close()
})

/** Waits until the window would say “saved”, and expects that the disk then has exactly what the memory has. */
async function expectDurable(journeyId: string): Promise<Tables> {
  await flushJourney()
  const { records, saving } = store.getState()
  expect(saving).toMatchObject({ durableRevision: records.revision, error: null })
  const stored = await readTables(database, journeyId)
  expect(stored).toEqual(currentTables())
  return stored
}

test.each([11, 12, 13, 14])(
  'seed %i: memory and disk agree through a random walk, all undone, all done again',
  async (seed) => {
    const random = new Random(seed)
    database = await openDatabase(`walk-${seed}`)
    connectDatabase(database)
    const start = smallJourney()
    const journeyId = await putJourney(database, start)
    await openJourney(journeyId)

    for (let step = 0; step < 250; step += 1) {
      if (random.chance(0.12)) random.chance(0.6) ? undoGesture() : redoGesture()
      else {
        const name = random.one(names)
        const args = commandArguments[name]?.({ tables: currentTables(), random, now: Date.now() })
        const command = commands.get(name)
        if (args && command) perform(command, args as never)
      }
      if (random.chance(0.1)) await expectDurable(journeyId)
    }
    expect(journeyOf(currentTables())?.id).toBe(journeyId)
    const end = await expectDurable(journeyId)
    const marks = store.getState().records.history.past.length
    expect(marks).toBeGreaterThan(40)

    while (undoGesture());
    expect(await expectDurable(journeyId)).toEqual(start)
    for (let step = 0; step < marks; step += 1) redoGesture()
    expect(await expectDurable(journeyId)).toEqual(end)

    // What another start of the program would find.
    await closeJourney()
    await openJourney(journeyId)
    expect(currentTables()).toEqual(end)
  },
)
