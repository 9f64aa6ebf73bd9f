import { z } from 'zod'
import { entityNames, type Id } from '#domain/model/index.ts'
import { letterKinds } from '#domain/model/letters.ts'
import type { Tables } from '#domain/model/tables.ts'
import { type AudiencePlace, type AudienceView, audienceView } from './audience.ts'
import type { Result } from './errors.ts'

/** What can be made of a journey, on the command line and in the window. */
export const exportFormats = ['summary-pdf', 'map-pdf', 'guide-pdf', 'notes-csv', 'plan-ics'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** File name ending of each format, without the dot. */
export const formatExtensions: Readonly<Record<ExportFormat, string>> = {
  'summary-pdf': 'pdf',
  'map-pdf': 'pdf',
  'guide-pdf': 'pdf',
  'notes-csv': 'csv',
  'plan-ics': 'ics',
}

/** The sound of a recording on its way into a file or out of one, by the SHA-256 of its bytes. */
export interface AttachedSound {
  readonly sha256: string
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A journey that came from a file, whole and checked. `name` is the file's name without its folder. */
export interface OpenedJourney {
  readonly tables: Tables
  /** The sounds that came along, of recordings of the journey; none unless somebody put them in. */
  readonly sounds: readonly AttachedSound[]
  readonly name: string
}

/** A document that was written. The token lets the window ask to see it; paths stay in the main process. */
export interface WrittenFile {
  readonly name: string
  readonly token: string
  /** What the reader of the document should know: characters no font has, quotes left out. */
  readonly warnings: readonly string[]
}

/** Somebody for whom no letter was made, and why: the rest of a sentence that begins with the code. */
export interface NotWritten {
  readonly code: string
  readonly why: string
}

/** Letters that were made. Nobody was written to: they are files until somebody sends or prints them. */
export interface WrittenLetters {
  /** The file, or the folder the files are in, without its path. */
  readonly name: string
  /** Of the first file. */
  readonly token: string
  readonly files: readonly string[]
  readonly made: readonly Id[]
  readonly notWritten: readonly NotWritten[]
  readonly warnings: readonly string[]
}

export interface Backup {
  readonly token: string
  readonly title: string
  readonly client: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly bytes: number
}

// Main only looks at the shape of the tables; the worker checks every record before it uses them.
const tables = z.custom<Tables>(
  (value) => typeof value === 'object' && value !== null && entityNames.every((name) => name in value),
)
/** Sounds that shall go with a file; without them it is made without. The worker checks their fingerprints. */
const sounds = z
  .array(
    z.strictObject({
      sha256: z.string().length(64),
      mime: z.string().max(100),
      bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
    }),
  )
  .max(1_000)
  .optional()
const nothing = z.undefined()
const token = z.string().max(100)
const job = z.string().max(100)
const exportJob = z.strictObject({
  tables,
  format: z.enum(exportFormats),
  focusGroupId: z.string().max(100).nullable(),
  /** Real names instead of P1, P2 … in the document. */
  names: z.boolean(),
  /** Chosen by the window; progress and cancel go by it. */
  job,
})

const letters = z.strictObject({
  tables,
  focusGroupId: z.string().max(100),
  letter: z.enum(letterKinds),
  /** For whom; nobody for the letter to all customers. */
  participantIds: z.array(z.string().max(100)).max(10_000),
})

/**
 * Every question the window may ask the main process: channel → shape of the request. The answers are in `Responses`.
 * A dialog that the person closes is answered with null.
 */
export const requests = {
  /** Sent once the window listens; answered with the files the program was started with. */
  'app.ready': nothing,
  /** The answer to the event `app.closing`: everything is on disk. */
  'app.flushed': nothing,
  'window.setFullScreen': z.boolean(),
  /** How long the machine has been up, sleep included. */
  'machine.uptime': nothing,
  'journey.open': nothing,
  /** A file dropped on the window; the preload script resolves its path. */
  'journey.openDropped': z.string().max(32_768),
  'journey.sample': nothing,
  'journey.saveCopy': z.strictObject({ tables, sounds }),
  'document.export': exportJob,
  'document.reveal': z.strictObject({ token }),
  'document.view': z.strictObject({ token }),
  'job.cancel': z.strictObject({ job }),
  'share.email': z.strictObject({ tables, focusGroupId: z.string().max(100).nullable(), job, sounds }),
  /** Shows something to the people at the table, in a window of its own. */
  'audience.show': audienceView,
  'audience.close': nothing,
  /** Asked by the audience window itself. */
  'audience.ready': nothing,
  /** One mail draft per person, in a folder the person chooses. */
  'letters.drafts': letters,
  /** One document with a letter on each page. */
  'letters.pdf': letters,
  'backup.write': z.strictObject({ tables }),
  'backup.list': nothing,
  'backup.open': z.strictObject({ token }),
} as const

export interface Responses {
  'app.ready': Result<OpenedJourney>[]
  'app.flushed': null
  'window.setFullScreen': null
  /** Milliseconds. */
  'machine.uptime': number
  'journey.open': OpenedJourney | null
  'journey.openDropped': OpenedJourney
  'journey.sample': OpenedJourney
  'journey.saveCopy': WrittenFile | null
  'document.export': WrittenFile | null
  'document.reveal': null
  'document.view': null
  'job.cancel': null
  'share.email': WrittenFile
  'audience.show': AudiencePlace
  'audience.close': null
  'audience.ready': AudienceView | null
  'letters.drafts': WrittenLetters | null
  'letters.pdf': WrittenLetters | null
  'backup.write': { at: number }
  'backup.list': Backup[]
  'backup.open': OpenedJourney
}

export type Channel = keyof typeof requests
export type Request<Name extends Channel> = z.infer<(typeof requests)[Name]>
export type Response<Name extends Channel> = Result<Responses[Name]>

/** What the menu can ask the window to do; the window knows how. */
export const menuCommands = [
  'new',
  'open',
  'saveCopy',
  'library',
  'undo',
  'redo',
  'search',
  'shortcuts',
  'export',
  'restoreBackup',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** What the main process tells the window without being asked. */
export interface Events {
  'app.closing': undefined
  'journey.opened': Result<OpenedJourney>
  'job.progress': { readonly job: string /** 0 … 1 */; readonly done: number }
  'menu.command': MenuCommand
  /** The audience window came, went, or lost its screen. */
  'audience.moved': AudiencePlace
}
export type EventName = keyof Events
export const eventNames: readonly EventName[] = [
  'app.closing',
  'journey.opened',
  'job.progress',
  'menu.command',
  'audience.moved',
]
