import type { FocusGroup } from '#domain/model/index.ts'
import type { Paper } from '#domain/model/journeys.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'

/** A letter as it goes on paper. */
export interface LetterSheet {
  /** Whom it is for; empty for everybody. */
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Letters to be printed, each on a sheet of its own. */
export interface LettersReport {
  readonly title: string
  readonly author: string
  /** Who writes, above each letter: the facilitator, the client. */
  readonly sender: string
  /** BCP 47. */
  readonly language: string
  readonly paper: Paper
  /** Day on which the letters are made, YYYY-MM-DD, and as they write it. */
  readonly date: string
  readonly dateText: string
  readonly sheets: readonly LetterSheet[]
}

/** @param date the day on which the letters are made, YYYY-MM-DD, with how its language writes it. */
export function lettersReport(
  tables: Tables,
  group: FocusGroup,
  kindName: string,
  sheets: readonly LetterSheet[],
  { date, dateText }: { readonly date: string; readonly dateText: string },
): LettersReport {
  const journey = journeyOf(tables)
  const { facilitatorName = '', client = '' } = journey ?? {}
  return {
    title: [kindName, group.title.trim()].filter(Boolean).join(' · '),
    author: facilitatorName,
    sender: [facilitatorName, client]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' · '),
    language: journey?.language ?? 'en',
    paper: journey?.paper ?? 'a4',
    date,
    dateText,
    sheets,
  }
}
