import { defineEntity } from './entity.ts'
import { order, title } from './fields.ts'

/** One leg of the journey, named as the customer would name it. */
export const stages = defineEntity({
  name: 'stages',
  noun: 'stage',
  fields: { title, order },
  defaults: { title: '' },
})
