import { defineEntity } from './entity.ts'
import { order, passage, title } from './fields.ts'

/** A kind of customer the journey is told for. */
export const personas = defineEntity({
  name: 'personas',
  noun: 'persona',
  fields: { name: title, segment: title, region: title, needs: passage, expectations: passage, order },
  defaults: { name: '', segment: '', region: '', needs: '', expectations: '' },
})
