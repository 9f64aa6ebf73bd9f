import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { day, id, order, title } from './fields.ts'

/** The twelve steps of a focus group, in order. */
export const planSteps = [
  'purpose',
  'participants',
  'facilitator',
  'questions',
  'place',
  'run',
  'notes',
  'debrief',
  'summarise',
  'thanks',
  'review',
  'actions',
] as const
export type PlanStep = (typeof planSteps)[number]

/** What each of the twelve steps is called. */
export const planStepNames: Readonly<Record<PlanStep, string>> = {
  purpose: 'Purpose',
  participants: 'Participants',
  facilitator: 'Facilitator',
  questions: 'Questions',
  place: 'Place',
  run: 'Run',
  notes: 'Notes and recording',
  debrief: 'Debrief',
  summarise: 'Summarise',
  thanks: 'Thank-you',
  review: 'Leadership review',
  actions: 'Action plan',
}

/** Days from the event; negative before it. */
const offset = z.number().int().min(-730).max(730)

/** One dated thing to do for a focus group. Its dates are counted from the event, so that they move with it. */
export const planTasks = defineEntity({
  name: 'planTasks',
  noun: 'task',
  fields: {
    focusGroupId: id,
    step: z.enum(planSteps),
    title,
    owner: title,
    /** First day it can sensibly be done; null when any day up to `due` will do. */
    from: offset.nullable(),
    /** Last day it is in time. */
    due: offset,
    /** When it was done; empty while it is open. */
    doneOn: day,
    order,
  },
  defaults: { title: '', owner: '', from: null, due: 0, doneOn: '' },
  references: { focusGroupId: { to: 'focusGroups', onDelete: 'cascade' } },
})
