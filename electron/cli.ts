import { realpath } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { assertNever } from '#domain/assertNever.ts'
import { type AppError, type ErrorCode, type Result, success } from '#domain/ipc/errors.ts'
import { type EntityName, entities } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { type Command, usage } from './commandLine.ts'
import { atomicWrite } from './files/atomicWrite.ts'
import { diskError } from './files/diskError.ts'
import { readJourneyBytes } from './files/readFile.ts'
import type { AppInfo } from './worker/job.ts'

const exitCodes = { done: 0, usage: 2, notGood: 3, disk: 4 } as const

type Windowless = Exclude<Command, { kind: 'open' }>

/** Does what needs no window and returns the exit code; what there is to say goes to stdout, why not to stderr. */
export async function runCommand(command: Windowless, app: AppInfo): Promise<number> {
  switch (command.kind) {
    case 'help':
      return say(process.stdout, usage)
    case 'version':
      return say(process.stdout, `${app.name} ${app.version}\n`)
    case 'wrong':
      await complain(`${command.why}. See zapatos --help.`)
      return exitCodes.usage
    case 'check':
      return check(command.file)
    case 'export':
      return writeDocument(command)
    default:
      return assertNever(command)
  }
}

async function check(path: string): Promise<number> {
  const tables = await open(path)
  if (!tables.ok) return fail(tables.error, path)
  return say(process.stdout, `${oneLine(`${basename(path)} is a good .journey: ${summaryOf(tables.value)}`)}.\n`)
}

async function writeDocument({ file, format, out }: Extract<Command, { kind: 'export' }>): Promise<number> {
  const tables = await open(file)
  if (!tables.ok) return fail(tables.error, file)
  if (await samePlace(file, out)) {
    await complain('--out names the .journey file itself. Choose another name.')
    return exitCodes.usage
  }
  const { makeDocument } = await import('./worker/jobs.ts')
  const made = await makeDocument(format, { tables: tables.value, focusGroupId: null, names: false }, () => {})
  if (!made.ok) return fail(made.error, file)
  try {
    await atomicWrite(resolve(out), made.value.bytes)
  } catch (error) {
    const failed = diskError('cannotWrite', error, basename(out))
    return failed.ok ? exitCodes.disk : fail(failed.error)
  }
  for (const warning of made.value.warnings) await complain(warning)
  return exitCodes.done
}

async function open(path: string): Promise<Result<Tables>> {
  const bytes = await readJourneyBytes(resolve(path))
  if (!bytes.ok) return bytes
  const { decode } = await import('./worker/jobs.ts')
  const file = decode(bytes.value)
  return file.ok ? success(file.value.tables) : file
}

async function samePlace(file: string, out: string): Promise<boolean> {
  const [from, to] = await Promise.all([file, out].map((path) => realpath(path).catch(() => undefined)))
  return from !== undefined && from === to
}

const counted = [
  'stages',
  'touchpoints',
  'personas',
  'focusGroups',
  'participants',
  'questions',
  'notes',
  'themes',
  'findings',
] as const satisfies readonly EntityName[]

/** Title and counts in one line. */
function summaryOf(tables: Tables): string {
  const title = journeyOf(tables)?.title || 'Untitled journey'
  const counts = counted.map((name) => {
    const count = Object.keys(tables[name]).length
    return `${count} ${entities[name].noun}${count === 1 ? '' : 's'}`
  })
  return `“${title}”, ${counts.join(', ')}`
}

async function fail(error: AppError, path?: string): Promise<number> {
  const named =
    path === undefined || error.code === 'cannotRead' ? error.message : `${basename(path)}: ${error.message}`
  await complain(named)
  return diskCodes.has(error.code) ? exitCodes.disk : exitCodes.notGood
}

const diskCodes: ReadonlySet<ErrorCode> = new Set(['cannotRead', 'cannotWrite'])

async function complain(why: string): Promise<void> {
  await say(process.stderr, `zapatos: ${oneLine(why)}\n`)
}

/** Text from files as one line of a terminal that it cannot steer. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
}

/** Writes text and waits until it is out, as the program ends right after. */
async function say(stream: NodeJS.WriteStream, text: string): Promise<number> {
  await new Promise<void>((done) => stream.write(text, () => done()))
  return exitCodes.done
}
