import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clearOutbox } from '#electron/files/outbox.ts'

test('drafts of mails go after a day; younger ones and other files stay; a missing folder is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zapatos-outbox-'))
  const now = Date.UTC(2026, 10, 22, 9)
  const hour = 3_600_000
  for (const [name, hours] of [
    ['old.eml', 25],
    ['young.eml', 23],
    ['old.txt', 25],
  ] as const) {
    await writeFile(join(folder, name), '')
    await utimes(join(folder, name), new Date(now - hours * hour), new Date(now - hours * hour))
  }
  await clearOutbox(folder, now)
  expect((await readdir(folder)).sort()).toEqual(['old.txt', 'young.eml'])
  await rm(folder, { recursive: true })
  await clearOutbox(folder, now)
})
