import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listBackups, writeBackup } from '#electron/files/backups.ts'
import { backupsToDelete, keptBackups, keptDays } from '#electron/files/keep.ts'
import { idOf } from '#tests/fixtures/smallJourney.ts'

const minute = 60_000
const day = 86_400_000
const noon = Date.UTC(2026, 10, 22, 12)

describe('which backups stay', () => {
  const kept = (times: number[], now = noon) => {
    const gone = new Set(backupsToDelete(times, now))
    return times.filter((time) => !gone.has(time))
  }

  test('all while there are ten or fewer', () => {
    const times = Array.from({ length: keptBackups }, (_, index) => noon - index * 400 * day)
    expect(backupsToDelete(times, noon)).toEqual([])
  })

  test('of a busy day the newest ten', () => {
    const times = Array.from({ length: 40 }, (_, index) => noon - index * 2 * minute)
    expect(kept(times)).toEqual(times.slice(0, keptBackups))
  })

  test('of each of the past fourteen days the last one', () => {
    const times = Array.from({ length: 30 }, (_, index) => [noon - index * day, noon - index * day - minute]).flat()
    const stay = kept(times)
    for (let index = 0; index < keptDays; index++) expect(stay).toContain(noon - index * day)
    expect(stay).not.toContain(noon - keptDays * day)
    expect(stay.length).toBe(keptDays + keptBackups / 2)
  })

  test('always the newest one, never more than 24, whatever the times', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: noon - 60 * day, max: noon }), { minLength: 1, maxLength: 200 }),
        (times) => {
          const stay = kept(times)
          expect(stay).toContain(Math.max(...times))
          expect(stay.length).toBeLessThanOrEqual(keptBackups + keptDays)
          expect(stay.length).toBeGreaterThanOrEqual(Math.min(times.length, keptBackups))
        },
      ),
    )
  })
})

describe('backups on disk', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zapatos-backups-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const journey = (words: string, number = 1) => ({
    id: idOf(number),
    title: `Title ${number}`,
    client: 'Client',
    file: Buffer.from(words),
  })

  test('are listed newest first, over all journeys, with what they are about', async () => {
    await writeBackup(folder, journey('a', 1), noon)
    await writeBackup(folder, journey('b', 2), noon + 1)
    await writeBackup(folder, journey('cc', 1), noon + 2)
    expect(await listBackups(folder)).toMatchObject([
      { at: noon + 2, title: 'Title 1', client: 'Client', bytes: 2 },
      { at: noon + 1, title: 'Title 2' },
      { at: noon, title: 'Title 1', bytes: 1 },
    ])
  })

  test('equal to the newest are not kept twice', async () => {
    expect(await writeBackup(folder, journey('same'), noon)).toBe(noon)
    expect(await writeBackup(folder, journey('same'), noon + minute)).toBe(noon)
    expect(await listBackups(folder)).toHaveLength(1)
  })

  test('are not lost when the clock is set back', async () => {
    await writeBackup(folder, journey('first'), noon)
    expect(await writeBackup(folder, journey('second'), noon - day)).toBe(noon + 1)
    expect(await listBackups(folder)).toHaveLength(2)
  })

  test('that are too many go', async () => {
    for (let index = 0; index < 25; index++) await writeBackup(folder, journey(`state ${index}`), noon + index)
    expect((await listBackups(folder)).map(({ at }) => at)).toEqual(
      Array.from({ length: keptBackups }, (_, index) => noon + 24 - index),
    )
  })

  test('are listed although a stranger left files among them', async () => {
    await writeBackup(folder, journey('a'), noon)
    writeFileSync(join(folder, 'note.txt'), '')
    writeFileSync(join(folder, idOf(1), 'about.json'), 'not json')
    writeFileSync(join(folder, idOf(1), 'copy of 1.journey'), '')
    expect(await listBackups(folder)).toMatchObject([{ at: noon, title: '', client: '' }])
    expect(readdirSync(join(folder, idOf(1)))).toHaveLength(3)
  })

  test('that were never made are no error', async () => {
    expect(await listBackups(join(folder, 'nothing here'))).toEqual([])
  })
})
