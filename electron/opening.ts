import { basename } from 'node:path'
import type { OpenedJourney } from '#domain/ipc/contract.ts'
import { failure, type Result } from '#domain/ipc/errors.ts'
import { readJourneyBytes } from './files/readFile.ts'
import type { Host } from './worker/host.ts'

/** Reads a `.journey` file; the worker decodes it. */
export async function openJourneyFile(path: string, host: Host): Promise<Result<OpenedJourney>> {
  const bytes = await readJourneyBytes(path)
  if (!bytes.ok) return named(bytes.error, path)
  const file = await host.run({ kind: 'decode', bytes: bytes.value })
  return file.ok ? { ok: true, value: { ...file.value, name: basename(path) } } : named(file.error, path)
}

/** With several files on their way, a message must say which one it is about. */
function named(
  { code, message }: { code: Parameters<typeof failure>[0]; message: string },
  path: string,
): Result<never> {
  return failure(code, code === 'cannotRead' ? message : `${basename(path)}: ${message}`)
}

/** Files handed to the program from outside: by its arguments, a second start, or the system. */
export interface Opening {
  /** A file to open, now or as soon as the window listens. */
  add(path: string): void
  /** The window listens: answers with what has come so far; from now on files go to it one by one. */
  ready(): Promise<Result<OpenedJourney>[]>
  /** The window is gone: files wait again for the next one. */
  pause(): void
}

export function makeOpening(
  read: (path: string) => Promise<Result<OpenedJourney>>,
  tellWindow: (opened: Result<OpenedJourney>) => void,
): Opening {
  const waiting: string[] = []
  let listening = false
  return {
    add(path) {
      if (listening) void read(path).then(tellWindow)
      else waiting.push(path)
    },
    ready() {
      listening = true
      return Promise.all(waiting.splice(0).map(read))
    },
    pause() {
      listening = false
    },
  }
}
