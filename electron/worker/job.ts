import type { ExportFormat } from '#domain/ipc/contract.ts'
import type { Result } from '#domain/ipc/errors.ts'
import type { Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/** The program as a `.journey` file names it. */
export interface AppInfo {
  readonly name: string
  readonly version: string
}

/** What a worker can be asked to do. Tables come from the window and are checked before they are used. */
export type Job =
  | { readonly kind: 'decode'; readonly bytes: Uint8Array }
  | { readonly kind: 'encode'; readonly tables: Tables; readonly app: AppInfo }
  | ({ readonly kind: 'export'; readonly format: ExportFormat } & DocumentRequest)
  | { readonly kind: 'email'; readonly tables: Tables; readonly focusGroupId: Id | null; readonly app: AppInfo }

export interface DocumentRequest {
  readonly tables: Tables
  readonly focusGroupId: Id | null
  /** Real names instead of P1, P2 … */
  readonly names: boolean
}

/** A journey as the bytes of a file, and what a list of files says about it. */
export interface Encoded {
  readonly file: Uint8Array
  readonly id: Id
  readonly title: string
  readonly client: string
}

export interface Made {
  readonly bytes: Uint8Array
  readonly warnings: readonly string[]
}

export interface Outcomes {
  decode: Tables
  encode: Encoded
  export: Made
  email: Made
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
