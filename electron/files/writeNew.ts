import { randomBytes } from 'node:crypto'
import { access, link, rename, unlink } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { atomicWrite } from './atomicWrite.ts'
import { errorNumber } from './diskError.ts'

const mostNames = 1_000

/**
 * Writes a file that was not there before, whole or not at all, and never over another one: where the name is taken it is
 * called `… (2)`. @returns the name it got. @throws the system's error; then nothing was written.
 */
export async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`)
  await atomicWrite(temporary, bytes)
  try {
    for (let count = 1; count <= mostNames; count += 1) {
      const free = count === 1 ? name : numbered(name, count)
      if (await putAt(temporary, join(folder, free))) return free
    }
    throw Object.assign(new Error('every name is taken'), { code: 'EEXIST' })
  } finally {
    await unlink(temporary).catch(() => {})
  }
}

function numbered(name: string, count: number): string {
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length)} (${count})${ending}`
}

/** False when something of that name is there. */
async function putAt(temporary: string, path: string): Promise<boolean> {
  try {
    // A link never replaces anything, not even what came a moment ago.
    await link(temporary, path)
    return true
  } catch (error) {
    if (errorNumber(error) === 'EEXIST') return false
    if (await exists(path)) return false
    // Memory sticks know no links.
    await rename(temporary, path)
    return true
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
