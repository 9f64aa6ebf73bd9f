import { defineEntity } from './entity.ts'
import { order, title } from './fields.ts'

/** What several notes have in common. Belongs to the journey, so that it can gather notes of several focus groups. */
export const themes = defineEntity({
  name: 'themes',
  noun: 'theme',
  fields: { title, order },
  defaults: { title: '' },
})
