import type { Audience } from '#electron/audience.ts'
import type { Closing } from '#electron/closing.ts'
import type { Tokens } from '#electron/files/tokens.ts'
import type { Opening } from '#electron/opening.ts'
import type { Host } from '#electron/worker/host.ts'
import type { AppInfo } from '#electron/worker/job.ts'

/** What the handlers work with. */
export interface Desk {
  readonly host: Host
  readonly opening: Opening
  readonly audience: Audience
  readonly tokens: Tokens
  readonly app: AppInfo
  readonly backupsFolder: string
  /** Where drafts of mails are kept until they are sent. */
  readonly outboxFolder: string
  closing(): Closing | undefined
}
