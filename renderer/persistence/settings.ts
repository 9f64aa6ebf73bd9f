import { z } from 'zod'
import type { ZapatosDatabase } from './database.ts'

/** What the program remembers about itself, apart from any journey. */
const settings = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Coach notes that were folded away, by step. */
  foldedCoachNotes: z.array(z.string()),
  /** Where the person was, to come back to after a reload or a crash. */
  place: z.strictObject({
    view: z.enum(['library', 'journey', 'run']),
    journeyId: z.string().nullable(),
    step: z.string(),
    focusGroupId: z.string().nullable(),
  }),
  /** The microphone that was chosen last, as the window calls it. */
  microphone: z.string(),
  /** Versions of records from copies that were shown beside those of this laptop, the latest last. */
  seenVersions: z.array(z.string()),
  /** What the clock of a session is counted from: a moment, and how long the machine had been up then. */
  clockAnchor: z.strictObject({ room: z.number(), uptime: z.number() }),
}

export type SettingName = keyof typeof settings
export type Setting<Name extends SettingName> = z.infer<(typeof settings)[Name]>

/** Reads a setting; one that is missing or damaged is undefined, never an error. */
export async function readSetting<Name extends SettingName>(
  database: ZapatosDatabase,
  name: Name,
): Promise<Setting<Name> | undefined> {
  const entry = await database.settings.get(name)
  const parsed = settings[name].safeParse(entry?.value)
  return parsed.success ? (parsed.data as Setting<Name>) : undefined
}

export async function writeSetting<Name extends SettingName>(
  database: ZapatosDatabase,
  name: Name,
  value: Setting<Name>,
): Promise<void> {
  await database.settings.put({ key: name, value })
}
