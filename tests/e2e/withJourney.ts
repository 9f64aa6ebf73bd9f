import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import type { Tables } from '#domain/model/tables.ts'
import { app, startSha256 } from '#tests/fixtures/journeyZip.ts'
import { type Launched, launchZapatos } from './launch.ts'

/** Starts Zapatos with a journey, as a double click on its file would, on the step with this number (1 is the first). */
export async function launchWithJourney(tables: Tables, step: number): Promise<Launched> {
  const folder = await mkdtemp(join(tmpdir(), 'zapatos-journey-'))
  const file = join(folder, 'test.journey')
  await writeFile(file, encodeJourney(tables, app, startSha256))
  const zapatos = await launchZapatos({ args: [file] })
  await expect(zapatos.page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
  await zapatos.page.keyboard.press(`Alt+${step}`)
  return {
    ...zapatos,
    close: async () => {
      await zapatos.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
