import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, passage } from './fields.ts'

/** What leadership decided about a finding. */
export const decisions = ['open', 'act', 'test', 'later', 'no'] as const
export type Decision = (typeof decisions)[number]

/** Decisions as they are called on screen and paper. */
export const decisionNames: Readonly<Record<Decision, string>> = {
  open: 'Open',
  act: 'Act',
  test: 'Test',
  later: 'Later',
  no: 'No',
}

/** What a theme says, in one sentence leadership can act on. Its evidence is the theme's notes. */
export const findings = defineEntity({
  name: 'findings',
  noun: 'finding',
  fields: {
    themeId: id,
    sentence: passage,
    recommendation: passage,
    /** Priority 0…100 set by hand, with the reason for it; null leaves it to the evidence. */
    priority: z.number().int().min(0).max(100).nullable(),
    priorityReason: passage,
    decision: z.enum(decisions),
    decisionNote: passage,
  },
  defaults: {
    sentence: '',
    recommendation: '',
    priority: null,
    priorityReason: '',
    decision: 'open',
    decisionNote: '',
  },
  references: { themeId: { to: 'themes', onDelete: 'cascade' } },
})
