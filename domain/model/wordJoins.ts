import { defineEntity } from './entity.ts'
import { title } from './fields.ts'

/** Two impression words that mean the same, joined by hand: `word` counts as `into`. Both as normalised. */
export const wordJoins = defineEntity({
  name: 'wordJoins',
  noun: 'joined word',
  fields: { word: title, into: title },
  defaults: {},
})
