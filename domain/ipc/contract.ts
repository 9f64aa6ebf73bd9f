import { z } from 'zod'
import { entityNames } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { type AudiencePlace, type AudienceView, audienceView } from './audience.ts'
import type { Result } from './errors.ts'

/** What can be made of a journey, on the command line and in the window. */
export const exportFormats = ['summary-pdf', 'map-pdf', 'guide-pdf', 'notes-csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** File name ending of each format, without the dot. */
export const formatExtensions: Readonly<Record<ExportFormat, string>> = {
  'summary-pdf': 'pdf',
  'map-pdf': 'pdf',
  'guide-pdf': 'pdf',
  'notes-csv': 'csv',
}

/** A journey that came from a file, whole and checked. `name` is the file's name without its folder. */
export interface OpenedJourney {
  readonly tables: Tables
  readonly name: string
}

/** A document that was written. The token lets the window ask to see it; paths stay in the main process. */
export interface WrittenFile {
  readonly name: string
  readonly token: string
  /** What the reader of the document should know: characters no font has, quotes left out. */
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
  'journey.saveCopy': z.strictObject({ tables }),
  'document.export': exportJob,
  'document.reveal': z.strictObject({ token }),
  'document.view': z.strictObject({ token }),
  'job.cancel': z.strictObject({ job }),
  'share.email': z.strictObject({ tables, focusGroupId: z.string().max(100).nullable(), job }),
  /** Shows something to the people at the table, in a window of its own. */
  'audience.show': audienceView,
  'audience.close': nothing,
  /** Asked by the audience window itself. */
  'audience.ready': nothing,
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
