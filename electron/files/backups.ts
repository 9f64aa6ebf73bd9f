import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { atomicWrite } from './atomicWrite.ts'
import { backupsToDelete } from './keep.ts'

/** What a list of backups says about the journey. */
export interface About {
  readonly title: string
  readonly client: string
}

export interface BackupFile extends About {
  readonly path: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly bytes: number
}

const backupName = /^(\d{1,16})\.journey$/
const folderName = /^[0-9a-f-]{36}$/
const aboutName = 'about.json'

/**
 * Keeps a copy of a journey and lets go of the copies that are too many. A copy equal to the newest one is not kept twice.
 * @param folder where all backups are, one folder per journey
 * @returns when the copy was made
 */
export async function writeBackup(
  folder: string,
  journey: About & { readonly id: string; readonly file: Uint8Array },
  now: number,
): Promise<number> {
  const home = join(folder, journey.id)
  await mkdir(home, { recursive: true })
  const times = await timesIn(home)
  const newest = Math.max(...times, 0)
  if (times.length && (await readFile(backupPath(home, newest)).catch(() => undefined))?.equals(journey.file))
    return newest
  await atomicWrite(
    join(home, aboutName),
    Buffer.from(JSON.stringify({ title: journey.title, client: journey.client })),
  )
  // Two in one millisecond, or a clock that was set back: the later one must still sort last.
  const at = Math.max(now, newest + 1)
  await atomicWrite(backupPath(home, at), journey.file)
  for (const time of backupsToDelete([...times, at], at)) await unlink(backupPath(home, time)).catch(() => {})
  return at
}

/** All backups of all journeys, newest first. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const homes = (await namesIn(folder)).filter((name) => folderName.test(name))
  const lists = await Promise.all(homes.map((name) => backupsIn(join(folder, name))))
  return lists.flat().sort((a, b) => b.at - a.at)
}

async function backupsIn(home: string): Promise<BackupFile[]> {
  const about = await readAbout(home)
  const found: BackupFile[] = []
  for (const at of await timesIn(home)) {
    const path = backupPath(home, at)
    // Gone since it was listed: there is nothing to offer.
    const bytes = await stat(path).then(
      ({ size }) => size,
      () => undefined,
    )
    if (bytes !== undefined) found.push({ path, at, bytes, ...about })
  }
  return found
}

/** Title and client; the copies can be restored without them, so a missing or spoilt file is no reason to hide any. */
async function readAbout(home: string): Promise<About> {
  try {
    const { title, client } = JSON.parse(await readFile(join(home, aboutName), 'utf8')) as Record<string, unknown>
    return { title: String(title ?? ''), client: String(client ?? '') }
  } catch {
    return { title: '', client: '' }
  }
}

async function timesIn(home: string): Promise<number[]> {
  return (await namesIn(home)).flatMap((name) => {
    const match = backupName.exec(name)
    return match ? [Number(match[1])] : []
  })
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

function backupPath(home: string, at: number): string {
  return join(home, `${at}.journey`)
}
