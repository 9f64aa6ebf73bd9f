import { twelveSteps } from './001-twelve-steps.ts'

/** `journey.json` as it was written, before anything about it is known to be right. */
export type OldSections = { [section: string]: unknown }

/**
 * The step from one version of the format to the next. It may change what it is given, must not trust it, and leaves
 * judging the result to the checks that follow.
 */
export interface Migration {
  /** The version it starts from; it leads to the next one. */
  readonly from: number
  up(sections: OldSections): OldSections
}

/** All migrations, oldest first, without a gap. */
export const migrations: readonly Migration[] = [twelveSteps]
