import type { CheckState } from '#domain/model/checks.ts'
import type { PurposeKind, Seating } from '#domain/model/focusGroups.ts'
import type { Consent, ConsentMatter, ConsentWay, Invitation } from '#domain/model/participants.ts'
import type { PlanStep } from '#domain/model/planTasks.ts'
import type { QuestionType } from '#domain/model/questions.ts'
import type { personas } from './journey.ts'

/** Somebody on the list of a focus group; the first ones sit on the chairs, from chair 1 on. */
export interface SamplePerson {
  readonly name: string
  readonly email: string
  readonly phone?: string
  readonly segment: string
  readonly persona: keyof typeof personas
  readonly needs?: string
  /** What came of the invitation. */
  readonly answer: Exclude<Invitation, 'planned'>
}

/** One answer about consent; `at` in UTC as `2026-10-14T16:20`. */
export interface SampleConsent {
  readonly seat: number
  readonly about: readonly ConsentMatter[]
  readonly answer: Consent
  readonly way: ConsentWay
  readonly at: string
}

/** A question of the route; `at` is the time since the opening at which it was asked, in minutes and seconds. */
export interface SampleQuestion {
  readonly at?: string
  readonly type: QuestionType
  readonly text: string
  readonly minutes: number
  readonly probes: readonly string[]
  /** Titles of the part of the map it is about. */
  readonly stage?: string
  readonly touchpoint?: string
  readonly breakAfter?: number
  readonly summary?: string
}

/** What happened in the room besides the questions, at minutes and seconds since the opening; questions by number. */
export type SampleHappening = { readonly at: string } & (
  | { readonly event: 'closing' | 'resume' | 'end' }
  | { readonly event: 'break'; readonly minutes: number }
  | { readonly event: 'arrive' | 'leave'; readonly seat: number }
  | { readonly event: 'extend'; readonly question: number; readonly minutes: number }
  /** Puts a question off and goes to another one, or goes back to one. */
  | { readonly event: 'park'; readonly question: number; readonly next: number }
  | { readonly event: 'goTo'; readonly question: number }
  /** A question that came up in the room, behind the one with this number. */
  | { readonly event: 'ask'; readonly text: string; readonly after: number; readonly summary: string }
  /** Three words of one person, as they said them. */
  | { readonly event: 'words'; readonly seat: number; readonly words: readonly string[] }
)

/** A focus group of the sample, as far as it is planned. */
export interface SampleGroup {
  readonly plan: {
    readonly title: string
    readonly purposeKind: PurposeKind
    readonly purpose: string
    readonly outcomeUse: string
    readonly date: string
    readonly startTime: string
    readonly place: string
    readonly address: string
    readonly seating: Seating
    readonly contact: string
    readonly incentive: string
    readonly minutes: number
    readonly seats: number
    readonly coLeader: string
    readonly noteTaker: string
  }
  readonly topics: { readonly stages: readonly string[]; readonly touchpoints: readonly string[] }
  readonly quotas: readonly {
    readonly persona?: keyof typeof personas
    readonly segment?: string
    readonly wanted: number
  }[]
  readonly people: readonly SamplePerson[]
  readonly questions: readonly SampleQuestion[]
  /** Lines of the check lists, by how they begin; what is not named is fine. */
  readonly checks: readonly { readonly begins: string; readonly state: CheckState; readonly remark?: string }[]
  /** Tasks that are not done on their last day, by title: the day they were done, or an empty text. */
  readonly doneOn: Readonly<Record<string, string>>
  /** Tasks of their own, besides those of the template. */
  readonly ownTasks: readonly { readonly step: PlanStep; readonly title: string; readonly due: number }[]
  /** Who has a task instead of the role the template names. */
  readonly owners: Readonly<Record<string, string>>
}

/** How a focus group went. */
export interface SampleSession {
  /** Milliseconds since 1970. */
  readonly opened: number
  readonly happenings: readonly SampleHappening[]
  readonly consents: readonly SampleConsent[]
  /** Note lines: time, what was typed, and the themes after the arrow. */
  readonly notes: string
  /** Beginnings of the notes that were followed up by now. */
  readonly handled: readonly string[]
  readonly debrief: {
    readonly debriefWorked: string
    readonly debriefDidNot: string
    readonly debriefDifferently: string
    readonly debriefUrgent: string
  }
}
