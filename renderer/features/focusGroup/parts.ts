import type { Step } from '#domain/insight/progress.ts'
import type { PlanStep } from '#domain/model/planTasks.ts'

/** The parts of the plan, in the order of their tabs. */
export const parts = ['plan', 'purpose', 'participants', 'questions', 'place', 'scripts', 'letters'] as const
export type Part = (typeof parts)[number]

/** Where one of the twelve steps is done: on a tab, in run mode, or on another step of the method. */
export type Workplace = { readonly part: Part } | { readonly step: Step } | 'run'

export const workplaces: Readonly<Record<PlanStep, Workplace>> = {
  purpose: { part: 'purpose' },
  participants: { part: 'participants' },
  facilitator: { part: 'purpose' },
  questions: { part: 'questions' },
  place: { part: 'place' },
  run: 'run',
  notes: { step: 'notes' },
  debrief: { step: 'debrief' },
  summarise: { step: 'themes' },
  thanks: { part: 'letters' },
  review: { step: 'actions' },
  actions: { step: 'actions' },
}

export const partNames: Readonly<Record<Part, string>> = {
  plan: 'Plan',
  purpose: 'Purpose',
  participants: 'Participants',
  questions: 'Questions',
  place: 'Place',
  scripts: 'Scripts',
  letters: 'Letters',
}
