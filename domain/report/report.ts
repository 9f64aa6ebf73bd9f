import type { Scene } from '#domain/layout/scene.ts'
import type { Id } from '#domain/model/index.ts'
import type { Paper } from '#domain/model/journeys.ts'

/** How a document is made. */
export interface ReportOptions {
  /** Real names beside P1, P2 … */
  readonly names: boolean
  /** Day of the document, YYYY-MM-DD. */
  readonly date: string
}

/** A document before it is painted: what it says, in which order. */
export interface Report {
  readonly title: string
  readonly client: string
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  /** BCP 47. */
  readonly language: string
  readonly paper: Paper
  /** Day of the document, YYYY-MM-DD. */
  readonly date: string
  /** Printed small at the top of each page after the first. */
  readonly runningHead: string
  readonly cover: Cover | null
  /** With a table of contents after the cover. */
  readonly contents: boolean
  readonly blocks: readonly Block[]
  /** What whoever sends the document should know, in whole sentences. */
  readonly warnings: readonly string[]
}

export interface Cover {
  /** Small, above the title: the client. */
  readonly eyebrow: string
  readonly title: string
  readonly subtitle: string
  /** Facts at the foot: label and value. */
  readonly facts: readonly Fact[]
  /** Feeling of each stage from −3 to +3, drawn as a quiet line; null where nobody has said. */
  readonly curve: readonly (number | null)[]
}

/** A number in the document that leads back to the notes it counts. */
export interface Count {
  readonly kind: 'count'
  /** “11 notes”, “5 of 8 people”. */
  readonly text: string
  /** What the number is the number of: the notes, or the different people they are from. */
  readonly counts: 'notes' | 'people'
  readonly notes: readonly Id[]
  /** Where on paper these notes are listed: the id of a heading or of a row. */
  readonly target: string
}

/** Words that lead to another place of the document: the id of a heading or of a row. */
export interface Link {
  readonly kind: 'link'
  readonly text: string
  readonly target: string
}

/** A stretch of a line in our own words; what the participants or the team wrote stands in blocks of its own. */
export type Run = string | Count | Link

export interface Fact {
  readonly label: string
  readonly value: string
  /** What the value leads to, if anything. */
  readonly leads?: Count | Link
}

/** A column of a table; the shares of all columns add up to 1. */
export interface Column {
  readonly title: string
  readonly share: number
  readonly align: 'start' | 'end'
}

/** A cell; `below` is smaller, under the text. */
export interface Cell {
  readonly text: string
  readonly below?: string
  /** The text once more, with what leads somewhere. */
  readonly runs?: readonly Run[]
}

/** A row of a table, or a line across it that names the rows that follow. */
export type Row =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[]; readonly id?: string }
  | { readonly kind: 'group'; readonly text: string; readonly id?: string }

/** One finding on the page for leaders. */
export interface LeaderFinding {
  readonly sentence: string
  /** “5 of 8 people · 11 notes · priority 62” */
  readonly breadth: readonly Run[]
  readonly people: number
  readonly of: number
  readonly recommendation: string
  /** Heading it is told under. */
  readonly target: string
}

/** One item of a running order, with its time at the side; it is not divided as long as it fits on a page. */
export interface AgendaItem {
  readonly kind: 'agenda'
  readonly tone: 'question' | 'break'
  /** On the wall, or since the beginning. */
  readonly time: string
  /** Small, under the time, line by line. */
  readonly beside: readonly string[]
  /** Small, above the text; empty for none. */
  readonly label: string
  readonly text: string
  readonly items: readonly string[]
  /** How many empty lines are left for handwriting. */
  readonly lines: number
}

export type Block =
  | {
      readonly kind: 'heading'
      /** 1 opens a chapter, on a new page unless the last one has hardly begun; both are in the contents and the bookmarks. */
      readonly level: 1 | 2
      readonly text: string
      /** Unique in the document, for links. */
      readonly id: string
    }
  | { readonly kind: 'title'; readonly eyebrow: string; readonly title: string; readonly subtitle: string }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'lead' | 'paragraph' | 'small' | 'script'; readonly text: string }
  /** A line with numbers that lead back to their notes. */
  | { readonly kind: 'counted'; readonly size: 'normal' | 'small'; readonly runs: readonly Run[] }
  /** Says in one sentence what there is nothing of. */
  | { readonly kind: 'missing'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'keyFigures'; readonly figures: readonly Fact[] }
  /** As many as the page holds; the rest is counted. */
  | { readonly kind: 'leaderFindings'; readonly findings: readonly LeaderFinding[] }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | AgendaItem
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
      /** Empty for none. */
      readonly caption: string
      readonly size: 'normal' | 'small'
    }
  /** Drawings, each as wide as the page; `wide` ones stand on pages turned on their side. */
  | { readonly kind: 'scenes'; readonly scenes: readonly Scene[]; readonly wide: boolean; readonly caption: string }

/** What runs say, without where they lead. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}
