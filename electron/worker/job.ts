import type { ExportFormat, NotWritten } from '#domain/ipc/contract.ts'
import type { Result } from '#domain/ipc/errors.ts'
import type { Attachment } from '#domain/journeyfile/attachments.ts'
import type { JourneyFile } from '#domain/journeyfile/decode.ts'
import type { Id } from '#domain/model/index.ts'
import type { LetterKind } from '#domain/model/letters.ts'
import type { Tables } from '#domain/model/tables.ts'

/** The program as a `.journey` file names it. */
export interface AppInfo {
  readonly name: string
  readonly version: string
}

/** What a worker can be asked to do. Tables come from the window and are checked before they are used. */
export type Job =
  | { readonly kind: 'decode'; readonly bytes: Uint8Array }
  | ({ readonly kind: 'encode' } & FileRequest)
  | ({ readonly kind: 'export'; readonly format: ExportFormat } & DocumentRequest)
  | ({ readonly kind: 'letters' } & LettersRequest)
  | ({ readonly kind: 'email'; readonly focusGroupId: Id | null } & FileRequest)

export interface FileRequest {
  readonly tables: Tables
  readonly app: AppInfo
  /** For somebody else: without what participants took back. The app's own backups are whole. */
  readonly handedOn?: boolean
  /** To go with the journey; none unless asked for. */
  readonly sounds?: readonly Attachment[] | undefined
}

export interface DocumentRequest {
  readonly tables: Tables
  readonly focusGroupId: Id | null
  /** Real names instead of P1, P2 … */
  readonly names: boolean
}

/** Letters of one kind, as mail drafts or on paper. */
export interface LettersRequest {
  readonly tables: Tables
  readonly focusGroupId: Id
  readonly letter: LetterKind
  /** For whom; nobody for the letter to all customers. */
  readonly participantIds: readonly Id[]
  readonly as: 'drafts' | 'pdf'
}

/** Letters as files that are still to be written. */
export interface MadeLetters {
  readonly files: readonly LetterFile[]
  readonly notWritten: readonly NotWritten[]
  readonly warnings: readonly string[]
}

export interface LetterFile {
  /** With its ending; no name of a person is in it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** For whom; empty for the letter to all customers. */
  readonly participantIds: readonly Id[]
}

/** A journey as the bytes of a file, and what a list of files says about it. */
export interface Encoded {
  readonly file: Uint8Array
  readonly id: Id
  readonly title: string
  readonly client: string
  /** What was left out, in whole sentences. */
  readonly warnings: readonly string[]
}

export interface Made {
  readonly bytes: Uint8Array
  readonly warnings: readonly string[]
}

export interface Outcomes {
  decode: JourneyFile
  encode: Encoded
  export: Made
  email: Made
  letters: MadeLetters
}
export type JobKind = Job['kind']
export type JobOf<Kind extends JobKind> = Extract<Job, { kind: Kind }>
export type Outcome<Kind extends JobKind> = Result<Outcomes[Kind]>

/** Main to worker. */
export interface Order {
  readonly id: number
  readonly job: Job
}

/** Worker to main: how far it is, or how it ended. */
export type Report =
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly outcome: Result<unknown> }
