import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, limits, order, passage } from './fields.ts'

/** The five types of a question route, in the order they are asked. */
export const questionTypes = ['opening', 'introductory', 'transition', 'key', 'ending'] as const
export type QuestionType = (typeof questionTypes)[number]

/** Types of questions as they are called on screen and paper. */
export const questionTypeNames: Readonly<Record<QuestionType, string>> = {
  opening: 'Opening',
  introductory: 'Introductory',
  transition: 'Transition',
  key: 'Key',
  ending: 'Ending',
}

/** One question of the route, with what to ask next when the answer is thin. */
export const questions = defineEntity({
  name: 'questions',
  noun: 'question',
  fields: {
    focusGroupId: id,
    type: z.enum(questionTypes),
    text: passage,
    minutes: z.number().int().min(0).max(240),
    probes: z.array(passage).max(limits.listItems),
    stageId: id.nullable(),
    touchpointId: id.nullable(),
    /** Minutes of the break that follows; 0 when none does. */
    breakAfter: z.number().int().min(0).max(120),
    /** True when it came up in the room. */
    adHoc: z.boolean(),
    /** What was heard, in the facilitator's words, for the summary. */
    summary: passage,
    order,
  },
  defaults: {
    type: 'key',
    text: '',
    minutes: 10,
    probes: [] as string[],
    stageId: null,
    touchpointId: null,
    breakAfter: 0,
    adHoc: false,
    summary: '',
  },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'cascade' },
    stageId: { to: 'stages', onDelete: 'clear' },
    touchpointId: { to: 'touchpoints', onDelete: 'clear' },
  },
})
