import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { id, order, passage, title } from './fields.ts'

/** What is looked at before people arrive: the room, and what the law asks. */
export const checkLists = ['place', 'legal'] as const
export type CheckList = (typeof checkLists)[number]

export const checkStates = ['open', 'fine', 'problem'] as const
export type CheckState = (typeof checkStates)[number]

/** States of a line of a check list, in words. */
export const checkStateNames: Readonly<Record<CheckState, string>> = {
  open: 'Open',
  fine: 'Fine',
  problem: 'Problem',
}

/** One line of a check list of a focus group. */
export const checks = defineEntity({
  name: 'checks',
  noun: 'check',
  fields: { focusGroupId: id, list: z.enum(checkLists), title, state: z.enum(checkStates), remark: passage, order },
  defaults: { title: '', state: 'open', remark: '' },
  references: { focusGroupId: { to: 'focusGroups', onDelete: 'cascade' } },
})
