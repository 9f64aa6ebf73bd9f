import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** The drafts of mails stay this long, for a mail program that is slow or was not there. */
const keptMs = 86_400_000

/**
 * Removes drafts of mails that were made more than a day ago. They hold whole journeys, perhaps with the sound of a recording
 * that has been deleted since, and the mail program has its own copy by then.
 */
export async function clearOutbox(folder: string, now: number): Promise<void> {
  const drafts = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  for (const name of drafts) {
    const path = join(folder, name)
    const made = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    )
    // One that is held open goes the next time.
    if (now - made > keptMs) await unlink(path).catch(() => undefined)
  }
}
