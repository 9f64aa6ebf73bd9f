import type { QuestionType } from '#domain/model/questions.ts'

/** A question to take from the library. Text and probes may hold `{client}`, `{journey}`, `{stage}`, `{touchpoint}`. */
export interface TemplateQuestion {
  readonly id: string
  readonly type: QuestionType
  readonly text: string
  readonly minutes: number
  readonly probes: readonly string[]
}
