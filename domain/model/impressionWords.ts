import { defineEntity } from './entity.ts'
import { id, instant, order, title } from './fields.ts'

/** One of the three words a participant says about the company at the end. */
export const impressionWords = defineEntity({
  name: 'impressionWords',
  noun: 'impression word',
  fields: { focusGroupId: id, participantId: id.nullable(), word: title, at: instant.nullable(), order },
  defaults: { participantId: null, word: '', at: null },
  references: {
    focusGroupId: { to: 'focusGroups', onDelete: 'cascade' },
    participantId: { to: 'participants', onDelete: 'clear' },
  },
})
