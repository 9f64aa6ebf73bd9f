import { defineEntity } from './entity.ts'
import { id } from './fields.ts'

/** A note that was put into a theme. A note may be in several. */
export const placements = defineEntity({
  name: 'placements',
  noun: 'placement',
  fields: { themeId: id, noteId: id },
  defaults: {},
  references: {
    themeId: { to: 'themes', onDelete: 'cascade' },
    noteId: { to: 'notes', onDelete: 'cascade' },
  },
})
