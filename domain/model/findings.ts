import { defineEntity } from './entity.ts'
import { id, passage } from './fields.ts'

/** What a theme says, in one sentence leadership can act on. Its evidence is the theme's notes. */
export const findings = defineEntity({
  name: 'findings',
  noun: 'finding',
  fields: { themeId: id, sentence: passage, recommendation: passage },
  defaults: { sentence: '', recommendation: '' },
  references: { themeId: { to: 'themes', onDelete: 'cascade' } },
})
